/** What a file shows of itself when it is looked into. Nothing of it is taken on trust. */
export interface Examined {
  /** By its content, not by its name; application/octet-stream where nothing is recognised. */
  readonly mediaType: string;
  readonly pages?: number;
  readonly milliseconds?: number;
  /** What is embedded: camera, place, software, author, … It may name people: it goes under seal. */
  readonly embedded?: Readonly<Record<string, string>>;
  /** Why it could not be looked into to the end, or what must be known before it is opened. */
  readonly trouble?: Trouble;
}

/** What can be the matter with a file, each with its remark on the receipt. */
export const TROUBLES = {
  unreadable: 'It could not be looked into; the bytes are taken in as they are.',
  locked:
    'It opens only with a password, so that its pages and what is embedded could not be read; the bytes are taken in as they are.',
  'no-library':
    'It could not be examined: a library that Sijil needs for it is missing on this machine. Install Sijil anew (npm ci); the bytes are taken in as they are.',
  'not-looked-into':
    'Files of this type are not looked into here: its duration and what is embedded are not read; the bytes are taken in as they are.',
  'too-long': 'Looking into it was ended after ten seconds; the bytes are taken in as they are.',
  'too-much':
    'It is larger than 64 MiB, so its pages, its duration and what is embedded were not read; the bytes are taken in as they are.',
  'not-unpacked':
    'It is an archive, or kept in one: nothing in it was unpacked or looked at, and it may unpack to far more than it is; the bytes are taken in as they are.',
  'huge-picture':
    'By its own word it has more than 250 million pixels: drawing it may bring down whatever opens it. It was not drawn here; the bytes are taken in as they are.',
  'no-duration':
    'No duration can be read from it: it may be cut off, or hold no recording; the bytes are taken in as they are.',
  'pages-uncertain':
    'Its pages cannot all be found where it says they are, so none are counted; the bytes are taken in as they are.',
} as const;

/** One of them. */
export type Trouble = keyof typeof TROUBLES;

/** The type of what nobody recognises. */
export const UNKNOWN_TYPE = 'application/octet-stream';
