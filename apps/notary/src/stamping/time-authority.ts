import { spawn } from 'node:child_process';
import { refuse } from '#kernel';

/** Who confirms when something existed: the request goes in, the answer comes out (RFC 3161). */
export interface TimeAuthority {
  /** As the register names it. */
  readonly name: string;
  readonly ask: (request: Uint8Array) => Promise<Uint8Array>;
}

const PATIENCE_MS = 20_000;
const MOST_BYTES = 64 * 1024;

/** An authority on the network (RFC 3161, 3.4). */
export const authorityAt = (url: string): TimeAuthority => ({
  name: new URL(url).host,
  ask: async (request) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Buffer.from(request),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.ok && bytes.length <= MOST_BYTES) return bytes;
    } catch {
      // Unreachable and unwilling come to the same: the next seal asks again.
    }
    return silent();
  },
});

/** An authority behind a command of this machine: the request on its input, the answer on its output. */
export const authorityBy = (command: string): TimeAuthority => ({
  name: 'command',
  ask: (request) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'ignore'] });
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      const pieces: Buffer[] = [];
      const fail = (): void => {
        try {
          silent();
        } catch (error) {
          reject(error);
        }
      };
      child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
      child.stdin.on('error', () => undefined);
      child.on('error', fail);
      child.on('close', (code) => {
        clearTimeout(timer);
        const bytes = Buffer.concat(pieces);
        if (code === 0 && bytes.length > 0 && bytes.length <= MOST_BYTES) resolve(bytes);
        else fail();
      });
      child.stdin.end(request);
    }),
});

const silent = (): never =>
  refuse(
    'unavailable',
    'TIME_AUTHORITY_SILENT',
    'The time authority gave no answer. The head is signed; it will be asked again.',
  );
