import { mayLeave } from '#access';
import type { Agreed, Decision, DossierReader } from '#access';
import type { EvidenceRow, Grouped } from '#read-side';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';

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
    if (decision?.permit === false && !kept.has(id)) kept.set(id, decision);
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
