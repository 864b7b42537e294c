import { eventId, Protected, Refusal, refuse, uuidV5 } from '#kernel';
import type { Clock, Command, Fact, JsonObject, StreamName } from '#kernel';
import {
  canonical,
  catalogue,
  commitmentTo,
  divide,
  envelopeOf,
  MAX_LEAF_BYTES,
  originFields,
} from '#events';
import type { FieldClass, Part, StoredParts } from '#events';
import type { EventStore } from '#event-store';
import type { Sealing, Vault } from '#vault';
import { nounOf } from '#domain';
import type { Issued, Noun } from '#domain';
import { AppendQueue, checkLeafSize } from './append-queue.js';
import type { Draft, DraftEvent } from './append-queue.js';
import { Past } from './past.js';
import type { PastEvent } from './past.js';
import type { Receipt, Submission } from './submission.js';

const MOST_DECISIONS = 5;
const PATIENCE_MS = [100, 500, 2_000] as const;

/** What the write side needs of the world. */
export interface Pen {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Random bytes, for salts. */
  readonly random: (bytes: number) => Uint8Array;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

interface Prepared {
  readonly fact: Fact;
  readonly eventId: string;
  readonly parts: readonly Part[];
  readonly personId?: string;
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
  #register: string | undefined;

  constructor(private readonly pen: Pen) {
    this.#queue = new AppendQueue(pen.store, pen.clock);
  }

  /**
   * Carries out a submission. The same commandId with the same input gets its first receipt; with
   * another input it is refused. Where a stream moved meanwhile it is decided anew, five times.
   */
  async submit(submission: Submission): Promise<Receipt> {
    const commandMac = this.pen.vault.mac('command', canonical(revealed(submission.steps)));
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

  /** The state of a stream as its noun folds it. */
  async state<S, C extends Command, F extends Fact, E>(
    noun: Noun<S, C, F, E>,
    stream: StreamName,
  ): Promise<S> {
    const past = new Past(this.pen.store, this.pen.vault);
    await past.load([stream]);
    return past.of(noun, stream);
  }

  /** The states of many streams of one noun, in one read. */
  async states<S, C extends Command, F extends Fact, E>(
    noun: Noun<S, C, F, E>,
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, S>> {
    const past = new Past(this.pen.store, this.pen.vault);
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
    const past = new Past(this.pen.store, this.pen.vault);
    const steps = issue(submission);
    await loadFor(past, steps);

    const earlier = past.eventsOf(origin.commandId);
    if (earlier.length > 0) return repeat(earlier, commandMac);
    checkExpected(past, steps, submission);

    const facts: { fact: Fact; revision: number }[] = [];
    for (const step of steps) {
      const noun = nounOf(step.kind);
      await loadFor(past, [step]);
      const stream = noun.stream(step);
      for (const fact of noun.decider.decide(step, past.of(noun, stream), past)) {
        if (!past.checks().some((check) => check.stream === fact.stream))
          await past.load([fact.stream]);
        facts.push({ fact, revision: past.add(fact, origin.by) });
      }
    }

    const draft = await this.#draft(submission, commandMac, facts, past);
    const outcome = await this.#queue.append(draft);
    switch (outcome.kind) {
      case 'appended':
      case 'duplicate':
        return {
          position: outcome.last,
          first: outcome.first,
          facts: facts.map(({ fact }) => withoutIdentity(fact)),
          repeated: outcome.kind === 'duplicate',
        };
      case 'mismatch':
        return reused();
      case 'conflict':
        return undefined;
    }
  }

  async #draft(
    { origin }: Submission,
    commandMac: string,
    facts: readonly { fact: Fact; revision: number }[],
    past: Past,
  ): Promise<Draft> {
    const register = (await this.registerId()) ?? openedBy(facts.map(({ fact }) => fact));
    const prepared = facts.map(({ fact }, ordinal) =>
      this.#prepare(fact, eventId(origin.commandId, ordinal)),
    );
    const drafts = prepared.map((event, i) => ({
      register,
      id: event.eventId,
      type: event.fact.type,
      version: event.fact.version,
      stream: event.fact.stream,
      revision: facts[i]?.revision ?? 0,
      ...originFields(origin, commandMac),
      parts: Object.fromEntries(
        event.parts.map((part) => [part.class, commitmentTo(part)]),
      ) as Partial<Record<FieldClass, string>>,
    }));
    for (const draft of drafts) checkLeafSize(draft, MAX_LEAF_BYTES);

    // Before the append: sealed parts without an event are harmless, an event without them is not.
    const tokens = await this.pen.vault.seal(prepared.flatMap(sealing));
    const sealed = new Map(tokens.map((token) => [token.eventId, token.tokens]));
    return {
      commandId: origin.commandId,
      commandMac,
      checks: past.checks(),
      events: drafts.map((draft, i): DraftEvent => ({
        draft,
        parts: canonical(besides(prepared[i]?.parts ?? [], sealed.get(draft.id) ?? {})),
      })),
    };
  }

  #prepare(fact: Fact, id: string): Prepared {
    const definition =
      catalogue.get(fact.type) ??
      refuse('invalid', 'EVENT_TYPE_UNKNOWN', `${fact.type} is not an event of the register.`);
    const parts = divide(definition, fact, (bytes) => this.pen.random(bytes));
    const person =
      definition.personField === undefined ? undefined : fact.data[definition.personField as never];
    return {
      fact,
      eventId: id,
      parts,
      ...(person === undefined ? {} : { personId: String(person) }),
    };
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const issue = ({ origin, steps }: Submission): Issued<Command>[] =>
  steps.map((step, i) => ({
    ...step,
    by: origin.by,
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

const repeat = (earlier: readonly PastEvent[], commandMac: string): Receipt => {
  if (earlier.some((event) => event.commandMac !== commandMac)) return reused();
  return {
    first: earlier[0]?.position ?? 0,
    position: earlier.at(-1)?.position ?? 0,
    facts: earlier.map(({ fact }) => withoutIdentity(fact)),
    repeated: true,
  };
};

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

/** The id of a register that is being opened: its opening is the first thing ever written. */
const openedBy = ([first]: readonly Fact[]): string => {
  const opened = first?.type === 'RegisterOpened' ? first.data : undefined;
  return opened && 'registerId' in opened && typeof opened.registerId === 'string'
    ? opened.registerId
    : refuse(
        'not-found',
        'REGISTER_NOT_OPENED',
        'No register has been opened here yet. Run `npx sijil init` first.',
      );
};

const sealing = ({ eventId: id, fact, parts, personId }: Prepared): Sealing[] => {
  const secret = parts.filter((part) => part.class !== 'public' && part.class !== 'case');
  return secret.length === 0
    ? []
    : [
        {
          eventId: id,
          stream: fact.stream,
          parts: secret,
          ...(personId === undefined ? {} : { personId }),
        },
      ];
};

const unsealed = (): never =>
  refuse(
    'unavailable',
    'VAULT_DID_NOT_SEAL',
    'A part that must be sealed was not. Nothing was written.',
  );

/** What stands beside the leaf: clear parts, and the tokens of sealed ones. Identity stays in the vault. */
const besides = (
  parts: readonly Part[],
  tokens: Readonly<Partial<Record<'confidential' | 'work', string>>>,
): StoredParts => {
  const beside: StoredParts = {};
  for (const { class: fieldClass, salt, text } of parts) {
    if (fieldClass === 'identity') continue;
    beside[fieldClass] =
      fieldClass === 'confidential' || fieldClass === 'work'
        ? { sealed: tokens[fieldClass] ?? unsealed() }
        : { salt: Buffer.from(salt).toString('base64'), body: JSON.parse(text) as JsonObject };
  }
  return beside;
};
