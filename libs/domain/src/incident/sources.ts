import type { Source } from '#events';

/** Whether two sources are one, whichever section of it is meant. */
export const sameSource = (
  a: Pick<Source, 'kind' | 'id'>,
  b: Pick<Source, 'kind' | 'id'>,
): boolean => a.kind === b.kind && a.id === b.id;
