import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster } from '#sijil';

/** The folder of the project. */
export const CHECKOUT = join(import.meta.dirname, '../..');
/** The command line, as `npx sijil` runs it. */
export const BIN = join(CHECKOUT, 'apps/sijil/bin/sijil.mjs');

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<Ended>;
  /** Resolves once it has said something on its standard output; rejects where it ends before. */
  says(text: string): Promise<void>;
  /** A signal to everything that was started with it, as a terminal sends it. */
  signal(name: NodeJS.Signals): void;
}

/** A folder of its own for homes, and the processes that were started on them. */
export class Workshop {
  readonly #running = new Set<Running>();

  private constructor(
    readonly folder: string,
    readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Everybody may pass through the folder, so that even root's database can live inside. */
  static async open(): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'sijil-journey-'));
    await chmod(folder, 0o711);
    const { PATH = '', LANG = 'C.UTF-8' } = process.env;
    const home = join(folder, 'home');
    return new Workshop(folder, { PATH, LANG, HOME: folder, SIJIL_HOME: home });
  }

  /** The path of something in the folder. */
  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** Starts a command of the command line, by its arguments. */
  start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Running {
    return this.spawn(process.execPath, [BIN, ...args], environment);
  }

  /** Runs a command of the command line to its end. */
  async run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return await this.start(args, environment).ended;
  }

  /** Starts a program in the project's folder, in a process group of its own. */
  spawn(
    program: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
    as: { readonly uid?: number; readonly gid?: number } = {},
  ): Running {
    const child = spawn(program, args, {
      cwd: CHECKOUT,
      env: { ...this.environment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...as,
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        this.#running.delete(running);
        resolve({ code: code ?? signal ?? '', ...said });
      });
    });
    const running: Running = {
      child,
      said,
      ended,
      says: (text) =>
        new Promise((resolve, reject) => {
          const look = (): void => {
            if (said.out.includes(text)) resolve();
          };
          child.stdout.on('data', look);
          child.on('close', () => reject(new Error(`It ended: ${said.out}${said.err}`)));
          look();
        }),
      signal: (name) => {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, name);
      },
    };
    this.#running.add(running);
    return running;
  }

  /** Ends what still runs, stops the databases of the homes named, and removes the folder. */
  async drop(homes: readonly string[]): Promise<void> {
    const left = [...this.#running];
    for (const running of left) running.signal('SIGKILL');
    await Promise.all(left.map(({ ended }) => ended.catch(() => undefined)));
    for (const home of homes) await stopDatabase(home);
    await rm(this.folder, { recursive: true, force: true });
  }
}

const stopDatabase = async (home: string): Promise<void> => {
  if (!existsSync(join(home, 'cluster.json'))) return;
  const { base } = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8')) as {
    base: string | null;
  };
  if (existsSync(join(base ?? home, 'postgres', 'postmaster.pid')))
    await (await openCluster({ home })).stop();
  if (base !== null) await rm(base, { recursive: true, force: true });
};

/** A port that nobody uses at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
