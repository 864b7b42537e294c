import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { CHECKOUT } from '../checkout.js';
import { TROUBLES, UNKNOWN_TYPE } from './examined.js';
import type { Examined, Trouble } from './examined.js';

const MAIN = join(CHECKOUT, 'dist/apps/sijil/src/evidence/examine.main.js');
const PATIENCE_MS = 10_000;
const MOST_MEGABYTES = 256;
/** Everything together, also what lies outside the heap: the kernel gives no more. */
const MOST_KILOBYTES = 700 * 1024;
const MOST_ANSWER = 256 * 1024;
/** No memory, time or file beyond this, and no image of it on the disk when it dies: it holds the bytes in clear. */
const BOUNDED = `ulimit -c 0 && ulimit -f 0 && ulimit -t ${PATIENCE_MS / 1000} && ulimit -d ${MOST_KILOBYTES} && exec "$0" "$@"`;

/** Bytes that are looked into, and how many there are. */
export interface Looked {
  readonly content: AsyncIterable<Uint8Array>;
  readonly size: number;
}

/**
 * Looks into bytes in a process of its own that may read nothing but them and the program, write nothing
 * and reach nobody; it is ended after ten seconds, and gets no more memory than it may. Whatever
 * happens in there, the file itself is not touched and can be taken in.
 */
export const examine = async (looked: Looked, patience = PATIENCE_MS): Promise<Examined> => {
  if (existsSync(MAIN)) return await examineApart(looked, patience);
  await finished(Readable.from(looked.content).resume());
  return { mediaType: UNKNOWN_TYPE, trouble: 'no-library' };
};

const examineApart = ({ content, size }: Looked, patience: number): Promise<Examined> =>
  new Promise((resolve) => {
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        BOUNDED,
        process.execPath,
        '--permission',
        `--allow-fs-read=${join(CHECKOUT, 'dist')}`,
        `--allow-fs-read=${join(CHECKOUT, 'node_modules')}`,
        `--allow-fs-read=${join(CHECKOUT, 'package.json')}`,
        `--max-old-space-size=${MOST_MEGABYTES}`,
        '--disable-warning=SecurityWarning',
        '--disable-warning=ExperimentalWarning',
        MAIN,
        String(size),
      ],
      { env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    // It reads no further than it wants to, and may end at any time.
    pipeline(content, child.stdin).catch(() => undefined);
    const said: Buffer[] = [];
    let length = 0;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    child.stdout.on('data', (bytes: Buffer) => {
      length += bytes.length;
      if (length > MOST_ANSWER) child.kill('SIGKILL');
      else said.push(bytes);
    });
    const end = (): void => {
      clearTimeout(timer);
      resolve(answerIn(said, late ? 'too-long' : 'unreadable'));
    };
    child.on('error', end);
    child.on('close', end);
  });

/**
 * What the process said: first the type alone, then all of it. Where it did not come to the second, it is
 * the type and why.
 */
const answerIn = (said: readonly Buffer[], trouble: Trouble): Examined => {
  const [type = '', all = ''] = Buffer.concat(said).toString('utf8').split('\n');
  return understood(all) ?? { mediaType: understood(type)?.mediaType ?? UNKNOWN_TYPE, trouble };
};

/** A line, as far as it has the right shape: the process may be in a stranger's hands by then. */
const understood = (line: string): Examined | undefined => {
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    const { mediaType, pages, milliseconds, embedded, trouble } = value;
    if (typeof mediaType !== 'string' || !/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(mediaType))
      return undefined;
    return {
      mediaType,
      ...(isCount(pages) ? { pages } : {}),
      ...(isCount(milliseconds) ? { milliseconds } : {}),
      ...(isTexts(embedded) ? { embedded } : {}),
      ...(isTrouble(trouble) ? { trouble } : {}),
    };
  } catch {
    return undefined;
  }
};

const isTrouble = (value: unknown): value is Trouble =>
  typeof value === 'string' && Object.hasOwn(TROUBLES, value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31;

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');
