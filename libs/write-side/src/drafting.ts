import { eventId, refuse } from '#kernel';
import type { Fact, JsonObject, Origin, Revision } from '#kernel';
import {
  canonical,
  catalogue,
  commitmentTo,
  divide,
  leafBytes,
  leafFrame,
  MAX_LEAF_BYTES,
  originFields,
} from '#events';
import type { EnvelopeDraft, FieldClass, LeafFrame, Part, StoredParts } from '#events';
import type { Sealing, Vault } from '#vault';
import type { Draft, DraftEvent } from './append-queue.js';

/** What a command decided, and under which id, mac and register it is to be written. */
export interface Decided {
  readonly register: string;
  readonly origin: Origin;
  readonly commandMac: string;
  readonly facts: readonly { readonly fact: Fact; readonly revision: Revision }[];
}

interface Sealer {
  readonly vault: Pick<Vault, 'seal'>;
  readonly random: (bytes: number) => Uint8Array;
}

interface Prepared {
  readonly fact: Fact;
  readonly eventId: string;
  readonly parts: readonly Part[];
  readonly personId?: string;
}

/** Facts as events that only lack the moment of writing: divided by class, committed to, sealed. */
export const draftOf = async (
  { vault, random }: Sealer,
  { register, origin, commandMac, facts }: Decided,
  checks: Draft['checks'],
): Promise<Draft> => {
  const prepared = facts.map(({ fact }, ordinal) =>
    prepare(fact, eventId(origin.commandId, ordinal), random),
  );
  const drafts = prepared.map((event, i) => ({
    register,
    id: event.eventId,
    type: event.fact.type,
    version: event.fact.version,
    stream: event.fact.stream,
    revision: facts[i]?.revision ?? 0,
    ...originFields(origin, commandMac),
    parts: Object.fromEntries(
      event.parts.map((part) => [part.class, commitmentTo(part)]),
    ) as Partial<Record<FieldClass, string>>,
  }));
  const framed = drafts.map((draft) => ({ draft, frame: sizedFrame(draft) }));

  // Before the append: sealed parts without an event are harmless, an event without them is not.
  const tokens = await vault.seal(prepared.flatMap(sealing));
  const sealed = new Map(tokens.map((token) => [token.eventId, token.tokens]));
  return {
    commandId: origin.commandId,
    commandMac,
    checks,
    events: framed.map(({ draft, frame }, i): DraftEvent => ({
      draft,
      frame,
      parts: canonical(besides(prepared[i]?.parts ?? [], sealed.get(draft.id) ?? {})),
    })),
  };
};

/** Refuses an event whose leaf would be too big for a ledger tile, before anything is kept. */
const sizedFrame = (draft: EnvelopeDraft): LeafFrame => {
  const frame = leafFrame(draft);
  return leafBytes(frame) <= MAX_LEAF_BYTES
    ? frame
    : refuse(
        'invalid',
        'EVENT_TOO_LARGE',
        'What the envelope of this event would hold is too much.',
      );
};

const prepare = (fact: Fact, id: string, random: Sealer['random']): Prepared => {
  const definition =
    catalogue.get(fact.type) ??
    refuse('invalid', 'EVENT_TYPE_UNKNOWN', `${fact.type} is not an event of the register.`);
  const parts = divide(definition, fact, random);
  const person =
    definition.personField === undefined ? undefined : fact.data[definition.personField as never];
  return {
    fact,
    eventId: id,
    parts,
    ...(person === undefined ? {} : { personId: String(person) }),
  };
};

/** The id of a register that is being opened: its opening is the first thing ever written. */
export const openedBy = ([first]: readonly Fact[]): string => {
  const opened = first?.type === 'RegisterOpened' ? first.data : undefined;
  return opened && 'registerId' in opened && typeof opened.registerId === 'string'
    ? opened.registerId
    : refuse(
        'not-found',
        'REGISTER_NOT_OPENED',
        'No register has been opened here yet. Run `npx sijil init` first.',
      );
};

const sealing = ({ eventId: id, fact, parts, personId }: Prepared): Sealing[] => {
  const secret = parts.filter((part) => part.class !== 'public' && part.class !== 'case');
  return secret.length === 0
    ? []
    : [
        {
          eventId: id,
          stream: fact.stream,
          parts: secret,
          ...(personId === undefined ? {} : { personId }),
        },
      ];
};

const unsealed = (): never =>
  refuse(
    'unavailable',
    'VAULT_DID_NOT_SEAL',
    'A part that must be sealed was not. Nothing was written.',
  );

/** What stands beside the leaf: clear parts, and the tokens of sealed ones. Identity stays in the vault. */
const besides = (
  parts: readonly Part[],
  tokens: Readonly<Partial<Record<'confidential' | 'work', string>>>,
): StoredParts => {
  const beside: StoredParts = {};
  for (const { class: fieldClass, salt, text } of parts) {
    if (fieldClass === 'identity') continue;
    beside[fieldClass] =
      fieldClass === 'confidential' || fieldClass === 'work'
        ? { sealed: tokens[fieldClass] ?? unsealed() }
        : { salt: Buffer.from(salt).toString('base64'), body: JSON.parse(text) as JsonObject };
  }
  return beside;
};
