import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.js';
import { UNKNOWN_TYPE } from './examined.js';
import type { Examined } from './examined.js';

const MAIN = join(CHECKOUT, 'dist/apps/sijil/src/evidence/examine.main.js');
const PATIENCE_MS = 10_000;
const MOST_MEGABYTES = 512;
const MOST_ANSWER = 256 * 1024;

/**
 * Looks into an open file in a process of its own that may read nothing but this file and the program,
 * write nothing and reach nobody; it is ended after ten seconds. Whatever happens in there, the file
 * itself is not touched and can be taken in.
 */
export const examine = (descriptor: number, patience = PATIENCE_MS): Promise<Examined> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--permission',
        `--allow-fs-read=${join(CHECKOUT, 'dist')}`,
        `--allow-fs-read=${join(CHECKOUT, 'node_modules')}`,
        `--allow-fs-read=${join(CHECKOUT, 'package.json')}`,
        `--max-old-space-size=${MOST_MEGABYTES}`,
        '--disable-warning=SecurityWarning',
        '--disable-warning=ExperimentalWarning',
        MAIN,
      ],
      { env: {}, stdio: ['ignore', 'pipe', 'ignore', descriptor] },
    );
    const said: Buffer[] = [];
    let length = 0;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    child.stdout?.on('data', (bytes: Buffer) => {
      length += bytes.length;
      if (length > MOST_ANSWER) child.kill('SIGKILL');
      else said.push(bytes);
    });
    const end = (): void => {
      clearTimeout(timer);
      resolve(
        understood(said) ?? { mediaType: UNKNOWN_TYPE, trouble: late ? 'too-long' : 'unreadable' },
      );
    };
    child.on('error', end);
    child.on('close', end);
  });

const TROUBLES: readonly unknown[] = ['unreadable', 'too-long', 'too-much'];

/** What the process said, as far as it has the right shape: it may be in a stranger's hands by then. */
const understood = (said: readonly Buffer[]): Examined | undefined => {
  try {
    const value = JSON.parse(Buffer.concat(said).toString('utf8')) as Record<string, unknown>;
    const { mediaType, pages, milliseconds, embedded, trouble } = value;
    if (typeof mediaType !== 'string' || !/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(mediaType))
      return undefined;
    return {
      mediaType,
      ...(isCount(pages) ? { pages } : {}),
      ...(isCount(milliseconds) ? { milliseconds } : {}),
      ...(isTexts(embedded) ? { embedded } : {}),
      ...(TROUBLES.includes(trouble)
        ? { trouble: trouble as NonNullable<Examined['trouble']> }
        : {}),
    };
  } catch {
    return undefined;
  }
};

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31;

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');
