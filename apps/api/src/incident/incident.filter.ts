import type { IncidentFilter } from '#read-side';
import type { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';
import { namesakesOf } from '../person/namesakes.js';
import { dataOf } from '../schema/data-of.js';
import type { IncidentFilterInput } from './incident.inputs.js';

/** A filter as the read models know it: names are looked up before. */
export const filterOf = async (
  operation: Operation,
  pinned: Pinned,
  input: IncidentFilterInput | null | undefined,
): Promise<IncidentFilter> => {
  if (!input) return {};
  const { vanishedToo, person, personBegins, ...filter } = dataOf(input);
  const people = await namesakesOf(operation, pinned, { whole: person, begun: personBegins });
  return {
    ...(await pinned.knownIn(filter)),
    ...(vanishedToo ? { asserted: null } : {}),
    ...(people === undefined ? {} : { people }),
  };
};
