import { utf8 } from '../text/utf8.js';

/** What a log's key signs: the text itself. */
export const logMessage = (text: string): Uint8Array => utf8(text);

/** What a witness signs: that it saw this text as the largest tree at this time, in seconds since 1970. */
export const cosignatureMessage = (text: string, time: bigint): Uint8Array =>
  utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** The bytes of the time before the signature in a cosignature. */
export const TIME_BYTES = 8;

/** The latest time that a cosignature can carry (C2SP tlog-cosignature). */
export const MAX_TIME = (1n << 63n) - 1n;

/** The length of an Ed25519 signature (RFC 8032). */
export const ED25519_BYTES = 64;
