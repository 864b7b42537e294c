import { mayLeave } from '#access';
import type { Agreed, Decision, DossierReader, Telling } from '#access';
import type { EvidenceRow, Grouped } from '#read-side';
import type { CaseFile } from './case-file.js';

/** Whether others published an item, or all that is here of it is what a publication says. */
const isPublished = (item: EvidenceRow | undefined): boolean =>
  item !== undefined &&
  (item.publication !== null || (!item.held && item.acquisition.how.code === 'describedBySource'));

/** By which rule the words of persons, of their accounts and of what they gave do not leave. */
export const keptOf = (
  reader: DossierReader,
  file: CaseFile,
  consents: Grouped<Agreed>,
  on: string,
): ReadonlyMap<string, Decision> => {
  const { forum } = file.file;
  const kept = new Map<string, Decision>();
  const decide = (personId: string, published: boolean): Decision => {
    const telling: Telling = { consents: consents.get(personId) ?? [], published, forum, on };
    return mayLeave(reader, telling);
  };
  const keep = (id: string, decision: Decision): void => {
    if (!decision.permit && !kept.has(id)) kept.set(id, decision);
  };
  for (const { personId } of file.people) keep(personId, decide(personId, false));
  for (const { accountId, personId, takenBy } of file.accounts)
    if (personId !== null) keep(accountId, decide(personId, takenBy.kind === 'publication'));
  // Who gave an item, and who speaks in it.
  for (const { personId, role, ofNoun, ofId } of file.roles)
    if (ofNoun === 'evidence' && (role === 'source' || role === 'witness'))
      keep(ofId, decide(personId, isPublished(file.items.get(ofId))));
  for (const { accountId, evidenceId } of file.accounts) {
    const decision = kept.get(accountId);
    const item = evidenceId === null ? undefined : file.items.get(evidenceId);
    if (decision && item && !isPublished(item)) keep(item.evidenceId, decision);
  }
  for (const { claimId, source } of [...file.claims.values()].flat()) {
    const decision = kept.get(source.id);
    if (decision) keep(claimId, decision);
  }
  return kept;
};
