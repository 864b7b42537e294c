import type { Position } from '#kernel';
import { projections } from '../projections.js';
import type { ProjectionName } from '../questions.js';

/**
 * Who may know of what is said by these, whatever is asked: seals and audiences, roles and assignments. No
 * answer is ever given without them, so where one of them stands still, everything does.
 */
export const PROTECTING: readonly ProjectionName[] = ['handling', 'members'];

/** So many events behind the others a read model is late, though it follows: more than a few batches. */
const FAR = 10_000;

const byName = new Map(projections.map((one) => [one.name, one]));

/** What a checkpoint says of whether it moves. */
interface Standing {
  readonly name: ProjectionName;
  readonly version: number;
  readonly generation: number | null;
  readonly state: 'following' | 'halted';
}

/**
 * Whether a read model stands still: it has halted, was never built, or its rows are of another version than
 * today's and serve as they are until others take their place.
 */
export const standsStill = ({ name, version, generation, state }: Standing): boolean =>
  state === 'halted' || generation === null || version !== byName.get(name)?.version;

/** Whether a read model is late: behind the one that leads, and not about to be there. */
export const isLate = (
  one: Standing & { readonly position: Position; readonly readable: boolean },
  lead: Position,
): boolean =>
  one.position < lead && (standsStill(one) || !one.readable || lead - one.position > FAR);

/** Whether a read model says anything else after facts of these types, or says who may know of them. */
export const isConcerned = (name: ProjectionName, types: readonly string[]): boolean =>
  PROTECTING.includes(name) || types.some((type) => byName.get(name)?.hears(type) ?? true);
