import type { Forum } from '../catalogue/entry.js';
import type { ArticleFound } from './article.reader.js';
import type { Found } from './reading.js';

/** What is known beside the words. Nothing is taken for granted that neither shows. */
export interface CiteOptions {
  /** The type of conflict that is pleaded for the acts. */
  readonly conflict?: 'IAC' | 'NIAC';
  /** The date of the acts, as YYYY-MM-DD. */
  readonly date?: string;
  /** The forum whose law a bare article is read in. */
  readonly forum?: Forum;
  /**
   * What the text as a whole reports. A family of crimes that is named alone is read by it: `killing`
   * (what this register collects) reads "crimes against humanity" as murder; `unknown` as article 7.
   */
  readonly conduct?: 'killing' | 'unknown';
}

/** A reading while it is worked on, with what it was read from. */
export interface Work {
  readonly found: Found;
  readonly article: ArticleFound | undefined;
}
