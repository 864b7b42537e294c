import DataLoader from 'dataloader';
import type { Knower } from '#access';
import type { At, Cut, Grouped, Pages, Questions, Slice } from '#read-side';
import {
  accountDocumentOf,
  accountOf,
  inconsistencyOf,
  passageOf,
  passageTranslationOf,
} from '../account/account.type.js';
import {
  actorNameOf,
  actorOf,
  membershipOf,
  structureStepOf,
  subordinationOf,
} from '../actor/actor.type.js';
import { dossierOf, handoverOf } from '../case/dossier.type.js';
import { bearingOf, caseIncidentOf, caseOf, exhibitOf, suspectOf } from '../case/case.type.js';
import { chargeOf } from '../charge/charge.type.js';
import { allegedFactOf, factSupportOf } from '../charge/fact.type.js';
import { officialTextOf } from '../charge/wording.type.js';
import { civilianAttackOf, conflictOf, nexusOf } from '../conflict/conflict.type.js';
import { custodyOf } from '../evidence/custody.type.js';
import { disposalOf } from '../evidence/disposal.type.js';
import { evidenceAssessmentOf, evidenceLinkOf, evidenceOf } from '../evidence/evidence.type.js';
import { holdOf } from '../handling/handling.type.js';
import { actOf } from '../incident/act.type.js';
import { claimOf } from '../incident/claim.type.js';
import { classificationOf } from '../incident/classification.type.js';
import { incidentLinkOf } from '../incident/incident-link.type.js';
import { incidentOf } from '../incident/incident.type.js';
import { memberOf } from '../member/member.type.js';
import { destructionOf } from '../person/destruction.type.js';
import { consentOf, fateOf, personOf, personPartOf, postHeldOf } from '../person/person.type.js';
import {
  conclusionOf,
  figureOf,
  findingOf,
  refusedUnitOf,
  reportImportOf,
  reportOf,
} from '../report/report.type.js';
import { taskOf } from '../task/task.type.js';
import { Loader } from './loader.js';

type Ids = readonly string[];

const NOTHING: Slice<never> = {
  rows: [],
  total: 0,
  placed: false,
  previous: false,
  next: false,
};

/**
 * A seal laid on today holds for what stood before it, too: whatever position is asked, permissions are
 * today's (promise 6), and who may know of a thing is a permission.
 */
export const today = (at: At): At => ({ ...at, position: Number.MAX_SAFE_INTEGER });

/** Everything of one kind under each of the ids asked for. */
export type Many<T> = DataLoader<string, readonly T[]>;
/** One page below each of the ids asked for, where the page is cut in the same way. */
export type Paged<T> = (cut: Cut) => DataLoader<string, Slice<T>>;
/** The one thing of each id asked for, or null. */
export type One<T> = Loader<T | null>;

/**
 * One set of loaders for one position of one operation: whatever one level of a query asks for is read
 * in one statement, however many rows ask.
 */
export const loadersOf = (at: At, ask: Questions, knower: Knower) => {
  // What is counted rather than listed is counted for the reader.
  const reader: At = { ...at, knower };
  const many = <R, T>(question: (ids: Ids) => Promise<Grouped<R>>, view: (row: R) => T): Many<T> =>
    new DataLoader(async (ids) => {
      const rows = await question(ids);
      return ids.map((id) => (rows.get(id) ?? []).map(view));
    });
  const byKey = <R, T>(
    question: (ids: Ids) => Promise<ReadonlyMap<string, R>>,
    view: (row: R) => T,
  ): One<T> =>
    new Loader(async (ids) => {
      const rows = await question(ids);
      return ids.map((id) => {
        const row = rows.get(id);
        return row === undefined ? null : view(row);
      });
    });
  const one = <R, T extends { readonly id: string }>(
    question: (ids: Ids) => Promise<readonly R[]>,
    view: (row: R) => T,
  ): One<T> =>
    byKey(
      async (ids) => new Map((await question(ids)).map(view).map((thing) => [thing.id, thing])),
      (thing) => thing,
    );

  const paged = <R, T>(question: Pages<R>, view: (row: R) => T): Paged<T> => {
    const cuts = new Map<string, DataLoader<string, Slice<T>>>();
    return (cut) => {
      const name = JSON.stringify(cut);
      const known = cuts.get(name);
      if (known) return known;
      const loader = new DataLoader<string, Slice<T>>(async (ids) => {
        const slices = await question(reader, ids, cut);
        return ids.map((id) => {
          const slice = slices.get(id) ?? NOTHING;
          return { ...slice, rows: slice.rows.map(view) };
        });
      });
      cuts.set(name, loader);
      return loader;
    };
  };

  return {
    handling: byKey(
      (ids) => ask.handling.levels(today(at), ids),
      (row) => row,
    ),
    /** By today's permissions, as a seal is: what stood on a record once is known of only where that is. */
    standsOn: many(
      (ids) => ask.handling.standsOn(today(at), ids),
      (id) => id,
    ),
    holds: many((ids) => ask.handling.holds(at, ids), holdOf),

    incidents: one((ids) => ask.incidents.byIds(at, ids), incidentOf),
    absorbedIncidents: many((ids) => ask.incidents.absorbedBy(at, ids), incidentOf),
    descriptions: byKey(
      (ids) => ask.incidents.descriptions(at, ids),
      (row) => row,
    ),
    acts: many((ids) => ask.incidents.acts(at, ids), actOf),
    actsById: one((ids) => ask.incidents.actsByIds(at, ids), actOf),
    claims: many((ids) => ask.incidents.claims(at, ids), claimOf),
    classifications: many((ids) => ask.incidents.classifications(at, ids), classificationOf),
    incidentLinks: many((ids) => ask.incidents.links(at, ids), incidentLinkOf),
    places: byKey(
      (ids) => ask.incidents.places(at, ids),
      (row) => row,
    ),

    learnedPlaces: many(
      (keys) => ask.incidents.learnedPlaces(at, keys),
      (row) => row,
    ),

    evidence: one((ids) => ask.evidence.byIds(at, ids), evidenceOf),
    attachments: paged(ask.evidence.attachmentPages, evidenceOf),
    evidenceOfIncidents: paged(ask.evidence.incidentPages, ({ item, ...link }) => ({
      ...evidenceLinkOf(link),
      item: evidenceOf(item),
    })),
    evidenceLinks: paged(ask.evidence.linkPages, evidenceLinkOf),
    evidenceAssessments: many((ids) => ask.evidence.assessments(at, ids), evidenceAssessmentOf),
    custody: many((ids) => ask.evidence.custody(at, ids), custodyOf),
    disposals: many((ids) => ask.evidence.disposals(at, ids), disposalOf),

    persons: one((ids) => ask.persons.byIds(at, ids), personOf),
    absorbedPersons: many((ids) => ask.persons.absorbedBy(at, ids), personOf),
    partsOfPersons: paged(ask.persons.rolePages, personPartOf),
    partsInIncidents: paged(ask.persons.incidentPages, personPartOf),
    partsIn: many((ids) => ask.persons.rolesOf(at, ids), personPartOf),
    fates: many((ids) => ask.persons.fates(at, ids), fateOf),
    postsHeld: many((ids) => ask.persons.posts(at, ids), postHeldOf),
    holders: many((ids) => ask.persons.holders(at, ids), postHeldOf),
    consents: many((ids) => ask.persons.consents(at, ids), consentOf),
    destructions: many((ids) => ask.persons.destructions(at, ids), destructionOf),

    accounts: one((ids) => ask.accounts.byIds(at, ids), accountOf),
    accountsOfPersons: many((ids) => ask.accounts.byPersons(at, ids), accountOf),
    accountsOfIncidents: paged(ask.accounts.incidentPages, accountOf),
    passages: paged(ask.accounts.passagePages, passageOf),
    translations: many((ids) => ask.accounts.translations(at, ids), passageTranslationOf),
    accountDocuments: many((ids) => ask.accounts.documents(at, ids), accountDocumentOf),
    inconsistencies: many((ids) => ask.accounts.inconsistencies(at, ids), inconsistencyOf),

    actors: one((ids) => ask.actors.byIds(at, ids), actorOf),
    actorNames: many((ids) => ask.actors.names(at, ids), actorNameOf),
    memberships: many((ids) => ask.actors.memberships(at, ids), membershipOf),
    parts: paged(ask.actors.memberPages, membershipOf),
    superiors: many((ids) => ask.actors.superiors(at, ids), subordinationOf),
    subordinates: many((ids) => ask.actors.subordinates(at, ids), subordinationOf),
    structures: many((ids) => ask.actors.structure(at, ids), structureStepOf),

    conflicts: one((ids) => ask.conflicts.byIds(at, ids), conflictOf),
    nexusOf: many((ids) => ask.conflicts.nexusOf(at, ids), nexusOf),
    nexusIn: paged(ask.conflicts.nexusPages, nexusOf),
    civilianAttacks: many((ids) => ask.conflicts.civilianAttacks(at, ids), civilianAttackOf),

    cases: one((ids) => ask.cases.byIds(at, ids), caseOf),
    suspects: many((ids) => ask.cases.suspects(at, ids), suspectOf),
    caseIncidents: paged(ask.cases.incidentPages, caseIncidentOf),
    casesOfIncidents: many(
      (ids) => ask.cases.ofIncidents(at, ids),
      (row) => row,
    ),
    casesOfEvidence: many(
      (ids) => ask.cases.ofEvidence(at, ids),
      (row) => row,
    ),
    exhibits: many((ids) => ask.cases.exhibits(at, ids), exhibitOf),
    exhibitPages: paged(ask.cases.exhibitPages, exhibitOf),
    /** Those of a case, by the exhibits that they are of. */
    bearings: byKey(
      (ids) => ask.cases.bearings(at, ids),
      (rows) => Map.groupBy(rows.map(bearingOf), ({ exhibitId }) => exhibitId),
    ),
    dossiers: paged(ask.cases.dossierPages, dossierOf),
    handovers: many((ids) => ask.cases.handovers(at, ids), handoverOf),

    allegedFacts: paged(ask.charges.factPages, allegedFactOf),
    supports: many((ids) => ask.charges.supports(at, ids), factSupportOf),
    charges: many((ids) => ask.charges.charges(at, ids), chargeOf),
    chargesById: one((ids) => ask.charges.chargesByIds(at, ids), chargeOf),
    matrices: byKey(
      (ids) => ask.charges.matrices(reader, ids),
      (matrix) => matrix,
    ),
    officialTexts: many((ids) => ask.wordings.officialTexts(at, ids), officialTextOf),
    signatures: many(
      (ids) => ask.wordings.signatures(at, ids),
      (row) => row,
    ),
    gaps: many(
      (ids) => ask.charges.gaps(reader, ids),
      (gap) => gap,
    ),

    members: one((ids) => ask.members.byIds(at, ids), memberOf),

    tasks: one((ids) => ask.tasks.byIds(at, ids), taskOf),
    tasksAbout: many((ids) => ask.tasks.about(at, ids), taskOf),

    /** Whose publication an item is; by today's rows, as a seal is by today's. */
    reportsOf: many(
      (ids) => ask.reports.publishedAs(today(at), ids),
      ({ reportId }) => reportId,
    ),
    reports: one((ids) => ask.reports.byIds(at, ids), reportOf),
    imports: many((ids) => ask.reports.imports(at, ids), reportImportOf),
    figures: paged(ask.reports.figurePages, figureOf),
    conclusions: many((ids) => ask.reports.conclusions(at, ids), conclusionOf),
    findings: paged(ask.reports.findingPages, findingOf),
    findingsOfIncidents: many((ids) => ask.reports.findingsOf(at, ids), findingOf),
    findingsById: one((ids) => ask.reports.findingsByIds(at, ids), findingOf),
    refusedUnits: paged(ask.reports.refusedRowPages, refusedUnitOf),
  };
};

/** The loaders of one position. */
export type Loaders = ReturnType<typeof loadersOf>;
