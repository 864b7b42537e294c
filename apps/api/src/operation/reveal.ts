import DataLoader from 'dataloader';
import type { Decision } from '#access';
import { sealedParts } from '#read-side';
import type { PersonRow, Sealed, SealedClass, SealedParts } from '#read-side';
import type { Identity, Vault } from '#vault';
import type { HiddenClass } from '../schema/fields.js';
import type { Disclosures } from './disclosures.js';

/** A value that was protected, or why it is not shown. */
export interface Revealed {
  readonly value: unknown;
  readonly withheld: { readonly reason: string; readonly class: HiddenClass } | null;
}

/** Where a row says that the identity of a person stands, or that it is gone. */
export type KeptIdentity = Pick<
  PersonRow,
  'personId' | 'identity' | 'identityEvent' | 'identityCommitment'
>;

interface SealedPart {
  readonly class: SealedClass;
  readonly sealed: SealedParts;
}

/** The field that stands for a sealed part as a whole. */
export const WHOLE = '*';

const withheld = (reason: string, fieldClass: HiddenClass): Revealed => ({
  value: null,
  withheld: { reason, class: fieldClass },
});

/** What nobody can read any more: the key is gone. */
const destroyed = (fieldClass: HiddenClass): Revealed => withheld('KEY_DESTROYED', fieldClass);

/**
 * The one way from a row to what is sealed or kept in the vault. The policy is asked first; the vault
 * only opens what it permitted, once for all values that one level of a query asks for. Whatever it
 * hands out is noted, to be written down before the answer leaves.
 */
export class Revealer {
  readonly #parts: DataLoader<SealedPart, Readonly<Record<string, unknown>> | null, string>;
  readonly #identities: DataLoader<KeptIdentity, Identity | null, string>;

  constructor(
    vault: Vault,
    private readonly disclosures: Pick<Disclosures, 'note'>,
  ) {
    this.#parts = new DataLoader((parts) => open(vault, parts), {
      cacheKeyFn: ({ class: fieldClass, sealed }) => `${sealed.event}:${fieldClass}`,
    });
    this.#identities = new DataLoader((persons) => identities(vault, persons), {
      cacheKeyFn: ({ personId, identityEvent }) => `${personId}:${identityEvent}`,
    });
  }

  /** A field of a sealed part. Null: nothing was said. */
  async sealed(
    decision: Decision,
    fieldClass: SealedClass,
    kept: Sealed | null | undefined,
    field: string,
  ): Promise<Revealed | null> {
    if (kept === null || kept === undefined) return null;
    const sealed = sealedParts(kept);
    if (!sealed.parts[fieldClass]) return null;
    if (!decision.permit) return withheld(decision.rule, fieldClass);
    const part = await this.#parts.load({ class: fieldClass, sealed });
    if (part === null) return destroyed(fieldClass);
    const value = field === WHOLE ? part : part[field];
    if (value === undefined || value === null) return null;
    for (const name of field === WHOLE ? Object.keys(part) : [field])
      this.disclosures.note(fieldClass, name, sealed.stream);
    return { value, withheld: null };
  }

  /** A field of who a person is. Null: nothing was said. */
  async identity(
    decision: Decision,
    person: KeptIdentity,
    field: string,
  ): Promise<Revealed | null> {
    if (!decision.permit) return withheld(decision.rule, 'identity');
    if (person.identity === 'destroyed') return destroyed('identity');
    const identity = await this.#identities.load(person);
    if (identity === null) return destroyed('identity');
    const value = identity[field];
    if (value === undefined) return null;
    this.disclosures.note('identity', field, `person-${person.personId}`);
    return { value: value.reveal(), withheld: null };
  }
}

const open = async (vault: Vault, parts: readonly SealedPart[]) => {
  const opened = await vault.open(
    parts.map(({ class: fieldClass, sealed }) => ({
      eventId: sealed.event,
      stream: sealed.stream,
      class: fieldClass,
      token: sealed.parts[fieldClass]?.token ?? '',
      commitment: sealed.parts[fieldClass]?.commitment ?? '',
    })),
  );
  return opened.map((part) =>
    part === null ? null : (JSON.parse(part.text) as Readonly<Record<string, unknown>>),
  );
};

const identities = (vault: Vault, persons: readonly KeptIdentity[]) =>
  vault.identities(
    persons.map(({ personId, identityEvent, identityCommitment }) => ({
      eventId: identityEvent,
      personId,
      commitment: identityCommitment,
    })),
  );
