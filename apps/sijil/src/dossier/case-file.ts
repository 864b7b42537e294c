import { refuse } from '#kernel';
import type { At, CustodyRow, Grouped, Questions } from '#read-side';
import { actorsAround } from './actors-around.js';

const idsOf = <R>(rows: Iterable<R>, ...of: ((row: R) => string | null | undefined)[]) => [
  ...new Set([...rows].flatMap((row) => of.map((one) => one(row) ?? []).flat())),
];

/** All rows of groups, one after the other. */
export const flat = <R>(groups: Grouped<R>): readonly R[] => [...groups.values()].flat();

/**
 * Everything that the read models hold of a case, as it stood at one position: a fixed number of
 * statements, however large the case is. Nothing of it has been asked of the policy yet.
 */
export const readCaseFile = async (
  models: Questions,
  at: At & Required<Pick<At, 'knower'>>,
  caseId: string,
) => {
  const { cases, charges, conflicts, evidence, incidents, persons, accounts, reports } = models;
  const one = [caseId];
  const [file] = await cases.byIds(at, one);
  if (!file)
    return refuse(
      'not-found',
      'CASE_NOT_FOUND',
      'There is no such case at this position.',
      '/case',
    );
  const own = <R>(groups: Grouped<R>): readonly R[] => groups.get(caseId) ?? [];

  const [suspects, included, exhibits, bearings, matters] = await Promise.all([
    cases.suspects(at, one).then(own),
    cases.incidents(at, one).then(own),
    cases.exhibits(at, one).then(own),
    cases.bearings(at, one).then(own),
    charges.matters(at, one),
  ]);
  const incidentIds = included.map(({ incidentId }) => incidentId);
  const itemIds = idsOf(exhibits, ({ evidenceId }) => evidenceId);
  const matter = matters.get(caseId) ?? { facts: [], matrices: [], gaps: [] };
  const charged = matter.matrices.map(({ charge }) => charge);

  const [ofIncidents, ofItems, supports] = await Promise.all([
    readIncidents(incidents, at, incidentIds),
    readItems(evidence, at, itemIds),
    charges.supports(
      at,
      matter.facts.map(({ factId }) => factId),
    ),
  ]);
  const links = matter.matrices.flatMap(({ linkage }) => linkage);

  const recordings = flat(await accounts.heldIn(at, itemIds));
  const told = await Promise.all([
    accounts.byIncidents(at, incidentIds).then(flat),
    accounts.byItems(at, itemIds).then(flat),
    accounts.byIds(
      at,
      idsOf([...flat(supports), ...recordings], ({ accountId }) => accountId),
    ),
  ]);
  const allAccounts = [...new Map(told.flat().map((row) => [row.accountId, row])).values()].sort(
    (a, b) => a.taken - b.taken || (a.accountId < b.accountId ? -1 : 1),
  );
  const accountIds = allAccounts.map(({ accountId }) => accountId);
  const claims = flat(ofIncidents.claims);
  const acts = flat(ofIncidents.acts);

  const [passages, translations, inconsistencies, roles, holders, nexus, actors] =
    await Promise.all([
      accounts.passages(at, accountIds),
      accounts.translations(at, accountIds),
      accounts.inconsistencies(at, accountIds),
      persons
        .rolesOf(at, [
          caseId,
          ...incidentIds,
          ...itemIds,
          ...accountIds,
          ...acts.map(({ actId }) => actId),
        ])
        .then(flat),
      persons
        .holders(
          at,
          idsOf(suspects, ({ postId }) => postId),
        )
        .then(flat),
      conflicts.nexusOf(at, incidentIds).then(flat),
      actorsAround(models.actors, at, {
        named: idsOf(claims, (claim) =>
          claim.kind === 'attribution' ? claim.data.actorId : null,
        ).concat(
          charged.flatMap(({ principals }) =>
            principals.flatMap(({ noun, id }) => (noun === 'actor' ? id : [])),
          ),
          links.flatMap(({ from, to }) =>
            [from, to].flatMap(({ kind, id }) =>
              (kind === 'unit' || kind === 'post') && id !== null ? id : [],
            ),
          ),
        ),
        posts: idsOf(suspects, ({ postId }) => postId),
      }),
    ]);

  const personIds = [
    ...new Set([
      ...idsOf(
        allAccounts,
        ({ personId }) => personId,
        ({ interpreter }) => interpreter,
      ),
      ...allAccounts.flatMap(({ present }) => present),
      ...roles.map(({ personId }) => personId),
      ...holders.map(({ personId }) => personId),
      ...handsIn(flat(ofItems.custody)),
      ...idsOf(suspects, ({ personId }) => personId),
      ...claims.flatMap((claim) => (claim.kind === 'toll' ? claim.data.persons : [])),
      ...charged.flatMap(({ principals }) =>
        principals.flatMap(({ noun, id }) => (noun === 'person' ? id : [])),
      ),
    ]),
  ];
  const conflictIds = [
    ...new Set([
      ...idsOf(charged, ({ conflictId }) => conflictId),
      ...idsOf(flat(ofIncidents.classifications), ({ conflictId }) => conflictId),
      ...idsOf(nexus, ({ conflictId }) => conflictId),
    ]),
  ];
  const reportIds = idsOf(ofIncidents.incidents, ({ reportId }) => reportId);
  const [people, fates, conflictRows, reportRows] = await Promise.all([
    persons.byIds(at, personIds),
    persons.fates(at, personIds),
    conflicts.byIds(at, conflictIds),
    reports.byIds(at, reportIds),
  ]);

  return {
    file,
    suspects,
    included,
    exhibits,
    bearings,
    ...matter,
    supports,
    ...ofIncidents,
    ...ofItems,
    accounts: allAccounts,
    recordings,
    passages,
    translations,
    inconsistencies,
    roles,
    holders,
    nexus,
    actors,
    people: [...people].sort((a, b) => a.registered - b.registered),
    fates,
    conflicts: [...conflictRows].sort((a, b) => a.classified - b.classified),
    reports: [...reportRows].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

/** The persons who had items in hand. */
export const handsIn = (steps: readonly CustodyRow[]): readonly string[] =>
  steps
    .flatMap((step) => (step.kind === 'transfer' ? [step.data.from, step.data.to] : []))
    .flatMap(({ kind, id }) => (kind === 'person' && id !== undefined ? id : []));

const readIncidents = async (questions: Questions['incidents'], at: At, ids: readonly string[]) => {
  const [rows, descriptions, acts, claims, classifications, links, places] = await Promise.all([
    questions.byIds(at, ids),
    questions.descriptions(at, ids),
    questions.acts(at, ids),
    questions.claims(at, ids),
    questions.classifications(at, ids),
    questions.links(at, ids),
    questions.places(at, ids),
  ]);
  const incidents = new Map(rows.map((row) => [row.incidentId, row]));
  return {
    incidents: ids.flatMap((id) => incidents.get(id) ?? []),
    descriptions,
    acts,
    claims,
    classifications,
    incidentLinks: links,
    places,
  };
};

const readItems = async (questions: Questions['evidence'], at: At, ids: readonly string[]) => {
  const [items, links, assessments, custody, disposals] = await Promise.all([
    questions.byIds(at, ids),
    questions.links(at, ids),
    questions.assessments(at, ids),
    questions.custody(at, ids),
    questions.disposals(at, ids),
  ]);
  return {
    items: new Map(items.map((row) => [row.evidenceId, row])),
    itemLinks: links,
    assessments,
    custody,
    disposals,
  };
};

/** What was read. */
export type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;
