import { nameKey } from '../names/name.js';
import { wordsOf } from '../names/script.js';
import { governorates } from './governorates.js';
import type { Governorate } from './governorates.js';

const byKey: ReadonlyMap<string, Governorate> = new Map(
  governorates.flatMap((one) =>
    [one.code, one.word, one.en, one.ar, ...one.spellings].map((name) => [nameKey(name), one]),
  ),
);

const AROUND: ReadonlySet<string> = new Set(
  'of governorate province muhafazat muhafaza mohafazat rural countryside suburbs suburb rif reef city northern southern eastern western محافظة ريف مدينة'.split(
    ' ',
  ),
);

/**
 * The governorate that a heading, a code or a word names; null where it names none that we know. Around
 * Damascus lies a governorate of its own; around the others their own land.
 */
export const governorateOf = (name: string): Governorate | null => {
  const whole = byKey.get(nameKey(name));
  if (whole) return whole;
  const words = wordsOf(name);
  const core = words.filter((word) => !AROUND.has(word));
  if (core.length === 0 || core.length === words.length) return null;
  const found = byKey.get(nameKey(core.join(' '))) ?? null;
  return found?.word === 'damascus' && !words.every((word) => CITY.has(word) || core.includes(word))
    ? (byKey.get(nameKey('Rural Damascus')) ?? null)
    : found;
};

const CITY: ReadonlySet<string> = new Set('governorate province city محافظة مدينة'.split(' '));
