import { hash } from 'node:crypto';
import { canonical } from '#events';
import {
  parseNote,
  parsePartialProof,
  parseProofFile,
  verifyNote,
  verifyPartialProof,
} from '#ledger';
import { BAG_FILES } from '../bag/bag.js';
import type { DossierCard } from '../bag/card.js';
import { LAYOUT } from '../bag/layout.js';
import type { Asked } from './asked.js';
import type { Report } from './finding.js';
import { sayingOf } from './head.js';
import type { ProvenHead } from './head.js';
import { readWhole } from './reading.js';
import type { Measured } from './reading.js';
import type { BagTree } from './tree.js';
import { logKeysIn, signsFor, trustIn } from './trust.js';

const MAX_ISSUE_BYTES = 4 * 1024 * 1024;
type Said = Readonly<Record<string, unknown>>;

/** What of a bag its issue must name. */
export interface Issued {
  readonly files: ReadonlySet<string>;
  readonly measured: ReadonlyMap<string, Measured>;
  readonly head: ProvenHead;
  readonly card: DossierCard | null;
}

/**
 * Whether the register itself says that it issued this very bag: an event of it names the hash of the
 * manifest, and so every byte of the payload. Without that a bag is a heap of true events and any words.
 * True where all of it holds, and nowhere else.
 */
export const checkIssue = async (
  tree: BagTree,
  issued: Issued,
  asked: Asked,
  report: Report,
): Promise<boolean> => {
  const { files, head } = issued;
  if (!files.has(LAYOUT.issue)) return false;
  const bytes = await readWhole(tree, LAYOUT.issue, MAX_ISSUE_BYTES, report);
  if (bytes === null) return false;
  let holds = true;
  const wrong = (says: string): false => {
    report('ISSUE_NOT_PROVEN', LAYOUT.issue, says);
    return (holds = false);
  };
  try {
    const { checkpoint } = parseProofFile(parsePartialProof(bytes).proof);
    // Where no key came another way, whoever signed the head must have signed this, at the least.
    const signers = head.head.signatures.map(({ key }) => key);
    // It was sealed after the head that outsiders confirmed, so that their signatures are not asked for.
    const event = verifyPartialProof(bytes, trustIn(asked.trust, signers, checkpoint));
    if (!signsFor(head.head.origin, event.checkpoint.origin))
      return wrong('it stands in another log');
    // No manifest names this file: a line that nobody here can vouch for would be bound by nothing.
    const known = verifyNote(checkpoint, logKeysIn([...asked.trust, ...head.own]));
    if (known.signatures.length !== parseNote(checkpoint).signatures.length)
      return wrong('its head bears a signature of a key that is not known here');
    const { type, register } = event.envelope;
    if (type !== 'DossierIssued') return wrong('it is the proof of something else than an issue');
    if (event.position <= head.head.size && event.position <= BigInt(issued.card?.position ?? 0))
      wrong('it was issued before the position at which it speaks');
    compare(
      { ...event.opened.get('public'), ...event.opened.get('case'), register },
      issued,
      wrong,
    );
    checkAnchor(event.opened.get('case'), files, wrong);
  } catch (error) {
    wrong(sayingOf(error));
  }
  return holds;
};

const record = (value: unknown): Said =>
  typeof value === 'object' && value !== null ? (value as Said) : {};

/** What the register says that outsiders confirmed of the head lies here, and no more of it than that. */
const checkAnchor = (
  said: unknown,
  files: ReadonlySet<string>,
  wrong: (says: string) => void,
): void => {
  const anchor = record(said)['anchor'];
  const [stamp, cosigned] = [files.has(LAYOUT.stamp), files.has(LAYOUT.cosigned)];
  if (anchor === 'timeStamp' && !stamp)
    wrong(`it says that a time authority confirmed the head, and ${LAYOUT.stamp} is missing`);
  if (anchor === 'cosignature' && !cosigned)
    wrong(`it says that a witness cosigned the head, and ${LAYOUT.cosigned} is missing`);
  if (anchor === 'none' && (stamp || cosigned))
    wrong('it says that nobody outside confirmed the head, and a confirmation lies here');
};

/** Something in its one spelling; where it has none, what is like nothing else. */
const spelled = (value: unknown): string | symbol => {
  try {
    return canonical(value);
  } catch {
    return Symbol('has no spelling');
  }
};

const compare = (
  said: Said,
  { measured, head, card }: Issued,
  wrong: (says: string) => void,
): void => {
  const checkpoint = record(said['checkpoint']);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    [BAG_FILES.manifest, said['manifest'], measured.get(BAG_FILES.manifest)?.sha256],
    ['head', checkpoint['digest'], hash('sha256', head.signed, 'hex')],
    ['size', checkpoint['size'], Number(head.head.size)],
    ['root', checkpoint['root'], Buffer.from(head.head.root).toString('hex')],
    ...(card
      ? ([
          ['register', said['register'], card.register.id],
          ['case', said['caseId'], card.case],
          ['number', said['number'], card.number],
          ['profile', said['profile'], card.profile],
          ['language', said['language'], card.language],
          ['position', said['position'], card.position],
          ['versions', spelled(said['versions'] ?? null), spelled(card.versions)],
        ] as const)
      : []),
  ];
  for (const [what, stands, here] of pairs)
    if (stands !== here) wrong(`what the register issued has another ${what} than this bag`);
};
