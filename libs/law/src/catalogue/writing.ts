import type { ConflictType, Counterpart, Element, ElementKind, Judgment } from './entry.js';

/** An element before it is numbered. */
export interface Draft {
  readonly kind: ElementKind;
  readonly text: string;
  readonly of?: readonly number[];
}

/** An entry as its family's file writes it. */
export interface EntryDraft {
  readonly id: string;
  readonly label: string;
  /** The label is ours, not the short title of the official text. */
  readonly ours?: true;
  readonly elements: readonly Draft[] | null;
  readonly elementsNote?: string;
  readonly amendment?: string;
  readonly notChargeable?: string;
  readonly counterparts?: readonly Counterpart[];
  readonly judgments?: readonly Judgment[];
  readonly notes?: readonly string[];
}

/** A family of entries under one context. */
export interface Family {
  readonly name: string;
  readonly conflictType: ConflictType;
  /** Codes of the shared context, in the order in which it is shown. */
  readonly context: readonly string[];
  readonly entries: readonly EntryDraft[];
}

const draft =
  (kind: ElementKind) =>
  (text: string): Draft => ({ kind, text });

/** What the person does. */
export const conduct = draft('conduct');
/** What comes of it. */
export const consequence = draft('consequence');
/** What has to be so. */
export const circumstance = draft('circumstance');
/** The context in which it stands. */
export const contextual = draft('contextual');
/** What has to be in the person's mind, and of which elements it speaks. */
export const mental = (text: string, ...of: number[]): Draft => ({ kind: 'mental', text, of });

/** Counterparts in the other type of conflict. */
export const close = (...ids: string[]): Counterpart[] =>
  ids.map((id) => ({ id, fit: 'close' }) as const);
/** Counterparts that cover some of it only. */
export const partial = (...ids: string[]): Counterpart[] =>
  ids.map((id) => ({ id, fit: 'partial' }) as const);

/** Elements with their numbers and citations. */
export const numbered = (citation: string, drafts: readonly Draft[]): Element[] =>
  drafts.map((one, index) => ({
    number: index + 1,
    ...one,
    citation: `${citation}, element ${index + 1}`,
    reviewed: 'unreviewed paraphrase',
  }));
