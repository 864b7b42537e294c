import { catalogue, commitmentTo, divide, leafOf, sha256Of } from '#events';
import type { NewEvent, Part, StoredParts } from '#events';
import { eventId, instant } from '#kernel';
import type { Fact, JsonObject, StreamName } from '#kernel';
import { caseMoves } from './generator/case.moves.js';
import { incidentMoves } from './generator/incident.moves.js';
import { officeMoves, opening } from './generator/office.moves.js';
import { peopleMoves } from './generator/people.moves.js';
import { importStarted, reportMoves } from './generator/report.moves.js';
import { thingMoves } from './generator/thing.moves.js';
import { World } from './generator/world.js';
import type { Move } from './generator/world.js';

const moves: readonly (readonly [weight: number, move: Move])[] = [
  [1, (world) => importStarted(world).facts],
  ...reportMoves,
  ...incidentMoves,
  ...peopleMoves,
  ...thingMoves,
  ...caseMoves,
  ...officeMoves,
];
const weights = moves.reduce((sum, [weight]) => sum + weight, 0);

const START = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;

/** What one command wrote: the events of one append. */
export type Written = readonly NewEvent[];

/** A made-up register, command by command: the same seed makes the same one, to the byte. */
export class Generator {
  readonly #world: World;
  readonly #revisions = new Map<StreamName, number>();
  readonly #first: Move[] = [...opening, (world) => importStarted(world).facts];
  #now = START;

  constructor(seed: number) {
    this.#world = new World(seed);
  }

  /** The next command that writes anything. */
  next(): Written {
    for (;;) {
      const facts = (this.#first.shift() ?? this.#draw())(this.#world);
      if (facts.length > 0) return this.#write(facts);
    }
  }

  /** Commands until at least so many events are written. */
  *take(events: number): Iterable<Written> {
    for (let written = 0; written < events;) {
      const next = this.next();
      written += next.length;
      yield next;
    }
  }

  #draw(): Move {
    let left = this.#world.dice.roll() * weights;
    for (const [weight, move] of moves) {
      left -= weight;
      if (left < 0) return move;
    }
    return () => [];
  }

  #write(facts: readonly Fact[]): Written {
    const { dice, members, registerId } = this.#world;
    const commandId = dice.uuid();
    this.#now += dice.between(0, MINUTE);
    const by = members.length === 0 ? 'process:sijil' : `member-${dice.pick(members)}`;
    const receivedAt = dice.chance(0.2) ? { receivedAt: instant(this.#now - 90 * MINUTE) } : {};
    const via = dice.chance(0.4) ? { via: 'sijil/0.1.0' } : {};
    return facts.map((fact, ordinal): NewEvent => {
      const { type, version, stream } = fact;
      const definition = catalogue.get(type);
      if (definition === undefined) throw new Error(`${type} is not in the catalogue.`);
      const parts = divide(definition, fact, (bytes) => dice.bytes(bytes));
      const revision = (this.#revisions.get(stream) ?? -1) + 1;
      this.#revisions.set(stream, revision);
      const id = eventId(commandId, ordinal);
      const recordedAt = instant(this.#now);
      const commandMac = commandId;
      const leaf = leafOf(
        {
          register: registerId,
          id,
          type,
          version,
          stream,
          revision,
          ...receivedAt,
          by,
          ...via,
          commandId,
          commandMac,
          correlation: commandId,
          causation: commandId,
          parts: Object.fromEntries(parts.map((part) => [part.class, commitmentTo(part)])),
        },
        recordedAt,
      );
      return {
        stream,
        revision,
        id,
        type,
        version,
        recordedAt,
        commandId,
        commandMac,
        leaf,
        parts: JSON.stringify(Object.fromEntries(parts.flatMap(storedOf))),
      };
    });
  }
}

/** A part as it stands beside the leaf. Nothing is really sealed here: a token is a digest. */
const storedOf = (part: Part): [string, NonNullable<StoredParts[keyof StoredParts]>][] => {
  if (part.class === 'identity') return [];
  if (part.class === 'confidential' || part.class === 'work')
    return [[part.class, { sealed: sha256Of(part.salt, part.text).toString('base64url') }]];
  return [
    [
      part.class,
      {
        salt: Buffer.from(part.salt).toString('base64url'),
        body: JSON.parse(part.text) as JsonObject,
      },
    ],
  ];
};
