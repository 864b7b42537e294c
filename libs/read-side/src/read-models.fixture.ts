import { randomBytes, randomUUID } from 'node:crypto';
import { InMemoryEventStore, PostgresEventStore } from '#event-store';
import type { EventStore } from '#event-store';
import type { Fact, Position } from '#kernel';
import {
  copyOfRegister,
  oncePerRun,
  requestOf,
  Scribe,
  testRegisterWithReadSchema,
} from '#testing';
import type { KeptRegister, Written } from '#testing';
import { projections } from './projections.js';
import type { ProjectionName } from './questions.js';
import { ReadModels } from './read-models.js';
import { readOnce } from './runner/batch.fold.js';
import { ReadStore } from './runner/read.store.js';

const START = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;

/** A register without facts whose read models serve, empty. */
const empty = async (): Promise<KeptRegister> => {
  const register = await testRegisterWithReadSchema();
  const rows = ReadStore.open(register.projectorUrl);
  for (const projection of projections) await rows.generations.beginServing(projection);
  await rows.close();
  return register;
};

/** Read models in the real database, on a register in memory or on a real one beside them. */
export const openReadModels = async (
  options: {
    readonly real?: boolean;
    /** Those that follow; all of them where it is not said. */
    readonly following?: readonly ProjectionName[];
  } = {},
) => {
  const register = await copyOfRegister(await oncePerRun('read-models', empty));
  const followers = projections.filter(({ name }) => options.following?.includes(name) ?? true);
  const store: EventStore = options.real
    ? await PostgresEventStore.open(register.writerUrl)
    : new InMemoryEventStore();
  const rows = ReadStore.open(register.projectorUrl);
  const models = ReadModels.open(register.readerUrl);
  const scribe = new Scribe(randomUUID(), randomBytes);
  let commands = 0;

  const append = async (events: Written): Promise<void> => {
    await store.append([requestOf(events)]);
  };

  /** Projects everything there is. */
  const project = async (): Promise<Position> => {
    const checkpoints = await rows.checkpoints(followers);
    const [{ position: from } = { position: 0 }] = checkpoints;
    const events = (await store.readAll(from, 100_000)).map(readOnce);
    const to = events.at(-1)?.position ?? from;
    const members = followers.flatMap((projection) =>
      checkpoints
        .filter(({ name }) => name === projection.name)
        .map(({ generation }) => ({ projection, generation })),
    );
    const advances = await rows.advance({ side: 'serving', members, from, to, events });
    for (const { projection, halt } of advances)
      if (halt) throw new Error(`${projection.name} halted: ${halt.code}`);
    return to;
  };

  return {
    register,
    store,
    rows,
    models,
    append,
    project,
    /** What one command of a member states, an hour after the one before; gives the new position. */
    record: async (by: string, ...facts: readonly Fact[]): Promise<Position> => {
      commands += 1;
      const occasion = { commandId: randomUUID(), by, at: START + commands * HOUR, via: 'spec/1' };
      await append(scribe.write(facts, occasion));
      return project();
    },
    close: async (): Promise<void> => {
      await Promise.all([models.close(), rows.close(), store.close()]);
      await register.drop();
    },
  };
};

export type OpenReadModels = Awaited<ReturnType<typeof openReadModels>>;
