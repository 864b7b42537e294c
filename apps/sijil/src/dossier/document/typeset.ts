import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../../checkout.js';
import { fontMissing, notSet, tooLarge, tookTooLong, tookTooMuch } from './refusals.js';
import { TROUBLE } from './typeset.order.js';
import type { Order } from './typeset.order.js';

const MAIN = join(CHECKOUT, 'dist/apps/sijil/src/dossier/document/typeset.main.js');

const MOST_BYTES = 8 * 1024 * 1024;
/** The heap of the script alone; the compiler's own memory lies outside of it. */
const MOST_MEGABYTES = 1_024;
/** Memory does not bound itself, and no file and no image of the process is left where it dies: it holds the dossier in clear. */
const BOUNDED = 'ulimit -c 0 && ulimit -f 0 && ulimit -d "$0" && exec "$@"';

/** How long a document may take, in milliseconds, and how much memory, in kilobytes: the kernel gives no more. */
export interface Bounds {
  readonly patience: number;
  readonly memory: number;
}

/**
 * Sets a document in a process of its own, which is ended when the time is over: a thread within the
 * compiler would go on until it is done (decision 27). Its memory is bounded by the kernel, since what the
 * compiler takes grows with what is set and is seen by no limit of the script.
 */
export const typeset = (order: Order, { patience, memory }: Bounds): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const input = Buffer.from(JSON.stringify(order));
    if (input.length > MOST_BYTES) {
      reject(tooLarge());
      return;
    }
    const heap = `--max-old-space-size=${MOST_MEGABYTES}`;
    const child = spawn('/bin/sh', ['-c', BOUNDED, String(memory), process.execPath, heap, MAIN], {
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
    const end = (code: number | null, signal: NodeJS.Signals | null = null): void => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(said));
      else if (late) reject(tookTooLong());
      // Script and compiler tell of their own troubles by a code; who gets no more memory is ended by a signal.
      else if (signal !== null) reject(tookTooMuch());
      else reject(code === TROUBLE.font ? fontMissing() : notSet());
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
