import { mayLeave } from '#access';
import type { Decision, DossierReader } from '#access';
import type { EvidenceRow } from '#read-side';
import type { Around } from './around.js';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';

/** The rule of whoever agreed, but not to be known to the other side. */
export const STAY_UNKNOWN = '/consent/protected';
/** The rule of whoever was never asked. */
const NEVER_ASKED = '/consent/none';

/** By which rule this profile may not know of something; null where it may. */
type Hides = (id: string | null) => Decision | null;

/** Whether others published an item, or all that is here of it is what a publication says. */
export const isPublished = (item: EvidenceRow | undefined): boolean =>
  item !== undefined &&
  (item.publication !== null || (!item.held && item.acquisition.how.code === 'describedBySource'));

/** Of what keeps a thing back, that which does so where others published it. */
const overPublication = (
  item: EvidenceRow | undefined,
  decisions: readonly Decision[],
): readonly Decision[] =>
  decisions.filter(({ rule }) => !isPublished(item) || !rule.endsWith(NEVER_ASKED));

/**
 * The more of it, the less can be mended: a redacted copy goes out where nothing but the wish to stay unknown is
 * in the way, and what was published goes out where nobody was asked.
 */
const strictness = ({ rule }: Decision): number =>
  rule.endsWith(STAY_UNKNOWN) ? 0 : rule.endsWith(NEVER_ASKED) ? 1 : 2;

/** What keeps things back: every reason there is, of which the strictest counts. */
class Reasons {
  readonly #of = new Map<string, Map<string, Decision>>();

  add(id: string, decisions: readonly Decision[]): void {
    const all = this.#of.get(id) ?? new Map<string, Decision>();
    for (const decision of decisions) if (!decision.permit) all.set(decision.rule, decision);
    if (all.size > 0) this.#of.set(id, all);
  }

  of(id: string): readonly Decision[] {
    return [...(this.#of.get(id)?.values() ?? [])];
  }

  strictest(): ReadonlyMap<string, Decision> {
    return new Map(
      [...this.#of].flatMap(([id, all]) => {
        const [first] = [...all.values()].sort(
          (a, b) => strictness(b) - strictness(a) || (a.rule < b.rule ? -1 : 1),
        );
        return first ? [[id, first] as const] : [];
      }),
    );
  }
}

/** What an item lies in, and what lies in that, up to the outermost. */
export const hostsOf = (
  items: ReadonlyMap<string, Pick<EvidenceRow, 'host'>>,
  evidenceId: string,
): readonly string[] => {
  const hosts = new Set<string>();
  let host = items.get(evidenceId)?.host ?? null;
  while (host !== null && !hosts.has(host)) {
    hosts.add(host);
    host = items.get(host)?.host ?? null;
  }
  return [...hosts];
};

/** By which rule the words of persons, of their accounts and of what they gave do not leave. */
export const keptOf = (
  { reader, hides }: { readonly reader: DossierReader; readonly hides: Hides },
  file: CaseFile,
  around: Around,
  on: string,
): ReadonlyMap<string, Decision> => {
  const { forum } = file.file;
  const { items } = around;
  const reasons = new Reasons();
  const told = (personId: string | null, published: boolean): Decision => {
    // Who spoke is not known: then nobody agreed to anything.
    const consents = around.consents.get(personId ?? '') ?? [];
    return hides(personId) ?? mayLeave(reader, { consents, published, forum, on });
  };
  for (const personId of around.persons) reasons.add(personId, [told(personId, false)]);
  for (const { accountId, personId, takenBy } of around.accounts)
    reasons.add(accountId, [told(personId, takenBy.kind === 'publication')]);

  // Of items: who gave one, who speaks in it. What others published needs nobody's leave, but gives way to a refusal.
  const handed = new Reasons();
  const give = (evidenceId: string, decisions: readonly Decision[]): void =>
    handed.add(evidenceId, overPublication(items.get(evidenceId), decisions));
  for (const { personId, role, ofNoun, ofId } of around.roles)
    if (ofNoun === 'evidence' && (role === 'source' || role === 'witness'))
      give(ofId, [told(personId, isPublished(items.get(ofId)))]);
  for (const { accountId, evidenceId } of [...around.accounts, ...around.documents])
    if (evidenceId !== null) give(evidenceId, reasons.of(accountId));

  // What lies in an item was given with it, and an item is handed out with all that lies in it.
  for (const [evidenceId] of items)
    for (const host of hostsOf(items, evidenceId)) {
      reasons.add(host, overPublication(items.get(host), handed.of(evidenceId)));
      reasons.add(evidenceId, overPublication(items.get(evidenceId), handed.of(host)));
    }
  for (const [evidenceId] of items) reasons.add(evidenceId, handed.of(evidenceId));
  for (const { claimId, source } of flat(file.claims)) reasons.add(claimId, reasons.of(source.id));
  return reasons.strictest();
};
