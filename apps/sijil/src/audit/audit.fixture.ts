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
import type { World } from '#notary';
import { testRegister } from '#testing';
import { InMemoryVault } from '#vault';
import { AccessRegister, accessRegisterId, WriteSide } from '#write-side';
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
  /** Writes down that a member was shown a field of records. */
  disclose(by: string, subjects: readonly string[], position?: number): Promise<void>;
  /** Seals the access register. */
  sealAccess(): Promise<number>;
  verifyAccess(how?: Partial<Audited>): Promise<Findings>;
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
  await admin.query('ALTER TABLE access.events DISABLE TRIGGER ALL');
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
  const accessStore = await PostgresEventStore.open(database.writerUrl, { schema: 'access' });
  const access = new AccessRegister(
    { store: accessStore, vault, clock: { now: () => Date.now() }, random: (n) => randomBytes(n) },
    () => Promise.resolve({ id: registerId, purpose: 'sandbox' }),
  );
  const sealed = (which: 'register' | 'access', tell: World['tell']) => {
    const secrets = join(folder, which, 'notary');
    const ledger = new LedgerFolder(join(folder, which, 'ledger'), keep);
    const notary = new Notary({
      register: which === 'access' ? accessStore : store,
      registerId: which === 'access' ? accessRegisterId(registerId) : registerId,
      ledger,
      secrets,
      keep,
      tell,
      alone: (work) => work(),
      now: () => Date.now(),
    });
    const verify = async (how: Partial<Audited> = {}): Promise<Findings> => {
      const memory = await recall(secrets);
      return await audit({
        url: database.writerUrl,
        schema: which,
        registerId: which === 'access' ? accessRegisterId(registerId) : registerId,
        vault,
        ledger,
        trust: memory && trustOf(memory),
        memory: join(secrets, 'verified.json'),
        full: true,
        progress: () => undefined,
        ...how,
      });
    };
    return { ledger, notary, verify };
  };
  const { ledger, notary, verify } = sealed('register', ({ id, kind, data }) =>
    say(id, NOTARY, { kind, data }),
  );
  const disclosures = sealed('access', async ({ id, kind, data }) => {
    await access.pen.submit({ origin: { commandId: id, by: NOTARY }, steps: [{ kind, data }] });
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
    verify,
    disclose: async (by, subjects, position = 1) => {
      await access.record(
        { by },
        {
          disclosureId: randomUUID(),
          means: 'answer',
          purpose: 'caseWork',
          position,
          shown: [{ class: 'work', fields: ['reason'], subjects }],
        },
      );
    },
    sealAccess: async () => (await disclosures.notary.seal()).head?.size ?? 0,
    verifyAccess: disclosures.verify,
    tamper: async (sql, values = []) =>
      (await admin.query<Record<string, unknown>>(sql, [...values])).rows,
    drop: async () => {
      await admin.end();
      await store.close();
      await accessStore.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
