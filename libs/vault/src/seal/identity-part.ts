import { Protected, refuse } from '#kernel';
import { SALT_BYTES, canonical, checkCommitment } from '#events';
import type { Part } from '#events';
import type { Identity } from '../vault.js';
import { openBytes, refuseToken, sealBytes } from './box.js';
import type { Binding } from './box.js';
import type { DataKey } from './data-key.js';

/** Where an identity part belongs. */
export interface IdentityPlace {
  readonly eventId: string;
  readonly personId: string;
  readonly commitment: string;
}

/** The field that is none: salt and list of fields. */
const HEAD = null;

const binding = (at: IdentityPlace, field: string | null): Binding => [
  'sijil/identity/v1',
  at.eventId,
  at.personId,
  at.commitment,
  'identity',
  field,
];

/** Each field as a ciphertext, base64url; `head` holds the salt and which fields there are. */
interface SealedIdentity {
  readonly head: string;
  readonly fields: Readonly<Record<string, string>>;
}

const textsOf = (part: Part): readonly (readonly [string, string])[] =>
  Object.entries(JSON.parse(part.text) as Record<string, unknown>).map(([field, value]) =>
    typeof value === 'string'
      ? ([field, value] as const)
      : refuse(
          'invalid',
          'VAULT_IDENTITY_NOT_TEXT',
          'What identifies a person is kept as text only.',
          `/${field}`,
        ),
  );

/** Seals an identity part field by field, so that no field can be moved, swapped or left out. */
export const sealIdentity = (key: DataKey, part: Part, at: IdentityPlace): string => {
  const texts = textsOf(part);
  const names = Buffer.from(JSON.stringify(texts.map(([field]) => field)), 'utf8');
  const seal = (plain: Uint8Array, field: string | null): string =>
    sealBytes(key, plain, binding(at, field)).toString('base64url');
  return JSON.stringify({
    head: seal(Buffer.concat([part.salt, names]), HEAD),
    fields: Object.fromEntries(
      texts.map(([field, value]) => [field, seal(Buffer.from(value, 'utf8'), field)]),
    ),
  } satisfies SealedIdentity);
};

/** Reads what is kept; refuses what is not of our making. */
const readSealed = (kept: string): SealedIdentity => {
  try {
    const { head, fields } = JSON.parse(kept) as Partial<SealedIdentity>;
    if (typeof head === 'string' && typeof fields === 'object') return { head, fields };
  } catch {
    // Not even JSON.
  }
  return refuseToken();
};

/** Opens an identity part and holds it against its commitment. */
export const openIdentity = (key: DataKey, kept: string, at: IdentityPlace): Identity => {
  const { head, fields } = readSealed(kept);
  const open = (sealed: string | undefined, field: string | null): Buffer =>
    openBytes(key, Buffer.from(sealed ?? '', 'base64url'), binding(at, field)) ?? refuseToken();
  const first = open(head, HEAD);
  const names = JSON.parse(first.subarray(SALT_BYTES).toString('utf8')) as string[];
  if (Object.keys(fields).length !== names.length) refuseToken();
  const texts = names.map((field) => [field, open(fields[field], field).toString('utf8')] as const);
  const salt = first.subarray(0, SALT_BYTES);
  checkCommitment(
    { class: 'identity', salt, text: canonical(Object.fromEntries(texts)) },
    at.commitment,
  );
  return Object.fromEntries(texts.map(([field, value]) => [field, new Protected(value)]));
};
