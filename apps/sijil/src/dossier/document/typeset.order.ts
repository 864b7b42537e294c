import type { PrintedDossier } from '#dossier';

/** The standard that the document claims and by which the compiler refuses what does not conform: PDF/A-2a, tagged. */
export const STANDARD = 'a-2a';

/** A file of a typeface with the hash that it must have. */
export interface Font {
  readonly family: string;
  readonly file: string;
  readonly sha256: string;
}

/** What the process that sets a document is asked to do. */
export interface Order {
  readonly document: PrintedDossier;
  /** The folder of the sheets. */
  readonly sheets: string;
  readonly fonts: readonly Font[];
  /** The date of the document, in seconds. */
  readonly seconds: number;
}

/** With what the process ends where there is no document. */
export const TROUBLE = { font: 3, setting: 4, standard: 5 } as const;
