import { instant } from '#kernel';
import type { Fact } from '#kernel';
import { caseMoves } from './generator/case.moves.js';
import { chargeMoves } from './generator/charge.moves.js';
import { dossierMoves } from './generator/dossier.moves.js';
import { incidentMoves } from './generator/incident.moves.js';
import { officeMoves, opening } from './generator/office.moves.js';
import { peopleMoves } from './generator/people.moves.js';
import { importStarted, reportMoves } from './generator/report.moves.js';
import { thingMoves } from './generator/thing.moves.js';
import { World } from './generator/world.js';
import type { Move } from './generator/world.js';
import { Scribe } from './scribe.js';
import type { Written } from './scribe.js';

const moves: readonly (readonly [weight: number, move: Move])[] = [
  [1, (world) => importStarted(world).facts],
  ...reportMoves,
  ...incidentMoves,
  ...peopleMoves,
  ...thingMoves,
  ...caseMoves,
  ...chargeMoves,
  ...dossierMoves,
  ...officeMoves,
];
const weights = moves.reduce((sum, [weight]) => sum + weight, 0);

const START = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;

/** A made-up register, command by command: the same seed makes the same one, to the byte. */
export class Generator {
  readonly #world: World;
  readonly #scribe: Scribe;
  readonly #first: Move[] = [...opening, (world) => importStarted(world).facts];
  #now = START;

  constructor(seed: number) {
    const world = new World(seed);
    this.#world = world;
    this.#scribe = new Scribe(world.registerId, (bytes) => world.dice.bytes(bytes));
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
    const { dice, members } = this.#world;
    this.#now += dice.between(0, MINUTE);
    return this.#scribe.write(facts, {
      commandId: dice.uuid(),
      at: this.#now,
      by: members.length === 0 ? 'process:sijil' : `member-${dice.pick(members)}`,
      ...(dice.chance(0.2) ? { receivedAt: instant(this.#now - 90 * MINUTE) } : {}),
      ...(dice.chance(0.4) ? { via: 'sijil/0.1.0' } : {}),
    });
  }
}
