import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^sijil_[A-Za-z0-9_-]{43}$/;

/** A new sign-in token: 256 random bits. It is shown once; the register keeps its digest alone. */
export const newToken = (): string => `sijil_${randomBytes(32).toString('base64url')}`;

/** What the register keeps of a token: its SHA-256. Slow hashing adds nothing to 256 random bits. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of an `Authorization` header, or null where there is none that could open anything. */
export const tokenIn = (header: string | undefined): string | null => {
  const [scheme, token, ...more] = (header ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' &&
    token !== undefined &&
    more.length === 0 &&
    TOKEN.test(token)
    ? token
    : null;
};
