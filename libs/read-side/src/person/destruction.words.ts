import type { DestructionRow } from './destruction.rows.js';

/** On what a destruction rests, in one breath; nobody is named. */
export const destructionInWords = ({
  basis,
  reference,
  document,
}: Pick<DestructionRow, 'basis' | 'reference' | 'document'>): string =>
  [
    basis?.printed ?? 'on a basis that was not stated',
    ...(reference === null ? [] : [`reference ${reference}`]),
    ...(document === null ? [] : [`kept as item ${document}`]),
  ].join(', ');
