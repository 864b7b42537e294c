import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#kernel';
import type { Command } from '#kernel';
import type { RegisterSchema } from '#event-store';
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
import type { Limits, News, Standing, TimeAuthority, World } from '#notary';
import { NOTARY } from '#domain';
import type { Submission } from '#write-side';
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

/** The register itself, or the one of disclosures: each is sealed in a ledger of its own. */
export type Which = RegisterSchema;

const within = (folder: string, which: Which): string =>
  which === 'access' ? join(folder, 'access') : folder;

/** Where the ledger of a register lies. */
export const ledgerOf = (home: Home, sealing: Sealing = {}, which: Which = 'register') =>
  new LedgerFolder(within(sealing.ledger ?? join(home.folder, 'ledger'), which), keep);

/** Where the notary keeps its key and its memory for a register. */
export const notaryFolder = (
  home: Home,
  sealing: Sealing = {},
  which: Which = 'register',
): string => within(sealing.secrets ?? join(home.folder, 'notary'), which);

type Told = Pick<Settings, 'sealing'>;

/** Opens the notary of a register. Its folder is its own: 0700, and nothing else is kept there. */
export const openNotary = (desk: Desk, registerId: string, settings: Told): Promise<DeskNotary> =>
  openOver(desk, settings, {
    which: 'register',
    registerId,
    register: desk.store,
    tell: ({ id, kind, data }) => desk.writeSide.submit(byNotary(id, { kind, data })),
  });

/** Opens the notary of the access register, which is opened where that was not done yet. */
export const openAccessNotary = async (desk: Desk, settings: Told): Promise<DeskNotary> =>
  await openOver(desk, settings, {
    which: 'access',
    registerId: await desk.access.open(),
    register: desk.accessStore,
    tell: ({ id, kind, data }) =>
      // A restoration is agreed to by members, and those the register itself knows.
      (kind === 'RecordRestoration' ? desk.writeSide : desk.access.pen).submit(
        byNotary(id, { kind, data }),
      ),
  });

const byNotary = (commandId: string, step: Command): Submission => ({
  origin: { commandId, by: NOTARY, via: VIA },
  steps: [step],
});

interface Sealable {
  readonly which: Which;
  readonly registerId: string;
  readonly register: World['register'];
  readonly tell: (news: News) => Promise<unknown>;
}

const openOver = async (
  desk: Desk,
  { sealing = {} }: Told,
  { which, registerId, register, tell }: Sealable,
): Promise<DeskNotary> => {
  const secrets = notaryFolder(desk.home, sealing, which);
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const authority = authorityOf(sealing);
  const world: World = {
    register,
    registerId,
    ledger: ledgerOf(desk.home, sealing, which),
    secrets,
    keep,
    tell: async (news) => void (await tell(news)),
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

/** How a register stands to the last head that is known outside of its database. */
export const standingFor = (
  { home, store, accessStore }: Pick<Desk, 'home' | 'store' | 'accessStore'>,
  { sealing = {} }: Told,
  which: Which,
): Promise<Standing> =>
  standingOf({
    register: which === 'access' ? accessStore : store,
    ledger: ledgerOf(home, sealing, which),
    secrets: notaryFolder(home, sealing, which),
    keep,
  });

/** Refuses registers that are behind the last heads that are known outside of their database. */
export const needSoundRegister = async (
  desk: Pick<Desk, 'home' | 'store' | 'accessStore'>,
  settings: Told,
): Promise<void> => {
  for (const which of ['register', 'access'] as const)
    try {
      needStanding(
        await standingFor(desk, settings, which),
        which === 'access' ? 'access register' : 'register',
      );
    } catch (error) {
      // A notary that lost its memory cannot seal and says so there; it keeps nobody from working.
      if (!(error instanceof Refusal) || error.code !== 'NOTARY_MEMORY_LOST') throw error;
    }
};
