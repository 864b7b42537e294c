import type { DossierLanguage } from '../content/shown.js';

/** A piece of a line. What others said is `told`; it stands apart from our words and never mixes its direction into them. */
export type Span =
  | { readonly say: string; readonly strong?: true }
  | { readonly told: string; readonly rtl: boolean }
  /** A date, time or number: left to right in both languages, never broken. */
  | { readonly code: string }
  /** An id, whole. */
  | { readonly id: string }
  /** All digits of a hash, in groups of eight. */
  | { readonly hash: readonly string[] }
  | { readonly br: true }
  /** What only the paper knows: the page, and how many there are. */
  | { readonly slot: 'page' | 'pages' };

export type Line = readonly Span[];

/** A row of a table; `under` are lines of its own beside its first cell. */
export interface TableRow {
  readonly cells: readonly Line[];
  readonly under: readonly Line[];
  /** Whether a page holds it: then no page parts it. */
  readonly whole: boolean;
}

/** What stands between two heads. Paragraphs are numbered through, as courts cite them. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly number: string | null;
      readonly title: Line;
      /** Whether it begins a page. */
      readonly page: boolean;
    }
  | { readonly kind: 'paragraph'; readonly number: number; readonly line: Line }
  | { readonly kind: 'plain'; readonly line: Line }
  | { readonly kind: 'quote'; readonly text: string; readonly rtl: boolean }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [Line, Line])[] }
  | {
      readonly kind: 'table';
      /** Shares of the width. */
      readonly columns: readonly number[];
      readonly head: readonly Line[];
      readonly rows: readonly TableRow[];
    }
  | { readonly kind: 'list'; readonly items: readonly Line[] };

/** A dossier as it is laid on paper: plain data, the only thing that the typesetter gets. */
export interface PrintedDossier {
  readonly lang: DossierLanguage;
  /** Year, month, day, hour, minute, second of its position, in UTC. */
  readonly date: readonly number[];
  readonly frame: {
    readonly title: string;
    readonly reference: Line;
    readonly marking: Line;
    readonly standing: Line;
    readonly page: Line;
    readonly contents: Line;
  };
  readonly cover: {
    readonly office: Line;
    readonly title: Line;
    readonly subtitle: Line;
    readonly rows: readonly (readonly [Line, Line])[];
    readonly notes: readonly Line[];
  };
  readonly blocks: readonly Block[];
}
