import type { Command, Fact, Origin, Position, Revision, StreamName } from '#kernel';

/** Something a person or process wants: one command, or several that stand or fall together. */
export interface Submission {
  readonly origin: Origin;
  readonly steps: readonly Command[];
  /** The revision that the stream of the first step must have; a conflict says what changed since. */
  readonly expectedRevision?: Revision;
}

/** What a submission led to. A repeated one gets the first receipt again. */
export interface Receipt {
  /** The position of its last event: ask the read models to be at least there. */
  readonly position: Position;
  readonly first: Position;
  /** What came to stand in the register, in order; identities left out. */
  readonly facts: readonly Fact[];
  /** The revision that each stream written to had then: what `expectedRevision` is compared with. */
  readonly revisions: ReadonlyMap<StreamName, Revision>;
  /** Whether the register had it already. */
  readonly repeated: boolean;
}
