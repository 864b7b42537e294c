import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../../checkout.js';
import { fontMissing, notSet, tooLarge, tookTooLong } from './refusals.js';
import { TROUBLE } from './typeset.order.js';
import type { Order } from './typeset.order.js';

const MAIN = join(CHECKOUT, 'dist/apps/sijil/src/dossier/document/typeset.main.js');

// Within the compiler nothing bounds memory, and it grows with what is set: 3 MiB, 636 pages, took 1.4 GiB.
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_MEGABYTES = 1_024;

/**
 * Sets a document in a process of its own, which is ended when the time is over: a thread within the
 * compiler would go on until it is done (decision 27).
 */
export const typeset = (order: Order, patience: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const input = Buffer.from(JSON.stringify(order));
    if (input.length > MOST_BYTES) {
      reject(tooLarge());
      return;
    }
    const heap = `--max-old-space-size=${MOST_MEGABYTES}`;
    const child = spawn(process.execPath, [heap, MAIN], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const said: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    // It can end before it has heard everything: then its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(said));
      else if (late) reject(tookTooLong());
      else reject(code === TROUBLE.font ? fontMissing() : notSet());
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
