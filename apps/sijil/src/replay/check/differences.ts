import type { Said } from '#replay';
import { differingFields } from './compare.js';
import type { Difference } from './compare.js';
import type { CheckedTable } from './tables.js';

/** Which row, and at which position it was looked at. */
export interface Place {
  readonly table: CheckedTable;
  readonly key: string;
  readonly position: number;
}

/** Where read models and events do not say the same. */
export class Differences {
  readonly #all: Difference[] = [];

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** So many of them, in order of position. */
  first(most: number): readonly Difference[] {
    return this.#all.sort((a, b) => a.position - b.position).slice(0, most);
  }

  /** Whether both sides say the same of a row; what they do not is noted. */
  compare(place: Place, said: Said | null, row: Said | null): boolean {
    if (said === null && row === null) return true;
    if (said === null || row === null) {
      this.#note(place, said ?? row ?? {}, null, said, row);
      return false;
    }
    const fields = differingFields(said, row);
    for (const field of fields)
      this.#note(place, row, field, said[field] ?? null, row[field] ?? null);
    return fields.length === 0;
  }

  /** A row that stands more than once at one position. */
  twice(place: Place, said: Said | null, rows: readonly Said[]): void {
    this.#note(place, rows[0] ?? {}, null, said, rows);
  }

  /** Something that was not taken in as another record's, which by the events has nothing of that key. */
  notHeld(place: Place, stream: string): void {
    this.#note(place, {}, 'taken by another record', null, stream);
  }

  /** Another number of rows than was told of, or rows that begin beyond the end. */
  counted(
    place: Place,
    { told, standing, beyond }: Readonly<Record<'told' | 'standing' | 'beyond', number>>,
  ): void {
    const [field, byTheEvents, inTheReadModel] =
      beyond === 0
        ? (['number of rows', told, standing] as const)
        : (['rows beyond the end of the register', 0, beyond] as const);
    const { table, position } = place;
    this.#all.push({
      position,
      readModel: table.projection,
      table: table.name,
      key: '',
      subject: table.name,
      field,
      byTheEvents,
      inTheReadModel,
    });
  }

  #note(
    { table, key, position }: Place,
    row: Said,
    field: string | null,
    byTheEvents: unknown,
    inTheReadModel: unknown,
  ): void {
    this.#all.push({
      position,
      readModel: table.projection,
      table: table.name,
      key,
      subject: table.streamOf(row) || ((row['subjectId'] as string | undefined) ?? key),
      field,
      byTheEvents,
      inTheReadModel,
    });
  }
}
