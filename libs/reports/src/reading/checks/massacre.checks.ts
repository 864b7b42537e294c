import { massacreRule } from '#law';
import type { CountingInput } from '#law';
import { PEACEFUL_DESCRIPTORS } from '../../vocabulary/people.js';
import type { ReportUnit } from '../unit.reading.js';
import type { Check } from './check.js';

const partOf = (entries: readonly { readonly killed: number | null }[]): number | null =>
  entries.reduce<number | null>(
    (largest, { killed }) => (killed === null ? largest : Math.max(killed, largest ?? 0)),
    null,
  );

const isPeaceful = ({ victims }: ReportUnit): boolean | null =>
  victims?.civilians ?? (PEACEFUL_DESCRIPTORS.has(victims?.descriptor?.code ?? '') ? true : null);

/** What the massacre rule looks at, as one unit has it. */
export const countingInputOf = (unit: ReportUnit): CountingInput => {
  const { victims, strikes, sites } = unit;
  const killed = victims?.killed ?? null;
  const largest = partOf([...strikes, ...sites]);
  const qualifier = victims?.atLeast === true ? 'atLeast' : 'exact';
  return {
    killed: killed === null ? null : { value: killed, qualifier },
    peaceful: isPeaceful(unit),
    children: victims?.children ?? null,
    unborn: victims?.killedIncludesUnborn === false ? null : (victims?.unborn ?? null),
    sameTime: victims?.killedAtOnceStated ?? null,
    strikes: Math.max(strikes.length, sites.length),
    largestPart: largest === null ? null : { value: largest, qualifier: 'exact' },
  };
};

/** The publisher's word against our rule, where the rule says yes or no. */
export const publisherAgainstRule: Check = (unit) => {
  if (unit.isMassacre === null) return [];
  const { answer, sentence } = massacreRule.apply(countingInputOf(unit));
  if (answer === 'undetermined' || answer === String(unit.isMassacre)) return [];
  return [
    {
      code: 'MASSACRE_RULE_DIFFERS',
      at: '/isMassacre',
      message: `The publisher ${unit.isMassacre ? 'counts' : 'does not count'} the incident as a massacre; rule ${massacreRule.id} version ${massacreRule.version} answers ${answer}: ${sentence}`,
    },
  ];
};
