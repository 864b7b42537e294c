import type { RecordedEvent } from '#events';
import type { Position } from '#kernel';
import { World } from '../fold/world.js';
import type { NotTold } from '../fold/world.js';
import { matricesTold } from '../matrix/matrix.told.js';
import type { ToldMatrix } from '../matrix/matrix.told.js';
import { Names } from '../tell/names.js';
import type { Standing } from '../tell/points.js';
import type { Calling } from '../tell/values.js';
import { differenceOf } from './difference.js';
import type { Difference, Moment } from './difference.js';
import { standingOf } from './standing.js';
import { stepOf } from './step.js';
import type { Step } from './step.js';
import { isAbout } from './subject.js';
import { toldAtOnce } from './telling.js';
import type { Telling } from './telling.js';
import type { ReplaySubject } from './subject.js';

/** The history of a subject up to a position. */
export interface Story {
  readonly subject: ReplaySubject;
  readonly position: Position;
  /** In the order in which they were recorded. */
  readonly steps: readonly Step[];
  /** What stands of it at the position. */
  readonly standing: readonly Standing[];
  readonly matrices: readonly ToldMatrix[];
  /** How the things in it are called. */
  readonly call: Calling;
  /** Against an earlier moment, where one is asked for. */
  readonly difference: Difference | null;
}

/** Runs of events that one command wrote. */
function* byCommand(events: readonly RecordedEvent[]): Generator<readonly RecordedEvent[]> {
  for (let i = 0; i < events.length;) {
    const command = events[i]?.envelope.commandId;
    let end = i + 1;
    while (events[end]?.envelope.commandId === command && end < events.length) end += 1;
    yield events.slice(i, end);
    i = end;
  }
}

const momentOf = (world: World, subject: ReplaySubject, position: Position): Moment => ({
  position,
  things: standingOf(world, subject),
  matrices:
    subject.noun === 'case' && subject.stream !== null
      ? matricesTold(world, subject.stream).filter(
          ({ chargeId }) => !subject.part || chargeId === subject.id,
        )
      : [],
});

/**
 * Tells the history of a record or one part of it. The events are those of its streams, in order of
 * position, without those that the reader may not know of: what is not told is not counted either.
 */
export function* storyTold(
  subject: ReplaySubject,
  events: readonly RecordedEvent[],
  {
    since,
    at,
    notTold,
  }: { readonly since: Position | null; readonly at: Position; readonly notTold?: NotTold },
): Telling<Story> {
  const world = new World(notTold);
  const names = new Names();
  const steps: Step[] = [];
  let former: Moment | null = null;
  for (const run of byCommand(events.filter(({ position }) => position <= at))) {
    world.lookAt(run);
    for (const event of run) {
      if (since !== null && former === null && event.position > since)
        former = momentOf(world, subject, since);
      const step = stepOf(world, event, names);
      if (isAbout(subject, event)) steps.push(step);
      yield;
    }
  }
  const now = momentOf(world, subject, at);
  const before = since === null ? null : (former ?? { ...now, position: since });
  return {
    subject,
    position: at,
    steps,
    standing: now.things,
    matrices: now.matrices,
    call: names.call,
    difference: before && differenceOf(before, now, names.call),
  };
}

/** The same in one go. */
export const storyOf = (...of: Parameters<typeof storyTold>): Story => toldAtOnce(storyTold(...of));
