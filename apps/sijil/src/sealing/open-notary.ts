import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#kernel';
import {
  authorityAt,
  authorityBy,
  keep,
  LedgerFolder,
  needStanding,
  Notary,
  standingOf,
  USUAL_LIMITS,
} from '#notary';
import type { Limits, TimeAuthority, World } from '#notary';
import { NOTARY } from '#domain';
import type { Desk } from '../desk/desk.js';
import type { Home } from '../home/home.js';
import { Lock } from '../home/lock.js';
import type { Sealing, Settings } from '../settings.js';
import { VIA } from '../version.js';

/** The notary of a home, and what it works with. */
export interface DeskNotary {
  readonly notary: Notary;
  readonly world: World;
  readonly limits: Limits;
}

/** Where the ledger of a home lies. */
export const ledgerOf = (home: Home, sealing: Sealing = {}): LedgerFolder =>
  new LedgerFolder(sealing.ledger ?? join(home.folder, 'ledger'), keep);

/** Where the notary of a home keeps its key and its memory. */
export const notaryFolder = (home: Home, sealing: Sealing = {}): string =>
  sealing.secrets ?? join(home.folder, 'notary');

/** Opens the notary of a register. Its folder is its own: 0700, and nothing else is kept there. */
export const openNotary = async (
  desk: Desk,
  registerId: string,
  { sealing = {} }: Pick<Settings, 'sealing'>,
): Promise<DeskNotary> => {
  const secrets = notaryFolder(desk.home, sealing);
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const authority = authorityOf(sealing);
  const world: World = {
    register: desk.store,
    registerId,
    ledger: ledgerOf(desk.home, sealing),
    secrets,
    keep,
    tell: async ({ id, kind, data }) => {
      await desk.writeSide.submit({
        origin: { commandId: id, by: NOTARY, via: VIA },
        steps: [{ kind, data }],
      });
    },
    alone: (work) => new Lock(secrets, 'notary').hold(work),
    now: () => desk.clock.now(),
    ...(authority === undefined ? {} : { authority }),
  };
  return {
    notary: new Notary(world),
    world,
    limits: {
      seconds: sealing.seconds ?? USUAL_LIMITS.seconds,
      events: sealing.events ?? USUAL_LIMITS.events,
    },
  };
};

const authorityOf = ({ authority }: Sealing): TimeAuthority | undefined => {
  if (authority === undefined) return undefined;
  return 'url' in authority ? authorityAt(authority.url) : authorityBy(authority.command);
};

/** Refuses a register that is behind the last head that is known outside of its database. */
export const needSoundRegister = async (
  { home, store }: Pick<Desk, 'home' | 'store'>,
  { sealing = {} }: Pick<Settings, 'sealing'>,
): Promise<void> => {
  try {
    needStanding(
      await standingOf({
        register: store,
        ledger: ledgerOf(home, sealing),
        secrets: notaryFolder(home, sealing),
        keep,
      }),
    );
  } catch (error) {
    // A notary that lost its memory cannot seal and says so there; it keeps nobody from working.
    if (!(error instanceof Refusal) || error.code !== 'NOTARY_MEMORY_LOST') throw error;
  }
};
