import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in lower-case canonical form (RFC 9562). */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The namespace under which Sijil forms its name-based ids. Eternal. */
export const SIJIL_NAMESPACE = '6a1f6c1e-5b1d-5a8e-9d53-73696a696c00';

/** A name-based UUID, version 5 (RFC 9562, section 5.5): the same namespace and name give the same id. */
export const uuidV5 = (namespace: string, name: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The id of the n-th event of a command: a repeated command names the same events. */
export const eventId = (commandId: string, ordinal: number): string =>
  uuidV5(commandId, `event:${ordinal}`);

/** The id of a new thing that a command brings into the register. */
export const newId = (commandId: string, noun: string, ordinal = 0): string =>
  uuidV5(commandId, `${noun}:${ordinal}`);

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A pseudonym made by the system from a random id, such as `P-4KX9-2M7T-Q1`: 50 bits, so that it
 * tells nothing of the person and hardly ever repeats.
 */
export const pseudonymOf = (personId: string): string => {
  const bytes = createHash('sha256').update(`pseudonym:${personId}`).digest();
  let bits = bytes.readBigUInt64BE(0) >> 14n;
  let text = '';
  for (let i = 0; i < 10; i += 1) {
    text = CROCKFORD[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `P-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
};
