import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Memory, stepsOf } from './guide.js';
import type { Step } from './guide.js';
import { BIN, CHECKOUT, freePort, Workshop } from './sijil-process.js';
import type { Running } from './sijil-process.js';

const GUIDE = join(CHECKOUT, 'docs/guides/first-hour.md');
const COMMAND = /^(npm start|([A-Z_]+=\S+ )*npx sijil .+)$/;

/** `npx sijil` and `npm start` without the seconds that npm takes. */
const shortCut = (first: string, command: string): string =>
  `#!/bin/sh\n[ "$1" = ${first} ] || exit 99\nshift\nexec "${process.execPath}" "${BIN}" ${command} "$@"\n`;

/** One guide, followed by somebody who does exactly what it says. */
describe('the first hour, followed line by line', () => {
  const memory = new Memory();
  const steps = stepsOf(readFileSync(GUIDE, 'utf8'));
  let workshop: Workshop;
  let served: Running | undefined;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    workshop = await Workshop.open();
    const bin = workshop.path('bin');
    await mkdir(bin);
    for (const [name, text] of [
      ['npx', shortCut('sijil', '')],
      ['npm', shortCut('start', 'start')],
    ] as const) {
      await writeFile(join(bin, name), text);
      await chmod(join(bin, name), 0o755);
    }
    const PATH = `${bin}:${workshop.environment['PATH'] ?? ''}`;
    environment = { PATH, PORT: String(await freePort()) };
  });
  afterAll(() => workshop.drop([workshop.path('home'), workshop.path('our-register')]));

  const see = (step: Step, text: string): void => {
    for (const excerpt of step.sees) {
      const missing = memory.missingLine(excerpt, text);
      if (missing !== undefined) throw new Error(`Not there: ${missing}\n\n${text}`);
    }
  };

  const shell = async (step: Step & { kind: 'shell' }): Promise<void> => {
    let said = '';
    for (const command of step.commands) {
      if (!COMMAND.test(command)) throw new Error(`Not a command of this guide: ${command}`);
      const starts = command === 'npm start';
      const line = starts ? `exec ${command}` : memory.fill(command);
      const running = workshop.spawn('/bin/sh', ['-c', line], environment);
      if (starts) {
        await running.says('Ctrl-C stops it');
        served = running;
        said += running.said.out;
      } else {
        const { code, out, err } = await running.ended;
        said += `${out}\n${err}`;
        if (code !== step.ends) throw new Error(`${command} ended with ${code}:\n${said}`);
      }
    }
    see(step, said);
  };

  const query = async (step: Step & { kind: 'query' }): Promise<void> => {
    const response = await fetch(memory.get('endpoint'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${memory.get(step.as)}`,
      },
      body: JSON.stringify({
        query: step.query,
        variables: JSON.parse(memory.fill(step.variables)) as unknown,
      }),
    });
    const answer: unknown = await response.json();
    expect(answer).not.toHaveProperty('errors');
    for (const excerpt of step.sees)
      expect(memory.missingValue(JSON.parse(excerpt), answer)).toBeUndefined();
  };

  it('has something to follow in each of its sections', () => {
    expect(new Set(steps.map(({ section }) => section)).size).toBe(9);
    // Whatever is typed shows something, or the guide would say nothing of it.
    expect(steps.filter(({ kind, sees }) => kind !== 'file' && sees.length === 0)).toEqual([]);
  });

  it.each(steps.map((step) => [`${step.section}, line ${step.line}`, step] as const))(
    '%s',
    async (_, step) => {
      switch (step.kind) {
        case 'shell':
          return await shell(step);
        case 'query':
          return await query(step);
        case 'file':
          return await writeFile(workshop.path(step.name), step.text);
      }
    },
  );

  it('ends with Ctrl-C', async () => {
    served?.signal('SIGINT');
    expect(await served?.ended).toMatchObject({ code: 0 });
  });
});
