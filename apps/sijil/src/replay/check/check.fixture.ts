import pg from 'pg';
import { InMemoryEventStore } from '#event-store';
import * as catalogue from '#events';
import { fact } from '#events';
import { Projector } from '#projector';
import { projections } from '#read-side';
import type { Projection } from '#read-side';
import {
  fill,
  Generator,
  requestOf,
  Scribe,
  actOf,
  incidentRecorded,
  published,
  servingSchema,
  taking,
  testRegisterWithReadSchema,
} from '#testing';
import type { Written } from '#testing';
import { checkReadModels } from './check.js';
import type { Asked, Findings } from './check.js';

const TASK = '00000000-0000-4000-8000-0000000007a5';
const MEMBER = '00000000-0000-4000-8000-000000000a3a';

/** What can happen to a task: the made-up register has none. */
const tasks = (): Written => {
  const stream = `task-${TASK}`;
  const on = { taskId: TASK };
  const why = { ...on, reason: 'An invented reason.' };
  const subject = { noun: 'incident' as const, id: '00000000-0000-4000-8000-0000000001bc' };
  return new Scribe(subject.id, (bytes) => new Uint8Array(bytes)).write(
    [
      fact(catalogue.TaskOpened, stream, {
        ...on,
        subject,
        standsOn: [subject],
        assignee: null,
        due: null,
        title: 'Invented work.',
      }),
      fact(catalogue.TaskAssigned, stream, { ...on, assignee: MEMBER }),
      fact(catalogue.TaskReturned, stream, { ...why, from: MEMBER }),
      fact(catalogue.TaskReassigned, stream, { ...why, from: MEMBER, assignee: MEMBER }),
      fact(catalogue.TaskRescheduled, stream, { ...why, due: '2026-12-01' }),
      fact(catalogue.TaskCompleted, stream, on),
      fact(catalogue.TaskReopened, stream, why),
      fact(catalogue.TaskDropped, stream, why),
    ],
    { commandId: TASK, by: `member-${MEMBER}`, at: Date.UTC(2026, 0, 1) },
  );
};

const LAW = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };

/** What can happen to the law: the made-up register has nothing of that either. */
const law = (): Written => {
  const correspondenceId = '00000000-0000-4000-8000-000000000c0e';
  const wordingId = '00000000-0000-4000-8000-000000000b0e';
  const [opinion, wording] = [
    `correspondence-${correspondenceId}`,
    `wording-${wordingId}`,
  ] as const;
  const reason = 'An invented reason.';
  const view = { correspondenceId, reason };
  const to = { forum: 'DE-VStGB', entry: '§ 11(1) no. 1 VStGB', catalogueVersion: 2 };
  const of = { wordingId, law: LAW, part: '1', sha256: '0'.repeat(64) };
  const text = { ...of, lang: 'en', size: 27, source: 'An edition' } as const;
  return new Scribe(wordingId, (bytes) => new Uint8Array(bytes)).write(
    [
      fact(catalogue.CorrespondenceProposed, opinion, { ...view, from: LAW, to, fit: 'wider' }),
      fact(catalogue.CorrespondenceRejected, opinion, view),
      fact(catalogue.CorrespondenceRevised, opinion, { ...view, fit: 'same' }),
      fact(catalogue.CorrespondenceAdopted, opinion, view),
      fact(catalogue.CorrespondenceWithdrawn, opinion, view),
      fact(catalogue.OfficialTextLoaded, wording, text),
      fact(catalogue.OfficialTextReplaced, wording, { ...text, sha256: '1'.repeat(64), reason }),
      fact(catalogue.ParaphraseSigned, wording, of),
      fact(catalogue.ParaphraseSignatureWithdrawn, wording, {
        wordingId,
        law: LAW,
        part: '1',
        reason,
      }),
    ],
    { commandId: wordingId, by: `member-${MEMBER}`, at: Date.UTC(2026, 0, 1) },
  );
};

/** An act under seal that goes to another incident, and is opened there: of the made-up ones none is. */
const moved = (): Written => {
  const [from, to] = [
    '00000000-0000-4000-8000-000000000f01',
    '00000000-0000-4000-8000-000000000f02',
  ] as const;
  const [stream, there] = [`incident-${from}`, `incident-${to}`] as const;
  const whole = incidentRecorded(from);
  const [first] = whole.data.acts;
  if (first === undefined) throw new Error('An incident has an act.');
  const subject = { noun: 'act', id: actOf(from) } as const;
  const handled = { ...catalogue.HandlingSet, stream: 'incident' };
  const reason = 'An invented reason.';
  return new Scribe(from, (bytes) => new Uint8Array(bytes)).write(
    [
      whole,
      incidentRecorded(to),
      fact(handled, stream, { subject, level: 'secret', audience: ['lawyer'], reason }),
      fact(catalogue.ActMoved, stream, { incidentId: from, actId: subject.id, to, reason }),
      fact(catalogue.ActAdded, there, { incidentId: to, act: first, source: published, reason }),
      fact(handled, there, { subject, level: 'confidential', audience: [], reason }),
    ],
    { commandId: from, by: `member-${MEMBER}`, at: Date.UTC(2026, 0, 1) },
  );
};

/** A made-up register, some ids of which two records have given, with its read models in the real database, and somebody who may do anything to them. */
export const openCheck = async (size: number, seed: number) => {
  const register = await testRegisterWithReadSchema();
  const store = new InMemoryEventStore();
  await fill(store, new Generator(seed), size);
  await store.append([requestOf(tasks())]);
  await store.append([requestOf(law())]);
  await store.append([requestOf(moved())]);
  for (const event of taking(await store.readAll(0, await store.head())))
    await store.append([requestOf([event])]);
  const admin = new pg.Client({ connectionString: register.adminUrl });
  await admin.connect();
  return {
    store,
    /** Builds the read models, some of them by other projections than ours. */
    build: async (faulty: readonly Projection[] = []): Promise<void> => {
      const projector = await Projector.open({
        store,
        url: register.projectorUrl,
        projections: projections.map((one) => faulty.find(({ name }) => name === one.name) ?? one),
      });
      await projector.catchUp(await store.head());
      await projector.close();
    },
    check: (how: Partial<Asked> = {}): Promise<Findings> =>
      checkReadModels({
        store,
        url: register.readerUrl,
        seed: 1,
        progress: () => undefined,
        ...how,
      }),
    /** Changes rows behind the projector's back; `$` stands for the schema. Says how many. */
    tamper: async (readModel: string, sql: string): Promise<number> =>
      (await admin.query(sql.replaceAll('$', await servingSchema(admin, readModel)))).rowCount ?? 0,
    drop: async (): Promise<void> => {
      await admin.end();
      await store.close();
      await register.drop();
    },
  };
};

/** What a spec checks. */
export type OpenCheck = Awaited<ReturnType<typeof openCheck>>;
