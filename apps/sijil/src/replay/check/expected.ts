import { categoryOf, idOfStream, isUuid } from '#kernel';
import type { RecordedEvent } from '#events';
import { nameKey } from '#places';
import { searchable } from '#read-side';
import { incidentTold, stagesOf, subjectsOf, textsOf } from '#replay';
import type { Change, Said, World } from '#replay';

/** What is expected of one row: as it stood before, and from which position on it says what. */
export interface Timeline {
  readonly key: string;
  readonly before: Said | null;
  readonly steps: { readonly position: number; readonly said: Said | null }[];
}

/** What of a thing stands only in rows: words by which it is found. */
const DERIVED: Readonly<Record<string, (said: Said) => Said>> = {
  report: ({ key, publisher, title }) => ({
    words: searchable([key, publisher, title] as (string | null)[]),
  }),
  place_resolution: ({ printed }) => ({
    nameKey: typeof printed === 'string' ? nameKey(printed) || null : null,
  }),
};

/** A thing as the row of its table. */
export const rowOfThing = (kind: string, said: Said): Said => ({
  ...said,
  ...DERIVED[kind]?.(said),
});

const incidentRows = (world: World, stream: string): ReadonlyMap<string, Said> => {
  const incidentId = idOfStream(stream);
  const stage = world.stage(stream);
  const rows = new Map<string, Said>();
  const told = incidentTold(stage, incidentId);
  if (told) rows.set(`incident ${incidentId}`, told);
  for (const [part, texts] of Object.entries(textsOf(stage, incidentId)))
    if (texts)
      rows.set(`incident_words ${incidentId} ${part}`, {
        incidentId,
        part,
        words: searchable(texts),
      });
  return rows;
};

const TOTAL = { table: 'incident_total', key: 'standing' } as const;

/** How many incidents stand, counted as they come and go over all events that were told. */
export class StandingIncidents {
  /** Null until the first one. */
  #incidents: number | null = null;

  /** Counts on from one row of an incident to the next. */
  count(before: Said | undefined, now: Said | undefined): boolean {
    const stands = (said: Said | undefined) =>
      Number(said !== undefined && said['asserted'] === true && said['mergedInto'] == null);
    const more = stands(now) - stands(before);
    if (more !== 0) this.#incidents = (this.#incidents ?? 0) + more;
    return more !== 0;
  }

  said(): Said | null {
    return this.#incidents === null ? null : { of: TOTAL.key, incidents: this.#incidents };
  }
}

/** What the facts of a run of events make of the rows, by table and key. */
export class Expected {
  readonly byTable = new Map<string, Map<string, Timeline>>();
  readonly events: Said[] = [];
  readonly subjects: { readonly position: number; readonly subjectId: string }[] = [];
  readonly #incidents = new Map<string, ReadonlyMap<string, Said>>();

  constructor(
    private readonly world: World,
    private readonly standing: StandingIncidents,
  ) {}

  /** Tells an event, and notes every row that follows. */
  tell(event: RecordedEvent): void {
    const { position } = event;
    this.#history(event);
    const incidents = stagesOf(event).filter((stream) => categoryOf(stream) === 'incident');
    for (const stream of incidents)
      if (!this.#incidents.has(stream))
        this.#incidents.set(stream, incidentRows(this.world, stream));
    for (const change of this.world.tell(event)) this.#thing(change, position);
    for (const stream of incidents) this.#incident(stream, position);
  }

  #thing({ kind, key, before, after }: Change, position: number): void {
    // Of an incident more stands in its row than any one fact says.
    if (kind === 'incident') return;
    const row = (said: Said | undefined): Said | null => (said ? rowOfThing(kind, said) : null);
    this.#note(kind, key, row(before?.said), row(after?.said), position);
  }

  #incident(stream: string, position: number): void {
    const former = this.#incidents.get(stream) ?? new Map<string, Said>();
    const rows = incidentRows(this.world, stream);
    this.#incidents.set(stream, rows);
    const incident = `incident ${idOfStream(stream)}`;
    const total = this.standing.said();
    if (this.standing.count(former.get(incident), rows.get(incident)))
      this.#note(TOTAL.table, TOTAL.key, total, this.standing.said(), position);
    for (const name of new Set([...former.keys(), ...rows.keys()])) {
      const blank = name.indexOf(' ');
      const [table, key] = [name.slice(0, blank), name.slice(blank + 1)];
      this.#note(table, key, former.get(name) ?? null, rows.get(name) ?? null, position);
    }
  }

  #note(table: string, key: string, before: Said | null, said: Said | null, position: number) {
    const timelines = this.byTable.get(table) ?? new Map<string, Timeline>();
    this.byTable.set(table, timelines);
    const timeline = timelines.get(key) ?? { key, before, steps: [] };
    timelines.set(key, timeline);
    timeline.steps.push({ position, said });
  }

  #history(event: RecordedEvent): void {
    const { envelope, position, sealed } = event;
    const { work } = envelope.parts;
    const other = (id: string): string | null => (id === envelope.commandId ? null : id);
    this.events.push({
      position,
      eventId: envelope.id,
      type: envelope.type,
      stream: envelope.stream,
      revision: envelope.revision,
      recordedAt: envelope.recordedAt,
      receivedAt: envelope.receivedAt,
      by: envelope.by,
      onBehalfOf: envelope.onBehalfOf,
      via: envelope.via,
      commandId: envelope.commandId,
      version: envelope.version,
      correlation: other(envelope.correlation),
      causation: other(envelope.causation),
      sealed:
        sealed.work === undefined || work === undefined
          ? null
          : { work: { token: sealed.work, commitment: work } },
    });
    for (const subjectId of subjectsOf(event)) this.subjects.push({ position, subjectId });
  }
}

/** What stands by the facts under a key that no fact of the run has touched. */
export const untouched = (
  world: World,
  standing: StandingIncidents,
  table: string,
  key: string,
  stream: string,
): Said | null => {
  if (table === TOTAL.table) return key === TOTAL.key ? standing.said() : null;
  if (table === 'incident' || table === 'incident_words')
    return isUuid(idOfStream(stream))
      ? (incidentRows(world, stream).get(`${table} ${key}`) ?? null)
      : null;
  const thing = world.thing(table, key, stream);
  return thing === undefined ? null : rowOfThing(table, thing.said);
};
