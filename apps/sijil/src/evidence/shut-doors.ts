import { registerHooks } from 'node:module';

/**
 * Imported first by the process that looks into files of strangers: whatever a file makes a parser do,
 * it finds no network, no other process and no thread.
 */
const SHUT =
  /^(node:)?(net|tls|dgram|dns|http|https|http2|child_process|cluster|worker_threads|inspector)(\/|$)/;

registerHooks({
  resolve(specifier, context, next) {
    if (SHUT.test(specifier)) throw new Error(`${specifier} is shut here`);
    return next(specifier, context);
  },
});

for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: undefined });
