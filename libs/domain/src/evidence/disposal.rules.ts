import {
  BytesDestroyed,
  BytesReturned,
  DisposalApproved,
  DisposalOrdered,
  DisposalRejected,
  fact,
} from '#events';
import type { EvidenceFact } from '#events';
import type { StreamName } from '#kernel';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { isBlank, needReason, needText } from '../rules/reason.js';
import { authorUnknown } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { needBegun } from '../rules/times.js';
import { needMember } from '../rules/sources.js';
import { hands, needCustodian, needKept } from './custodians.js';
import type { DisposalCommand, OrderDisposal } from './disposal.commands.js';
import { besideOf, needFree } from './disposal.holds.js';
import {
  copiesOnly,
  disposalDecided,
  disposalNotApproved,
  disposalNotFound,
  disposalOfOwn,
  disposalOfProof,
  disposalOpen,
  disposalRecipient,
  fileTwice,
  orderNotNamed,
  receiptMissing,
  receiptNotOne,
  receiptTooEarly,
  returnOfOwn,
} from './disposal.refusals.js';
import { evidenceReading } from './evidence.state.js';
import type { Disposal, EvidenceState, Item } from './evidence.state.js';

const item = (evidenceId: string): StreamName => streamOf('evidence', evidenceId);
const items = (...ids: readonly (string | undefined)[]): readonly StreamName[] =>
  ids.flatMap((id) => (id === undefined ? [] : [item(id)]));

/** Whether an order waits to be decided or carried out. */
export const isOpen = ({ state }: Disposal): boolean => state === 'ordered' || state === 'approved';

/** Refuses what may not happen to an item while an order to return or destroy of it is open. */
export const needNoDisposal = ({ disposals }: Item, path = '/evidenceId'): void => {
  if ([...disposals.values()].some(isOpen)) throw disposalOpen(path);
};

const disposalOf = ({ disposals }: Item, disposalId: string): Disposal => {
  const disposal = disposals.get(disposalId);
  if (!disposal) throw disposalNotFound();
  return disposal;
};

/** A decision is one of a member other than who took the order in. */
const checkSecondHand = ({ by }: Disposal, decides: string): void => {
  needMember(decides);
  if (!by) throw authorUnknown('/disposalId');
  if (by === decides) throw disposalOfOwn();
};

const documentOf = (
  known: Context,
  evidenceId: string,
  disposalId: string,
): readonly StreamName[] => {
  const here = known.of(evidenceReading, item(evidenceId));
  return here.status === 'present' ? items(here.disposals.get(disposalId)?.said.document) : [];
};

const checkFiles = (here: Item, { files, copies }: OrderDisposal['data']): void => {
  needKept(here, files);
  copies.forEach((copy, i) => {
    if (!here.copies.has(copy) || !here.kept.has(copy)) throw copiesOnly(`/copies/${i}`);
  });
  if (new Set([...files, ...copies]).size !== files.length + copies.length) throw fileTwice();
};

const checkRecipient = ({ kind, to }: OrderDisposal['data'], known: Context): void => {
  if ((kind === 'return') !== (to !== undefined) || to?.kind === 'office')
    throw disposalRecipient();
  if (to) needCustodian(to, known, '/to');
};

/** What shows why bytes are gone is another item, and one that is not on its way out itself. */
const checkProof = (
  known: Context,
  { evidenceId }: { readonly evidenceId: string },
  proof: string,
  path: string,
): void => {
  if (proof === evidenceId) throw disposalOfProof(path);
  needNoDisposal(named(known, evidenceReading, proof, path), path);
};

/**
 * What the recipient confirmed is kept here with its file, and is not the order itself. Nobody saw it when the
 * order was approved: so somebody other than who took the order in looks at it.
 */
const checkReceipt = (
  known: Context,
  { said, by, approved }: Disposal,
  receipt: string,
  carriesOut: string,
): void => {
  checkProof(known, said, receipt, '/receipt');
  const { added, kept, withdrawn } = named(known, evidenceReading, receipt, '/receipt');
  if (withdrawn || kept.size === 0 || receipt === said.document) throw receiptNotOne();
  if (approved === null || added <= approved) throw receiptTooEarly();
  if (!by) throw authorUnknown('/disposalId');
  if (by === carriesOut) throw returnOfOwn();
};

/**
 * How bytes leave for good: by an order, approved by a second member, and never what has to stay. What was
 * known of them stays: hashes, custody, and why they are gone.
 */
export const disposalRules: Rules<EvidenceState, DisposalCommand, EvidenceFact> = {
  OrderDisposal: {
    relies: ({ data }, known) => [
      ...(data.to ? hands(data.to) : []),
      ...items(data.document),
      ...besideOf(data, known),
    ],
    decide: (command, state, known) => {
      const { named: found, ...data } = command.data;
      const here = present(state, 'evidence');
      needMember(command.by);
      needNoDisposal(here);
      checkFiles(here, command.data);
      checkRecipient(command.data, known);
      needText(data.authority, '/authority');
      needText(data.ground.printed, '/ground/printed');
      needBegun(data.orderedOn ?? null, command.now, '/orderedOn');
      if (isBlank(data.reference) && data.document === undefined) throw orderNotNamed();
      if (data.document !== undefined) checkProof(known, data, data.document, '/document');
      needReason(data.reason);
      needFree({ evidenceId: data.evidenceId, named: found }, here, known, data);
      const disposalId = needUnused(
        here.findings,
        idOf(command, data.disposalId, 'disposal'),
        '/disposalId',
      );
      return [fact(DisposalOrdered, item(data.evidenceId), { ...data, disposalId })];
    },
  },

  ApproveDisposal: {
    relies: ({ data }, known) => [
      ...documentOf(known, data.evidenceId, data.disposalId),
      ...besideOf(data, known),
    ],
    decide: ({ data: { named: found, ...data }, by }, state, known) => {
      const here = present(state, 'evidence');
      const disposal = disposalOf(here, data.disposalId);
      if (disposal.state !== 'ordered') throw disposalDecided();
      checkSecondHand(disposal, by);
      needReason(data.reason);
      needFree({ evidenceId: data.evidenceId, named: found }, here, known, disposal.said);
      return [fact(DisposalApproved, item(data.evidenceId), data)];
    },
  },

  RejectDisposal: {
    decide: ({ data, by }, state) => {
      const disposal = disposalOf(present(state, 'evidence'), data.disposalId);
      // Also one that was approved, as long as nothing has happened.
      if (!isOpen(disposal)) throw disposalDecided();
      needMember(by);
      needReason(data.reason);
      return [fact(DisposalRejected, item(data.evidenceId), data)];
    },
  },

  // The fact comes first: what keeps the item here by then stops it, and what comes later is too late. Where
  // the process dies before the bytes are gone, whoever starts next removes them.
  CarryOutDisposal: {
    relies: ({ data }, known) => [
      ...items(data.receipt),
      ...documentOf(known, data.evidenceId, data.disposalId),
      ...besideOf(data, known),
    ],
    decide: ({ data, by }, state, known) => {
      const { evidenceId, disposalId, receipt } = data;
      const here = present(state, 'evidence');
      const disposal = disposalOf(here, disposalId);
      needMember(by);
      if (disposal.state !== 'approved') throw disposalNotApproved();
      needFree(data, here, known, disposal.said);
      const { files, copies, to } = disposal.said;
      const stated = { evidenceId, disposalId, files, copies };
      if (to === undefined) {
        if (receipt !== undefined) throw receiptMissing();
        return [fact(BytesDestroyed, item(evidenceId), stated)];
      }
      if (receipt === undefined) throw receiptMissing();
      checkReceipt(known, disposal, receipt, by);
      return [fact(BytesReturned, item(evidenceId), { ...stated, to, receipt })];
    },
  },
};
