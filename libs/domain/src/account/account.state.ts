import type { AccountSeen, Quotation } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { include, put } from '../rules/shelf.js';

/** A passage as it reads now, with its translations. */
export interface Passage {
  readonly words: Quotation;
  readonly translations: readonly Quotation[];
}

/** What a person said on one occasion. */
export interface Account extends Present {
  readonly person: string | null;
  /** The item in which it stands. */
  readonly evidenceId: string | null;
  readonly passages: ReadonlyMap<number, Passage>;
  readonly inconsistencies: ReadonlySet<string>;
  /** By the naming: the item that holds the account; null once that was taken back. */
  readonly documents: ReadonlyMap<string, string | null>;
  /** Every item that was ever named as holding it, also where that was taken back. */
  readonly recordings: ReadonlySet<string>;
  readonly withdrawn: boolean;
}

/** An account, or none. */
export type AccountState = Absent | Account;

const evolve = (state: AccountState, fact: AccountSeen): AccountState => {
  if (fact.type === 'AccountTaken')
    return {
      ...born,
      person: fact.data.person,
      evidenceId: fact.data.evidenceId ?? null,
      passages: new Map(),
      inconsistencies: new Set(),
      documents: new Map(),
      recordings: new Set(),
      withdrawn: false,
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'PassageRecorded':
      return {
        ...state,
        passages: put(state.passages, fact.data.number, {
          words: fact.data.words,
          translations: [],
        }),
      };
    case 'PassageTranslated': {
      const passage = state.passages.get(fact.data.number);
      if (!passage) return state;
      const translations = [...passage.translations, fact.data.words];
      return {
        ...state,
        passages: put(state.passages, fact.data.number, { ...passage, translations }),
      };
    }
    case 'AccountCorrected': {
      const passage = state.passages.get(fact.data.number);
      if (!passage) return state;
      return {
        ...state,
        passages: put(state.passages, fact.data.number, { ...passage, words: fact.data.words }),
      };
    }
    case 'InconsistencyNoted':
      return {
        ...state,
        inconsistencies: include(state.inconsistencies, fact.data.inconsistencyId),
      };
    case 'InconsistencyExplained':
      return state;
    case 'AccountDocumented':
      return {
        ...state,
        documents: put(state.documents, fact.data.documentId, fact.data.evidenceId),
        recordings: include(state.recordings, fact.data.evidenceId),
      };
    case 'AccountDocumentWithdrawn':
      return { ...state, documents: put(state.documents, fact.data.documentId, null) };
    case 'AccountWithdrawn':
      return { ...state, withdrawn: true };
  }
};

/** How an account is read. */
export const accountReading = reading('account', evolve);
