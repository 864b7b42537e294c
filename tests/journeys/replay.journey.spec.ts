import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReadModels } from '#sijil';
import { Memory, stepsOf } from './guide.js';
import { openDemoDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { CHECKOUT, Workshop } from './sijil-process.js';
import type { Ended } from './sijil-process.js';

const COMMAND = /^npx sijil (replay .+)$/;

describe('the demo, told again from its events', () => {
  let opened: TestDesk;
  let workshop: Workshop;
  const memory = new Memory();
  const sijil = (args: string): Promise<Ended> =>
    workshop.run(args.split(' '), { SIJIL_HOME: opened.home, SIJIL_DATABASE_URL: opened.adminUrl });

  beforeAll(async () => {
    workshop = await Workshop.open();
    opened = await openDemoDesk();
  }, 120_000);
  afterAll(async () => {
    await workshop.drop([]);
    await opened.drop();
  });

  it('is what the read models say, at every position', async () => {
    const { store, urls } = opened.desk;
    const findings = await checkReadModels({
      store,
      url: urls.reader,
      seed: 1,
      progress: () => undefined,
    });
    const position = await store.head();
    expect(findings).toMatchObject({ position, positions: position, differences: [] });
    expect(position).toBeGreaterThan(500);
  });

  const steps = stepsOf(readFileSync(join(CHECKOUT, 'docs/replay.md'), 'utf8'));

  it.each(steps.map((step) => [`${step.section}, line ${step.line}`, step] as const))(
    'reads as its page says: %s',
    async (_, step) => {
      expect(step.kind).toBe('shell');
      expect(step.sees).toHaveLength(1);
      const [command = ''] = step.kind === 'shell' ? step.commands : [];
      const { code, out, err } = await sijil(COMMAND.exec(memory.fill(command))?.[1] ?? '');
      expect([code, err]).toEqual([0, '']);
      expect([memory.missingLine(step.sees[0] ?? '', out), out]).toEqual([undefined, out]);
    },
  );

  it('refuses clearly what it cannot tell', async () => {
    const refused: readonly (readonly [args: string, ends: number, says: RegExp])[] = [
      ['replay', 2, /^Say of what: npx sijil replay SUBJECT\..*\[USAGE_REPLAY\]$/],
      ['replay X --check', 2, /\[USAGE_REPLAY\]$/],
      ['replay X --at 3 --from 2', 2, /^Give either --at, or --from and --to.*\[USAGE_MOMENTS at/],
      ['replay X --from soon', 2, /^--from takes a position .* \[USAGE_AS_OF at \/from\]$/],
    ];
    const ended = await Promise.all(refused.map(([args]) => sijil(args)));
    for (const [i, { code, err }] of ended.entries())
      expect([code, err.trim()]).toEqual([
        refused[i]?.[1],
        expect.stringMatching(refused[i]?.[2] ?? /x/),
      ]);
  }, 120_000);
});
