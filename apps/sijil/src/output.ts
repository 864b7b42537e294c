import { Refusal } from '#kernel';

/** Where a command speaks: words for people, one JSON value for machines, progress apart from both. */
export interface Output {
  readonly json: boolean;
  /** A line for people; silent under --json. */
  say(line?: string): void;
  /** The answer for machines; silent without --json. */
  answer(value: unknown): void;
  /** Progress and notices, on standard error. */
  notice(line: string): void;
  /** A line that is overwritten by the next, where a person is looking. */
  progress(line: string): void;
}

/** An output over the streams of this process. */
export const standardOutput = (json: boolean): Output => {
  const live = process.stderr.isTTY;
  let open = false;
  const end = (): void => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    json,
    say: (line = '') => {
      end();
      if (!json) process.stdout.write(`${line}\n`);
    },
    answer: (value) => {
      end();
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
    },
    notice: (line) => {
      end();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (live) {
        process.stderr.write(`\r\u001b[2K${line}`);
        open = true;
      } else if (!json) process.stderr.write(`${line}\n`);
    },
  };
};

/** What steers a terminal, hides, or turns the direction of writing round. */
const STEERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;
/** What joins letters, or sets a direction within a word: Arabic and Persian names are written with them. */
const WRITES = /[\u200c\u200d]/;

/** A word of a stranger, as a name of a file, so that it shows on a terminal and does nothing there. */
export const harmless = (word: string): string =>
  word.replaceAll(STEERS, (character) =>
    WRITES.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );

/** A refusal in a line that a lawyer understands; anything else without its inside. */
export const inWords = (error: unknown): string =>
  error instanceof Refusal
    ? `${error.message} [${error.code}${error.path === '' ? '' : ` at ${error.path}`}]`
    : 'Something failed on our side. [INTERNAL]';

/** A refusal as data. */
export const asData = (
  error: unknown,
): { kind: string; code: string; path: string; message: string } =>
  error instanceof Refusal
    ? error.toJSON()
    : { kind: 'unavailable', code: 'INTERNAL', path: '', message: 'Something failed on our side.' };

/** A table with its columns aligned, for people. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
