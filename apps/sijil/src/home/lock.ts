import { readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '#kernel';
import { isAlive, ownIdentity } from './process-identity.js';

const FREE = 'free';
/** How long a file may stand empty before we conclude that its maker died while writing it. */
const WRITING_MS = 5_000;

/**
 * An exclusive lock of a folder, one holder at a time, also across processes.
 *
 * Each holding is a file `<name>.<n>` made with O_EXCL, n one above the last. The highest file never
 * disappears, so whoever worked from an old listing finds a higher one after creating his own and
 * takes it back: two can never both win a lock whose holder was killed.
 */
export class Lock {
  constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  /** Does the work alone. A holder that died is followed at once; one that lives is waited for. */
  async hold<T>(work: () => Promise<T>, patienceMs = 600_000): Promise<T> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const release = this.tryTake();
      if (release) {
        try {
          return await work();
        } finally {
          release();
        }
      }
      if (Date.now() > until) {
        const holder = this.holder()?.split(' ', 1)[0] ?? 'unknown';
        return refuse(
          'unavailable',
          'HOME_BUSY',
          `Process ${holder} has been working on ${this.folder} for too long. Wait for it, or end it.`,
        );
      }
      await sleep(25);
    }
  }

  /** Takes the lock if it can be had right now; the answer releases it. Never waits. */
  tryTake(): (() => void) | undefined {
    const top = this.top();
    if (top > 0 && this.isHeld(top)) return undefined;
    const mine = this.file(top + 1);
    try {
      writeFileSync(mine, ownIdentity(), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
      throw error;
    }
    if (this.top() > top + 1) {
      remove(mine);
      return undefined;
    }
    for (const n of this.generations()) if (n <= top) remove(this.file(n));
    return () => {
      writeFileSync(mine, FREE);
    };
  }

  private holder(): string | undefined {
    return this.read(this.top());
  }

  private isHeld(n: number): boolean {
    const text = this.read(n);
    if (text === undefined) return true; // Tidied away under our eyes: list again.
    if (text === FREE) return false;
    if (text !== '') return isAlive(text);
    const written = statSync(this.file(n), { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - written < WRITING_MS;
  }

  private read(n: number): string | undefined {
    try {
      return readFileSync(this.file(n), 'latin1');
    } catch {
      return undefined;
    }
  }

  private top(): number {
    return Math.max(0, ...this.generations());
  }

  private generations(): number[] {
    const prefix = `${this.name}.lock.`;
    return readdirSync(this.folder)
      .filter((file) => file.startsWith(prefix))
      .map((file) => Number(file.slice(prefix.length)))
      .filter((n) => Number.isSafeInteger(n));
  }

  private file(n: number): string {
    return join(this.folder, `${this.name}.lock.${n}`);
  }
}

const remove = (file: string): void => {
  try {
    unlinkSync(file);
  } catch {
    // Somebody was faster.
  }
};
