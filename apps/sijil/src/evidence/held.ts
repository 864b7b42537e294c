import { isUuid, refuse } from '#kernel';
import type { At, CustodyRow, DisposalRow, EvidenceRow, HandoverRow, Row } from '#read-side';
import type { Desk } from '../desk/desk.js';

/** A file that is kept: of an item itself, or of a copy or rendition of it. */
export type KeptFile = EvidenceRow['files'][number] & { readonly made: 'original' | 'copy' };

/** An item with its chain of custody. */
export interface Held {
  readonly at: At;
  readonly item: Row<EvidenceRow>;
  readonly chain: readonly Row<CustodyRow>[];
  /** Orders to return or destroy files of it. */
  readonly orders: readonly Row<DisposalRow>[];
  readonly files: readonly KeptFile[];
}

/** Refuses what is no id: no item can have it, and no query may be asked for it. */
export const needItemId = (id: string): string =>
  isUuid(id)
    ? id
    : refuse(
        'not-found',
        'EVIDENCE_NOT_FOUND',
        'No item of evidence has this id: an id is 36 signs long, as add prints it.',
        '/evidence',
      );

/** Refuses an item that is not there, or not for whoever asks. */
export const noSuchItem = (): never =>
  refuse('not-found', 'EVIDENCE_NOT_FOUND', 'No item of evidence has this id.', '/evidence');

/** Items by their ids, as they stand now; refuses one that is not there. */
export const itemsOf = async (desk: Desk, ids: readonly string[]): Promise<readonly Held[]> => {
  ids.forEach(needItemId);
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const [items, chains, disposals] = await Promise.all([
    desk.readModels.evidence.byIds(at, ids),
    desk.readModels.evidence.custody(at, ids),
    desk.readModels.evidence.disposals(at, ids),
  ]);
  return ids.map((id) => {
    const item = items.find(({ evidenceId }) => evidenceId === id) ?? noSuchItem();
    const chain = chains.get(id) ?? [];
    return { at, item, chain, orders: disposals.get(id) ?? [], files: filesOf(item, chain) };
  });
};

const filesOf = (item: EvidenceRow, chain: readonly CustodyRow[]): readonly KeptFile[] =>
  [
    ...(item.held ? item.files.map((file) => ({ ...file, made: 'original' as const })) : []),
    ...chain.flatMap(({ data }) =>
      'file' in data && data.file ? [{ ...data.file, made: 'copy' as const }] : [],
    ),
  ].filter(({ sha256 }) => !item.gone.includes(sha256));

/** How often an item was handed over by itself, in whichever case. */
export const handoversOf = async (
  { readModels }: Desk,
  evidenceId: string,
): Promise<readonly Row<HandoverRow>[]> => {
  const at = await readModels.snapshot({ projections: ['cases'] });
  const exhibits = await readModels.cases.ofEvidence(at, [evidenceId]);
  const caseIds = (exhibits.get(evidenceId) ?? []).map(({ caseId }) => caseId);
  return [...(await readModels.cases.handovers(at, [...new Set(caseIds)])).values()]
    .flat()
    .filter(({ items }) => items.includes(evidenceId));
};

const PAGE = 200;

/** The ids of all items that are held, page by page. */
export async function* heldIds(desk: Desk): AsyncIterable<readonly string[]> {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  for (let after: string | null = null; ;) {
    const { rows, next } = await desk.readModels.evidence.list(
      at,
      { held: true },
      { first: PAGE, after },
    );
    yield rows.map(({ evidenceId }) => evidenceId);
    if (next === null) return;
    after = next;
  }
}
