import { governorates as listed } from '#places';
import { vocabulary } from './word.js';

/** The governorates of Syria, each with the spellings that the list of places has for it. Codes are ours. */
export const governorates = vocabulary(
  'governorates',
  Object.fromEntries(
    listed.map(({ word, en, ar, spellings }) => [word, [en, ...spellings, ar]] as const),
  ),
);

/** Kinds of settlement. */
export const settlementKinds = vocabulary('settlement kinds', {
  city: ['city'],
  town: ['town'],
  village: ['village'],
  farm: ['farm', 'farms'],
  area: ['area', 'region'],
  camp: ['camp', 'IDP camp', 'refugee camp'],
  neighbourhood: ['neighbourhood', 'neighborhood', 'district', 'quarter'],
  hamlet: ['hamlet'],
  subdistrict: ['subdistrict', 'nahiya'],
  governorate: ['governorate'],
});

/** What was hit, and what was damaged. */
export const targetKinds = vocabulary('target kinds', {
  settlement: [
    'settlement (no site given)',
    'settlement',
    'settlement centre',
    'village',
    'town',
    'city',
  ],
  residential: [
    'residential',
    'residential building',
    'residential buildings',
    'residential neighbourhood',
    'house',
    'houses',
    'home',
    'homes',
    'mixed residential and shops',
  ],
  neighbourhood: ['neighbourhood', 'neighborhood', 'street'],
  shop: ['shop', 'shops', 'commercial building'],
  market: ['market', 'markets', 'main market', 'سوق'],
  school: ['school', 'schools', 'kindergarten', 'university', 'school / IDP shelter', 'مدرسة'],
  medical: [
    'medical',
    'hospital',
    'hospitals',
    'medical facility',
    'medical facilities',
    'medical centre',
    'clinic',
    'ambulance',
    'ambulances',
    'مشفى',
    'مستشفى',
  ],
  mosque: ['mosque', 'mosques'],
  church: ['church', 'churches'],
  cultural: ['cultural', 'archaeological site', 'museum'],
  civilDefence: ['civil defence', 'civil defense', 'civil defence centre', 'civil defense centre'],
  displacedCamp: [
    'IDP camp',
    'IDP tent',
    'camp',
    'tent',
    'IDP shelter',
    'tent (alternative dwelling)',
  ],
  farm: ['farm', 'farms', 'farmland'],
  bakery: ['bakery', 'bakeries'],
  water: ['water station', 'water reservoir', 'water facility', 'pumping station'],
  power: ['power station', 'power plant'],
  crossing: ['river crossing', 'crossing', 'bridge', 'ferry'],
  boat: ['boat', 'boats', 'civilian boat'],
  vehicle: ['bus', 'vehicle', 'vehicles', 'car', 'civilian bus', 'truck'],
  prison: ['prison', 'detention centre', 'detention center'],
  office: ['office', 'civil office', 'court', 'government building', 'local council'],
  military: ['military', 'military base', 'military post', 'checkpoint', 'front line'],
});
