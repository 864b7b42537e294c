import type { Named } from '../place.js';

/** A governorate of Syria under its UN p-code. */
export interface Governorate extends Named {
  readonly ar: string;
  /** Our own word for it, as the vocabulary of reports uses it. */
  readonly word: string;
  /** Further spellings that reports and gazetteers use. */
  readonly spellings: readonly string[];
}

const governorate = (
  code: string,
  word: string,
  en: string,
  ar: string,
  ...spellings: readonly string[]
): Governorate => ({ code, word, en, ar, spellings });

/** The 14 governorates, so that everything works without a geography pack. Written by us. */
export const governorates: readonly Governorate[] = [
  governorate('SY01', 'damascus', 'Damascus', 'دمشق', 'Damascus city', 'Dimashq'),
  governorate('SY02', 'aleppo', 'Aleppo', 'حلب', 'Halab', 'rural Aleppo', 'Aleppo suburbs'),
  governorate(
    'SY03',
    'ruralDamascus',
    'Rural Damascus',
    'ريف دمشق',
    'Damascus suburbs',
    'Rif Dimashq',
    'Damascus Countryside',
    'Damascus rural',
    'suburbs of Damascus',
  ),
  governorate('SY04', 'homs', 'Homs', 'حمص', 'Hims', 'rural Homs', 'Homs suburbs'),
  governorate('SY05', 'hama', 'Hama', 'حماة', 'Hamah', 'rural Hama', 'Hama suburbs'),
  governorate(
    'SY06',
    'latakia',
    'Latakia',
    'اللاذقية',
    'Lattakia',
    'rural Latakia',
    'Latakia suburbs',
  ),
  governorate('SY07', 'idlib', 'Idlib', 'إدلب', 'Idleb', 'Edleb', 'rural Idlib', 'Idlib suburbs'),
  governorate(
    'SY08',
    'hasaka',
    'Hasaka',
    'الحسكة',
    'Hasakah',
    'al-Hasaka',
    'Al-Hasakeh',
    'Hassakeh',
    'Hasakeh',
  ),
  governorate(
    'SY09',
    'deirEzZor',
    'Deir ez-Zor',
    'دير الزور',
    'Deir Ez-Zour',
    'Deir Ezzour',
    'Deir Ezzor',
    'Deir al-Zour',
    'Deir Al Zor',
    'rural Deir Ez-Zour',
  ),
  governorate('SY10', 'tartus', 'Tartus', 'طرطوس', 'Tartous'),
  governorate('SY11', 'raqqa', 'Raqqa', 'الرقة', 'ar-Raqqa', 'al-Raqqa', 'Raqqah', 'rural Raqqa'),
  governorate('SY12', 'daraa', 'Daraa', 'درعا', 'Deraa', "Dar'a", 'rural Daraa'),
  governorate(
    'SY13',
    'suwayda',
    'Suwayda',
    'السويداء',
    'as-Suwayda',
    'Sweida',
    "As-Sweida'a",
    'As-Sweida',
    'al-Suwayda',
    'Suweida',
  ),
  governorate('SY14', 'quneitra', 'Quneitra', 'القنيطرة', 'al-Quneitra', 'Kuneitra'),
];
