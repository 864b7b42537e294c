import type { DossierSource, Ref } from '#dossier';
import type { Pinpoint, Source, Subject } from '#events';
import { flat } from './case-file.js';
import type { CaseFile } from './case-file.js';
import type { Sight } from './sight.js';
import type { Thing } from './texts.js';

/** Things of one kind that a dossier leaves out as a whole: how many, by which rule. */
export interface LeftOut {
  readonly what: Ref['noun'];
  readonly id: string;
  readonly rule: string;
}

/** What stands in place of the id of a source that this profile may not know of. */
const WITHHELD = 'withheld';

/**
 * What of a case file this profile may know of, and how each thing is called in the dossier. What is hidden
 * is not there, takes no number, and nothing refers to it.
 */
export class Numbering {
  readonly leftOut: LeftOut[] = [];
  readonly incidents;
  readonly acts;
  readonly exhibits;
  readonly accounts;
  readonly parties;
  readonly conflicts;
  readonly suspects;
  readonly facts;
  readonly charges;
  readonly people;
  readonly #exhibitOf: ReadonlyMap<string, number>;

  constructor(
    readonly file: CaseFile,
    readonly sight: Sight,
  ) {
    const { file: theCase } = file;
    this.incidents = this.#numbered(file.incidents, 'incident', ({ incidentId }) => incidentId);
    this.exhibits = this.#known(
      file.exhibits,
      'exhibit',
      ({ exhibitId }) => exhibitId,
      ({ number }) => number,
    );
    this.#exhibitOf = new Map(
      [...this.exhibits.values()].map(({ row, number }) => [row.evidenceId, number]),
    );
    this.accounts = this.#numbered(file.accounts, 'account', ({ accountId }) => accountId);
    this.parties = this.#numbered(file.actors.rows, 'party', ({ actorId }) => actorId);
    this.conflicts = this.#numbered(file.conflicts, 'conflict', ({ conflictId }) => conflictId);
    this.suspects = this.#numbered(file.suspects, 'suspect', ({ suspectId }) => suspectId);
    this.facts = this.#known(
      file.facts,
      'fact',
      ({ factId }) => factId,
      ({ number }) => number,
    );
    this.charges = this.#known(
      file.matrices,
      'charge',
      ({ charge }) => charge.chargeId,
      ({ charge }) => charge.number,
    );
    this.acts = this.#actsOf();
    this.people = new Map(
      file.people
        .filter(({ personId }) => !this.#leavesOut('person', personId))
        .map((row) => [row.personId, row]),
    );
    for (const { claimId } of flat(file.claims)) this.#leavesOut('claim', claimId);
    for (const { linkage } of file.matrices)
      for (const { linkId } of linkage) this.#leavesOut('linkage', linkId);
    this.caseRef = { noun: 'case', label: theCase.reference, id: theCase.caseId };
  }

  readonly caseRef: Ref;

  #leavesOut(what: Ref['noun'], id: string): boolean {
    const refused = this.sight.hides(id);
    if (refused) this.leftOut.push({ what, id, rule: refused.rule });
    return refused !== null;
  }

  #known<R>(
    rows: readonly R[],
    noun: Ref['noun'],
    idOf: (row: R) => string,
    numberOf: (row: R, index: number) => number,
  ): ReadonlyMap<string, { readonly row: R; readonly number: number; readonly ref: Ref }> {
    return new Map(
      rows
        .filter((row) => !this.#leavesOut(noun, idOf(row)))
        .map((row, index) => {
          const [id, number] = [idOf(row), numberOf(row, index)];
          return [id, { row, number, ref: { noun, label: String(number), id } }] as const;
        }),
    );
  }

  #numbered<R>(rows: readonly R[], noun: Ref['noun'], idOf: (row: R) => string) {
    return this.#known(rows, noun, idOf, (_, index) => index + 1);
  }

  #actsOf() {
    return new Map(
      [...this.incidents.values()].flatMap(({ row: { incidentId }, number }) =>
        (this.file.acts.get(incidentId) ?? [])
          .filter(({ actId }) => !this.#leavesOut('act', actId))
          .map((row) => {
            const ref: Ref = { noun: 'act', label: `${number}.${row.sequence}`, id: row.actId };
            return [row.actId, { row, number: row.sequence, ref }] as const;
          }),
      ),
    );
  }

  /** The number of the exhibit that an item is; null where it is none that this profile may know of. */
  exhibitOf(evidenceId: string | null | undefined): number | null {
    return this.#exhibitOf.get(evidenceId ?? '') ?? null;
  }

  /** Under which pseudonym a person appears; null where this profile may not know of the person. */
  pseudonym(personId: string | null | undefined): string | null {
    return this.people.get(personId ?? '')?.pseudonym ?? null;
  }

  /** A source as the dossier names it; of what this profile may not know, no more than its kind. */
  source({ kind, id, section }: Source): DossierSource {
    return {
      kind,
      id: this.sight.hides(id) ? WITHHELD : id,
      section: section ?? null,
      exhibit: this.exhibitOf(id),
      account: this.accounts.get(id)?.number ?? null,
    };
  }

  /** Where in its source something stands; not of what this profile may not know. */
  placeIn({ id }: Source, pinpoint: Pinpoint | null): Pinpoint | null {
    return this.sight.hides(id) ? null : pinpoint;
  }

  /** What a reference of the register leads to in the dossier; null where it leads out of it. */
  subject({ noun, id }: Subject): Ref | null {
    switch (noun) {
      case 'case':
        return id === this.caseRef.id ? this.caseRef : null;
      case 'incident':
        return this.incidents.get(id)?.ref ?? null;
      case 'act':
        return this.acts.get(id)?.ref ?? null;
      case 'account':
        return this.accounts.get(id)?.ref ?? null;
      case 'actor':
        return this.parties.get(id)?.ref ?? null;
      case 'conflict':
        return this.conflicts.get(id)?.ref ?? null;
      case 'person': {
        const label = this.pseudonym(id);
        return label === null ? null : { noun: 'person', label, id };
      }
      case 'evidence': {
        const exhibit = [...this.exhibits.values()].find(({ row }) => row.evidenceId === id);
        return exhibit?.ref ?? null;
      }
      default:
        return null;
    }
  }

  /** A thing of the dossier with all that it stands on. */
  thing(ref: Ref, ...ids: readonly (string | null | undefined)[]): Thing {
    return { ref, ids: [this.caseRef.id, ref.id, ...ids] };
  }
}
