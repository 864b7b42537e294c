import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.js';
import { examine } from './examine.js';
import type { Examined } from './examined.js';
import { filmOf, inPieces, pdfOf, PNG, wavOf } from './files.fixture.js';

const lookAt = (bytes: Buffer | string, patience?: number): Promise<Examined> => {
  const all = Buffer.from(bytes);
  return examine({ content: inPieces(all), size: all.length }, patience);
};

describe('looking into a file', () => {
  it('tells its type by its content, its pages, its length and what is embedded', async () => {
    expect(await lookAt(PNG)).toMatchObject({
      mediaType: 'image/png',
      embedded: { ImageWidth: '1' },
    });
    expect(await lookAt(pdfOf(3, 'An invented author'))).toMatchObject({
      mediaType: 'application/pdf',
      pages: 3,
      embedded: { Author: 'An invented author' },
    });
    expect(await lookAt(wavOf(1_500))).toMatchObject({
      mediaType: 'audio/wav',
      milliseconds: 1_500,
    });
    expect(await lookAt('نص عربي\n')).toEqual({ mediaType: 'text/plain' });
    expect(await lookAt('')).toEqual({ mediaType: 'application/octet-stream' });
    expect(await lookAt(Buffer.from([0, 1, 2]))).toEqual({ mediaType: 'application/octet-stream' });
  });

  it('tells how long a film is that has no sound, and a voice message as what it is', async () => {
    for (const [brand, mediaType] of [
      ['isom', 'video/mp4'],
      ['qt  ', 'video/quicktime'],
      ['3gp4', 'video/3gpp'],
    ] as const)
      expect(await lookAt(filmOf(10_200, brand))).toMatchObject({
        mediaType,
        milliseconds: 10_200,
      });
    const head = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead')]);
    expect(await lookAt(head)).toMatchObject({ mediaType: 'audio/ogg' });
  });

  it('says what it does not look into, and what is locked', async () => {
    const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');
    expect(await lookAt(gif)).toEqual({ mediaType: 'image/gif', trouble: 'not-looked-into' });
    const avi = Buffer.concat([Buffer.from('RIFF\0\0\0\0AVI LIST'), Buffer.alloc(100)]);
    expect(await lookAt(avi)).toMatchObject({ trouble: 'not-looked-into' });
    const key = 'ab'.repeat(32);
    const locked = pdfOf(3, 'An invented author')
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>`,
      );
    expect(await lookAt(locked)).toEqual({ mediaType: 'application/pdf', trouble: 'locked' });
  });

  it('takes what cannot be read as it is', async () => {
    const broken = pdfOf(3, 'An invented author').subarray(0, 60);
    expect(await lookAt(broken)).toEqual({ mediaType: 'application/pdf', trouble: 'unreadable' });
    const bomb = Buffer.concat([PNG.subarray(0, 60), Buffer.alloc(1_000_000, 0xff)]);
    expect((await lookAt(bomb)).mediaType).toBe('image/png');
  });

  it('says so where a library of ours is missing, and takes it for no fault of the file', () => {
    const main = join(CHECKOUT, 'dist/apps/sijil/src/evidence/examine.main.js');
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--permission',
        `--allow-fs-read=${join(CHECKOUT, 'dist')}`,
        `--allow-fs-read=${join(CHECKOUT, 'package.json')}`,
        main,
        String(PNG.length),
      ],
      { encoding: 'utf8', input: PNG },
    );
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({
      mediaType: 'application/octet-stream',
      trouble: 'no-library',
    });
  });

  it('is ended after its time', async () => {
    expect(await lookAt(PNG, 1)).toEqual({
      mediaType: 'application/octet-stream',
      trouble: 'too-long',
    });
  });

  it('finds no network, no process, no thread and no other file', () => {
    const doors = join(CHECKOUT, 'dist/apps/sijil/src/evidence/shut-doors.js');
    const tries = [
      'net',
      'node:net',
      'tls',
      'dgram',
      'dns/promises',
      'http',
      'https',
      'http2',
      'child_process',
      'worker_threads',
      'cluster',
      'inspector',
    ].map((name) => `await import('${name}')`);
    const script = `
      import ${JSON.stringify(doors)};
      const said = [];
      const attempt = async (what, work) => said.push([what, await work().then(() => 'open', () => 'shut')]);
      ${tries.map((what) => `await attempt(${JSON.stringify(what)}, async () => ${what});`).join('\n')}
      await attempt('fetch', async () => fetch('http://127.0.0.1'));
      const { readFile, writeFile } = await import('node:fs/promises');
      await attempt('read', () => readFile('/etc/hostname'));
      await attempt('write', () => writeFile('/tmp/sijil-should-not-be', ''));
      process.stdout.write(JSON.stringify(said));`;
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--permission',
        `--allow-fs-read=${join(CHECKOUT, 'dist')}`,
        `--allow-fs-read=${join(CHECKOUT, 'package.json')}`,
        '--input-type=module',
        '--eval',
        script,
      ],
      { encoding: 'utf8' },
    );
    const said = JSON.parse(stdout) as [string, string][];
    expect(said).toHaveLength(tries.length + 3);
    expect(said.filter(([, found]) => found !== 'shut')).toEqual([]);
  });
});
