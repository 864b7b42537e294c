import { refuse } from '#kernel';
import { catalogue } from '../catalogue/index.js';

/** An event between two versions: its name, its version and its flat data in clear. */
export interface Liftable {
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One pure step from a version to the next. Stored bytes and commitments never change. */
export type Upcaster = (data: Liftable['data']) => Liftable['data'];

/** `Type@version` → the step to version + 1. Steps are one to one and stay for ever. */
export const upcasters: Readonly<Record<string, Upcaster>> = {};

/** Lifts an event step by step to the newest version of its type. */
export const liftWith =
  (steps: Readonly<Record<string, Upcaster>>, newest: (type: string) => number | undefined) =>
  (event: Liftable): Liftable => {
    const target = newest(event.type);
    if (target === undefined || event.version > target)
      return refuse(
        'unavailable',
        'EVENT_TYPE_UNKNOWN',
        `This version of Sijil does not know ${event.type} version ${event.version}.`,
      );
    let lifted = event;
    while (lifted.version < target) {
      const step = steps[`${lifted.type}@${lifted.version}`];
      if (!step)
        return refuse(
          'unavailable',
          'UPCASTER_MISSING',
          `No step lifts ${lifted.type} from version ${lifted.version}.`,
        );
      lifted = { type: lifted.type, version: lifted.version + 1, data: step(lifted.data) };
    }
    return lifted;
  };

/** Lifts an event of the catalogue. */
export const upcast = liftWith(upcasters, (type) => catalogue.get(type)?.version);

/** Refuses to start where a step between two versions is missing. */
export const checkUpcasters = (): void => {
  for (const { type, version } of catalogue.values())
    for (let from = 1; from < version; from += 1)
      if (!upcasters[`${type}@${from}`])
        refuse('unavailable', 'UPCASTER_MISSING', `No step lifts ${type} from version ${from}.`);
};
