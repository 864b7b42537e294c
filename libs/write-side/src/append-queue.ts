import { instant, monotonic } from '#kernel';
import type { Clock, Revision, StreamName } from '#kernel';
import { leafAt } from '#events';
import type { EnvelopeDraft, LeafFrame, NewEvent } from '#events';
import type { AppendOutcome, AppendRequest, EventStore } from '#event-store';

/** An event that only lacks the moment at which it is written. */
export interface DraftEvent {
  readonly draft: EnvelopeDraft;
  readonly frame: LeafFrame;
  readonly parts: string;
}

/** A command's events with the revisions it relied on, ready to be written. */
export interface Draft {
  readonly commandId: string;
  readonly commandMac: string;
  readonly events: readonly DraftEvent[];
  readonly checks: readonly { readonly stream: StreamName; readonly revision: Revision }[];
}

interface Waiting {
  readonly draft: Draft;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Lets everything that is ready run first. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets whoever was just answered run first. */
const tick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

const MOST_REQUESTS = 256;
const MOST_EVENTS = 4_000;

const stamp = ({ draft, frame, parts }: DraftEvent, recordedAt: string): NewEvent => ({
  stream: draft.stream,
  revision: draft.revision,
  id: draft.id,
  type: draft.type,
  version: draft.version,
  recordedAt,
  commandId: draft.commandId,
  commandMac: draft.commandMac,
  leaf: leafAt(frame, recordedAt),
  parts,
});

/**
 * Group commit: commands that arrive while one batch is being written go together in the next.
 * `recordedAt` is given when a batch is formed, so that within one writer it never goes back.
 */
export class AppendQueue {
  readonly #waiting: Waiting[] = [];
  readonly #clock: Clock;
  #writing = false;

  constructor(
    private readonly store: Pick<EventStore, 'append'>,
    clock: Clock,
  ) {
    this.#clock = monotonic(clock);
  }

  /** Resolves once the draft is durable or judged not to stand. */
  append(draft: Draft): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ draft, resolve, reject });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    // One turn of the loop, so that commands decided in the same breath share a commit.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        const recordedAt = instant(this.#clock.now());
        const outcomes = await this.store.append(
          batch.map(({ draft }): AppendRequest => ({
            commandId: draft.commandId,
            commandMac: draft.commandMac,
            checks: draft.checks,
            events: draft.events.map((event) => stamp(event, recordedAt)),
          })),
        );
        batch.forEach(({ resolve, reject }, i) => {
          const outcome = outcomes[i];
          if (outcome) resolve(outcome);
          else reject(new Error('The store gave no answer to a request.'));
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      // Whoever just heard may want to write again. Without this turn of the loop they would miss the
      // next batch, and callers would come to write in two halves, each waiting for the other's commit.
      await (batch.length === 1 ? tick() : turn());
    }
    this.#writing = false;
  }

  #take(): Waiting[] {
    let events = 0;
    let n = 0;
    for (const { draft } of this.#waiting) {
      if (n > 0 && (n >= MOST_REQUESTS || events + draft.events.length > MOST_EVENTS)) break;
      events += draft.events.length;
      n += 1;
    }
    return this.#waiting.splice(0, n);
  }
}
