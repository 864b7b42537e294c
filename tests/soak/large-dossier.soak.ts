import { randomUUID } from 'node:crypto';
import { rm, statfs } from 'node:fs/promises';
import { byOperator, openDesk, operatorOf } from '#sijil';
import { BIN, CHECKOUT, Workshop } from '../journeys/sijil-process.js';
import { make } from './large-file.js';
import { GARBAGE, most, peaksOf } from './memory-of.js';
import type { Peak } from './memory-of.js';

/** 5 GB, and a little: no whole number of blocks or chunks. */
const SIZE = 5_000_000_120;
/** At most two of these lie there at a time: the file or the bag, and the encrypted one. */
const NEEDS = 2.3 * SIZE;

/** A video of hours is an exhibit like any other: it goes out in a dossier, and a court checks it, without filling a memory. */
describe('a dossier with a file of 5 GB', () => {
  it('is built and checked in flat memory', async () => {
    const workshop = await Workshop.open();
    try {
      const { bavail, bsize } = await statfs(workshop.folder);
      expect(bavail * bsize).toBeGreaterThan(NEEDS);
      const home = workshop.path('home');
      const [checker, key] = [workshop.path('sijil-verify.mjs'), `${home}/ledger/log.vkey`];
      await workshop.run(['init', '--purpose', 'sandbox']);
      const made = workshop.spawn(process.execPath, [`${CHECKOUT}/tools/checker.mjs`, checker], {});
      expect((await made.ended).code).toBe(0);

      const timed = async (what: string, script: string, ...args: string[]) => {
        const started = performance.now();
        const running = workshop.spawn(process.execPath, [script, ...args], {});
        const peaks = await peaksOf(running);
        const { code, out, err } = await running.ended;
        const seconds = Math.round((performance.now() - started) / 1000);
        console.log({ what, code, seconds, peaks });
        if (code !== 0) throw new Error(`${out}${err}`);
        return { peaks, out };
      };
      const through = async (size: number): Promise<readonly (readonly Peak[])[]> => {
        const [file, bag, reference] = [
          workshop.path('large.bin'),
          workshop.path('bag'),
          `C-${size}`,
        ];
        const sha256 = await make(file, size);
        const taken = await timed('add', BIN, 'add', file, '--json');
        await rm(file);
        const last = taken.out.trim().split('\n').at(-1) ?? '';
        const { evidenceId } = JSON.parse(last) as { readonly evidenceId: string };
        await openCaseWith(home, reference, evidenceId);
        const asked = ['build', reference, '--profile', 'internal', '-o', bag];
        const built = await timed('dossier build', BIN, 'dossier', ...asked);
        const checked = await timed('sijil-verify', checker, bag, '--trust', key);
        expect(checked.out).toMatch(/^VERIFIED/);
        const hashed = workshop.spawn('sha256sum', [`${bag}/data/evidence/${sha256}.bin`], {});
        expect((await hashed.ended).out).toMatch(new RegExp(`^${sha256} `));
        await rm(bag, { recursive: true });
        return [built.peaks, checked.peaks];
      };
      const before = await through(SIZE / 10);
      const after = await through(SIZE);
      // Ten times the bytes, and no more memory but what the collector has not come to.
      after.forEach((peaks, i) =>
        expect(most(peaks)).toBeLessThan(most(before[i] ?? []) + GARBAGE),
      );
    } finally {
      await workshop.drop([workshop.path('home')]);
    }
  });
});

/** Opens a case of which an item is the one exhibit. */
const openCaseWith = async (home: string, reference: string, evidenceId: string): Promise<void> => {
  const desk = await openDesk({ home, port: 0 });
  const caseId = randomUUID();
  try {
    await desk.writeSide.submit({
      origin: byOperator(await operatorOf(desk), randomUUID()),
      steps: [
        { kind: 'OpenCase', data: { caseId, reference, title: { en: 'A case' }, forum: 'ICC' } },
        {
          kind: 'IncludeEvidence',
          data: { caseId, evidenceId, pages: 1 },
        },
      ],
    });
  } finally {
    await desk.close();
  }
};
