/** One element of DER (X.690): its tag and what is in it. */
export interface Element {
  readonly tag: number;
  readonly body: Uint8Array;
}

export const SEQUENCE = 0x30;
export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;
export const TIME = 0x18;

/** Writes an element of less than 256 bytes: a request for a time stamp has about 70. */
export const der = (tag: number, ...bodies: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(bodies);
  const length = body.length < 128 ? [body.length] : [0x81, body.length];
  return Uint8Array.from([tag, ...length, ...body]);
};

/** The elements that stand one after another in bytes. An attacker may have written them: undefined where they do not fit. */
export const elements = (bytes: Uint8Array): readonly Element[] | undefined => {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0;
    let from = at + 2;
    if (length >= 0x80) {
      const size = length - 0x80;
      if (size < 1 || size > 4) return undefined;
      length = Buffer.from(bytes.subarray(from, from + size)).readUIntBE(0, size);
      from += size;
    }
    if (from + length > bytes.length) return undefined;
    found.push({ tag, body: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return found;
};
