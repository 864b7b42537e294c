import { instant, Protected, Refusal, refuse, uuidV5 } from '#kernel';
import type { Clock, Command, Fact, Instant, Revision, StreamName } from '#kernel';
import { canonical, catalogue, envelopeOf } from '#events';
import type { EventStore } from '#event-store';
import type { Vault } from '#vault';
import { nounOf } from '#domain';
import type { Issued, Noun } from '#domain';
import { AppendQueue } from './append-queue.js';
import { draftOf, openedBy } from './drafting.js';
import { Past } from './past.js';
import type { PastEvent } from './past.js';
import { StreamReads } from './stream-reads.js';
import type { Receipt, Submission } from './submission.js';

const MOST_DECISIONS = 5;
const PATIENCE_MS = [100, 500, 2_000] as const;

/** What the write side needs of the world. */
export interface Pen {
  readonly store: Pick<EventStore, 'append' | 'readAll' | 'readStreams'>;
  readonly vault: Pick<Vault, 'mac' | 'open' | 'seal'>;
  readonly clock: Clock;
  /** Random bytes, for salts. */
  readonly random: (bytes: number) => Uint8Array;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const revealed = (value: unknown): unknown => {
  if (value instanceof Protected) return value.reveal() as unknown;
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, revealed(v)]));
  return value;
};

const withoutIdentity = ({ type, version, stream, data }: Fact): Fact => {
  const fields = catalogue.get(type)?.fields ?? {};
  return {
    type,
    version,
    stream,
    data: Object.fromEntries(
      Object.entries(data).filter(([key]) => fields[key]?.class !== 'identity'),
    ),
  };
};

/** The only pen: reads the streams a command names, folds them, lets the deciders decide, appends. */
export class WriteSide {
  readonly #queue: AppendQueue;
  readonly #reads: StreamReads;
  #register: string | undefined;

  constructor(private readonly pen: Pen) {
    this.#queue = new AppendQueue(pen.store, pen.clock);
    this.#reads = new StreamReads(pen.store);
  }

  /**
   * Carries out a submission. The same commandId with the same input gets its first receipt; with
   * another input it is refused. Where a stream moved meanwhile it is decided anew, five times.
   */
  async submit(submission: Submission): Promise<Receipt> {
    const commandMac = this.pen.vault.mac(
      'command',
      canonical({ by: submission.origin.by, steps: revealed(submission.steps) }),
    );
    let unanswered = 0;
    for (let decision = 0; decision < MOST_DECISIONS;) {
      try {
        const receipt = await this.#decideAndAppend(submission, commandMac);
        if (receipt) return receipt;
        decision += 1;
      } catch (error) {
        // Whether it was written is not known. Looking again tells: the streams name the command.
        const wait = PATIENCE_MS[unanswered];
        if (!(error instanceof Refusal) || error.kind !== 'unavailable' || wait === undefined)
          throw error;
        unanswered += 1;
        await (this.pen.pause ?? pause)(wait);
      }
    }
    return refuse(
      'conflict',
      'TOO_MUCH_GOING_ON',
      'Others kept changing the same records while this was being decided. Please send it again.',
    );
  }

  /** Refuses a submission as `submit` would, or does nothing: it is decided, and not one event is written. */
  async consider(submission: Submission): Promise<void> {
    const past = new Past(this.#reads, this.pen.vault);
    const steps = issue(submission, instant(this.pen.clock.now()));
    await loadFor(past, steps);
    checkExpected(past, steps, submission);
    await decided(past, steps, submission.origin.by);
  }

  /** The state of a stream as its noun folds it. */
  async state<S, C extends Command, F extends Fact, E>(
    noun: Noun<S, C, F, E>,
    stream: StreamName,
  ): Promise<S> {
    const past = new Past(this.#reads, this.pen.vault);
    await past.load([stream]);
    return past.of(noun, stream);
  }

  /** The states of many streams of one noun, in one read. */
  async states<S, C extends Command, F extends Fact, E>(
    noun: Noun<S, C, F, E>,
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, S>> {
    const past = new Past(this.#reads, this.pen.vault);
    await past.load(streams);
    return new Map(streams.map((stream) => [stream, past.of(noun, stream)]));
  }

  /** The id of the register, or undefined while it is empty. */
  async registerId(): Promise<string | undefined> {
    if (this.#register === undefined) {
      const [first] = await this.pen.store.readAll(0, 1);
      this.#register = first && envelopeOf(first.leaf).register;
    }
    return this.#register;
  }

  async #decideAndAppend(submission: Submission, commandMac: string): Promise<Receipt | undefined> {
    const { origin } = submission;
    const past = new Past(this.#reads, this.pen.vault);
    const steps = issue(submission, instant(this.pen.clock.now()));
    await loadFor(past, steps);

    const earlier = past.eventsOf(origin.commandId);
    if (earlier.length > 0) return repeat(earlier, commandMac);
    checkExpected(past, steps, submission);

    const facts = await decided(past, steps, origin.by);
    const register = (await this.registerId()) ?? openedBy(facts.map(({ fact }) => fact));
    const draft = await draftOf(this.pen, { register, origin, commandMac, facts }, past.checks());
    const outcome = await this.#queue.append(draft);
    switch (outcome.kind) {
      case 'appended':
        return {
          position: outcome.last,
          first: outcome.first,
          facts: facts.map(({ fact }) => withoutIdentity(fact)),
          revisions: revisionsOf(facts),
          repeated: false,
        };
      // Another try of the same command was written meanwhile: what counts is what it decided.
      case 'duplicate':
        return await this.#written(
          facts.map(({ fact }) => fact.stream),
          origin.commandId,
          commandMac,
        );
      case 'mismatch':
        return reused();
      case 'conflict':
        return undefined;
    }
  }

  async #written(
    streams: readonly StreamName[],
    commandId: string,
    commandMac: string,
  ): Promise<Receipt | undefined> {
    const past = new Past(this.#reads, this.pen.vault);
    await past.load(streams);
    const earlier = past.eventsOf(commandId);
    return earlier.length > 0 ? repeat(earlier, commandMac) : undefined;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const issue = ({ origin, steps }: Submission, now: Instant): Issued<Command>[] =>
  steps.map((step, i) => ({
    ...step,
    by: origin.by,
    now,
    id: steps.length === 1 ? origin.commandId : uuidV5(origin.commandId, `step:${i}`),
  }));

/** Loads what the steps name, and what that leads to, until nothing new is named. */
const loadFor = async (past: Past, steps: readonly Issued<Command>[]): Promise<void> => {
  const named = (): StreamName[] =>
    steps.flatMap((step) => {
      const noun = nounOf(step.kind);
      return [noun.stream(step), ...(noun.relies?.(step, past) ?? [])];
    });
  while (await past.load(named()));
};

/** What the steps lead to, one after the other, each with the revision that it will have. */
const decided = async (
  past: Past,
  steps: readonly Issued<Command>[],
  by: string,
): Promise<readonly { readonly fact: Fact; readonly revision: Revision }[]> => {
  const facts: { fact: Fact; revision: number }[] = [];
  for (const step of steps) {
    const noun = nounOf(step.kind);
    await loadFor(past, [step]);
    const stream = noun.stream(step);
    for (const fact of noun.decider.decide(step, past.of(noun, stream), past)) {
      await past.load([fact.stream]);
      facts.push({ fact, revision: past.add(fact, by) });
    }
  }
  return facts;
};

const repeat = (earlier: readonly PastEvent[], commandMac: string): Receipt => {
  if (earlier.some((event) => event.commandMac !== commandMac)) return reused();
  return {
    first: earlier[0]?.position ?? 0,
    position: earlier.at(-1)?.position ?? 0,
    facts: earlier.map(({ fact }) => withoutIdentity(fact)),
    revisions: revisionsOf(earlier),
    repeated: true,
  };
};

/** The last revision of each stream. */
const revisionsOf = (
  written: readonly { readonly fact: Fact; readonly revision: Revision }[],
): ReadonlyMap<StreamName, Revision> =>
  new Map(written.map(({ fact, revision }) => [fact.stream, revision]));

const reused = (): never =>
  refuse(
    'conflict',
    'COMMAND_ID_REUSED',
    'This command id was used before for something else. Send the new wish under an id of its own.',
    '/commandId',
  );

const checkExpected = (
  past: Past,
  steps: readonly Issued<Command>[],
  { expectedRevision }: Submission,
): void => {
  const [first] = steps;
  if (expectedRevision === undefined || !first) return;
  const stream = nounOf(first.kind).stream(first);
  const current = past.revision(stream);
  if (current === expectedRevision) return;
  const changes = past
    .since(stream, expectedRevision)
    .map(({ fact, position }) => ({ type: fact.type, position }));
  refuse(
    'conflict',
    'REVISION_CONFLICT',
    `This record has changed since: ${changes.map(({ type }) => type).join(', ') || 'it does not go so far'}.`,
    '/expectedRevision',
    { expectedRevision, currentRevision: current, changes },
  );
};
