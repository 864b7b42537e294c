import { refuse } from '#kernel';
import type { CountingRule } from './counting-rule.js';
import { massacreRule } from './snhr-massacre.v1.rule.js';

/**
 * Every counting rule in every version there ever was. A version is added and never changed or
 * taken away: answers already given name it.
 */
export const countingRules: readonly CountingRule[] = Object.freeze([massacreRule]);

/** One version of a rule. */
export const countingRule = (id: string, version: number): CountingRule =>
  countingRules.find((rule) => rule.id === id && rule.version === version) ??
  refuse('not-found', 'COUNTING_RULE_UNKNOWN', 'There is no such counting rule in that version.');

/** The newest version of a rule. */
export const currentCountingRule = (id: string): CountingRule =>
  countingRules
    .filter((rule) => rule.id === id)
    .reduce<CountingRule | null>((a, b) => (a !== null && a.version > b.version ? a : b), null) ??
  refuse('not-found', 'COUNTING_RULE_UNKNOWN', 'There is no such counting rule.');
