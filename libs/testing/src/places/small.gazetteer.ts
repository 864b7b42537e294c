import { governorates } from '#places';

/** A subdistrict by its code: the codes and names of governorate and district, and its own name. */
type Area = readonly [string, string, string, string, string];

const AREAS: Readonly<Record<string, Area>> = {
  SY020001: ['SY02', 'Aleppo', 'SY0200', 'Jebel Saman', 'Atareb'],
  SY020005: ['SY02', 'Aleppo', 'SY0200', 'Jebel Saman', 'Zarbah'],
  SY020500: ['SY02', 'Aleppo', 'SY0205', 'Menbij', 'Menbij'],
  SY030105: ['SY03', 'Rural Damascus', 'SY0301', 'Rural Damascus', 'Kafr Batna'],
  SY030201: ['SY03', 'Rural Damascus', 'SY0302', 'Duma', 'Harasta'],
  SY040100: ['SY04', 'Homs', 'SY0401', 'Homs', 'Homs'],
  SY040401: ['SY04', 'Homs', 'SY0404', 'Ar-Rastan', 'Talbiseh'],
  SY050202: ['SY05', 'Hama', 'SY0502', 'As-Suqaylabiyah', 'Ziyara'],
  SY050204: ['SY05', 'Hama', 'SY0502', 'As-Suqaylabiyah', 'Madiq Castle'],
  SY050500: ['SY05', 'Hama', 'SY0505', 'Muhradah', 'Muhradah'],
  SY060200: ['SY06', 'Lattakia', 'SY0602', 'Jablah', 'Jablah'],
  SY070001: ['SY07', 'Idleb', 'SY0700', 'Idleb', 'Abul Thohur'],
  SY070003: ['SY07', 'Idleb', 'SY0700', 'Idleb', 'Saraqab'],
  SY070005: ['SY07', 'Idleb', 'SY0700', 'Idleb', 'Maaret Tamsrin'],
  SY070200: ['SY07', 'Idleb', 'SY0702', "Al Ma'ra", "Ma'arrat An Nu'man"],
  SY070201: ['SY07', 'Idleb', 'SY0702', "Al Ma'ra", 'Khan Shaykun'],
  SY070203: ['SY07', 'Idleb', 'SY0702', "Al Ma'ra", 'Kafr Nobol'],
  SY070300: ['SY07', 'Idleb', 'SY0703', 'Harim', 'Harim'],
  SY070302: ['SY07', 'Idleb', 'SY0703', 'Harim', 'Salqin'],
  SY070305: ['SY07', 'Idleb', 'SY0703', 'Harim', 'Armanaz'],
  SY070400: ['SY07', 'Idleb', 'SY0704', 'Jisr-Ash-Shugur', 'Jisr-Ash-Shugur'],
  SY070500: ['SY07', 'Idleb', 'SY0705', 'Ariha', 'Ariha'],
  SY070502: ['SY07', 'Idleb', 'SY0705', 'Ariha', 'Mhambal'],
  SY080001: ['SY08', 'Al-Hasakeh', 'SY0800', 'Al-Hasakeh', 'Tal Tamer'],
  SY080003: ['SY08', 'Al-Hasakeh', 'SY0800', 'Al-Hasakeh', 'Markada'],
  SY090101: ['SY09', 'Deir-ez-Zor', 'SY0901', 'Deir-ez-Zor', 'Kisreh'],
  SY090102: ['SY09', 'Deir-ez-Zor', 'SY0901', 'Deir-ez-Zor', 'Basira'],
  SY090103: ['SY09', 'Deir-ez-Zor', 'SY0901', 'Deir-ez-Zor', 'Muhasan'],
  SY090104: ['SY09', 'Deir-ez-Zor', 'SY0901', 'Deir-ez-Zor', 'Tabni'],
  SY090105: ['SY09', 'Deir-ez-Zor', 'SY0901', 'Deir-ez-Zor', 'Khasham'],
  SY090200: ['SY09', 'Deir-ez-Zor', 'SY0902', 'Abu Kamal', 'Abu Kamal'],
  SY090203: ['SY09', 'Deir-ez-Zor', 'SY0902', 'Abu Kamal', 'Susat'],
  SY090300: ['SY09', 'Deir-ez-Zor', 'SY0903', 'Al Mayadin', 'Al Mayadin'],
  SY090301: ['SY09', 'Deir-ez-Zor', 'SY0903', 'Al Mayadin', 'Thiban'],
  SY090302: ['SY09', 'Deir-ez-Zor', 'SY0903', 'Al Mayadin', 'Ashara'],
  SY110100: ['SY11', 'Ar-Raqqa', 'SY1101', 'Ar-Raqqa', 'Ar-Raqqa'],
};

/** Code, English name, Arabic name, subdistrict: towns that reports name, their namesakes and places easily taken for them. */
const PLACES: readonly (readonly [string, string, string, string])[] = [
  ['C1039', 'Kafr Aleppo', '', 'SY020001'],
  ['C1172', 'Hawir Elis', '', 'SY020005'],
  ['C1725', 'Himar Jis', '', 'SY020500'],
  ['C2318', 'Beit Sawa', '', 'SY030105'],
  ['C2344', 'Misraba', '', 'SY030201'],
  ['C2514', 'Ashrafiya', '', 'SY040100'],
  ['C2882', 'Talbiseh', 'تلبيسة', 'SY040401'],
  ['C3168', 'Qarqur', '', 'SY050202'],
  ['C3207', 'Madiq Castle', 'قلعة المضيق', 'SY050204'],
  ['C3448', 'Huwat', '', 'SY050500'],
  ['C3456', 'Maarzaf', '', 'SY050500'],
  ['C3579', 'Ashrafiya', '', 'SY060200'],
  ['C3886', 'Harmala', '', 'SY070001'],
  ['C3916', 'Saraqab', 'سراقب', 'SY070003'],
  ['C3948', 'Kafr Nabi', '', 'SY070005'],
  ['C3977', 'Jarjnaz', '', 'SY070200'],
  ['C3985', "Ma'arrat An Nu'man", 'معرة النعمان', 'SY070200'],
  ['C3987', 'Khan Shaykun', 'خان شيخون', 'SY070201'],
  ['C4064', 'Qoqfin', '', 'SY070203'],
  ['C4068', 'Kafr Nobol', 'كفر نبل', 'SY070203'],
  ['C4115', 'Harim', 'حارم', 'SY070300'],
  ['C4150', 'Kafrahlat Jallad', '', 'SY070302'],
  ['C4176', 'Armanaz', 'أرمناز', 'SY070305'],
  ['C4180', 'Biret Armanaz', '', 'SY070305'],
  ['C4197', 'Upper Shghur', '', 'SY070400'],
  ['C4199', 'Jisr-Ash-Shugur', 'جسر الشغور', 'SY070400'],
  ['C4269', 'Orm Eljoz', '', 'SY070500'],
  ['C4278', 'Ariha', 'أريحا', 'SY070500'],
  ['C4330', 'Mhambal', 'محمبل', 'SY070502'],
  ['C4425', 'Tal Makhada', '', 'SY080001'],
  ['C4432', 'Kharita', '', 'SY080001'],
  ['C4454', 'Markada', 'مركدة', 'SY080003'],
  ['C5104', 'Hawayej Thyab Jazira', '', 'SY090101'],
  ['C5107', 'Breiha', '', 'SY090102'],
  ['C5120', 'Sabha', '', 'SY090102'],
  ['C5125', 'Tabiyet Shamiyeh', '', 'SY090103'],
  ['C5126', 'Qetet Elbuleil', '', 'SY090103'],
  ['C5127', 'Muhasan', 'موحسن', 'SY090103'],
  ['C5128', 'Zghir Shamiyeh', '', 'SY090104'],
  ['C5129', 'Hawayej Thyab Shamiyeh', '', 'SY090104'],
  ['C5132', 'Kharita', '', 'SY090104'],
  ['C5140', 'Khasham', 'خشام', 'SY090105'],
  ['C5141', 'Jdidet Bikara', '', 'SY090105'],
  ['C5142', 'Dahleh', '', 'SY090105'],
  ['C5143', 'Jdid Ekeidat', '', 'SY090105'],
  ['C5144', 'Tabiyet Jazira', '', 'SY090105'],
  ['C5145', 'Mathlum', '', 'SY090105'],
  ['C5146', 'Mrat', '', 'SY090105'],
  ['C5167', 'Abu Kamal', 'البوكمال', 'SY090200'],
  ['C5182', 'Marashdeh', '', 'SY090203'],
  ['C5187', 'Lower Hawi Baqras', '', 'SY090300'],
  ['C5190', 'Upper Baqras', '', 'SY090300'],
  ['C5191', 'Lower Baqras', '', 'SY090300'],
  ['C5192', 'Al Mayadin', 'الميادين', 'SY090300'],
  ['C5199', 'Hawayej', '', 'SY090301'],
  ['C5207', 'Quriyeh', '', 'SY090302'],
  ['C5208', 'Dablan', '', 'SY090302'],
  ['C5710', 'Ar-Raqqa', 'الرقة', 'SY110100'],
  ['C6310', 'Abu Omar', '', 'SY090103'],
  ['C6739', 'Al rafqah', '', 'SY110100'],
  ['C6813', 'Sabha', '', 'SY090105'],
  ['C7372', 'Matari', '', 'SY080003'],
];

const COLUMNS =
  'pcode,name_en,name_ar,admin1_pcode,admin1_en,admin1_ar,admin2_pcode,admin2_en,admin2_ar,admin3_pcode,admin3_en,admin3_ar,lat,lon';

/** The table of places of a small geography pack, written by us. Two of its places have coordinates. */
export const smallPlaces = (): string =>
  [
    COLUMNS,
    ...PLACES.map(([code, en, ar, subdistrict]) => {
      const [g, gEn, d, dEn, sEn] = AREAS[subdistrict] ?? ['', '', '', '', ''];
      const [lat, lon] = COORDINATES[code] ?? ['', ''];
      const gAr = governorates.find((one) => one.code === g)?.ar ?? '';
      return [code, en, ar, g, gEn, gAr, d, dEn, '', subdistrict, sEn, '', lat, lon].join(',');
    }),
    '',
  ].join('\n');

const COORDINATES: Readonly<Record<string, readonly [string, string]>> = {
  C4176: ['36.08', '36.5'],
  C5192: ['35.02', '40.45'],
};

/** The README of the small pack. */
export const SMALL_README = `# A small gazetteer

## Licence and attribution
Written for tests. Name the office that wrote it.
`;
