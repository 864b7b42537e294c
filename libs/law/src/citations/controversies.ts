import type { LawEntry } from '../catalogue/entry.js';
import type { FlagCode } from './flags.js';
import { HOSTILITIES, MURDER } from './hostilities.js';

/**
 * Known controversies that a characterisation runs into by the means that were used, whatever words it
 * is put in. A controversy is no mistake: whoever goes on says why.
 */
export const controversiesOf = (
  { forum, citation }: Pick<LawEntry, 'forum' | 'citation'>,
  means: readonly string[],
): readonly FlagCode[] =>
  forum === 'ICC' && MURDER.has(citation) && means.some((one) => HOSTILITIES.test(inWords(one)))
    ? ['KILLING_IN_HOSTILITIES']
    : [];

/** A code such as airStrike in words. */
const inWords = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2');
