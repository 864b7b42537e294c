import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flags } from './flags.js';

describe('the flags', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/law.md'), 'utf8');

  it('are all documented as they are, and nothing else is', () => {
    const rows = Object.entries(flags).map(
      ([code, { kind, by, says }]) => `| \`${code}\` | ${kind} | ${by} | ${says} |`,
    );
    expect(page.split('\n').filter((line) => /^\| `[A-Z_]+`/.test(line))).toEqual(rows);
  });
});
