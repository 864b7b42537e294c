import type { Instant } from './clock.js';

/** Who answers for a command: everything an event's envelope says about how it came about. */
export interface Origin {
  /** A UUID chosen by the sender. The same id with the same input gets the first answer. */
  readonly commandId: string;
  /** The member or process that acts: `member-<uuid>` or `process:<name>`. */
  readonly by: string;
  readonly onBehalfOf?: string;
  /** The tool and its version, where a tool spoke for the member: `sijil/0.1.0`. */
  readonly via?: string;
  /** The id of the credential that opened the door. */
  readonly credential?: string;
  /** The command that began the whole undertaking; itself where it is the first. */
  readonly correlation?: string;
  /** What made this command necessary: an event id or a command id. */
  readonly causation?: string;
  /** When the matter reached the office, where that differs from when it is recorded. */
  readonly receivedAt?: Instant;
}

/** One human wish: the imperative name of it and what it says. */
export interface Command<K extends string = string, D extends object = object> {
  readonly kind: K;
  readonly data: D;
}
