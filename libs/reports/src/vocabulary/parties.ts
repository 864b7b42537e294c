import { vocabulary } from './word.js';

/** Parties to the conflicts as publishers name them. */
export const parties = vocabulary('parties', {
  syrianRegimeForces: [
    'Syrian regime forces',
    'Syrian regime',
    'regime forces',
    'Syrian regime warplanes',
    'Syrian government forces',
    'Syrian Arab Army',
    'Syrian army',
    'regime army',
    'Syrian-Iranian regime forces',
  ],
  russianForces: [
    'Russian forces',
    'Russian warplanes',
    'Russian air force',
    'Russian armed forces',
  ],
  russianState: ['Russian regime', 'Russian government', 'Russia', 'Russian Federation'],
  syrianRussianAlliance: [
    'Syrian-Russian alliance',
    'Syrian-Russian alliance forces',
    'Russian-Syrian alliance',
    'Syrian regime and Russian forces',
    'Syrian and Russian regimes',
  ],
  proRegimeMilitias: [
    'pro-regime militias',
    'pro-Syrian regime militias',
    'pro-Syrian regime Shiite militias',
    'pro-regime Shiite militias',
    'Shiite militias',
    'affiliated parties',
    'Iranian militias',
    'pro-Iran militias',
    'local militias',
  ],
  iranianForces: ['Iranian forces'],
  iranianState: ['Iranian regime', 'Iran', 'Iranian government'],
  isis: ['ISIS', 'ISIL', 'Daesh', 'Islamic State', 'ISIS (Islamic State)'],
  hayatTahrirAlSham: ["Hay'at Tahrir al Sham", 'HTS', 'Jabhat al-Nusra'],
  turkistanIslamicParty: [
    'Islamic Turkistani Party',
    'Turkistani Islamic Party',
    'Turkistan Islamic Party',
    'Turkistani Party',
    'Islamic Turkistani Party forces',
  ],
  armedOpposition: [
    'armed opposition factions',
    'armed opposition',
    'factions of the armed opposition',
    'Syrian National Army',
    'armed opposition factions / Syrian National Army',
    'all armed opposition factions',
  ],
  syrianDemocraticForces: [
    'Syrian Democratic Forces',
    'SDF',
    'Kurdish-led Syrian Democratic Forces',
    'Kurdish self-management forces',
    'Self-Management forces',
    'YPG',
  ],
  internationalCoalition: [
    'International coalition forces',
    'US-led coalition',
    'US-led coalition forces',
    'US-led International coalition forces',
    'international coalition',
  ],
  turkishForces: ['Turkish forces', 'Turkish army', 'Turkish border guards'],
  israeliForces: ['Israeli forces', 'Israeli air force', 'Israel'],
  extremistGroups: ['Extremist Islamic groups', 'Islamic extremist groups'],
  /** Not authors: whom recommendations and norms address. */
  allParties: ['all parties', 'all parties to the conflict'],
  internationalCommunity: ['international community', 'states', 'all states'],
  otherParties: ['other parties', 'unknown party', 'unidentified party', 'unidentified', 'unknown'],
});

const sides: Readonly<Record<string, string>> = {
  russianForces: 'russia',
  russianState: 'russia',
  iranianForces: 'iran',
  iranianState: 'iran',
};

/** The side on which words of two names are about one and the same: a State and its forces. */
export const sideOf = (code: string): string => sides[code] ?? code;
