import { uuidV5 } from '#kernel';
import type { Json } from '#kernel';
import type { Coded, Of, evidenceFile } from '#events';
import type { AddEvidence } from './evidence.commands.js';

/** A file whose bytes are kept, and what it shows of itself. */
export interface ReceivedFile {
  readonly file: Of<typeof evidenceFile>;
  /** What is embedded: camera, place, software, author, … It may name people: it goes under seal. */
  readonly embedded?: Readonly<Record<string, string>>;
}

/** How a file came, as whoever takes it in says. */
export interface FileSaid {
  /** What it is called where it comes from: a stranger's word, sealed, and no name to write to. */
  readonly fileName: string;
  readonly kind?: string;
  readonly title?: string;
  /** Left out where nobody said it. */
  readonly how?: string;
  readonly tool?: string;
  readonly at?: string;
  readonly legalBasis?: string;
  readonly providerTerms?: string;
  /** The item to which it is attached. */
  readonly host?: string;
}

const BY_TYPE: readonly (readonly [start: string, code: string, printed: string])[] = [
  ['image/', 'photograph', 'photograph'],
  ['video/', 'video', 'video'],
  ['audio/', 'audio', 'audio recording'],
];

const kindOf = (mediaType: string, called?: string): Coded => {
  if (called !== undefined) return { code: null, printed: called };
  const [, code, printed] = BY_TYPE.find(([start]) => mediaType.startsWith(start)) ?? [];
  return code === undefined || printed === undefined
    ? { code: null, printed: 'document' }
    : { code, printed };
};

/** How an item came where nobody said it: a provenance is not made up. */
export const HOW_NOT_STATED: Coded = { code: 'notStated', printed: 'not stated' };

// A name of a file may hold what steers and breaks lines; a title is one line.
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim();

/** The item of a file: the same bytes are one item of a register, however often they come. */
export const itemIdOf = (registerId: string, sha256: string): string =>
  uuidV5(registerId, `file:${sha256}`);

/** The wish to take a file in, whichever door it came by. */
export const itemOfFile = (
  registerId: string,
  { file, embedded }: ReceivedFile,
  said: FileSaid,
): AddEvidence['data'] => {
  const { fileName, title, kind, host, how, at, tool, legalBasis, providerTerms } = said;
  const texts: Json = { fileName, ...(embedded ? { embedded } : {}) };
  return {
    evidenceId: itemIdOf(registerId, file.sha256),
    kind: kindOf(file.mediaType, kind),
    held: true,
    files: [file],
    ...(host === undefined ? {} : { host }),
    acquisition: {
      how: how === undefined ? HOW_NOT_STATED : { code: null, printed: how },
      at: at ?? null,
      ...(tool === undefined ? {} : { tool }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(providerTerms === undefined ? {} : { providerTerms }),
    },
    supports: [],
    title: { en: oneLine(title ?? fileName) },
    texts,
  };
};
