import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../../checkout.js';
import { fontMissing, notSet, tookTooLong } from './refusals.js';
import { TROUBLE } from './typeset.order.js';
import type { Order } from './typeset.order.js';

const MAIN = join(CHECKOUT, 'dist/apps/sijil/src/dossier/document/typeset.main.js');

/**
 * Sets a document in a process of its own, which is ended when the time is over: a thread within the
 * compiler would go on until it is done (decision 27).
 */
export const typeset = (order: Order, patience: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
    const said: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    // It can end before it has heard everything: then its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(order));
    const end = (code: number | null): void => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(said));
      else if (late) reject(tookTooLong());
      else reject(code === TROUBLE.font ? fontMissing() : notSet());
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
