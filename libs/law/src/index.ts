/** Law as data and the rules that count by it. Pure. */
export { countingRule, countingRules, currentCountingRule } from './counting/counting-rules.js';
export type {
  CountingAnswer,
  CountingInput,
  CountingRule,
  StatedCount,
  StatedQualifier,
} from './counting/counting-rule.js';
export { massacreRule } from './counting/snhr-massacre.v1.rule.js';
