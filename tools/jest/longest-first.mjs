import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** `setTimeout(60_000)`, or the last argument of a test or a hook. */
const LIMIT = /(?:setTimeout\(|^\s*\}, )(\d[\d_]*)\)/gm;

/** The longest that a spec gives any of its tests, where it says so itself. */
const patienceOf = ({ path }) => {
  const limits = [...readFileSync(path, 'utf8').matchAll(LIMIT)];
  return Math.max(0, ...limits.map(([, ms]) => Number(ms.replaceAll('_', ''))));
};

/**
 * Begins with the specs that take longest, so that none of them is left to one worker in the end. Where
 * jest does not remember how long each took, as in a fresh clone, those that ask for most patience, and
 * among them the largest, are taken for the longest.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const patience = new Map(sorted.map((test) => [test, patienceOf(test)]));
    return sorted.sort((a, b) => patience.get(b) - patience.get(a));
  }
}
