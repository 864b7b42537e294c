import { categoryOf } from '#kernel';
import type { StreamName } from '#kernel';
import { accountReading } from '../account/account.state.js';
import type { Account } from '../account/account.state.js';
import { caseReading } from '../case/case.state.js';
import type { Case } from '../case/case.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { anyHeld, holding, isHeld, isOfCourt, statesIn } from '../rules/holding.js';
import type { Found } from '../rules/holding.js';
import type { Reading } from '../rules/reading.js';
import { streamOfSubject } from '../rules/subjects.js';
import type { DestructionRequest, Person } from './person.state.js';
import { personReading } from './person.state.js';
import { identityNeedsCourt, identityOfSuspect, underHold } from './destruction.refusals.js';

/** The person whose identity shall go, and the streams on which something was told of them. */
export interface Ending extends Found {
  readonly personId: string;
}

/** What a request says of what it rests on. */
type Request = Pick<DestructionRequest['said'], 'basis' | 'document'>;

const person = (personId: string): StreamName => streamOf('person', personId);

/** Every stream on which may stand what keeps an identity here: what names the person, and in what they have a part. */
export const besideOf = ({ personId, named }: Ending, known: Context): readonly StreamName[] => {
  const own = person(personId);
  const here = known.of(personReading, own);
  if (here.status === 'absent') return [];
  const parts = [...here.claims.values()].flatMap((claim) => {
    if (claim.kind !== 'role') return [];
    const { of } = claim.said;
    // In which record an act or a claim stands is not said here; `named` holds it.
    return of.noun === 'act' || of.noun === 'claim' ? [] : [streamOfSubject({ subject: of })];
  });
  const above = here.mergedInto === null ? [] : [person(here.mergedInto)];
  return [...new Set([...holding(named), ...parts, ...above])].filter((stream) => stream !== own);
};

/**
 * Refuses where an identity has to stay: under a legal hold, as a suspect's; and, but for the order of a court, as
 * that of somebody whose words can help the defence, who may have to be called.
 */
export const needFree = (
  { personId, named }: Ending,
  here: Person,
  known: Context,
  { basis, document }: Request,
): void => {
  const beside = besideOf({ personId, named }, known);
  if (isHeld(here) || anyHeld(beside, known)) throw underHold();
  const states = statesIn(beside, known);
  const cases = states(caseReading as Reading<Case, never>).flatMap((one) =>
    one.status === 'present' ? [one] : [],
  );
  if (
    cases.some(({ suspects }) =>
      [...suspects.values()].some(({ said, removed }) => !removed && said.person === personId),
    )
  )
    throw identityOfSuspect();
  const told = beside
    .filter((stream) => categoryOf(stream) === 'account')
    .filter((stream) => isToldBy(known.of(accountReading, stream), personId))
    .map((stream) => stream.slice('account-'.length));
  if (
    cases.some(({ defenceAccounts }) => told.some((id) => defenceAccounts.has(id))) &&
    !isOfCourt({ code: basis?.code ?? null, document }, known)
  )
    throw identityNeedsCourt();
};

const isToldBy = (state: { readonly status: 'absent' } | Account, personId: string): boolean =>
  state.status === 'present' && state.person === personId;
