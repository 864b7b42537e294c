import type { StreamName } from '#kernel';

/**
 * Every stream that can be reached from `starts`, these included. It never goes on from `own`: to
 * come back to where one began is to have found a circle.
 */
export const walk = (
  starts: readonly StreamName[],
  own: StreamName,
  next: (stream: StreamName) => readonly StreamName[],
): ReadonlySet<StreamName> => {
  const reached = new Set(starts);
  for (const stream of reached)
    if (stream !== own) for (const further of next(stream)) reached.add(further);
  return reached;
};
