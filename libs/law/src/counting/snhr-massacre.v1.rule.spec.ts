import fc from 'fast-check';
import type { CountingInput, StatedQualifier } from './counting-rule.js';
import { countingRule, countingRules, currentCountingRule } from './counting-rules.js';
import { massacreRule } from './snhr-massacre.v1.rule.js';

const killed = (value: number, qualifier: StatedQualifier = 'exact') => ({ value, qualifier });

const facts = (some: Partial<CountingInput>): CountingInput => ({
  killed: killed(6),
  peaceful: true,
  sameTime: null,
  strikes: 1,
  ...some,
});

describe('the massacre counting rule, version 1 (its answers are never to change)', () => {
  const table: readonly [string, Partial<CountingInput>, string, string][] = [
    [
      'exactly five civilians, one strike',
      { killed: killed(5) },
      'true',
      'FIVE_OR_MORE_IN_ONE_STRIKE',
    ],
    ['six stated at once', { sameTime: true, strikes: 3 }, 'true', 'FIVE_OR_MORE_AT_ONE_TIME'],
    ['four', { killed: killed(4) }, 'false', 'FEWER_THAN_FIVE'],
    ['none', { killed: killed(0) }, 'false', 'FEWER_THAN_FIVE'],
    ['four of unknown status', { killed: killed(4), peaceful: null }, 'false', 'FEWER_THAN_FIVE'],
    ['at least three', { killed: killed(3, 'atLeast') }, 'undetermined', 'TOLL_NOT_EXACT'],
    ['at least five', { killed: killed(5, 'atLeast') }, 'true', 'FIVE_OR_MORE_IN_ONE_STRIKE'],
    ['more than four', { killed: killed(4, 'moreThan') }, 'true', 'FIVE_OR_MORE_IN_ONE_STRIKE'],
    ['more than three', { killed: killed(3, 'moreThan') }, 'undetermined', 'TOLL_NOT_EXACT'],
    ['so far four', { killed: killed(4, 'provisional') }, 'undetermined', 'TOLL_NOT_EXACT'],
    ['so far nine', { killed: killed(9, 'provisional') }, 'true', 'FIVE_OR_MORE_IN_ONE_STRIKE'],
    ['about six', { killed: killed(6, 'about') }, 'undetermined', 'TOLL_NOT_EXACT'],
    ['unqualified words', { killed: killed(60, null) }, 'undetermined', 'TOLL_NOT_EXACT'],
    ['no toll', { killed: null }, 'undetermined', 'TOLL_NOT_STATED'],
    ['individuals', { peaceful: null }, 'undetermined', 'STATUS_NOT_STATED'],
    [
      'individuals, four children',
      { peaceful: null, children: 4 },
      'undetermined',
      'STATUS_NOT_STATED',
    ],
    [
      'individuals, five children',
      { peaceful: null, children: 5 },
      'true',
      'FIVE_OR_MORE_IN_ONE_STRIKE',
    ],
    ['fighters', { peaceful: false }, 'false', 'NOT_PEACEFUL'],
    ['five with one unborn', { killed: killed(5), unborn: 1 }, 'undetermined', 'UNBORN_DECIDE'],
    [
      'twelve with two unborn',
      { killed: killed(12), unborn: 2 },
      'true',
      'FIVE_OR_MORE_IN_ONE_STRIKE',
    ],
    ['two strikes, not split', { strikes: 2 }, 'undetermined', 'TIME_NOT_SPLIT'],
    [
      'three sites, seven at one of them',
      { killed: killed(13), strikes: 3, largestPart: killed(7) },
      'true',
      'FIVE_OR_MORE_IN_ONE_OF_SEVERAL',
    ],
    [
      'three sites, four at the worst',
      { killed: killed(10), strikes: 3, largestPart: killed(4) },
      'undetermined',
      'TIME_NOT_SPLIT',
    ],
    ['over several days', { sameTime: false }, 'false', 'NOT_AT_ONE_TIME'],
    [
      'over several days, five on one of them',
      { killed: killed(9), sameTime: false, largestPart: killed(5) },
      'true',
      'FIVE_OR_MORE_IN_ONE_OF_SEVERAL',
    ],
    ['no strike described', { strikes: 0 }, 'true', 'FIVE_OR_MORE_IN_ONE_STRIKE'],
  ];

  it.each(table)('%s', (_, some, answer, ground) => {
    expect(massacreRule.apply(facts(some))).toMatchObject({ answer, ground });
  });

  it('gives every ground it lists, each with a sentence', () => {
    const given = new Set(table.map(([, , , ground]) => ground));
    expect([...given].sort()).toEqual([...massacreRule.grounds].sort());
    for (const [, some] of table)
      expect(massacreRule.apply(facts(some)).sentence).toMatch(/^[A-Z].+\.$/);
  });

  it('never turns from true to less when more people are known to have died', () => {
    const qualifier = fc.constantFrom<StatedQualifier>(
      'exact',
      'atLeast',
      'moreThan',
      'provisional',
    );
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(20),
        qualifier,
        fc.constantFrom(true, false, null),
        fc.constantFrom(true, false, null),
        fc.nat(3),
        fc.nat(6),
        (value, more, q, peaceful, sameTime, strikes, unborn) => {
          const some = facts({ peaceful, sameTime, strikes, unborn });
          const before = massacreRule.apply({ ...some, killed: killed(value, q) });
          const after = massacreRule.apply({ ...some, killed: killed(value + more, q) });
          if (before.answer === 'true') expect(after.answer).toBe('true');
        },
      ),
    );
  });
});

describe('the registry of counting rules', () => {
  it('gives each version by its number, and the newest by name', () => {
    expect(countingRule('snhr-massacre', 1)).toBe(massacreRule);
    expect(currentCountingRule('snhr-massacre')).toBe(massacreRule);
  });

  it('refuses a rule that there is not', () => {
    expect(() => countingRule('snhr-massacre', 2)).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'COUNTING_RULE_UNKNOWN' }),
    );
    expect(() => currentCountingRule('nobody')).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'COUNTING_RULE_UNKNOWN' }),
    );
  });

  it('cannot be written to', () => {
    expect(Object.isFrozen(countingRules)).toBe(true);
    expect(countingRules.every((rule) => Object.isFrozen(rule))).toBe(true);
  });

  it('holds each id and version once', () => {
    const names = countingRules.map((rule) => `${rule.id}/${rule.version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
