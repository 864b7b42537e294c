import { hash } from 'node:crypto';
import { Protected, refuse } from '#kernel';
import type { Fact, JsonObject } from '#kernel';
import { FIELD_CLASSES } from '../event.js';
import type { EventDefinition, FieldClass } from '../event.js';
import { checkFields } from '../shape/shape.js';
import { canonical } from './canonical.js';

/** The bytes of salt in each part: nobody can guess a part from its commitment. */
export const SALT_BYTES = 16;

/** The fields of one class of one event, salted. `text` is canonical and is what the commitment is over. */
export interface Part {
  readonly class: FieldClass;
  readonly salt: Uint8Array;
  readonly text: string;
}

/** SHA-256(salt ‖ canonical(part)), hexadecimal: what the envelope says of a part. */
export const commitmentTo = (part: Pick<Part, 'salt' | 'text'>): string =>
  // In one go: several times as fast as piece by piece, and an audit makes millions of them.
  hash('sha256', sealable(part), 'hex');

const plain = (value: unknown): unknown =>
  value instanceof Protected ? (value.reveal() as unknown) : value;

/** Checks a fact against its definition and divides its fields by class. Fields left out make no part. */
export const divide = (
  definition: EventDefinition,
  fact: Fact,
  salt: (bytes: number) => Uint8Array,
): readonly Part[] => {
  if (definition.version !== fact.version)
    refuse(
      'invalid',
      'EVENT_VERSION_OLD',
      `${fact.type} is written at version ${definition.version} only.`,
    );
  const data = checkFields(definition.fields, fact.data, '');
  const bodies = new Map<FieldClass, Record<string, unknown>>();
  for (const [name, value] of Object.entries(data)) {
    const { class: fieldClass } =
      definition.fields[name] ?? refuse('invalid', 'FIELD_UNKNOWN', 'Unknown field.', `/${name}`);
    const body = bodies.get(fieldClass) ?? {};
    body[name] = plain(value);
    bodies.set(fieldClass, body);
  }
  return FIELD_CLASSES.flatMap((fieldClass) => {
    const body = bodies.get(fieldClass);
    return body ? [{ class: fieldClass, salt: salt(SALT_BYTES), text: canonical(body) }] : [];
  });
};

/** What stands beside the leaf: clear parts with their salt, sealed ones as tokens. Identity never does. */
export type StoredParts = Partial<
  Record<
    FieldClass,
    { readonly salt: string; readonly body: JsonObject } | { readonly sealed: string }
  >
>;

/** A part as the plaintext that is sealed: the salt, then the canonical text. */
export const sealable = (part: Pick<Part, 'salt' | 'text'>): Buffer =>
  Buffer.concat([part.salt, Buffer.from(part.text, 'utf8')]);

/** A part from what was unsealed. */
export const unsealedPart = (fieldClass: FieldClass, plaintext: Uint8Array): Part => ({
  class: fieldClass,
  salt: plaintext.subarray(0, SALT_BYTES),
  text: Buffer.from(plaintext.subarray(SALT_BYTES)).toString('utf8'),
});

/** Refuses a part that is not the one its envelope commits to. */
export const checkCommitment = (part: Part, commitment: string | undefined): Part =>
  commitmentTo(part) === commitment
    ? part
    : refuse(
        'unavailable',
        'PART_NOT_AS_COMMITTED',
        'A part of an event is not the one its envelope commits to.',
      );
