import { strengthOf } from '../../vocabulary/attribution-languages.js';
import { PUBLISHER_VOICE } from '../../vocabulary/claim-sources.js';
import { fold } from '../../vocabulary/fold.js';
import { sideOf } from '../../vocabulary/parties.js';
import type { Word } from '../../vocabulary/word.js';
import type { ReportUnit } from '../unit.reading.js';
import type { Check } from './check.js';
import { present } from './check.js';

const identity = (party: Word): string => party.code ?? fold(party.printed);

/** A party in a sentence of ours: only if it is one of the vocabulary, since anything else could be a person. */
const spoken = (party: Word): string =>
  party.code === null ? 'a party not in the vocabulary' : party.printed;

/** The party of the incident's own sentence against the one under which it is counted. */
export const countedUnderAnother: Check = ({ attributedTo, countedUnder }) =>
  present(
    attributedTo !== null &&
      countedUnder !== null &&
      identity(attributedTo) !== identity(countedUnder) && {
        code: 'COUNTED_UNDER_ANOTHER',
        at: '/countedUnder',
        message: `The sentence names ${spoken(attributedTo)}; the incident is counted under ${spoken(countedUnder)}.`,
      },
  );

/** Claims that name others than the incident's own sentence and the tally do. */
export const competingAttributions: Check = ({ attributedTo, countedUnder, attributionClaims }) => {
  const settled = new Set([attributedTo, countedUnder].filter((p) => p !== null).map(identity));
  const others = attributionClaims.flatMap(({ party }) =>
    party !== null && !settled.has(identity(party)) ? [party] : [],
  );
  if (settled.size === 0 || others.length === 0) return [];
  const named = [...new Set(others.map(spoken))].join(', ');
  return [
    {
      code: 'COMPETING_ATTRIBUTIONS',
      at: '/attributionClaims',
      message: `Claims about the incident also name ${named}.`,
    },
  ];
};

type Claim = ReportUnit['attributionClaims'][number];

const strengthsOf = (claims: readonly Claim[]): ReadonlyMap<number, string> =>
  new Map(
    claims.flatMap(({ language }): [number, string][] => {
      const strength = strengthOf(language);
      return strength === null || language === null ? [] : [[strength, language.printed]];
    }),
  );

/** One party named by the publisher in several strengths: alleged here, beyond doubt there. */
export const certaintyClash: Check = ({ attributionClaims }) => {
  const byThePublisher = attributionClaims.filter(
    ({ source }) => source !== null && PUBLISHER_VOICE.has(source.code ?? ''),
  );
  const sides = new Map<string, Claim[]>();
  for (const claim of byThePublisher)
    if (claim.party !== null) {
      const side = sideOf(identity(claim.party));
      sides.set(side, [...(sides.get(side) ?? []), claim]);
    }
  return [...sides.values()].flatMap((claims) => {
    const strengths = strengthsOf(claims);
    if (strengths.size < 2) return [];
    const words = [...strengths].sort(([a], [b]) => a - b).map(([, printed]) => printed);
    return [
      {
        code: 'CERTAINTY_CLASH' as const,
        at: '/attributionClaims',
        message: `The publisher names the same party in ${strengths.size} strengths of language: ${words.join(', ')}.`,
      },
    ];
  });
};

const sameSet = (a: readonly Word[], b: readonly Word[]): boolean => {
  const left = new Set(a.map(identity));
  const right = new Set(b.map(identity));
  return left.size === right.size && [...left].every((one) => right.has(one));
};

/** The control that is described against the one under which the incident is counted. */
export const controlCounted: Check = ({ controlAtTime, controlCountedAs }) =>
  present(
    controlAtTime !== null &&
      controlCountedAs !== null &&
      !sameSet(controlAtTime, controlCountedAs) && {
        code: 'CONTROL_COUNTED_DIFFERENTLY',
        at: '/controlCountedAs',
        message: `The area is described as held by ${controlAtTime.map(spoken).join(', ') || 'nobody named'}; the incident is counted under control of ${controlCountedAs.map(spoken).join(', ') || 'nobody named'}.`,
      },
  );
