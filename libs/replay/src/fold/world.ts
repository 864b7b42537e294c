import { categoryOf } from '#kernel';
import type { Position } from '#kernel';
import type { RecordedEvent } from '#events';
import { Stage } from './stage.js';
import { taleOf } from './tales.js';
import type { Elsewhere } from './tale.js';
import type { Change, Said, Thing, Told, Telling } from './thing.js';
import { incidentStream } from './incident.tales.js';
import { handlingKey } from './office.tales.js';

/** Facts of these kinds can stand on the stream of anything, and their subject can move to another. */
const SHELVED: ReadonlySet<string> = new Set(['handling', 'hold']);
const SHELF = '';

/** Facts that tell of an act and of something beside it. */
const TELLS_OF_SEVERAL: ReadonlySet<string> = new Set(['IncidentRecorded', 'ActMoved']);

const toldBy = ({ position, envelope }: RecordedEvent): Told => ({
  position,
  by: envelope.by,
  at: envelope.recordedAt,
});

/** The streams on whose stages an event tells of things. */
export const stagesOf = ({ fact }: RecordedEvent): readonly string[] =>
  fact.type === 'ActMoved' ? [fact.stream, incidentStream(fact.data.to)] : [fact.stream];

/** By position: what is not told there, as `kind key`, because another record has what goes by that key. */
export type NotTold = ReadonlyMap<Position, ReadonlySet<string>>;

/**
 * What stands in the register, told fact by fact from the streams themselves: no rows, no versions, no
 * batches. It holds one stage for each stream. Those that have not been told of for longest can be let
 * go and told again from their stream, so that a register of any size fits.
 */
export class World implements Elsewhere {
  readonly #stages = new Map<string, Stage>([[SHELF, new Stage(SHELF)]]);
  readonly #reports = new Map<string, string>();
  /** Acts that are moving within the events at hand, and the stream that each leaves. */
  #moving: ReadonlyMap<string, string> = new Map();

  constructor(private readonly notTold: NotTold = new Map()) {}

  reportOf(importId: string): string | null {
    return this.#reports.get(importId) ?? null;
  }

  laidDown(subjectId: string, stream: string): Said | null {
    return this.stage(SHELF).one('handling', handlingKey(subjectId, stream))?.said ?? null;
  }

  knows(stream: string): boolean {
    return this.#stages.has(stream);
  }

  /** Every stage that is held, what stands beside all of them among them. */
  stages(): readonly Stage[] {
    return [...this.#stages.values()];
  }

  /** The stage of a stream; an empty one where nothing was told on it. */
  stage(stream: string): Stage {
    return this.#stages.get(stream) ?? new Stage(stream);
  }

  /** A thing as it stands, on the stage of its stream or among what stands beside all of them. */
  thing(kind: string, key: string, stream: string): Thing | undefined {
    return this.stage(SHELVED.has(kind) ? SHELF : stream).one(kind, key);
  }

  /** Looks at events that come next: an act may be named where it goes before it leaves where it was. */
  lookAt(events: readonly RecordedEvent[]): void {
    this.#moving = new Map(
      events.flatMap(({ fact }) =>
        fact.type === 'ActMoved' ? [[fact.data.actId, fact.stream]] : [],
      ),
    );
  }

  /** Tells an event: what it changed. The stages of its streams must be there, or begin with it. */
  tell(event: RecordedEvent): readonly Change[] {
    const { fact } = event;
    if (fact.type === 'ImportStarted' && !this.notTold.has(event.position))
      this.#reports.set(fact.data.importId, fact.data.reportId);
    const stage = this.#touched(fact.stream);
    return this.#tellings(event, stage).flatMap((telling) =>
      this.#take(telling, stage, toldBy(event)),
    );
  }

  /** Tells a stream again that was let go: what it says of things on its own stage. */
  recall(stream: string, events: Iterable<RecordedEvent>): void {
    const stage = new Stage(stream);
    for (const event of events)
      for (const telling of this.#tellings(event, stage))
        if (telling.on === undefined && !SHELVED.has(telling.kind))
          put(stage, telling, toldBy(event));
    this.#stages.set(stream, stage);
  }

  /** Lets stages go, those told of longest ago first, until so many things are held at most. */
  holdAtMost(things: number): void {
    let held = 0;
    for (const stage of this.#stages.values()) held += stage.size;
    for (const [stream, stage] of this.#stages) {
      if (held <= things) return;
      if (stream === SHELF) continue;
      held -= stage.size;
      this.#stages.delete(stream);
    }
  }

  /**
   * What an event tells, of what is its record's own. Where it means something of another record it tells
   * nothing at all; an incident is told without such acts, and what is laid down stands for each record apart.
   */
  #tellings(event: RecordedEvent, stage: Stage): readonly Telling[] {
    const told = taleOf(event)(event, stage, this);
    const others = this.notTold.get(event.position);
    if (others === undefined) return told;
    return TELLS_OF_SEVERAL.has(event.fact.type)
      ? told.filter(({ kind, key }) => !others.has(`${kind} ${key}`))
      : [];
  }

  #touched(stream: string): Stage {
    const stage = this.#stages.get(stream) ?? new Stage(stream);
    this.#stages.delete(stream);
    this.#stages.set(stream, stage);
    return stage;
  }

  #take(telling: Telling, own: Stage, told: Told): readonly Change[] {
    const { kind, key, on, leaves } = telling;
    if (leaves) {
      own.drop(kind, key);
      return [];
    }
    const stage =
      on !== undefined ? this.#touched(on) : SHELVED.has(kind) ? this.stage(SHELF) : own;
    // Where it was named already, that fact says more of it.
    if (on !== undefined && stage.one(kind, key) !== undefined) return [];
    const elsewhere = on === undefined ? this.#left(kind, key) : own.one(kind, key);
    return [put(stage, telling, told, elsewhere)];
  }

  /** An act on the stage that it is about to leave. */
  #left(kind: string, key: string): Thing | undefined {
    const from = kind === 'act' ? this.#moving.get(key) : undefined;
    return from === undefined ? undefined : this.stage(from).one(kind, key);
  }
}

const put = (
  stage: Stage,
  { kind, key, said, leaves }: Telling,
  told: Told,
  elsewhere?: Thing,
): Change => {
  const before = stage.one(kind, key) ?? elsewhere ?? null;
  if (said === null || leaves) {
    stage.drop(kind, key);
    return { kind, key, before, after: null };
  }
  const after: Thing = { kind, key, said, began: before?.began ?? told, last: told };
  stage.put(after);
  return { kind, key, before, after };
};

/** Whether a stream tells of something; the others name things and change nothing. */
export const isStory = (stream: string): boolean =>
  !['seal', 'reservation', 'mapping'].includes(categoryOf(stream));
