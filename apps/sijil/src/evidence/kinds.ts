import type { Coded } from '#events';

const BY_TYPE: readonly (readonly [start: string, code: string, printed: string])[] = [
  ['image/', 'photograph', 'photograph'],
  ['video/', 'video', 'video'],
  ['audio/', 'audio', 'audio recording'],
];

/** What an item is: as it is called by whoever takes it in, or else by its type. */
export const kindOf = (mediaType: string, called?: string): Coded => {
  if (called !== undefined) return { code: null, printed: called };
  const [, code, printed] = BY_TYPE.find(([start]) => mediaType.startsWith(start)) ?? [];
  return code === undefined || printed === undefined
    ? { code: null, printed: 'document' }
    : { code, printed };
};
