import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileSaid } from '#domain';
import type { Pinpoint } from '#events';
import { Refusal } from '#kernel';
import { TurnedAway } from '../door/turned-away.js';
import type { House } from '../operation/house.js';

/** What bytes are to become once they have come. */
export type Becoming =
  | {
      readonly as: 'item';
      readonly said: FileSaid;
      readonly incidentId?: string;
      readonly accountId?: string;
      readonly pinpoint?: Pinpoint;
    }
  | {
      readonly as: 'MakeWorkingCopy' | 'MakeRedactedCopy' | 'AddTranslation';
      /** The wish, but for its file. */
      readonly data: { readonly evidenceId: string };
    };

interface Any {
  /** The wish that it carries out, or a number of its own. */
  readonly id: string;
  readonly memberId: string;
  readonly expires: string;
}

/** A permission to bring some bytes: once, until a moment, by one member, for one purpose. */
export interface UploadGrant extends Any {
  readonly use: 'upload';
  readonly size: number;
  readonly sha256?: string;
  readonly becomes: Becoming;
}

/** A permission to fetch one file of an item: once, until a moment, by one member. */
export interface DownloadGrant extends Any {
  readonly use: 'download';
  readonly evidenceId: string;
  readonly sha256: string;
}

type Grant = UploadGrant | DownloadGrant;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** It travels in a header. */
const MOST_BYTES = 8 * 1024;

type Keeper = Pick<House, 'vault' | 'clock'>;

/** A key of this register that only the API uses: what stands in a grant may be confidential. */
const keyOf = ({ vault }: Keeper): Buffer => Buffer.from(vault.mac('grant', 'key 1'), 'hex');

/** A grant as its holder carries it: nobody can read it, change it or make another. */
export const sealGrant = (house: Keeper, grant: Grant): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(house), nonce, { authTagLength: TAG_BYTES });
  const sealed = [cipher.update(JSON.stringify(grant), 'utf8'), cipher.final()];
  const text = Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
  if (text.length > MOST_BYTES)
    throw new Refusal(
      'invalid',
      'GRANT_TOO_LONG',
      'The words that come with the file are too long for a grant. Please say it in fewer.',
    );
  return text;
};

const notValid = (): TurnedAway =>
  new TurnedAway(
    403,
    'forbidden',
    'GRANT_NOT_VALID',
    'This is no grant for what you ask, or not for you. Ask for one by GraphQL.',
  );

const opened = (house: Keeper, text: string): Grant => {
  const bytes = Buffer.from(text, 'base64url');
  if (text.length > MOST_BYTES || bytes.length <= NONCE_BYTES + TAG_BYTES) throw notValid();
  const decipher = createDecipheriv(CIPHER, keyOf(house), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    const plain = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return JSON.parse(Buffer.concat(plain).toString('utf8')) as Grant;
  } catch {
    throw notValid();
  }
};

/** The grant that somebody came with: for this use, for this member, and not too late. */
export const openGrant = <U extends Grant['use']>(
  house: Keeper,
  text: unknown,
  use: U,
  memberId: string,
): Extract<Grant, { use: U }> => {
  if (typeof text !== 'string') throw notValid();
  const grant = opened(house, text);
  if (grant.use !== use || grant.memberId !== memberId) throw notValid();
  if (Date.parse(grant.expires) <= house.clock.now())
    throw new TurnedAway(
      403,
      'forbidden',
      'GRANT_EXPIRED',
      'The time of this grant is over. Ask for another one by GraphQL.',
    );
  return grant as Extract<Grant, { use: U }>;
};

/** A grant is used once, whichever process it comes to. */
export const grantUsed = (): TurnedAway =>
  new TurnedAway(
    409,
    'conflict',
    'GRANT_USED',
    'This grant was used, or is being used. Ask for another one by GraphQL.',
  );
