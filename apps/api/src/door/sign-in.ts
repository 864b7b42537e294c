import { Refusal } from '#kernel';
import type { Clock } from '#kernel';
import type { CredentialHolder } from '#read-side';
import type { SignedIn } from '../operation/operation.js';
import { digestOf, tokenIn } from './token.js';
import { TurnedAway } from './turned-away.js';

/** Where credentials are looked up: always by today's facts. */
export interface Credentials {
  byCredential(digest: string): Promise<CredentialHolder | null>;
}

/** One answer for no token, an unknown, an expired and a revoked one: it tells nothing of which. */
const notSignedIn = (): TurnedAway =>
  new TurnedAway(
    401,
    'forbidden',
    'UNAUTHENTICATED',
    'Sign in first: no valid token came with this request.',
  );

/** Who stands behind the token of a request. Revocation acts on the very next one: nothing is kept. */
export const signIn = async (
  credentials: Credentials,
  clock: Clock,
  authorization: string | undefined,
): Promise<SignedIn> => {
  const token = tokenIn(authorization);
  if (token === null) throw notSignedIn();
  const holder = await lookUp(credentials, digestOf(token));
  if (!holder || holder.revoked || Date.parse(holder.expires) <= clock.now()) throw notSignedIn();
  const { memberId, roles, cases, credentialId, expires, position } = holder;
  return { viewer: { memberId, roles, cases }, credentialId, expires, position };
};

const lookUp = async (
  credentials: Credentials,
  digest: string,
): Promise<CredentialHolder | null> => {
  try {
    return await credentials.byCredential(digest);
  } catch (error) {
    // Fail closed, and say that it is not the token's fault.
    if (error instanceof Refusal)
      throw new TurnedAway(503, 'unavailable', error.code, error.message);
    throw error;
  }
};
