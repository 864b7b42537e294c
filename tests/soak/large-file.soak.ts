import { createHash } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Workshop } from '../journeys/sijil-process.js';
import { make } from './large-file.js';
import { GARBAGE, most, peaksOf } from './memory-of.js';

/** 5 GB, and a little: no whole number of blocks or chunks. */
const SIZE = 5_000_000_120;
/** The file, the encrypted one, and the one that comes out. */
const NEEDS = 3.2 * SIZE;

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const file = await open(path);
  for await (const piece of file.createReadStream({ highWaterMark: 1 << 20 }))
    hash.update(piece as Buffer);
  return hash.digest('hex');
};

describe('a file of 5 GB', () => {
  it('goes in and comes out in flat memory, and is what it was', async () => {
    const workshop = await Workshop.open();
    try {
      const { bavail, bsize } = await statfs(workshop.folder);
      expect(bavail * bsize).toBeGreaterThan(NEEDS);
      const path = workshop.path('large.bin');
      const sha256 = await make(path, SIZE);
      const to = workshop.path('out');
      await mkdir(to);
      await workshop.run(['init', '--purpose', 'sandbox']);

      const timed = async (...args: string[]) => {
        const started = performance.now();
        const running = workshop.start([...args, '--json']);
        const peaks = await peaksOf(running);
        const { code, out, err } = await running.ended;
        const seconds = Math.round((performance.now() - started) / 1000);
        console.log({ command: args[0], code, seconds, peaks });
        if (code !== 0) throw new Error(`${out}${err}`);
        return { peaks, answer: JSON.parse(out.trim().split('\n').at(-1) ?? '') as unknown };
      };

      const lesser = workshop.path('lesser.bin');
      const lesserHash = await make(lesser, SIZE / 10);
      const first = await timed('add', lesser);
      const { evidenceId: lesserId } = first.answer as { readonly evidenceId: string };
      const before = [
        first,
        await timed('get', lesserId, '--to', to),
        await timed('fixity', lesserId),
      ];
      await Promise.all([rm(lesser), rm(join(to, lesserHash))]);

      const taken = await timed('add', path);
      expect(taken.answer).toMatchObject({ sha256, size: SIZE, already: false });
      await rm(path);
      const { evidenceId } = taken.answer as { readonly evidenceId: string };
      const got = await timed('get', evidenceId, '--to', to);
      expect(await hashOf(join(to, sha256))).toBe(sha256);
      await rm(join(to, sha256));
      const checked = await timed('fixity', evidenceId);
      expect(checked.answer).toMatchObject({ items: [{ files: [{ sha256, outcome: 'intact' }] }] });

      // Ten times the bytes, and no more memory but what the collector has not come to.
      const after = [taken, got, checked].map(({ peaks }) => most(peaks));
      expect(Math.max(...after)).toBeLessThan(450);
      before.forEach(({ peaks }, i) => expect(after[i]).toBeLessThan(most(peaks) + GARBAGE));
    } finally {
      await workshop.drop([workshop.path('home')]);
    }
  });
});
