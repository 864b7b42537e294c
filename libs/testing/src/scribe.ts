import { catalogue, commitmentTo, divide, leafOf, sha256Of } from '#events';
import type { NewEvent, Part, StoredParts } from '#events';
import { eventId, instant } from '#kernel';
import type { Fact, JsonObject, StreamName } from '#kernel';

/** What one command wrote: the events of one append. */
export type Written = readonly NewEvent[];

/** How a command came about, as far as a spec cares. */
export interface Occasion {
  readonly commandId: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly receivedAt?: string;
  readonly via?: string;
}

/**
 * Writes facts down as events, with revisions that follow one another, without a write side. Nothing is
 * really sealed: the token of a sealed part is a digest of it.
 */
export class Scribe {
  readonly #registerId: string;
  readonly #salt: (bytes: number) => Uint8Array;
  readonly #revisions = new Map<StreamName, number>();

  constructor(registerId: string, salt: (bytes: number) => Uint8Array) {
    this.#registerId = registerId;
    this.#salt = salt;
  }

  write(facts: readonly Fact[], occasion: Occasion): Written {
    return facts.map((fact, ordinal) => this.#event(fact, ordinal, occasion));
  }

  #event(fact: Fact, ordinal: number, { at, commandId, ...origin }: Occasion): NewEvent {
    const { type, version, stream } = fact;
    const definition = catalogue.get(type);
    if (definition === undefined) throw new Error(`${type} is not in the catalogue.`);
    const parts = divide(definition, fact, this.#salt);
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const recordedAt = instant(at);
    const named = { id: eventId(commandId, ordinal), type, version, stream, revision };
    const leaf = leafOf(
      {
        register: this.#registerId,
        ...named,
        ...origin,
        commandId,
        commandMac: commandId,
        correlation: commandId,
        causation: commandId,
        parts: Object.fromEntries(parts.map((part) => [part.class, commitmentTo(part)])),
      },
      recordedAt,
    );
    return {
      ...named,
      recordedAt,
      commandId,
      commandMac: commandId,
      leaf,
      parts: JSON.stringify(Object.fromEntries(parts.flatMap(storedOf))),
    };
  }
}

const storedOf = (part: Part): [string, NonNullable<StoredParts[keyof StoredParts]>][] => {
  if (part.class === 'identity') return [];
  if (part.class === 'confidential' || part.class === 'work')
    return [[part.class, { sealed: sha256Of(part.salt, part.text).toString('base64url') }]];
  const salt = Buffer.from(part.salt).toString('base64url');
  return [[part.class, { salt, body: JSON.parse(part.text) as JsonObject }]];
};
