import { spawn } from 'node:child_process';
import type { Account } from './account.js';

/** How a program ended, and what it said. */
export interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** What PostgreSQL's programs see of our surroundings: nothing. Tokens and paths of ours stay ours. */
export const BARE_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end, as another account where one is given. Never throws. */
export const run = (
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<Outcome> =>
  new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, {
      cwd: '/',
      env: BARE_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C in the terminal must not break it off behind our back.
      detached: true,
      ...account,
    });
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString('utf8')).slice(-8_192);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => resolve({ code: -1, said: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, said: said.trim() }));
  });
