import { alters, became, begins, both, ends, seal, who } from './tale.js';
import type { DataOf, FactType, Tale, Tales } from './tale.js';
import type { Said } from './thing.js';

type Evidence =
  | 'EvidenceAdded'
  | 'EvidenceLinked'
  | 'EvidenceUnlinked'
  | 'EvidenceGraded'
  | 'AuthenticityAssessed'
  | 'EvidenceContested'
  | 'EvidenceWithdrawn'
  | 'CustodyTransferred'
  | 'CustodyGapStated'
  | 'FixityChecked'
  | 'WorkingCopyMade'
  | 'RedactedCopyMade'
  | 'TranslationAdded'
  | 'DisposalOrdered'
  | 'DisposalApproved'
  | 'DisposalRejected'
  | 'BytesReturned'
  | 'BytesDestroyed';

interface OfItem {
  readonly evidenceId: string;
}

/** What was looked at or done to an item, each time anew: its own id, and the rest of what it says. */
const entry =
  <T extends FactType>(
    thing: 'evidence_assessment' | 'evidence_custody',
    id: 'assessmentId' | 'custodyId',
    kind: string,
    own: keyof DataOf<T> & string,
  ): Tale<T> =>
  (event) => {
    const { evidenceId, [own]: key, ...data } = event.fact.data as unknown as OfItem & Said;
    const said = { [id]: key, evidenceId, kind, made: event.position, data };
    return [
      { kind: thing, key: String(key), said: { ...said, ...who(event), sealed: seal(event) } },
    ];
  };

const item = ({ evidenceId }: OfItem): string => evidenceId;

/** Files are gone from an item; without any of its own it is held no longer. */
const left = (files: readonly string[], said: Said): Said => {
  const gone = [...(said['gone'] as readonly string[]), ...files];
  const own = said['files'] as readonly { readonly sha256: string }[];
  return { gone, held: said['held'] === true && own.some(({ sha256 }) => !gone.includes(sha256)) };
};

const order = ({ disposalId }: { readonly disposalId: string }): string => disposalId;

/** Items of evidence: what they are, what they are linked to, how they were graded, checked, passed on. */
export const evidenceTales: Tales<Evidence> = {
  EvidenceAdded: begins('evidence', item, ({ position, fact: { data } }) => ({
    kind: null,
    kindCode: data.kind.code,
    kindPrinted: data.kind.printed,
    added: position,
    withdrawn: false,
    contested: false,
    gone: [],
  })),
  EvidenceLinked: begins('evidence_link', ({ linkId }) => linkId),
  EvidenceUnlinked: ends('evidence_link', ({ linkId }) => linkId),
  EvidenceGraded: both(
    alters('evidence', item, ({ fact: { data } }) => ({
      sourceReliability: data.sourceReliability,
      informationCredibility: data.informationCredibility,
    })),
    entry('evidence_assessment', 'assessmentId', 'grade', 'gradeId'),
  ),
  AuthenticityAssessed: entry(
    'evidence_assessment',
    'assessmentId',
    'authenticity',
    'assessmentId',
  ),
  EvidenceContested: both(
    alters('evidence', item, () => ({ contested: true })),
    entry('evidence_assessment', 'assessmentId', 'contest', 'contestId'),
  ),
  EvidenceWithdrawn: alters('evidence', item, () => ({ withdrawn: true })),

  CustodyTransferred: entry('evidence_custody', 'custodyId', 'transfer', 'transferId'),
  CustodyGapStated: entry('evidence_custody', 'custodyId', 'gap', 'gapId'),
  FixityChecked: entry('evidence_custody', 'custodyId', 'fixity', 'checkId'),
  WorkingCopyMade: entry('evidence_custody', 'custodyId', 'workingCopy', 'copyId'),
  RedactedCopyMade: entry('evidence_custody', 'custodyId', 'redactedCopy', 'copyId'),
  TranslationAdded: entry('evidence_custody', 'custodyId', 'rendition', 'translationId'),

  DisposalOrdered: begins('evidence_disposal', order, ({ position }) => ({
    ordered: position,
    state: 'ordered',
    receipt: null,
    steps: [],
  })),
  DisposalApproved: alters('evidence_disposal', order, (event, said) =>
    became('approved', event, said),
  ),
  DisposalRejected: alters('evidence_disposal', order, (event, said) =>
    became('rejected', event, said),
  ),
  BytesReturned: both(
    alters('evidence_disposal', order, (event, said) => ({
      ...became('returned', event, said),
      receipt: event.fact.data.receipt,
    })),
    alters('evidence', item, ({ fact: { data } }, said) =>
      left([...data.files, ...data.copies], said),
    ),
  ),
  BytesDestroyed: both(
    alters('evidence_disposal', order, (event, said) => became('destroyed', event, said)),
    alters('evidence', item, ({ fact: { data } }, said) =>
      left([...data.files, ...data.copies], said),
    ),
  ),
};
