import { parsePartialProof, parseProofFile, verifyPartialProof } from '#ledger';
import type { ProvenEvent } from '#ledger';
import type { DossierCard } from '../bag/card.js';
import { evidenceAt, provenAt } from '../bag/layout.js';
import { printed } from '../bag/path.js';
import { mayOpen } from '../bag/profile.js';
import type { Report } from './finding.js';
import { sayingOf } from './head.js';
import type { ProvenHead } from './head.js';
import { readWhole } from './reading.js';
import type { BagTree } from './tree.js';

const MAX_PROOF_BYTES = 4 * 1024 * 1024;

/** What the proofs of a bag prove, as far as the rest of the check needs it. */
export interface Proven {
  /** How many events. */
  readonly events: number;
  readonly first: number;
  readonly last: number;
  /** How many parts are opened, and how many stay closed. */
  readonly opened: number;
  readonly closed: number;
  /** The SHA-256 of evidence that an opened part names. */
  readonly hashes: ReadonlySet<string>;
}

/** Step by step: how deep something goes that a stranger wrote is for him to choose. */
const namedIn = (value: unknown, wanted: ReadonlySet<string>, into: Set<string>): void => {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') {
      if (wanted.has(one)) into.add(one);
    } else if (typeof one === 'object' && one !== null)
      for (const inner of Object.values(one)) waiting.push(inner);
  }
};

/**
 * Verifies a proof of a bag: it leads to the bag's own head, is about the event of its name, and each
 * part that it opens is the one that the event commits to. Throws a Refusal where not.
 */
export const provenIn = (
  bytes: Uint8Array,
  { signed, trust }: ProvenHead,
): ProvenEvent | string => {
  const event = verifyPartialProof(bytes, trust);
  const { proof } = parsePartialProof(bytes);
  return parseProofFile(proof).checkpoint === signed
    ? event
    : 'it leads to another head than that of the bag';
};

/** The proofs of which bag. */
interface ProofsOf {
  readonly files: ReadonlySet<string>;
  readonly head: ProvenHead;
  readonly card: DossierCard | null;
}

/** Verifies every proof of the bag, one after the other. */
export const checkProofs = async (
  tree: BagTree,
  { files, head, card }: ProofsOf,
  report: Report,
): Promise<Proven> => {
  const evidence = new Set([...files].flatMap((path) => evidenceAt(path) ?? []));
  const hashes = new Set<string>();
  const proven = { events: 0, first: 0, last: 0, opened: 0, closed: 0 };
  for (const path of [...files].filter((name) => name.startsWith('data/proofs/')).sort()) {
    const position = provenAt(path);
    if (position === null) {
      report('PROOF_WRONG', path, 'its name is not that of a proof');
      continue;
    }
    const bytes = await readWhole(tree, path, MAX_PROOF_BYTES, report);
    if (bytes === null) continue;
    try {
      const event = provenIn(bytes, head);
      if (typeof event === 'string') report('PROOF_WRONG', path, event);
      else if (event.position !== BigInt(position))
        report('PROOF_WRONG', path, `it proves event ${event.position}, and not that of its name`);
      else {
        proven.events += 1;
        proven.first ||= position;
        proven.last = position;
        proven.opened += event.opened.size;
        proven.closed += event.closed.length;
        for (const part of event.opened.values()) namedIn(part, evidence, hashes);
        for (const name of event.opened.keys())
          if (card && !mayOpen(card.profile, name))
            report(
              'CLASS_NOT_FOR_PROFILE',
              path,
              `it opens the ${printed(name)} part, which the profile ${card.profile} must not have`,
            );
      }
    } catch (error) {
      report('PROOF_WRONG', path, sayingOf(error));
    }
  }
  return { ...proven, hashes };
};
