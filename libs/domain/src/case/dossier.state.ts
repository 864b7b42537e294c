import type { CaseSeen, DataOf, DossierIssued } from '#events';
import { include, put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';

/** The part of a case that holds what was issued and handed over. */
export interface Issuing {
  /** Issued dossiers, by number. */
  readonly dossiers: ReadonlyMap<
    number,
    Pick<DataOf<typeof DossierIssued>, 'dossierId' | 'profile' | 'language' | 'evidenceId'>
  >;
  /** The ids of issues and disclosures. */
  readonly issues: ReadonlySet<string>;
  /** The items that others have from here: named in an issued dossier, or handed over. */
  readonly outside: ReadonlySet<string>;
}

/** A case of which nothing was handed over. */
export const unissued: Issuing = { dossiers: new Map(), issues: new Set(), outside: new Set() };

/** What a fact does to what was issued and handed over. */
export const issuing = <S extends Issuing>(
  state: S,
  fact: Told<CaseSeen>,
  exhibited: readonly string[],
): S => {
  switch (fact.type) {
    case 'DossierIssued': {
      const { number, dossierId, profile, language, evidenceId } = fact.data;
      const issue = { dossierId, profile, language, evidenceId };
      const issues = include(state.issues, dossierId);
      return {
        ...state,
        dossiers: put(state.dossiers, number, issue),
        issues,
        // Also what was taken out stays listed in it.
        outside: new Set([...state.outside, ...exhibited]),
      };
    }
    case 'ItemDisclosed':
      return {
        ...state,
        issues: include(state.issues, fact.data.disclosureId),
        outside: new Set([...state.outside, ...fact.data.items]),
      };
    default:
      return state;
  }
};
