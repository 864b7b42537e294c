import { canonical, DOSSIER_LANGUAGES, DOSSIER_PROFILES } from '#events';
import type { DossierIssued, DataOf } from '#events';

/** What a dossier says that it is. A reader must not have to understand another format to know. */
export const DOSSIER_FORMAT = 'sijil-dossier/1';

type Issue = DataOf<typeof DossierIssued>;

/** The card of a dossier (`data/dossier.json`): everything of which its bytes are a function. */
export interface DossierCard extends Pick<
  Issue,
  'number' | 'profile' | 'language' | 'position' | 'versions'
> {
  readonly format: typeof DOSSIER_FORMAT;
  /** The reference of the case. */
  readonly reference: string;
  readonly register: { readonly id: string; readonly origin: string; readonly purpose: string };
  readonly case: string;
  /** When the last event that it knows of was recorded. */
  readonly instant: string;
  readonly checkpoint: { readonly size: number; readonly root: string };
  /** The issue before this one, of the same profile and language. */
  readonly previous: { readonly number: number; readonly position: number } | null;
  /** The SHA-256 of `data/case/content.json`. */
  readonly content: string;
}

/** A text in one line that steers no terminal. */
const text = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 1_000 &&
  !/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(value);
const among = (words: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && words.includes(value);
const whole = (value: unknown): value is number => Number.isSafeInteger(value);
const isIssue = ({ number, position }: Readonly<Record<string, unknown>>): boolean =>
  whole(number) && whole(position);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** The versions by which a dossier was made. */
const areVersions = (value: unknown): value is DossierCard['versions'] => {
  const { sijil, policy, document, law } = record(value);
  return (
    [sijil, policy, document].every(text) &&
    Array.isArray(law) &&
    law.map(record).every(({ catalogue, version }) => text(catalogue) && text(version))
  );
};

/** A card as the text of its file. There is one spelling for each. */
export const formatCard = (card: DossierCard): string => `${canonical(card)}\n`;

/**
 * The card in a text that somebody else wrote; null where it is none. Another spelling could show a person, or
 * another program, something else than it shows us: a key twice, a number that is rounded.
 */
export const cardIn = (written: string): DossierCard | null => {
  try {
    const card = JSON.parse(written) as unknown;
    return isCard(card) && formatCard(card) === written ? card : null;
  } catch {
    return null;
  }
};

/** Whether something that somebody else wrote has all that a card has, as far as a checker relies on it. */
const isCard = (value: unknown): value is DossierCard => {
  const card = record(value);
  const [register, checkpoint] = [record(card['register']), record(card['checkpoint'])];
  return (
    card['format'] === DOSSIER_FORMAT &&
    among(DOSSIER_PROFILES, card['profile']) &&
    among(DOSSIER_LANGUAGES, card['language']) &&
    areVersions(card['versions']) &&
    ['reference', 'case', 'profile', 'language', 'instant', 'content'].every((name) =>
      text(card[name]),
    ) &&
    ['id', 'origin', 'purpose'].every((name) => text(register[name])) &&
    whole(card['number']) &&
    whole(card['position']) &&
    whole(checkpoint['size']) &&
    text(checkpoint['root']) &&
    (card['previous'] === null || isIssue(record(card['previous'])))
  );
};
