import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MEMBER_ROLES } from '#events';
import { PostgresEventStore } from '#event-store';
import { newId, Protected } from '#kernel';
import type { Command } from '#kernel';
import { Projector } from '#projector';
import {
  copyOfRegister,
  copyOfVault,
  keptFolder,
  testRegisterWithReadSchema,
  testVault,
} from '#testing';
import type { KeptRegister, KeptVault } from '#testing';
import { createMasterKey, PostgresVault } from '#vault';
import { WriteSide } from '#write-side';
import { digestOf, newToken } from './door/token.js';
import { SpecClock } from './spec-clock.fixture.js';

/** Roles for which the fixture has a token: all there are. */
export type Role = (typeof MEMBER_ROLES)[number];

/** What an API of a spec stands on, as specs tell one another of it. */
export interface Ground {
  readonly register: KeptRegister;
  readonly vault: KeptVault;
  /** The file of the vault's master key. */
  readonly masterKey: string;
  /** Where the bytes of files lie. */
  readonly folder: string;
  /** What the clock said last. */
  readonly at: number;
  readonly tokens: readonly (readonly [Role, string])[];
  readonly members: readonly (readonly [Role, string])[];
}

const newFolder = (): Promise<string> => mkdtemp(join(keptFolder(), 'api-'));

/** An open register with read models that follow, and one member of each role. */
export const layGround = async (): Promise<Ground> => {
  const register = await testRegisterWithReadSchema();
  const folder = await newFolder();
  const place = await testVault();
  const masterKey = `${folder}.key`;
  const vault = await PostgresVault.open({
    url: place.url,
    masterKey: await createMasterKey(masterKey),
  });
  const clock = new SpecClock();
  const store = await PostgresEventStore.open(register.writerUrl);
  const writeSide = new WriteSide({ store, vault, clock, random: (bytes) => randomBytes(bytes) });
  const give = async (...steps: Command[]): Promise<string> => {
    const commandId = randomUUID();
    clock.at += 1_000;
    await writeSide.submit({ origin: { commandId, by: 'process:spec' }, steps });
    return commandId;
  };

  await give({ kind: 'OpenRegister', data: { purpose: 'demo', name: { en: 'A spec' } } });
  const tokens: [Role, string][] = [];
  const members: [Role, string][] = [];
  for (const role of MEMBER_ROLES) {
    const commandId = await give({
      kind: 'AdmitMember',
      data: { name: new Protected(`Secret Name of the ${role}`), roles: [role] },
    });
    const memberId = newId(commandId, 'member');
    const token = newToken();
    await give({
      kind: 'IssueCredential',
      data: { memberId, digest: digestOf(token), expires: '2027-01-01T00:00:00.000Z' },
    });
    tokens.push([role, token]);
    members.push([role, memberId]);
  }
  const projector = await Projector.open({ store, url: register.projectorUrl });
  await projector.catchUp(await store.head());
  await Promise.all([projector, store, vault].map((opened) => opened.close()));
  return { register, vault: place, masterKey, folder, at: clock.at, tokens, members };
};

/** The same for one spec alone; what is kept stays as it is. */
export const copyOfGround = async (kept: Ground) => {
  const [register, vault, folder] = await Promise.all([
    copyOfRegister(kept.register),
    copyOfVault(kept.vault),
    newFolder(),
  ]);
  await cp(kept.folder, folder, { recursive: true });
  return {
    ...kept,
    register,
    vault,
    folder,
    drop: async (): Promise<void> => {
      await Promise.all([register.drop(), vault.drop()]);
      await rm(folder, { recursive: true });
    },
  };
};
