import type {
  AccountDocumentRow,
  AccountRow,
  At,
  ConsentRow,
  EvidenceRow,
  Grouped,
  PersonRoleRow,
  Questions,
  Row,
} from '#read-side';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';
import { idsWithin } from './references.js';
import type { References } from './references.js';

type Ids = readonly (string | null | undefined)[];

/**
 * What a case rests on without its being of the case, as it stands today: who told what its events name as their
 * source, what its items lie in and what lies in them, who gave those, and what these people agreed to.
 */
export interface Around {
  /** Every id that stands in what was read, or behind it: of all of them it is known how they are handled. */
  readonly ids: ReadonlySet<string>;
  /** All persons among them. */
  readonly persons: ReadonlySet<string>;
  /** All claims among them. */
  readonly claims: ReadonlySet<string>;
  readonly accounts: readonly Row<AccountRow>[];
  readonly documents: readonly Row<AccountDocumentRow>[];
  readonly items: ReadonlyMap<string, Row<EvidenceRow>>;
  readonly roles: readonly Row<PersonRoleRow>[];
  /** What people agreed to; what the records of one person say, that were merged, is said of each. */
  readonly consents: Grouped<Row<ConsentRow>>;
  readonly standsOn: ReadonlyMap<string, Ids>;
}

/** Everything that is reached step by step; a circle ends where it closes. */
const reached = async (
  from: Iterable<string>,
  step: (ids: readonly string[]) => Promise<Ids>,
): Promise<ReadonlySet<string>> => {
  const seen = new Set(from);
  let level: readonly string[] = [...seen];
  while (level.length > 0) {
    const next = new Set((await step(level)).filter((id) => typeof id === 'string'));
    level = [...next].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return seen;
};

/** The records of each person, those that were merged with it in any number of steps among them. */
const mergedIn = async (
  persons: Questions['persons'],
  today: At,
  from: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const into = new Map<string, string | null>();
  const all = await reached(from, async (ids) => {
    const [rows, absorbed] = await Promise.all([
      persons.byIds(today, ids),
      persons.absorbedBy(today, ids),
    ]);
    const found = [...rows, ...flat(absorbed)];
    for (const { personId, mergedInto } of found) into.set(personId, mergedInto);
    return found.flatMap(({ personId, mergedInto }) => [personId, mergedInto]);
  });
  const stays = (id: string, steps = all.size): string => {
    const next = into.get(id);
    return typeof next === 'string' && steps > 0 ? stays(next, steps - 1) : id;
  };
  const groups = Map.groupBy([...all].sort(), (id) => stays(id));
  return new Map([...all].map((id) => [id, groups.get(stays(id)) ?? [id]]));
};

/** Reads it: a fixed number of statements, and one more for each level at which things lie in one another. */
export const readAround = async (
  { accounts, evidence, handling, incidents, persons }: Questions,
  today: At,
  file: CaseFile,
  references: References,
): Promise<Around> => {
  const named = [
    ...new Set([...idsWithin(file), ...[...references.values()].flatMap(({ ids }) => ids)]),
  ];
  const [told, claims, acts, standsOn, inside] = await Promise.all([
    accounts.byIds(today, named),
    incidents.claimsByIds(today, named),
    incidents.actsByIds(today, named),
    handling.standsOn(today, named),
    reached(named, async (ids) =>
      flat(await evidence.byHosts(today, ids)).map(({ evidenceId }) => evidenceId),
    ),
  ]);
  const items = new Map<string, Row<EvidenceRow>>();
  await reached([...inside, ...told.flatMap(({ evidenceId }) => evidenceId ?? [])], async (ids) => {
    const rows = await evidence.byIds(today, ids);
    for (const row of rows) items.set(row.evidenceId, row);
    return rows.map(({ host }) => host);
  });
  const itemIds = [...items.keys()];
  const [documents, within, roles] = await Promise.all([
    accounts.heldIn(today, itemIds).then(flat),
    accounts.byItems(today, itemIds).then(flat),
    persons.rolesOf(today, itemIds).then(flat),
  ]);
  const held = await accounts.byIds(
    today,
    documents.map(({ accountId }) => accountId),
  );
  const all = [...file.accounts, ...told, ...within, ...held];
  const records = await mergedIn(
    persons,
    today,
    [...file.people, ...all, ...roles].flatMap(({ personId }) => personId ?? []),
  );
  const found = await persons.consents(today, [...records.keys()]);
  const around = {
    persons: new Set(records.keys()),
    claims: new Set([...claims, ...flat(file.claims)].map(({ claimId }) => claimId)),
    accounts: all,
    documents: [...file.recordings, ...documents],
    items,
    roles: [...file.roles, ...roles],
    consents: new Map(
      [...records].map(([id, group]) => [
        id,
        group
          .flatMap((record) => found.get(record) ?? [])
          .sort((a, b) => a.recorded - b.recorded || (a.consentId < b.consentId ? -1 : 1)),
      ]),
    ),
    standsOn: new Map<string, Ids>([
      ...standsOn,
      ...records,
      ...acts.map(({ actId, incidentId }) => [actId, [incidentId]] as const),
      ...claims.map(
        ({ claimId, incidentId, actId, source }) =>
          [claimId, [incidentId, actId, source.id]] as const,
      ),
      // Who spoke may have been found out since, or corrected: it stands on each.
      ...[...Map.groupBy(all, ({ accountId }) => accountId)].map(
        ([id, rows]) =>
          [id, rows.flatMap(({ personId, evidenceId }) => [personId, evidenceId])] as const,
      ),
    ]),
  };
  return { ...around, ids: new Set([...named, ...idsWithin(around)]) };
};
