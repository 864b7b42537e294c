import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';

/** What a process of the bench is asked, and what it answers. */
interface Asked {
  readonly part: string;
  readonly input: unknown;
}
type Further = { readonly end: true } | { readonly input: unknown };
export interface Answered {
  readonly result?: unknown;
  readonly error?: string;
  /** The most memory that the process held, in MB. */
  readonly peakMb: number;
}

/** A process that serves until it is ended. */
export interface Serving<R> {
  readonly result: R;
  /** Asks something further of it. */
  ask<A>(input: unknown): Promise<A>;
  /** Ends it; answers its peak in MB. */
  end(): Promise<number>;
}

/** Starts the processes of a bench, and leaves none behind. */
export class Processes {
  readonly #running = new Set<ChildProcess>();

  constructor(
    private readonly main: string,
    /** Where CPU profiles go, or null for none. */
    private readonly profiles: string | null,
    /** How long an answer may take. */
    private readonly limitMs: number,
  ) {}

  /** Runs a part in a process of its own, to its end. */
  async run(part: string, input: unknown): Promise<Answered> {
    const child = this.#start(part, input);
    const answer = await answerOf(child, part, this.limitMs);
    if (child.exitCode === null) await once(child, 'exit');
    return answer;
  }

  /** Starts a part that serves until it is ended. */
  async serve<R>(part: string, input: unknown): Promise<Serving<R>> {
    const child = this.#start(part, input);
    const { result } = await answerOf(child, part, this.limitMs);
    const send = async (message: Further): Promise<Answered> => {
      const answered = answerOf(child, part, this.limitMs);
      child.send(message);
      return await answered;
    };
    return {
      result: result as R,
      ask: async <A>(further: unknown) => (await send({ input: further })).result as A,
      end: async () => {
        const { peakMb } = await send({ end: true });
        if (child.exitCode === null) await once(child, 'exit');
        return peakMb;
      },
    };
  }

  /** Ends whatever still runs. */
  async stop(): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (child) => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }),
    );
  }

  #start(part: string, input: unknown): ChildProcess {
    if (this.profiles !== null) mkdirSync(this.profiles, { recursive: true });
    const child = fork(this.main, ['part'], {
      // As Sijil itself is run (`tools/run.mjs`).
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv:
        this.profiles === null
          ? []
          : [
              '--enable-source-maps',
              '--cpu-prof',
              `--cpu-prof-dir=${this.profiles}`,
              `--cpu-prof-name=${part}-${Date.now()}.cpuprofile`,
            ],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    child.send({ part, input } satisfies Asked);
    return child;
  }
}

const answerOf = (child: ChildProcess, part: string, limitMs: number): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const died = (): void => {
      clearTimeout(timer);
      reject(new Error(`The process of ${part} died or took too long.`));
    };
    child.once('exit', died);
    child.once('message', (message) => {
      clearTimeout(timer);
      child.off('exit', died);
      const answer = message as Answered;
      if (answer.error === undefined) resolve(answer);
      else reject(new Error(`${part}: ${answer.error}`));
    });
  });

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** What a part does: answers, and where it serves goes on answering until it is ended. */
export type Part = (input: never) => Promise<{
  result: unknown;
  ask?: (input: never) => Promise<unknown>;
  end?: () => Promise<void>;
}>;

/** The other side: carries out the part that this process was started for. */
export const takePart = async (
  parts: Readonly<Record<string, () => Promise<Part>>>,
): Promise<void> => {
  // Whoever started us is gone: nobody waits for an answer.
  process.once('disconnect', () => process.exit(1));
  const [asked] = (await once(process, 'message')) as [Asked];
  const answer = (of: Omit<Answered, 'peakMb'>): void =>
    void process.send?.({ ...of, peakMb: peakMb() } satisfies Answered);
  try {
    const part = await parts[asked.part]?.();
    if (part === undefined) throw new Error('There is no such part.');
    const { result, ask, end } = await part(asked.input as never);
    if (end === undefined) answer({ result });
    else {
      await serveOn(result, ask as Asking | undefined, answer);
      await end();
      answer({});
    }
    process.removeAllListeners('disconnect');
    process.disconnect();
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exit(1);
  }
};

type Asking = (input: unknown) => Promise<unknown>;

/** Answers whatever is asked further, until the end is asked for. */
const serveOn = async (
  first: unknown,
  ask: Asking | undefined,
  answer: (of: Omit<Answered, 'peakMb'>) => void,
): Promise<void> => {
  for (let said = first; ;) {
    const next = once(process, 'message');
    answer({ result: said });
    const [further] = (await next) as [Further];
    if ('end' in further) return;
    said = await ask?.(further.input);
  }
};
