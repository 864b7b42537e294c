import type { FieldClass } from '#events';
import type { Instant, Position } from '#kernel';

/** Fields of one class that were shown of the same records; the records by their streams. */
export interface ShownRow {
  readonly class: FieldClass;
  readonly fields: readonly string[];
  readonly subjects: readonly string[];
}

/** One disclosure: who was shown what, when, by which door, what for. No values. */
export interface DisclosureRow {
  /** Its position in the access register. */
  readonly accessPosition: Position;
  readonly id: string;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly credential: string | null;
  readonly via: string | null;
  readonly means: string;
  readonly purpose: string;
  /** The position of the register at which what was shown had been read. */
  readonly position: Position;
  readonly caseId: string | null;
  readonly shown: readonly ShownRow[];
}

/** Which disclosures: at least one of these must be said, since there are as many as questions were asked. */
export interface DisclosureFilter {
  readonly memberId?: string;
  /** The id of a record: an incident, an item, a person, … */
  readonly subjectId?: string;
  readonly caseId?: string;
  readonly since?: Instant;
  readonly until?: Instant;
}
