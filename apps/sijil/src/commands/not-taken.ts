import type { NotTaken } from '#read-side';

/** As many as anybody reads in one place. */
export const MOST_NOT_TAKEN = 20;

/**
 * What stands in the register and is shown nowhere, because another record has its id; and what a person
 * can do about it. Names events, records and ids, and nothing that they say.
 */
export const helpForNotTaken = (all: readonly NotTaken[]): readonly string[] =>
  all.map(({ position, event, type, stream, kind, key, holder, since }) => {
    const later = since.map((one) => `${one.type} at position ${one.position}`).join(', ');
    return (
      `NOT SHOWN  ${type} at position ${position} on ${stream}, event ${event}: the id ${key[0] ?? ''} is that of ` +
      `something else (${kind.replaceAll('_', ' ')}, on ${holder}). Say it again on that record without choosing an ` +
      `id, and take this one back where it can be taken back.${later === '' ? '' : ` Said of it since: ${later}.`}`
    );
  });
