import { categoryOf } from '#kernel';
import type { StreamName } from '#kernel';
import type { DataOf, DisposalOrdered } from '#events';
import { accountReading } from '../account/account.state.js';
import type { Account } from '../account/account.state.js';
import { caseReading } from '../case/case.state.js';
import type { Case } from '../case/case.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { anyHeld, holding, isHeld, isOfCourt, statesIn } from '../rules/holding.js';
import type { Absent } from '../rules/present.js';
import type { Reading } from '../rules/reading.js';
import { walk } from '../rules/walk.js';
import {
  disposalNeedsCourt,
  disposalOfDossier,
  disposalOfExhibit,
  disposalOfProof,
  disposalUnderHold,
} from './disposal.refusals.js';
import { evidenceReading } from './evidence.state.js';
import type { Item } from './evidence.state.js';

/** The item that shall go, and the streams on which something was told of it. */
export interface Going {
  readonly evidenceId: string;
  readonly named: readonly StreamName[];
}

/** What an order says of itself. */
type Order = Pick<DataOf<typeof DisposalOrdered>, 'ground' | 'document'>;

const item = (evidenceId: string): StreamName => streamOf('evidence', evidenceId);

/** Every stream on which may stand what keeps an item here: what names it, what it lies in, what it was ever linked to. */
export const besideOf = ({ evidenceId, named }: Going, known: Context): readonly StreamName[] => {
  const own = item(evidenceId);
  const here = known.of(evidenceReading, own);
  if (here.status === 'absent') return [];
  const hosts = walk(here.host === null ? [] : [item(here.host)], own, (stream) => {
    const state = known.of(evidenceReading, stream);
    return state.status === 'present' && state.host !== null ? [item(state.host)] : [];
  });
  // A link that was taken back counts, too: nobody can free an item of a hold by unlinking it.
  const incidents = [...here.links.values()].map(({ said }) =>
    streamOf('incident', said.incidentId),
  );
  return [...new Set([...holding(named), ...hosts, ...incidents])].filter(
    (stream) => stream !== own,
  );
};

const exhibitsOf = ({ exhibits }: Case, evidenceId: string) =>
  [...exhibits].filter(([, { said }]) => said.evidenceId === evidenceId);

/** Whether an account is, or once was, said to be recorded on the item. */
const isRecordedOn = (state: Absent | Account, evidenceId: string): boolean =>
  state.status === 'present' &&
  (state.evidenceId === evidenceId || state.recordings.has(evidenceId));

/** Whether somebody outside the office has the item from a case, or has a right to ask for it. */
const isOwed = (here: Case, evidenceId: string, accounts: readonly string[]): boolean =>
  here.outside.has(evidenceId) ||
  exhibitsOf(here, evidenceId).some(([exhibitId]) => here.defence.has(exhibitId)) ||
  accounts.some((accountId) => here.defenceAccounts.has(accountId));

/** Whether bytes of another item went by what this one holds. */
const isProof = (other: Absent | Item, evidenceId: string): boolean =>
  other.status === 'present' &&
  [...other.disposals.values()].some(
    ({ state, said, receipt }) =>
      state !== 'rejected' && (said.document === evidenceId || receipt === evidenceId),
  );

/**
 * Refuses where an item has to stay: under a legal hold, as an exhibit, as what was issued, as what shows why
 * other bytes are gone; and, but for the order of a court, as what others have or may ask for.
 */
export const needFree = (going: Going, here: Item, known: Context, order: Order): void => {
  const { evidenceId, named } = going;
  const beside = besideOf(going, known);
  const states = statesIn(beside, known);
  const cases = states(caseReading as Reading<Case, never>).flatMap((one) =>
    one.status === 'present' ? [one] : [],
  );

  if (isHeld(here) || anyHeld(beside, known)) throw disposalUnderHold();
  if (cases.some((one) => exhibitsOf(one, evidenceId).some(([, { excluded }]) => !excluded)))
    throw disposalOfExhibit();
  if (cases.some(({ dossiers }) => [...dossiers.values()].some((d) => d.evidenceId === evidenceId)))
    throw disposalOfDossier();
  const items = states(evidenceReading as Reading<Item, never>);
  if (
    items.some((other) => isProof(other, evidenceId)) ||
    named.some((stream) => categoryOf(stream) === 'wording')
  )
    throw disposalOfProof();
  const accounts = beside
    .filter((stream) => categoryOf(stream) === 'account')
    .filter((stream) => isRecordedOn(known.of(accountReading, stream), evidenceId))
    .map((stream) => stream.slice('account-'.length));
  if (
    cases.some((one) => isOwed(one, evidenceId, accounts)) &&
    !isOfCourt({ code: order.ground.code, document: order.document }, known)
  )
    throw disposalNeedsCourt();
};
