import type { WordingSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** What stands of an official text. */
export interface StandingText {
  readonly sha256: string;
  readonly source: string;
}

/** The wordings of one entry: official texts by part and language, signed paraphrases by part. */
export interface Wordings extends Present {
  readonly official: ReadonlyMap<string, StandingText>;
  /** The hash of the words that were signed. */
  readonly signed: ReadonlyMap<string, string>;
}

/** Wordings, or none yet. */
export type WordingState = Absent | Wordings;

/** A part in a language, as a key. */
export const textKey = ({ part, lang }: { readonly part: string; readonly lang: string }): string =>
  `${lang} ${part}`;

const evolve = (state: WordingState, fact: WordingSeen): WordingState => {
  const here: Wordings =
    state.status === 'present' ? state : { ...born, official: new Map(), signed: new Map() };
  switch (fact.type) {
    case 'OfficialTextLoaded':
    case 'OfficialTextReplaced': {
      const { sha256, source } = fact.data;
      return {
        ...here,
        official: new Map(here.official).set(textKey(fact.data), { sha256, source }),
      };
    }
    case 'ParaphraseSigned':
      return { ...here, signed: new Map(here.signed).set(fact.data.part, fact.data.sha256) };
    case 'ParaphraseSignatureWithdrawn': {
      const signed = new Map(here.signed);
      signed.delete(fact.data.part);
      return { ...here, signed };
    }
  }
};

/** How wordings are read. */
export const wordingReading = reading('wording', evolve);
