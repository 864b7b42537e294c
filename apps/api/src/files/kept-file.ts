import { refuse } from '#kernel';
import { goneByOrder, PROTECTING } from '#read-side';
import type { CustodyRow, EvidenceRow } from '#read-side';
import { LIMITS } from '../door/limits.js';
import type { House } from '../operation/house.js';
import { Allowance, Pinned } from '../operation/pinned.js';
import type { Rights } from '../operation/rights.js';

type File = EvidenceRow['files'][number];

/** For whom something is looked up, and where. */
export interface Looking {
  readonly house: Pick<House, 'models'>;
  readonly rights: Rights;
}

/** The items as they stand now, for one reader: by the same rule as every query. */
export const pinnedNow = async ({ house: { models }, rights }: Looking): Promise<Pinned> =>
  new Pinned(
    await models.snapshot({ projections: ['evidence', ...PROTECTING] }),
    rights,
    models,
    new Allowance(LIMITS.things),
  );

/** The files of an item that are kept here, copies and renditions among them. */
const filesOf = (
  { held, files, gone }: Pick<EvidenceRow, 'held' | 'files' | 'gone'>,
  chain: readonly CustodyRow[],
): readonly File[] =>
  [
    ...(held ? files : []),
    ...chain.flatMap(({ data }) => ('file' in data && data.file ? [data.file] : [])),
  ].filter(({ sha256 }) => !gone.includes(sha256));

/** A file of an item, for somebody who may see what is confidential in it; or what is not there. */
export const keptFile = async (
  looking: Looking,
  evidenceId: string,
  sha256: string,
): Promise<File & { readonly position: number }> => {
  const pinned = await pinnedNow(looking);
  const item = await pinned.thing(pinned.load.evidence, evidenceId);
  if (!item) return refuse('not-found', 'NOT_FOUND', 'There is no such record, or not for you.');
  looking.rights.needSee('confidential', item.handling);
  if (item.gone.includes(sha256)) {
    const orders = await looking.house.models.evidence.disposals(pinned.snapshot, [evidenceId]);
    throw goneByOrder(orders.get(evidenceId) ?? [], sha256, '/sha256');
  }
  const chain = await looking.house.models.evidence.custody(pinned.snapshot, [evidenceId]);
  const file = filesOf(item, chain.get(evidenceId) ?? []).find((one) => one.sha256 === sha256);
  return file
    ? { ...file, position: pinned.position }
    : refuse(
        'not-found',
        'EVIDENCE_FILE_NOT_KEPT',
        'No such file of this item is kept here.',
        '/sha256',
      );
};

/** Whether an item is there for others and not for this reader. */
export const keptFromReader = async (looking: Looking, evidenceId: string): Promise<boolean> => {
  const pinned = await pinnedNow(looking);
  const there = await pinned.load.evidence.load(evidenceId);
  return there !== null && (await pinned.thing(pinned.load.evidence, evidenceId)) === null;
};
