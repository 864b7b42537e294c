import type { Custodian } from '#events';

/** Who has an item, in plain words; natural persons by id. */
export const hand = ({ kind, id, name }: Custodian): string => {
  if (kind === 'office') return 'the office';
  return name ?? `${kind} ${id ?? ''}`;
};
