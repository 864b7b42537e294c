import type { Word } from './word.js';
import { vocabulary } from './word.js';

/** How strongly a source names an author. */
export const attributionLanguages = vocabulary('attribution languages', {
  alleged: ['alleged', 'allegedly', 'purportedly', 'claimed', 'reportedly', 'reported'],
  indicated: ['indicated', 'indicates', 'strong indicators', 'inferred'],
  believed: [
    'believed',
    'we believe',
    'we believe are',
    'which we believe',
    'which we believe were',
    'which we believe that they are',
  ],
  attributed: ['attributed', 'stated', 'asserted', 'at the hands of', 'named'],
  attributedToGroup: ['attributed to a group', 'stated of the alliance'],
  attributedToAffiliate: ['attributed to an affiliate'],
  unattributed: [
    'unattributed',
    'not stated',
    'without specifying which party',
    'unspecified',
    'killed by other parties',
  ],
  assertedConclusive: [
    'beyond doubt',
    'beyond any doubt',
    'conclusively prove',
    'conclusive',
    'decisively refutes',
    'can confirm',
    'confirmed',
    'confirmed by investigation',
    'proven',
  ],
});

const groups = new Set(['syrianRussianAlliance', 'extremistGroups']);
const affiliates = new Set(['proRegimeMilitias']);

/** The language of an attribution in the light of whom it names: a group or an affiliate is weaker than a force. */
export const attributionLanguageOf = (language: Word, party: Word | null): Word => {
  if (language.code !== 'attributed' || party === null || party.code === null) return language;
  if (groups.has(party.code)) return { ...language, code: 'attributedToGroup' };
  if (affiliates.has(party.code)) return { ...language, code: 'attributedToAffiliate' };
  return language;
};

const strengths: Readonly<Record<string, number>> = {
  unattributed: 0,
  alleged: 1,
  indicated: 2,
  believed: 3,
  attributed: 4,
  attributedToGroup: 4,
  attributedToAffiliate: 4,
  assertedConclusive: 5,
};

/** The order of attribution languages by strength; null for a language not in the vocabulary. */
export const strengthOf = (language: Word | null): number | null =>
  language?.code == null ? null : (strengths[language.code] ?? null);
