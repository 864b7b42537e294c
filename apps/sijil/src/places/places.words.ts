import type { Gazetteer, Place, Proposed } from '#places';
import type { Output } from '../output.js';

/** A place with the areas that it lies in, the narrowest first. */
const named = ({ code, en, ar, within }: Place): string =>
  `${code}  ${[en + (ar === null ? '' : ` ${ar}`), ...within.map((area) => area.en).toReversed()].join(', ')}`;

/** A proposal in a line for people. */
export const inWords = ({ place, score, exact, unique, learned }: Proposed): string =>
  `${String(score).padStart(4)}  ${named(place)}${learned > 0 ? `  chosen before (${learned})` : ''}${
    exact ? (unique ? '  exact, the only one' : '  exact, one of several') : ''
  }`;

/** A proposal for machines. */
export const asAnswer = ({ place, ...proposal }: Proposed): object => ({
  ...proposal,
  code: place.code,
  name: { en: place.en, ar: place.ar },
  level: place.level,
  within: place.within,
  latitude: place.latitude,
  longitude: place.longitude,
});

/** Whose data it is: to be said wherever it is shown. */
export const sayAttribution = (output: Output, { label, attribution }: Gazetteer): void => {
  output.say(`Gazetteer: ${label}`);
  if (attribution !== null) output.say(attribution);
};
