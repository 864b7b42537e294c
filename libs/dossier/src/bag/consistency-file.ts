/** That the tree of an earlier dossier is the beginning of a later one, as a file. */
export interface ConsistencyFile {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly proof: readonly Uint8Array[];
}

const HEADER = 'sijil/consistency-proof/v1';
const MOST_HASHES = 130;
const HASH = /^[A-Za-z0-9+/]{43}=$/;
const SIZE = /^[1-9][0-9]{0,18}$/;

/** The text of such a file: both sizes, then the hashes of RFC 6962, 2.1.2, in base64. */
export const formatConsistency = ({ size1, size2, proof }: ConsistencyFile): string =>
  [HEADER, size1, size2, ...proof.map((hash) => Buffer.from(hash).toString('base64'))]
    .map((line) => `${line}\n`)
    .join('');

/** Reads such a file; null where it is none. Nothing in it is proven yet. */
export const parseConsistency = (text: string): ConsistencyFile | null => {
  const lines = text.split('\n');
  const [header, size1 = '', size2 = '', ...hashes] = lines.slice(0, -1);
  if (header !== HEADER || lines.at(-1) !== '' || !SIZE.test(size1) || !SIZE.test(size2))
    return null;
  if (hashes.length > MOST_HASHES || !hashes.every((line) => HASH.test(line))) return null;
  const proof = hashes.map((line) => new Uint8Array(Buffer.from(line, 'base64')));
  return { size1: BigInt(size1), size2: BigInt(size2), proof };
};
