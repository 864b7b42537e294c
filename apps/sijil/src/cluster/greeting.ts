import { connect } from 'node:net';
import { HOST } from './port.js';
import { ScramExchange } from './scram.js';

/**
 * What stands behind a port: our server, ready; our server or another, not ready yet; somebody who
 * does not know our password; or nobody.
 */
export type Greeting = 'ready' | 'starting' | 'stranger' | 'nobody';

const PROTOCOL_3 = 196_608;
/** SQLSTATE class 28 says that the password is wrong; all others that now is not the time. */
const isRejection = (fields: string): boolean =>
  fields.split('\0').some((f) => f.startsWith('C28'));

/**
 * Says good day to a server the way PostgreSQL's protocol 3 does, and goes. Whoever answers is taken
 * for ours only once it has proved that it knows the password; ours is never sent.
 */
export const greet = (
  server: { port: number; user: string; password: string },
  timeoutMs = 5_000,
): Promise<Greeting> =>
  new Promise((resolve) => {
    const exchange = new ScramExchange(server.password);
    const socket = connect({ port: server.port, host: HOST });
    let proved = false;
    let buffer = Buffer.alloc(0);

    const end = (greeting: Greeting): void => {
      socket.destroy();
      resolve(greeting);
    };
    const say = (type: string, ...parts: (string | Buffer)[]): void => {
      const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
      socket.write(Buffer.concat([Buffer.from(type), int32(body.length + 4), body]));
    };
    const hear = (type: string, body: Buffer): void => {
      switch (type) {
        case 'R':
          authenticate(body.readInt32BE(0), body.subarray(4));
          break;
        case 'E':
          if (proved) end('ready');
          else end(isRejection(body.toString('utf8')) ? 'stranger' : 'starting');
          break;
        case 'Z':
          say('X');
          end(proved ? 'ready' : 'stranger');
          break;
      }
    };
    const authenticate = (step: number, body: Buffer): void => {
      if (step === 10) {
        const first = exchange.first();
        say('p', 'SCRAM-SHA-256\0', int32(Buffer.byteLength(first)), first);
      } else if (step === 11) {
        const final = exchange.final(body.toString('utf8'));
        if (final === undefined) end('stranger');
        else say('p', final);
      } else if (step === 12) {
        proved = exchange.isProof(body.toString('utf8'));
        if (!proved) end('stranger');
      } else if (step !== 0 || !proved) {
        // Any other way in (a server that asks for nothing, or for the password itself) is not ours.
        end('stranger');
      }
    };

    socket.setTimeout(timeoutMs, () => end('starting'));
    socket.on('error', () => end('nobody'));
    socket.on('close', () => end('starting'));
    socket.on('connect', () => {
      const body = Buffer.from(`user\0${server.user}\0database\0postgres\0\0`);
      socket.write(Buffer.concat([int32(body.length + 8), int32(PROTOCOL_3), body]));
    });
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      while (buffer.length >= 5) {
        const length = buffer.readInt32BE(1) + 1;
        if (length < 5 || length > 65_536) return end('stranger');
        if (buffer.length < length) return;
        hear(buffer.toString('latin1', 0, 1), buffer.subarray(5, length));
        buffer = buffer.subarray(length);
      }
    });
  });

const int32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(n);
  return bytes;
};
