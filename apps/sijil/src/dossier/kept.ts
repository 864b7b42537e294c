import { mayLeave } from '#access';
import type { Agreed, Decision, DossierReader } from '#access';
import type { At, ConsentRow, EvidenceRow, Grouped, Questions, Row } from '#read-side';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';

/** The rule of whoever agreed, but not to be known to the other side. */
export const STAY_UNKNOWN = '/consent/protected';

/** What people agreed to, as it stands today; what the records of one person say, that were merged, is said of each. */
export const consentsOf = async (
  persons: Questions['persons'],
  today: At,
  file: CaseFile,
): Promise<Grouped<Row<ConsentRow>>> => {
  const ids = file.people.map(({ personId }) => personId);
  const now = await persons.byIds(today, ids);
  const stays = new Map(now.map(({ personId, mergedInto }) => [personId, mergedInto ?? personId]));
  const staying = [...new Set(stays.values())];
  const absorbed = await persons.absorbedBy(today, staying);
  const records = (personId: string): readonly string[] => {
    const id = stays.get(personId) ?? personId;
    return [id, personId, ...(absorbed.get(id) ?? []).map((row) => row.personId)];
  };
  const found = await persons.consents(today, [...new Set(ids.flatMap(records))]);
  return new Map(
    ids.map((id) => [
      id,
      [...new Set(records(id))]
        .flatMap((record) => found.get(record) ?? [])
        .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)),
    ]),
  );
};

/** By which rule this profile may not know of something; null where it may. */
type Hides = (id: string | null) => Decision | null;

/** Whether others published an item, or all that is here of it is what a publication says. */
const isPublished = (item: EvidenceRow | undefined): boolean =>
  item !== undefined &&
  (item.publication !== null || (!item.held && item.acquisition.how.code === 'describedBySource'));

/** By which rule the words of persons, of their accounts and of what they gave do not leave. */
export const keptOf = (
  { reader, hides }: { readonly reader: DossierReader; readonly hides: Hides },
  file: CaseFile,
  consents: Grouped<Agreed>,
  on: string,
): ReadonlyMap<string, Decision> => {
  const { forum } = file.file;
  const kept = new Map<string, Decision>();
  const keep = (id: string, decision: Decision | undefined): void => {
    if (decision?.permit !== false) return;
    const former = kept.get(id);
    // The strictest stands: a redacted copy goes out only where nothing but the wish to stay unknown is in the way.
    if (former === undefined || former.rule.endsWith(STAY_UNKNOWN)) kept.set(id, decision);
  };
  const told = (personId: string | null, published: boolean): Decision => {
    // Who spoke is not known: then nobody agreed to anything.
    const agreed = consents.get(personId ?? '') ?? [];
    return hides(personId) ?? mayLeave(reader, { consents: agreed, published, forum, on });
  };
  for (const { personId } of file.people) keep(personId, told(personId, false));
  for (const { accountId, personId, takenBy } of file.accounts)
    keep(accountId, told(personId, takenBy.kind === 'publication'));
  for (const { claimId, source } of flat(file.claims)) keep(claimId, kept.get(source.id));

  // Of items: who gave one, who speaks in it, and what it was taken from.
  for (const { personId, role, ofNoun, ofId } of file.roles)
    if (ofNoun === 'evidence' && (role === 'source' || role === 'witness'))
      keep(ofId, told(personId, isPublished(file.items.get(ofId))));
  const holding = [...file.accounts, ...file.recordings];
  for (const { accountId, evidenceId } of holding)
    if (evidenceId !== null && !isPublished(file.items.get(evidenceId)))
      keep(evidenceId, kept.get(accountId));
  for (const { evidenceId, host } of file.items.values())
    if (host !== null && !isPublished(file.items.get(evidenceId))) keep(evidenceId, kept.get(host));
  return kept;
};
