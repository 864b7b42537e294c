import type { Desk } from '../desk/desk.js';
import type { Output } from '../output.js';
import type { Settings } from '../settings.js';

/** What a command is handed. */
export interface Call {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly output: Output;
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** A flag that takes a word, where it was given. */
export const textOf = (flags: Call['flags'], name: string): string | undefined => {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
};

/** What a command is handed that needs no register: it works on any machine, without a database. */
export type DesklessCall = Pick<Call, 'output' | 'args' | 'flags'>;

/** How a command is called and how it refuses. */
interface CommandWords {
  readonly name: string;
  readonly says: string;
  /** `<needed>` or `[optional]`, with a sentence each. */
  readonly args?: readonly (readonly [string, string])[];
  readonly options?: readonly (readonly [string, string])[];
  /** The shape of its JSON answer where it is refused as a whole. */
  readonly refusal?: (refusal: {
    kind: string;
    code: string;
    path: string;
    message: string;
  }) => unknown;
  /** Refuses wrong usage before anything is opened. */
  check?(asked: Pick<Call, 'args' | 'flags'>): void;
}

/** One command of `npx sijil`. */
export interface CommandSpec extends CommandWords {
  readonly needs?: 'desk';
  /** What it does where no register was opened yet: a demo is opened, or it opens one itself. */
  readonly opens?: 'demo' | 'itself';
  /** Set by what must work, and says so, where the register is behind its last signed head. */
  readonly evenBehind?: true;
  run(call: Call): Promise<'done' | 'refused'>;
  /** What it does without a register, where that is what is asked for; undefined where it is not. */
  offline?(call: DesklessCall, settings: () => Settings): Promise<'done' | 'refused'> | undefined;
}

/** What a command is handed that makes a home by itself. */
export type HomeCall = Omit<Call, 'desk'>;

/** A command that works on a home in which no register can be opened yet. */
export interface HomeSpec extends CommandWords {
  readonly needs: 'home';
  run(call: HomeCall): Promise<'done' | 'refused'>;
}

/** A command that needs no register. */
export interface DesklessSpec extends CommandWords {
  readonly needs: 'nothing';
  run(call: DesklessCall): Promise<'done' | 'refused'>;
}
