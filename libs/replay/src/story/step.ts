import { catalogue } from '#events';
import type { FieldClass, RecordedEvent } from '#events';
import type { Instant, Position } from '#kernel';
import type { Said } from '../fold/thing.js';
import { seal } from '../fold/tale.js';
import type { World } from '../fold/world.js';
import { stagesOf } from '../fold/world.js';
import type { Names } from '../tell/names.js';
import { pointOf, standingOf as asStanding } from '../tell/points.js';
import type { Point } from '../tell/points.js';
import { incidentOn } from './standing.js';

/** One fact in the history of something: who, when, by what, why, and what changed by it. */
export interface Step {
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly via: string | null;
  readonly commandId: string;
  /** What such a fact says, in a sentence. */
  readonly says: string;
  /** What it says in clear, as it stands in the register. */
  readonly data: Said;
  readonly changes: readonly Point[];
  /** What stands sealed of it: how it is opened, and what it must meet then. */
  readonly sealed: Said | null;
}

const SEALED: readonly FieldClass[] = ['confidential', 'work'];

/** Tells an event, and what it changed. */
export const stepOf = (world: World, event: RecordedEvent, names: Names): Step => {
  const { position, envelope, fact } = event;
  const streams = stagesOf(event);
  const former = streams.map((stream) => incidentOn(world, stream));
  const told = world
    .tell(event)
    .filter(({ kind }) => kind !== 'incident' && kind !== 'report_of_import')
    .map(({ before, after }) => [asStanding(before), asStanding(after)] as const);
  const changes = [
    ...streams.map((stream, i) => [former[i] ?? null, incidentOn(world, stream)] as const),
    ...told,
  ].map(([before, after]) => {
    names.learn(after);
    return pointOf(before, after, names.call);
  });
  return {
    position,
    eventId: envelope.id,
    type: envelope.type,
    version: envelope.version,
    stream: envelope.stream,
    revision: envelope.revision,
    recordedAt: envelope.recordedAt,
    receivedAt: envelope.receivedAt ?? null,
    by: envelope.by,
    onBehalfOf: envelope.onBehalfOf ?? null,
    via: envelope.via ?? null,
    commandId: envelope.commandId,
    says: catalogue.get(envelope.type)?.doc ?? '',
    data: fact.data,
    changes: changes.filter((point) => point !== null),
    sealed: seal(event, SEALED),
  };
};
