import type { Around } from './around.js';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';

type Ids = readonly (string | null | undefined)[];

const idsOf = (acts: readonly { readonly incidentId: string; readonly actId: string }[]): Ids =>
  acts.flatMap(({ incidentId, actId }) => [incidentId, actId]);

/**
 * On what else the things of a case stand: none of them is there for whoever may not know of all of it. A claim
 * stands on its source, an account on its speaker and its item, an alleged fact on what it is about.
 */
export const standsOnIn = (file: CaseFile, around: Around): ReadonlyMap<string, Ids> =>
  new Map<string, Ids>([
    ...around.standsOn,
    ...file.suspects.map(
      ({ suspectId, personId, postId }) => [suspectId, [personId, postId]] as const,
    ),
    ...file.exhibits.map(({ exhibitId, evidenceId }) => [exhibitId, [evidenceId]] as const),
    ...flat(file.acts).map(({ actId, incidentId }) => [actId, [incidentId]] as const),
    ...flat(file.claims).map(
      ({ claimId, incidentId, actId, source }) =>
        [claimId, [incidentId, actId, source.id]] as const,
    ),
    ...file.facts.map(({ factId, acts }) => [factId, idsOf(acts)] as const),
    ...file.matrices.map(
      ({ charge: { chargeId, suspectId, acts } }) =>
        [chargeId, [suspectId, ...idsOf(acts)]] as const,
    ),
    ...file.matrices.flatMap(({ linkage }) =>
      linkage.map(({ linkId, from, to, source }) => [linkId, [from.id, to.id, source.id]] as const),
    ),
  ]);
