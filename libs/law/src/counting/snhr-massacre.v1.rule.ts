import type { CountingAnswer, CountingInput, CountingRule, StatedCount } from './counting-rule.js';

const THRESHOLD = 5;

const sentences = {
  FIVE_OR_MORE_AT_ONE_TIME: 'At least five peaceful people were killed at the same time.',
  FIVE_OR_MORE_IN_ONE_STRIKE:
    'At least five peaceful people were killed in one strike, which is taken as the same time.',
  FIVE_OR_MORE_IN_ONE_OF_SEVERAL:
    'One of several strikes or sites alone has a toll of at least five peaceful people.',
  FEWER_THAN_FIVE: 'Fewer than five people were killed.',
  NOT_PEACEFUL: 'The source says that the dead were not peaceful people.',
  NOT_AT_ONE_TIME: 'The source says that the people were not killed at the same time.',
  TOLL_NOT_STATED: 'The source does not say how many people were killed.',
  TOLL_NOT_EXACT: 'The number of the dead is not stated firmly enough to compare it with five.',
  UNBORN_DECIDE:
    'The toll reaches five only if the unborn are counted, which the rule leaves open.',
  STATUS_NOT_STATED: 'The source does not say whether the dead were peaceful people.',
  TIME_NOT_SPLIT:
    'The incident has several strikes or sites and the source does not divide the dead between them.',
} as const;

type Ground = keyof typeof sentences;

const give = (answer: CountingAnswer['answer'], ground: Ground): CountingAnswer => ({
  answer,
  ground,
  sentence: sentences[ground],
});

/** Whether a stated number is certainly five or more, certainly fewer, or neither. */
const reaches = ({ value, qualifier }: StatedCount): boolean | null => {
  const floor = qualifier === 'moreThan' ? value + 1 : value;
  if (qualifier === 'exact') return value >= THRESHOLD;
  // What is documented so far can only grow, so a floor that reaches five settles it.
  if (qualifier === 'atLeast' || qualifier === 'moreThan' || qualifier === 'provisional')
    return floor >= THRESHOLD ? true : null;
  return null;
};

const without = (count: StatedCount, unborn: number): StatedCount => ({
  ...count,
  value: Math.max(0, count.value - unborn),
});

const onTime = (input: CountingInput): CountingAnswer => {
  if (input.sameTime === true) return give('true', 'FIVE_OR_MORE_AT_ONE_TIME');
  const part = input.largestPart ?? null;
  // The unborn may all be in this part, so they are taken off it too.
  if (part !== null && reaches(without(part, input.unborn ?? 0)) === true)
    return give('true', 'FIVE_OR_MORE_IN_ONE_OF_SEVERAL');
  if (input.sameTime === false) return give('false', 'NOT_AT_ONE_TIME');
  if (input.strikes <= 1) return give('true', 'FIVE_OR_MORE_IN_ONE_STRIKE');
  return give('undetermined', 'TIME_NOT_SPLIT');
};

const apply = (input: CountingInput): CountingAnswer => {
  if (input.killed === null) return give('undetermined', 'TOLL_NOT_STATED');
  const whole = reaches(input.killed);
  if (whole === false) return give('false', 'FEWER_THAN_FIVE');
  if (whole === null) return give('undetermined', 'TOLL_NOT_EXACT');
  if (reaches(without(input.killed, input.unborn ?? 0)) !== true)
    return give('undetermined', 'UNBORN_DECIDE');
  // Children are peaceful whatever is said or left unsaid of the others.
  if (input.peaceful !== true && (input.children ?? 0) < THRESHOLD)
    return input.peaceful === false
      ? give('false', 'NOT_PEACEFUL')
      : give('undetermined', 'STATUS_NOT_STATED');
  return onTime(input);
};

/**
 * *Massacre* as a counting word of the Syrian Network for Human Rights: at least five peaceful
 * people killed at the same time. Not a legal category of any forum.
 */
export const massacreRule: CountingRule = Object.freeze({
  id: 'snhr-massacre',
  version: 1,
  title: 'At least five peaceful people killed at the same time',
  grounds: Object.freeze(Object.keys(sentences)),
  apply,
});
