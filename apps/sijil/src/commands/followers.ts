import type { ProjectionStatus } from '#read-side';
import { table } from '../output.js';

const since = (seconds: number): string =>
  seconds < 120
    ? `${Math.ceil(seconds)} s`
    : seconds < 7_200
      ? `${Math.ceil(seconds / 60)} min`
      : `${Math.ceil(seconds / 3_600)} h`;

/** How far a generation has come that is being built, and how long it will take at this pace. */
export const progressOf = (
  { position, seconds }: { readonly position: number; readonly seconds: number },
  head: number,
): string => {
  const percent = head === 0 ? 100 : Math.floor((100 * position) / head);
  const left =
    position === 0 ? '' : `, about ${since((seconds / position) * (head - position))} left`;
  return `${percent} %${left}`;
};

const stateOf = ({ state, building, halted }: ProjectionStatus, head: number): string => {
  const now = halted ? `halted at ${halted.position}` : state;
  if (building === null) return now;
  const next = building.halted
    ? `halted at ${building.halted.position}`
    : progressOf(building, head);
  return `${now}; building generation ${building.generation}: ${next}`;
};

/** Each read model: where it stands, how far behind it is, what serves and what is being built. */
export const followersTable = (all: readonly ProjectionStatus[], head: number): string =>
  table([
    ['read model', 'position', 'behind', 'since', 'generation', 'state'],
    ...all.map((one) => [
      one.name,
      String(one.position),
      String(one.behind),
      one.behind === 0 ? '' : since(one.behindSeconds),
      String(one.generation ?? 'none'),
      stateOf(one, head),
    ]),
  ]);

/** What halted where, and what a person can do about it. Names the event and nothing that it says. */
export const helpForHalted = (all: readonly ProjectionStatus[]): readonly string[] =>
  all.flatMap(({ name, halted, building }) => [
    ...(halted
      ? [
          `${name} halted at position ${halted.position}, event ${halted.event ?? '(unreadable)'}: ${halted.code}. ` +
            `It answers as of position ${halted.position - 1}. ${remedyFor(halted.code)} Then: npx sijil resume ${name}`,
        ]
      : []),
    ...(building?.halted
      ? [
          `${name}: the generation that was being built halted at position ${building.halted.position}, ` +
            `event ${building.halted.event ?? '(unreadable)'}: ${building.halted.code}. The one before serves on. ` +
            `${remedyFor(building.halted.code)} Then: npx sijil rebuild ${name}`,
        ]
      : []),
  ]);

const remedyFor = (code: string): string => {
  if (code.startsWith('DATABASE_'))
    return 'The database does not take the rows that follow from it: look at its log under this code.';
  if (code === 'EVENT_TYPE_UNKNOWN') return 'A newer release wrote it: install that release.';
  if (code === 'PROJECTION_FAULT' || code === 'ROW_MALFORMED' || code === 'ROW_NOT_STANDING')
    return 'This is a fault of the program: report the code and the event’s id, and install the repair.';
  return 'The event cannot be read as it stands: compare the register with a backup.';
};
