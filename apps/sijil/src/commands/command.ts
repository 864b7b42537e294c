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

/** One command of `npx sijil`. */
export interface CommandSpec {
  readonly name: string;
  readonly says: string;
  /** `<needed>` or `[optional]`, with a sentence each. */
  readonly args?: readonly (readonly [string, string])[];
  readonly options?: readonly (readonly [string, string])[];
  /** What it does where no register was opened yet: a demo is opened, or it opens one itself. */
  readonly opens?: 'demo' | 'itself';
  /** The shape of its JSON answer where it is refused as a whole. */
  readonly refusal?: (refusal: {
    kind: string;
    code: string;
    path: string;
    message: string;
  }) => unknown;
  /** Refuses wrong usage before anything is opened. */
  check?(asked: Pick<Call, 'args' | 'flags'>): void;
  run(call: Call): Promise<'done' | 'refused'>;
}
