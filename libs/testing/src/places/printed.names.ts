/** A name as a report prints it, the governorate of its heading, and the codes of the places that are meant. */
export interface PrintedName {
  readonly printed: string;
  readonly governorate: string;
  readonly codes: readonly string[];
}

const name = (printed: string, governorate: string, ...codes: readonly string[]): PrintedName => ({
  printed,
  governorate,
  codes,
});

/**
 * Names of places as published reports print them; which place is meant was read off text and map by us.
 * Of two places called Sabha the context decides, so either is right. The farm has no entry of its own:
 * the village nearest in name in its district is taken for it.
 */
export const printedNames: readonly PrintedName[] = [
  name('Hawayej Thyab Shamiya', 'SY09', 'C5129'),
  name('Mathloun', 'SY09', 'C5145'),
  name('al Mayadeen', 'SY09', 'C5192'),
  name('Al Mayadein', 'SY09', 'C5192'),
  name('Buqrus Tahtani', 'SY09', 'C5191'),
  name('Buqrus Fouqani', 'SY09', 'C5190'),
  name('Tabiya Shamiya', 'SY09', 'C5125'),
  name('Tabiya Jazeera', 'SY09', 'C5144'),
  name('Mohasan', 'SY09', 'C5127'),
  name('al Boulayl', 'SY09', 'C5126'),
  name('al Sabha', 'SY09', 'C5120', 'C6813'),
  name('Zgheir Shamiya', 'SY09', 'C5128'),
  name('Jdeidat Bakkara', 'SY09', 'C5141'),
  name('Jdeed Ekidat', 'SY09', 'C5143'),
  name('Khsham', 'SY09', 'C5140'),
  name('Mrat', 'SY09', 'C5146'),
  name('Breiha', 'SY09', 'C5107'),
  name('al Bokamal', 'SY09', 'C5167'),
  name('al Mrashda', 'SY09', 'C5182'),
  name('al Kharita', 'SY09', 'C5132'),
  name('al Dahla', 'SY09', 'C5142'),
  name('al Boamrou', 'SY09', 'C6310'),
  name('Al Qouriyah', 'SY09', 'C5207'),
  name('Al Qouriya', 'SY09', 'C5207'),
  name('Jarjanaz', 'SY07', 'C3977'),
  name('Armanaz', 'SY07', 'C4176'),
  name('Khan Sheikhoun', 'SY07', 'C3987'),
  name('Jisr al Shoghour', 'SY07', 'C4199'),
  name('Harem', 'SY07', 'C4115'),
  name('Qoqfin', 'SY07', 'C4064'),
  name('Ariha', 'SY07', 'C4278'),
  name("Ma'aret al Numan", 'SY07', 'C3985'),
  name('Mhambel', 'SY07', 'C4330'),
  name('Kafranbel', 'SY07', 'C4068'),
  name('Sarqeb', 'SY07', 'C3916'),
  name('Urm al Jawz', 'SY07', 'C4269'),
  name('Misraba', 'SY03', 'C2344'),
  name('Beit Sawa', 'SY03', 'C2318'),
  name("Qal'at al Madiq", 'SY05', 'C3207'),
  name("Ma'razaf", 'SY05', 'C3456'),
  name('Qarqour', 'SY05', 'C3168'),
  name('Qaraour', 'SY05', 'C3168'),
  name('al Hawat Farm', 'SY05', 'C3448'),
  name('Talbisah', 'SY04', 'C2882'),
  name('Hwayyer al Eis', 'SY02', 'C1172'),
  name('Kafr Halab', 'SY02', 'C1039'),
  name('Raqqa', 'SY11', 'C5710'),
  name('Markada', 'SY08', 'C4454'),
  name('al Ashrafiya', 'SY04', 'C2514'),
];
