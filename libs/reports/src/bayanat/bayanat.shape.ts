import type { JsonObject } from '#kernel';

/** A record of a Bayanat export, by its own names of fields. */
export type Item = JsonObject;

/** What an export holds. Bayanat exports one of the three lists at a time; an office may put them together. */
export interface BayanatFile {
  readonly report: JsonObject;
  readonly incidents: readonly Item[];
  readonly bulletins: readonly Item[];
  readonly actors: readonly Item[];
}
