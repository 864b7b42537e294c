import type { DossierReader } from '#access';
import type { CustodyRow, EvidenceRow, Grouped } from '#read-side';
import { flat } from './case-file.js';
import { hostsOf, isPublished } from './kept.js';
import { PROTECTED } from './told-rule.js';

/** Why an original stays back: a copy from which something was taken out goes in its place. */
export const INSTEAD = 'dossier-1/redacted-copy-instead';

/** What is asked for it: things as they stand today, whatever position a dossier speaks at. */
interface Today {
  readonly reader: DossierReader;
  readonly items: ReadonlyMap<string, EvidenceRow>;
  readonly custody: Grouped<CustodyRow>;
  /** Whether this reader may not know of an item at all. */
  readonly hides: (evidenceId: string) => boolean;
}

/**
 * What stays back because a redacted copy was made: beside its original a redacted copy protects nobody. The original
 * stays under whichever exhibit its bytes are, with its title and what is embedded in it, and with all renditions of its
 * item, since nobody recorded of which file those were made; so does what the item lies in, and what lies in it, as wholes.
 */
export class Redacted {
  readonly #files = new Set<string>();
  readonly #copied = new Set<string>();
  readonly #items = new Map<string, string>();

  constructor({ reader, items, custody, hides }: Today) {
    // The office reads its own originals.
    if (reader.profile === 'internal') return;
    const copied = this.#copied;
    for (const step of flat(custody))
      if (step.kind === 'redactedCopy') {
        this.#files.add(step.data.of);
        copied.add(step.evidenceId);
      }
    // The same bytes may have been taken in as another item, too.
    for (const { evidenceId, files } of items.values())
      if (files.some(({ sha256 }) => this.#files.has(sha256))) copied.add(evidenceId);
    const around = (evidenceId: string, because: string): void => {
      if (isPublished(items.get(evidenceId))) return;
      // What may not be known of is not told by the rule either.
      if (!hides(because)) this.#items.set(evidenceId, INSTEAD);
      else if (!this.#items.has(evidenceId)) this.#items.set(evidenceId, PROTECTED);
    };
    for (const evidenceId of items.keys())
      for (const host of hostsOf(items, evidenceId)) {
        if (copied.has(evidenceId)) around(host, evidenceId);
        if (copied.has(host)) around(evidenceId, host);
      }
  }

  /** By which rule a file of an item stays back; null where none was redacted. */
  closesFile(evidenceId: string, sha256: string): string | null {
    return this.#files.has(sha256) ? INSTEAD : (this.#items.get(evidenceId) ?? null);
  }

  /** By which rule a redacted copy stays back: where more was taken out of it since, or it is an original elsewhere. */
  closesCopy(sha256: string): string | null {
    return this.#files.has(sha256) ? INSTEAD : null;
  }

  /**
   * By which rule the words of an item stay back: translations and transcripts of it, its title, and what was found
   * embedded in it, such as where and by whom it was taken.
   */
  closesWords(evidenceId: string): string | null {
    return this.#copied.has(evidenceId) ? INSTEAD : (this.#items.get(evidenceId) ?? null);
  }
}
