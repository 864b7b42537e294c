import type { DossierRow, Row } from '#read-side';
import { knownTo, viewerAt } from '../desk/allowed.js';
import type { Desk } from '../desk/desk.js';

/** What a person whose identity is gone may still be found by, for people to look at. */
export interface LeftBehind {
  /** Other records of the same person, the identity of which is kept. */
  readonly records: readonly string[];
  /** Items in which a name may stand: what they told is recorded there, or they gave it. */
  readonly items: readonly string[];
  /** Issued dossiers of cases in which they have a part. */
  readonly dossiers: readonly Row<DossierRow>[];
}

/** A help to look on, for whoever asks, from the read models: nothing is decided on it. */
export const leftBehind = async (
  desk: Desk,
  memberId: string,
  personId: string,
): Promise<LeftBehind> => {
  const { readModels: models } = desk;
  const at = await models.snapshot({ projections: ['people', 'cases', 'incidents', 'evidence'] });
  const ids = [personId];
  const [[own], absorbed, roles, accounts] = await Promise.all([
    models.persons.byIds(at, ids),
    models.persons.absorbedBy(at, ids),
    models.persons.roles(at, ids),
    models.accounts.byPersons(at, ids),
  ]);
  const above = own?.mergedInto ? await models.persons.byIds(at, [own.mergedInto]) : [];
  const told = accounts.get(personId) ?? [];
  const parts = roles.get(personId) ?? [];
  const documents = await models.accounts.documents(
    at,
    told.map(({ accountId }) => accountId),
  );
  const acts = await models.incidents.actsByIds(
    at,
    parts.flatMap(({ ofNoun, ofId }) => (ofNoun === 'act' ? [ofId] : [])),
  );
  const cases = await models.cases.ofIncidents(at, [
    ...new Set([
      ...parts.flatMap(({ ofNoun, ofId }) => (ofNoun === 'incident' ? [ofId] : [])),
      ...acts.map(({ incidentId }) => incidentId),
      ...told.flatMap(({ incidentId }) => incidentId ?? []),
    ]),
  ]);
  const dossiers = await models.cases.dossiers(at, [
    ...new Set([
      ...parts.flatMap(({ ofNoun, ofId }) => (ofNoun === 'case' ? [ofId] : [])),
      ...[...cases.values()].flat().map(({ caseId }) => caseId),
    ]),
  ]);
  const records = [...above, ...(absorbed.get(personId) ?? [])]
    .filter(({ identity }) => identity !== 'destroyed')
    .map((row) => row.personId);
  const items = [
    ...new Set([
      ...parts.flatMap(({ ofNoun, ofId }) => (ofNoun === 'evidence' ? [ofId] : [])),
      ...told.flatMap(({ evidenceId }) => evidenceId ?? []),
      ...[...documents.values()].flat().map(({ evidenceId }) => evidenceId),
    ]),
  ];
  const issued = [...dossiers.values()].flat();
  const known = await knownTo(desk, await viewerAt(desk, memberId), [
    ...records,
    ...items,
    ...issued.map(({ caseId }) => caseId),
  ]);
  return {
    records: records.filter((id) => known.has(id)),
    items: items.filter((id) => known.has(id)),
    dossiers: issued.filter(({ caseId }) => known.has(caseId)),
  };
};
