import { categoryOf, idOfStream } from '#kernel';
import type { Stage } from '../fold/stage.js';
import type { Said, Thing } from '../fold/thing.js';
import type { World } from '../fold/world.js';
import { incidentTold } from '../incident/incident.told.js';
import type { Standing } from '../tell/points.js';
import type { ReplaySubject } from './subject.js';

const names = (id: string) => {
  const within = (value: unknown): boolean =>
    typeof value === 'string'
      ? value === id
      : typeof value === 'object' &&
        value !== null &&
        Object.entries(value).some(([field, inner]) => !/sealed/i.test(field) && within(inner));
  return ({ key, said }: Thing): boolean => key.split(' ').includes(id) || within(said);
};

/** A thing as it is told; of an incident, all that stands of it. */
export const standingOn = (stage: Stage, { kind, key, said }: Thing): Standing => {
  const told = kind === 'incident' ? incidentTold(stage, key) : undefined;
  return { kind, key, said: told ?? said };
};

/** What only leads from an import to its report says nothing to people. */
const UNSAID: ReadonlySet<string> = new Set(['report_of_import']);

/** Everything that stands of a subject: what its record holds, and what others hold that is about it. */
export const standingOf = (world: World, subject: ReplaySubject): readonly Standing[] => {
  const mentions = names(subject.id);
  const own = subject.stream === null ? undefined : world.stage(subject.stream);
  const held = new Set(own?.all().flatMap(({ key }) => key.split(' ')));
  const belongs = (stage: Stage, thing: Thing): boolean =>
    stage === own && !subject.part
      ? true
      : mentions(thing) ||
        (!subject.part && stage.stream === '' && held.has(thing.said['subjectId'] as string));
  return world
    .stages()
    .flatMap((stage) =>
      stage
        .all()
        .filter((thing) => !UNSAID.has(thing.kind) && belongs(stage, thing))
        .map((thing) => ({ began: thing.began.position, standing: standingOn(stage, thing) })),
    )
    .sort((a, b) => a.began - b.began)
    .map(({ standing }) => standing);
};

/** What stands of an incident before and after a fact: more than any one thing says. */
export const incidentOn = (world: World, stream: string): Standing | null => {
  if (categoryOf(stream) !== 'incident') return null;
  const key = idOfStream(stream);
  const said: Said | undefined = incidentTold(world.stage(stream), key);
  return said === undefined ? null : { kind: 'incident', key, said };
};
