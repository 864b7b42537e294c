import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, logSigner } from '#ledger';
import { run } from './run.js';

const KEY = `${formatVerifierKey(logSigner('a-log', new Uint8Array(32).fill(9)).key)}\n`;

describe('what is brought along', () => {
  let folder: string;
  const at = (path: string): string => join(folder, path);
  const ended = async (...args: string[]) => {
    let says = '';
    const say = (text: string): void => void (says += text);
    return { with: await run([at('bag'), ...args], { out: say, err: say }), says };
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sijil-run-'));
    mkdirSync(at('bag/within'), { recursive: true });
    mkdirSync(at('earlier/data/ledger'), { recursive: true });
    const own = 'earlier/data/ledger/log.vkey';
    for (const file of ['bag/key', 'key', 'bag-key', own]) writeFileSync(at(file), KEY);
    writeFileSync(at('earlier/bagit.txt'), '');
    symlinkSync('bag/key', at('link'));
    symlinkSync('bag', at('same'));
    cpSync(at('bag'), at('copy'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['--trust', 'bag/key'],
    ['--trust', 'link'],
    ['--trust', 'same/within/../key'],
    ['--tsa-root', 'bag/key'],
    ['--since', 'bag'],
    ['--since', 'same'],
    ['--since', 'bag/within'],
  ])('%s is refused where it names %s, which lies in the bag', async (flag, path) => {
    // A true key beside it does not help.
    expect(await ended('--trust', at('key'), flag, at(path))).toEqual({
      with: 2,
      says: expect.stringMatching(new RegExp(`What ${flag} names lies in the bag itself`)),
    });
  });

  // Whoever made one bag may have made the other.
  it.each(['--trust', '--tsa-root'])('%s is refused where it lies in another bag', async (flag) => {
    const own = at('earlier/data/ledger/log.vkey');
    expect(await ended('--since', at('earlier'), flag, own)).toEqual({
      with: 2,
      says: expect.stringMatching(new RegExp(`What ${flag} names lies in a bag`)),
    });
  });

  it('is taken from anywhere else', async () => {
    for (const args of [
      ['--trust', at('bag-key')],
      ['--since', at('copy')],
      ['--trust', at('key')],
    ])
      expect(await ended(...args)).toEqual({ with: 1, says: expect.stringMatching(/^BROKEN/) });
    expect((await ended('--trust', at('none'))).says).toContain('cannot be read');
  });
});
