import { envelopeOf, readEvent } from '#events';
import type { RecordedEvent, StoredEvent } from '#events';
import { Refusal } from '#kernel';
import type { Position, StreamName } from '#kernel';
import type { Hearing, Projection } from '../kit/projection.js';
import { WorkingSet } from './working-set.js';
import type { Left, NotTaken, TableOutcome, Wanted } from './working-set.js';

/** Why a projection cannot go on: the event and a code, and nothing of what the event says. */
export interface Halt {
  readonly position: Position;
  readonly event: string | null;
  readonly code: string;
}

/** What an event said of something that is another record's, and of which event that is so. */
export interface NotTakenIn extends NotTaken {
  readonly position: Position;
  readonly event: string;
  readonly stream: StreamName;
}

/** What a batch does to the rows of a projection, and where it halted, if it did. */
export interface Outcome {
  readonly projection: Projection;
  readonly tables: readonly TableOutcome[];
  readonly left: Left;
  readonly notTaken: readonly NotTakenIn[];
  readonly halt: Halt | null;
}

/** An event read once for all projections, or why it cannot be read. */
export type ReadOnce =
  | { readonly position: Position; readonly event: RecordedEvent }
  | { readonly position: Position; readonly halt: Halt };

const codeOf = (error: unknown): string =>
  error instanceof Refusal ? error.code : 'PROJECTION_FAULT';

const idOf = ({ leaf }: StoredEvent): string | null => {
  try {
    return envelopeOf(leaf).id;
  } catch {
    return null;
  }
};

/** Reads a stored event for all projections. */
export const readOnce = (stored: StoredEvent): ReadOnce => {
  const { position } = stored;
  try {
    return { position, event: readEvent(stored) };
  } catch (error) {
    return { position, halt: { position, event: idOf(stored), code: codeOf(error) } };
  }
};

/** One projection over one batch: first what it needs to know, then what follows. */
export class BatchFold {
  readonly #rows: WorkingSet;
  readonly #heard: { readonly event: RecordedEvent; readonly hearing: Hearing }[] = [];
  #halt: Halt | null = null;

  constructor(
    readonly projection: Projection,
    events: readonly ReadOnce[],
    before: Left | null = null,
  ) {
    this.#rows = new WorkingSet(projection.tables, before);
    for (const one of events) {
      if ('halt' in one) {
        this.#halt = one.halt;
        return;
      }
      try {
        const hearing = projection.hear(one.event);
        if (hearing === undefined) continue;
        this.#rows.ask(hearing.needs);
        this.#heard.push({ event: one.event, hearing });
      } catch (error) {
        this.#halt = haltAt(one.event, error);
        return;
      }
    }
  }

  wanted(): readonly Wanted[] {
    return this.#rows.wanted();
  }

  load(table: Wanted['table'], rows: readonly object[]): void {
    this.#rows.load(table, rows);
  }

  /** The rows that follow, up to the event at which the projection halts, if it does. */
  outcome(): Outcome {
    const notTaken: NotTakenIn[] = [];
    for (const { event, hearing } of this.#heard) {
      try {
        this.#rows.hear(hearing.of);
        const others = this.#rows.commit(hearing.apply(this.#rows), event.position);
        const { id, stream } = event.envelope;
        for (const one of others)
          notTaken.push({ ...one, position: event.position, event: id, stream });
      } catch (error) {
        this.#halt = haltAt(event, error);
        break;
      }
    }
    const rows = this.#rows;
    return {
      projection: this.projection,
      tables: rows.outcome(),
      left: rows.left(),
      notTaken,
      halt: this.#halt,
    };
  }
}

const haltAt = ({ position, envelope }: RecordedEvent, error: unknown): Halt => ({
  position,
  event: envelope.id,
  code: codeOf(error),
});
