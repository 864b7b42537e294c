import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** The only address the server listens on. */
export const HOST = '127.0.0.1';

/** Below the range from which systems draw ports for outgoing connections: ours is kept for years. */
const LOWEST = 20_000;
const HIGHEST = 32_767;

/** A port that nobody uses at this moment; the one we would like, if it is free. */
export const freePort = async (wish?: number): Promise<number> => {
  if (wish !== undefined && (await isFree(wish))) return wish;
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
};

/** Whether a port can be had right now. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
