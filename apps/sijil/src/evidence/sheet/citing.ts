import type { Pinpoint } from '#events';
import type { EvidenceRow } from '#read-side';
import { knownTo } from '../../desk/allowed.js';
import type { Member } from '../../desk/allowed.js';
import type { Desk } from '../../desk/desk.js';
import type { BEARING_WORDS } from '#dossier';

/** One thing that rests on an item, and where in the item. */
export type Citation = { readonly pinpoint: Pinpoint | null } & (
  | { readonly kind: 'incident' | 'taken' | 'holds' | 'attached'; readonly id: string }
  | {
      readonly kind: 'exhibit';
      readonly reference: string;
      readonly number: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'bearing';
      readonly reference: string;
      readonly bearing: keyof typeof BEARING_WORDS;
    }
  | {
      readonly kind: 'support';
      readonly reference: string;
      readonly stance: 'for' | 'against';
      readonly number: number;
    }
);

/** What rests on an item, as far as a member may know of it, in a fixed number of statements. */
export const citationsOf = async (
  desk: Desk,
  viewer: Member,
  { evidenceId, host, pinpoint }: Pick<EvidenceRow, 'evidenceId' | 'host' | 'pinpoint'>,
): Promise<readonly Citation[]> => {
  const { evidence, accounts, cases, charges } = desk.readModels;
  const at = await desk.readModels.snapshot({
    projections: ['evidence', 'people', 'cases', 'charges'],
  });
  const one = [evidenceId];
  const [links, taken, held, exhibits] = await Promise.all([
    evidence.links(at, one),
    accounts.byItems(at, one),
    accounts.heldIn(at, one),
    cases.ofEvidence(at, one),
  ]);
  const of = <R>(groups: ReadonlyMap<string, readonly R[]>): readonly R[] =>
    groups.get(evidenceId) ?? [];
  const shown = of(exhibits).filter(({ excluded }) => !excluded);
  const caseIds = [...new Set(shown.map(({ caseId }) => caseId))];
  const [files, bearings, facts] = await Promise.all([
    cases.byIds(at, caseIds),
    cases.bearings(at, caseIds),
    charges.facts(at, caseIds),
  ]);
  const alleged = [...facts.values()].flat();
  const supports = await charges.supports(
    at,
    alleged.map(({ factId }) => factId),
  );
  const own = new Set(shown.map(({ exhibitId }) => exhibitId));
  const reference = (caseId: string): string =>
    files.find((file) => file.caseId === caseId)?.reference ?? caseId;

  const all: (Citation & { readonly ids: readonly string[] })[] = [
    ...(host === null ? [] : [{ kind: 'attached' as const, id: host, pinpoint, ids: [host] }]),
    ...of(links).map((link) => ({
      kind: 'incident' as const,
      id: link.incidentId,
      pinpoint: link.pinpoint,
      ids: [link.incidentId, link.linkId],
    })),
    ...of(taken).map((account) => ({
      kind: 'taken' as const,
      id: account.accountId,
      pinpoint: account.pinpoint,
      ids: [account.accountId],
    })),
    ...of(held).map((document) => ({
      kind: 'holds' as const,
      id: document.accountId,
      pinpoint: document.pinpoint,
      ids: [document.accountId, document.documentId],
    })),
    ...shown.map(({ caseId, number, firstPage, lastPage }) => ({
      kind: 'exhibit' as const,
      reference: reference(caseId),
      number,
      from: firstPage,
      to: lastPage,
      pinpoint: null,
      ids: [caseId],
    })),
    ...[...bearings.values()]
      .flat()
      .filter(({ exhibitId }) => own.has(exhibitId))
      .map(({ caseId, bearing, pinpoint: where, suspectId }) => ({
        kind: 'bearing' as const,
        reference: reference(caseId),
        bearing,
        pinpoint: where,
        ids: suspectId === null ? [caseId] : [caseId, suspectId],
      })),
    ...alleged.flatMap(({ factId, caseId, number }) =>
      (supports.get(factId) ?? [])
        .filter(({ exhibitId, withdrawn }) => !withdrawn && own.has(exhibitId ?? ''))
        .map(({ stance, pinpoint: where, supportId }) => ({
          kind: 'support' as const,
          reference: reference(caseId),
          stance,
          number,
          pinpoint: where,
          ids: [caseId, supportId],
        })),
    ),
  ];
  const known = await knownTo(
    desk,
    viewer,
    all.flatMap(({ ids }) => ids),
  );
  return all
    .filter(({ ids }) => ids.every((id) => known.has(id)))
    .map(({ ids: _ids, ...citation }) => citation as Citation);
};
