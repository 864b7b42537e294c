import type { Coded, DOSSIER_LANGUAGES, DOSSIER_PROFILES, Quotation, Source } from '#events';

/** For whom a dossier is made. */
export type Profile = (typeof DOSSIER_PROFILES)[number];

/** In which language a dossier is printed. */
export type DossierLanguage = (typeof DOSSIER_LANGUAGES)[number];

/**
 * What somebody wrote, or by which rule it is withheld from this profile; `rule` is null where it is
 * shown. Where nothing was written at all, null stands in its place.
 */
export type Shown<T> =
  { readonly value: T; readonly rule: null } | { readonly value: null; readonly rule: string };

/** Words of which the register does not keep the language: by their script, `und-Arab` or `und-Latn`. */
export type Words = Pick<Quotation, 'text' | 'lang'>;

/** A name or title in the scripts in which it is used; null where it is not. */
export interface Named {
  readonly en: string | null;
  readonly ar: string | null;
}

/** Who or what asserts something, as a reader of the dossier finds it. */
export interface DossierSource {
  readonly kind: Source['kind'];
  readonly id: string;
  readonly section: Coded | null;
  /** The number of the exhibit, where the source is an item of this case. */
  readonly exhibit: number | null;
  /** The number of the account, where it is one of this dossier. */
  readonly account: number | null;
}

/** The nouns of a dossier: by what a reference leads to. */
export type DossierNoun =
  | 'case'
  | 'party'
  | 'conflict'
  | 'incident'
  | 'act'
  | 'claim'
  | 'classification'
  | 'person'
  | 'account'
  | 'passage'
  | 'suspect'
  | 'fact'
  | 'support'
  | 'charge'
  | 'element'
  | 'linkage'
  | 'exhibit'
  | 'custody';

/** A place in the dossier: `exhibit 3`, `act 2.1`, `element 1 crime/2`. */
export interface Ref {
  readonly noun: DossierNoun;
  /** As it is printed beside the noun: a number, numbers with a point, or a pseudonym. */
  readonly label: string;
  readonly id: string;
}
