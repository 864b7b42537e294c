import type { Command, StreamName } from '#kernel';
import type { Source } from '#events';
import { streamOf } from '../noun.js';
import type { Context, Issued } from '../noun.js';
import { unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { maybeReason, needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import { checkAct } from './acts.js';
import { isAsserted } from './claims.js';
import type { Claim, ClaimKind } from './claims.js';
import {
  claimNotFound,
  claimNotStanding,
  claimOfAMember,
  claimOfAnotherKind,
} from './incident.refusals.js';
import type { Incident, IncidentState } from './incident.state.js';

/** What every claim says of itself before it says what it claims. */
export interface NewClaim {
  readonly incidentId: string;
  readonly claimId?: string;
  readonly actId?: string;
  readonly source: Source;
  readonly replaces?: string;
  readonly reason?: string;
}

/** The streams on which a claim relies. */
export const streamsOfClaim = ({ source }: NewClaim, by: string): readonly StreamName[] =>
  streamsOfSource(source, by);

/** A claim that a command names: it must be there and stand. */
export const standingClaim = (state: Incident, claimId: string, path = '/claimId'): Claim => {
  const claim = state.claims.get(claimId);
  if (!claim) throw claimNotFound(path);
  if (!claim.stands) throw claimNotStanding(path);
  return claim;
};

/** A claim that a command takes back: its own source must still assert it. */
export const assertedClaim = (state: Incident, claimId: string, path = '/claimId'): Claim => {
  const claim = state.claims.get(claimId);
  if (!claim) throw claimNotFound(path);
  if (!isAsserted(claim)) throw claimNotStanding(path);
  return claim;
};

const content = (said: object) => ({ ...said, claimId: null, replaces: null, reason: null });

/**
 * What holds for every claim: it addresses an incident and an act that are there, comes from a
 * source that is there, and where it replaces another, that one is of its kind and still stands.
 */
export const checkClaim = (
  kind: ClaimKind,
  { id, by, data }: Issued<Command<string, NewClaim>>,
  state: IncidentState,
  known: Context,
): { readonly stream: StreamName; readonly claimId: string; readonly here: Incident } => {
  const here = unmerged(state, 'incident');
  const former =
    data.replaces === undefined ? undefined : standingClaim(here, data.replaces, '/replaces');
  // A claim may follow the one it replaces, also about an act that was moved since.
  if (former === undefined || former.actId !== (data.actId ?? null)) checkAct(here, data.actId);
  checkSaid(data, by, known);
  maybeReason(data.reason);
  if (former) {
    if (former.kind !== kind) throw claimOfAnotherKind();
    // What the publisher says otherwise is the publisher's; for all else somebody here changed their mind.
    if (data.source.kind !== 'publication') needReason(data.reason);
    else if (former.source.kind === 'member') throw claimOfAMember();
    if (same(content(former.said), content(data))) throw nothingChanges();
  }
  const claimId = needUnused(here.claims, idOf({ id }, data.claimId, 'claim'), '/claimId');
  return { stream: streamOf('incident', data.incidentId), claimId, here };
};
