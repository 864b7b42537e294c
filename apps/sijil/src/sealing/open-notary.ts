import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, refuse } from '#kernel';
import type { Clock, Command } from '#kernel';
import { envelopeOf } from '#events';
import type { PostgresSealStore, RegisterSchema } from '#event-store';
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
import type { Submission, WriteSide } from '#write-side';
import type { Desk } from '../desk/desk.js';
import type { Home } from '../home/home.js';
import { Lock } from '../home/lock.js';
import type { Sealing, Settings } from '../settings.js';
import { VIA } from '../version.js';
import { sealPen } from './seal-pen.js';

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
  atDesk(desk, settings, { which: 'register', registerId, others: desk.writeSide });

/** Opens the notary of the access register, which is opened where that was not done yet. */
export const openAccessNotary = async (desk: Desk, settings: Told): Promise<DeskNotary> =>
  await atDesk(desk, settings, {
    which: 'access',
    registerId: await desk.access.open(),
    others: desk.access.pen,
  });

const atDesk = (
  desk: Desk,
  settings: Told,
  {
    which,
    registerId,
    others,
  }: {
    readonly which: Which;
    readonly registerId: string;
    readonly others: Pick<WriteSide, 'submit'>;
  },
): Promise<DeskNotary> =>
  openOver({
    registerId,
    register: desk.seals[which],
    folders: {
      ledger: ledgerOf(desk.home, settings.sealing, which),
      secrets: notaryFolder(desk.home, settings.sealing, which),
    },
    sealing: settings.sealing,
    clock: desk.clock,
    // A restoration is agreed to by members, and those the register itself knows.
    others: (kind) => (kind === 'RecordRestoration' ? desk.writeSide : others),
  });

/**
 * Opens the notary without a desk: through its own role, in folders of its own. Null where the register
 * was not opened yet. What takes more than a seal is done at the desk.
 */
export const openNotaryApart = async (
  register: PostgresSealStore,
  {
    which,
    sealing,
    clock,
  }: { readonly which: Which; readonly sealing: Apart; readonly clock: Clock },
): Promise<DeskNotary | null> => {
  const [first] = await register.readAll(0, 1);
  if (!first) return null;
  return await openOver({
    registerId: envelopeOf(first.leaf).register,
    register,
    folders: {
      ledger: new LedgerFolder(within(sealing.ledger, which), keep),
      secrets: within(sealing.secrets, which),
    },
    sealing,
    clock,
    others: () =>
      refuse('forbidden', 'ONLY_SEALS', 'The notary tells of seals alone. Do this at the desk.'),
  });
};

/** Where a notary without a home works. */
export type Apart = Sealing & Required<Pick<Sealing, 'ledger' | 'secrets'>>;

const byNotary = (commandId: string, step: Command): Submission => ({
  origin: { commandId, by: NOTARY, via: VIA },
  steps: [step],
});

interface Sealable {
  readonly registerId: string;
  readonly register: PostgresSealStore;
  readonly folders: Pick<World, 'ledger' | 'secrets'>;
  readonly sealing: Sealing | undefined;
  readonly clock: Clock;
  /** The pen for what is no seal. */
  readonly others: (kind: News['kind']) => Pick<WriteSide, 'submit'>;
}

const SEALS: readonly News['kind'][] = ['SealCheckpoint', 'AnchorCheckpoint'];

const openOver = async ({
  registerId,
  register,
  folders,
  sealing = {},
  clock,
  others,
}: Sealable): Promise<DeskNotary> => {
  const { ledger, secrets } = folders;
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const authority = authorityOf(sealing);
  const pen = sealPen(register, clock);
  const world: World = {
    register,
    registerId,
    ledger,
    secrets,
    keep,
    tell: async ({ id, kind, data }) =>
      void (await (SEALS.includes(kind) ? pen : others(kind)).submit(byNotary(id, { kind, data }))),
    alone: (work) => new Lock(secrets, 'notary').hold(work),
    now: () => clock.now(),
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
