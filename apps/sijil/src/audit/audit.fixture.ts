import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId, Protected } from '#kernel';
import type { Command } from '#kernel';
import { NOTARY } from '#domain';
import { PostgresEventStore } from '#event-store';
import { keep, LedgerFolder, Notary, recall, trustOf } from '#notary';
import { testRegister } from '#testing';
import { InMemoryVault } from '#vault';
import { WriteSide } from '#write-side';
import { audit } from './audit.js';
import type { Audited, Findings } from './audit.js';

/** A register on a real database with parts of every class, a notary over it, and somebody who may do anything. */
export interface Scene {
  readonly store: PostgresEventStore;
  readonly vault: InMemoryVault;
  readonly notary: Notary;
  readonly ledger: LedgerFolder;
  /** Admits a person as a member, gives a role and takes it, and lays down how the person is handled. */
  write(people: number): Promise<readonly string[]>;
  verify(how?: Partial<Audited>): Promise<Findings>;
  /** As the superuser, past every trigger. */
  tamper(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** Opens a scene. */
export const openScene = async (): Promise<Scene> => {
  const database = await testRegister();
  const folder = await mkdtemp(join(tmpdir(), 'sijil-audit-'));
  const store = await PostgresEventStore.open(database.writerUrl);
  const vault = new InMemoryVault();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('ALTER TABLE register.events DISABLE TRIGGER ALL');
  const pen = new WriteSide({
    store,
    vault,
    clock: { now: () => Date.now() },
    random: (bytes) => randomBytes(bytes),
  });
  const say = async (commandId: string, by: string, ...steps: Command[]): Promise<void> => {
    await pen.submit({ origin: { commandId, by }, steps });
  };
  const registerId = randomUUID();
  const name = { en: 'An invented office' };
  await say(randomUUID(), 'process:sijil', {
    kind: 'OpenRegister',
    data: { registerId, purpose: 'sandbox', name },
  });
  const secrets = join(folder, 'notary');
  const ledger = new LedgerFolder(join(folder, 'ledger'), keep);
  const notary = new Notary({
    register: store,
    registerId,
    ledger,
    secrets,
    keep,
    tell: ({ id, kind, data }) => say(id, NOTARY, { kind, data }),
    alone: (work) => work(),
    now: () => Date.now(),
  });
  return {
    store,
    vault,
    notary,
    ledger,
    write: async (people) => {
      const persons: string[] = [];
      for (let n = 0; n < people; n += 1) {
        const command = randomUUID();
        const [memberId, personId] = [newId(command, 'member'), newId(command, 'person')];
        const role = 'analyst';
        persons.push(personId);
        await say(command, 'process:sijil', {
          kind: 'AdmitMember',
          data: { memberId, personId, name: new Protected('An invented person'), roles: [role] },
        });
        await say(randomUUID(), `member-${memberId}`, {
          kind: 'TakeRole',
          data: { memberId, role, reason: 'An invented reason.' },
        });
        await say(randomUUID(), `member-${memberId}`, {
          kind: 'SetHandling',
          data: {
            subject: { noun: 'person', id: personId },
            level: 'underSeal',
            audience: [],
            terms: 'Invented terms.',
            reason: 'Another invented reason.',
          },
        });
      }
      return persons;
    },
    verify: async (how) => {
      const memory = await recall(secrets);
      return await audit({
        url: database.writerUrl,
        vault,
        ledger,
        trust: memory && trustOf(memory),
        memory: join(secrets, 'verified.json'),
        full: true,
        progress: () => undefined,
        ...how,
      });
    },
    tamper: async (sql, values = []) =>
      (await admin.query<Record<string, unknown>>(sql, [...values])).rows,
    drop: async () => {
      await admin.end();
      await store.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
