import { randomUUID } from 'node:crypto';
import { MAX_OFFICIAL_TEXT_BYTES, TEXT_LANGUAGES } from '#events';
import type { PinnedLaw } from '#events';
import { refuse } from '#kernel';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import type { Operator } from '../desk/open-register.js';
import { readInputFile } from '../import/input-file.js';

/** A language in which official texts are held. */
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Which text is loaded, of what, and from where. */
export interface TextToLoad {
  readonly path: string;
  readonly law: PinnedLaw;
  readonly part: string;
  readonly lang: TextLanguage;
  readonly source: string;
  /** Why it takes the place of the one that stands. */
  readonly reason?: string;
}

// What a text is written with besides letters; anything else of this kind means that it is no text.
const NO_TEXT = /[^\P{Cc}\t\n\f\r]/u;

const notText = (): never =>
  refuse(
    'invalid',
    'OFFICIAL_TEXT_UNREADABLE',
    'The file is not plain text in UTF-8. Please save it as such, without changing the words.',
    '/file',
  );

/** The words in bytes, or a clear no. The bytes themselves are never changed. */
export const officialWords = (bytes: Uint8Array): string => {
  if (bytes.length > MAX_OFFICIAL_TEXT_BYTES)
    return refuse(
      'invalid',
      'OFFICIAL_TEXT_TOO_LARGE',
      'The file is larger than 1 MB. Please load the text of one provision or element at a time.',
      '/file',
    );
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notText();
  }
  if (NO_TEXT.test(words)) return notText();
  return words.trim() === ''
    ? refuse('invalid', 'OFFICIAL_TEXT_EMPTY', 'The file holds no text.', '/file')
    : words;
};

/**
 * Loads an official text: its bytes into the file store as they are, then the fact that they were. If we
 * die in between, the bytes are an orphan that nothing names, and the same command ends what it began.
 */
export const loadText = async (
  desk: Desk,
  operator: Operator,
  { path, reason, ...of }: TextToLoad,
) => {
  const bytes = await readInputFile(path);
  officialWords(bytes);
  const stored = await desk.files.put(bytes, (name) => desk.vault.fileKey(name));
  const { position } = await desk.writeSide.submit({
    origin: byOperator(operator, randomUUID()),
    steps: [
      reason === undefined
        ? { kind: 'LoadOfficialText', data: { ...of, ...stored } }
        : { kind: 'ReplaceOfficialText', data: { ...of, ...stored, reason } },
    ],
  });
  return { ...of, ...stored, position };
};
