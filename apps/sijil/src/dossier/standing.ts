import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';

type Ids = readonly (string | null | undefined)[];

const idsOf = (acts: readonly { readonly incidentId: string; readonly actId: string }[]): Ids =>
  acts.flatMap(({ incidentId, actId }) => [incidentId, actId]);

/**
 * On what else the things of a case stand: none of them is there for whoever may not know of all of it. An
 * account stands on its speaker and its item, a claim on its source, an alleged fact on what it is about.
 */
export const standsOnIn = (file: CaseFile): ReadonlyMap<string, Ids> => {
  const accounts = new Map<string, Ids>(
    file.accounts.map(({ accountId, personId, evidenceId }) => [accountId, [personId, evidenceId]]),
  );
  const suspects = new Map<string, Ids>(
    file.suspects.map(({ suspectId, personId, postId }) => [suspectId, [personId, postId]]),
  );
  const from = (sourceId: string): Ids => [sourceId, ...(accounts.get(sourceId) ?? [])];
  return new Map<string, Ids>([
    ...accounts,
    ...suspects,
    ...file.exhibits.map(({ exhibitId, evidenceId }) => [exhibitId, [evidenceId]] as const),
    ...flat(file.acts).map(({ actId, incidentId }) => [actId, [incidentId]] as const),
    ...flat(file.claims).map(
      ({ claimId, incidentId, actId, source }) =>
        [claimId, [incidentId, actId, ...from(source.id)]] as const,
    ),
    ...file.facts.map(({ factId, acts }) => [factId, idsOf(acts)] as const),
    ...file.matrices.map(
      ({ charge: { chargeId, suspectId, acts } }) =>
        [chargeId, [suspectId, ...(suspects.get(suspectId) ?? []), ...idsOf(acts)]] as const,
    ),
    ...file.matrices.flatMap(({ linkage }) =>
      linkage.map(({ linkId, from: near, to, source }) => {
        const ends = [near.id, to.id].flatMap((id) => [id, ...(suspects.get(id ?? '') ?? [])]);
        return [linkId, [...ends, ...from(source.id)]] as const;
      }),
    ),
  ]);
};
