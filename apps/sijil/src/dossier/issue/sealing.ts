import { setTimeout as sleep } from 'node:timers/promises';
import { envelopeOf } from '#events';
import { refuse } from '#kernel';
import { USUAL_LIMITS } from '#notary';
import type { Sealed } from '#notary';
import { nothingSealed } from '../../proving/prove-event.js';
import { isSealedApart } from '../../sealing/apart.js';
import { ledgerOf, openNotary } from '../../sealing/open-notary.js';
import { headOver } from './head.js';
import type { DossierHead } from './head.js';
import { headsOf } from './office.js';
import type { Office } from './office.js';

const LOOK_MS = 250;
/** More than a notary tells of one head, and of the next while it looks. */
const MOST_SEALS = 16;
/** How much longer than it promised a notary may take. */
const PATIENCE = 2;
/** How long after its head an answer of a time authority may come. */
const ANSWER_SECONDS = 25;

const isSealed = async ({ desk, settings }: Office, position: number): Promise<boolean> =>
  ((await ledgerOf(desk.home, settings.sealing).sizes()).at(-1) ?? 0n) >= BigInt(position);

/** Looks until something is so, or the time is over; says whether it is. */
const awaited = async (seconds: number, look: () => Promise<boolean>): Promise<boolean> => {
  for (const until = performance.now() + seconds * 1000; ; await sleep(LOOK_MS)) {
    if (await look()) return true;
    if (performance.now() > until) return false;
  }
};

/**
 * The newest position of which a dossier can speak: what came after the last head, where that is more than the notary's
 * own telling of it. A notary never seals for the sake of its seals, and would not come.
 */
export const newestPosition = async ({ desk, settings }: Office): Promise<number> => {
  const head = await desk.store.head();
  const sealed = Number((await ledgerOf(desk.home, settings.sealing).sizes()).at(-1) ?? 0n);
  if (sealed === 0 || head - sealed > MOST_SEALS || head <= sealed) return head;
  const after = await desk.store.readAll(sealed, head - sealed);
  return after.every(({ leaf }) => envelopeOf(leaf).stream.startsWith('seal-')) ? sealed : head;
};

/**
 * Sees to it that a position is sealed: by the notary of this desk, or, where it is another user, by waiting for
 * what that one publishes. Nothing is signed here in its place.
 */
export const needSealed = async (office: Office, position: number): Promise<void> => {
  if (await isSealed(office, position)) return;
  const { desk, settings, progress } = office;
  if (await isSealedApart(office)) {
    const seconds = settings.sealing?.seconds ?? USUAL_LIMITS.seconds;
    progress(`Waiting for the notary, who seals at most ${seconds} seconds behind`);
    if (!(await awaited(seconds * PATIENCE, () => isSealed(office, position))))
      refuse(
        'unavailable',
        'NOTARY_SILENT',
        `The notary is another user and did not seal position ${position} in ${seconds * PATIENCE} seconds. See that it runs (npx sijil notary --connection), then ask again.`,
        '',
        { position },
      );
  } else {
    progress('Sealing what the register holds');
    // Where an authority does not answer, the head stands without: whoever needs its answer asks for it below.
    await sealHere(office);
  }
  await desk.catchUp();
};

const sealHere = async ({ desk, settings }: Office): Promise<Sealed> => {
  const id = (await desk.register())?.id ?? '';
  return await (await openNotary(desk, id, settings)).notary.seal();
};

/** The sealed head for a dossier at a position. Where it has to be confirmed, an answer on its way is waited for. */
export const sealedHead = async (
  office: Office,
  position: number,
  confirmed: boolean,
): Promise<DossierHead> => {
  await needSealed(office, position);
  const find = async (): Promise<DossierHead | null> =>
    await headOver(await headsOf(office), position);
  let head = await find();
  if (confirmed && head?.anchor === 'none') {
    if (await isSealedApart(office))
      await awaited(ANSWER_SECONDS, async () => (head = await find())?.anchor !== 'none');
    else if (office.settings.sealing?.authority) {
      // Sealed before anybody was asked, or while nobody answered.
      const { unconfirmed } = await sealHere(office);
      if (unconfirmed) throw unconfirmed;
      await office.desk.catchUp();
      head = await find();
    }
  }
  if (!head) throw nothingSealed();
  return head;
};
