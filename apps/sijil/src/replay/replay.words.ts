import { sayValue, spaced } from '#replay';
import type { ReplayShown, StepShown } from './asking.js';

const why = ({ reason }: StepShown): readonly string[] => {
  if (reason === null) return [];
  return [
    reason.withheld
      ? `    why: withheld (${reason.withheld.reason})`
      : `    why: ${reason.value ?? ''}`,
  ];
};

const who = ({ by, onBehalfOf, via }: StepShown): string =>
  [
    sayValue(by),
    ...(onBehalfOf === null ? [] : [`for ${sayValue(onBehalfOf)}`]),
    ...(via === null ? [] : [`with ${via}`]),
  ].join(' ');

/** A fact in words: when, who, what such a fact says, what changed by it, and why. */
export const stepInWords = (step: StepShown): readonly string[] => [
  `${step.position}  ${step.recordedAt}  ${spaced(step.type)}, by ${who(step)}`,
  `    ${step.says}`,
  ...step.changes.map(({ en }) => `    - ${en}`),
  ...why(step),
];

/** What stands of it. */
export const standingInWords = ({ standing, position }: ReplayShown): readonly string[] =>
  standing.length === 0
    ? []
    : [`What stands at position ${position}:`, ...standing.map(({ en }) => `  ${en}`)];

/** What is different between the two moments. */
export const differenceInWords = ({ difference }: ReplayShown): readonly string[] =>
  difference === null
    ? []
    : [
        `Between position ${difference.from} and ${difference.to}:`,
        ...(difference.en.length === 0
          ? ['  nothing changed.']
          : difference.en.map((line) => `  ${line}`)),
      ];
