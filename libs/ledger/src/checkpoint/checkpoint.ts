import { invalid } from '../refusals.js';
import { fromBase64, toBase64 } from '../text/base64.js';
import { fromDecimal } from '../text/decimal.js';
import { checkedHash, emptyRoot, HASH_BYTES, sameBytes } from '../tree/hash.js';
import { checkedSize } from '../tree/size.js';

/** The head of a log at one size: what a checkpoint states (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: for us the id of the register. */
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** Further lines, which mean nothing to the tree. */
  readonly extensions: readonly string[];
}

/** The text of a checkpoint, which is what gets signed. */
export const formatCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string => {
  checkedSize(size, '/size');
  checkedHash(root, '/root');
  const text = [origin, size, toBase64(root), ...extensions].map((line) => `${line}\n`).join('');
  const again = parseCheckpoint(text);
  // A line with a newline in it would be read back as two.
  if (again.origin !== origin || again.extensions.length !== extensions.length) {
    throw malformed('its lines must be single lines');
  }
  return text;
};

/** Reads the text of a checkpoint. There is one spelling for each; any other is refused. */
export const parseCheckpoint = (text: string): Checkpoint => {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.some((line) => line === '')) {
    throw malformed('it must be made of lines that are not empty');
  }
  const [origin, sizeLine, rootLine, ...extensions] = lines;
  const size = fromDecimal(sizeLine ?? '');
  const root = fromBase64(rootLine ?? '');
  if (origin === undefined || size === null) throw malformed('it states no size');
  if (root?.length !== HASH_BYTES) throw malformed('it states no root');
  if (size === 0n && !sameBytes(root, emptyRoot())) {
    throw malformed('it gives the empty tree another root than it has');
  }
  return { origin, size, root, extensions };
};

const malformed = (why: string) =>
  invalid('CHECKPOINT_MALFORMED', `This is not a checkpoint: ${why}.`);
