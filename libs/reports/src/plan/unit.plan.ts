import type { Command } from '#kernel';
import { canonical } from '#events';
import type { Act, Coded, Description, Pinpoint, Source } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import { claimsOf } from './claims.js';
import type { PlannedClaim } from './claims.js';
import { actsOf, descriptionOf, partiesOf } from './description.js';
import { evidenceOf } from './evidence.js';
import type { PlannedEvidence } from './evidence.js';
import { People } from './people.js';
import type { PlannedPerson } from './people.js';
import { placeOf } from './place.js';
import { given, SealedTexts } from './texts.js';
import { idOfContent, incidentIdOf } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** One unit of a report as the register will know it. */
export interface UnitPlan {
  readonly unitId: string;
  readonly incidentId: string;
  /** The keyed digest of the unit: the same unit said again has the same. */
  readonly mac: string;
  readonly described: Description;
  readonly acts: readonly Act[];
  readonly persons: readonly PlannedPerson[];
  readonly evidence: readonly PlannedEvidence[];
  readonly claims: readonly PlannedClaim[];
  readonly parties: readonly Coded[];
  /** The description as command data, for a new incident and for a description anew. */
  readonly telling: {
    readonly incidentId: string;
    readonly described: Description;
    readonly source: Source;
    readonly pinpoint: Pinpoint;
    readonly unit: { readonly importId: string; readonly unitId: string; readonly mac: string };
  };
  /** Links to other incidents of the report, made when all of them are there. */
  readonly links: readonly PlannedLink[];
}

/** A link to another incident of the report, under an id made from what the unit says of it. */
export interface PlannedLink {
  readonly linkId: string;
  readonly to: string;
  readonly command: Command;
}

/** Plans one unit. What is sealed of it is handed out once: nothing is kept twice, nothing is dropped. */
export const planUnit = (unit: ReportUnit, context: UnitContext): UnitPlan => {
  const incidentId = incidentIdOf(context, unit.id);
  const mac = context.mac('unit', canonical(contentOf(unit)));
  const sealed = new SealedTexts(unit);
  const people = new People(context, unit, incidentId);
  people.list(sealed);
  const evidence = evidenceOf(unit, context, incidentId, sealed, people);
  const claims = claimsOf(unit, context, incidentId, { sealed, evidence, people });
  const source: Source = { kind: 'publication', id: context.publicationId };
  const links = linksOf(unit, context, incidentId, sealed);
  const described = descriptionOf(unit);
  return {
    unitId: unit.id,
    incidentId,
    mac,
    described,
    acts: actsOf(unit, incidentId).map(({ act }) => act),
    persons: people.planned(),
    evidence,
    claims,
    parties: partiesOf(unit),
    links,
    telling: given({
      incidentId,
      described,
      source,
      pinpoint: placeOf(unit, unit.sourceLine, ''),
      unit: { importId: context.importId, unitId: unit.id, mac },
      site: sealed.take('/place/site'),
      street: sealed.take('/place/street'),
      summary: sealed.take('/summary'),
      texts: sealed.rest(),
      unknown: sealed.restUnknown(),
    }),
  };
};

/** The other incidents that a unit refers to, each once; further words about the same one stay among its texts. */
const linksOf = (
  unit: ReportUnit,
  context: UnitContext,
  incidentId: string,
  sealed: SealedTexts,
): readonly PlannedLink[] => {
  const linked = new Set([incidentId]);
  return unit.relatedIncidents.flatMap((related, i) => {
    if (!related?.id) return [];
    const to = incidentIdOf(context, related.id);
    if (linked.has(to)) return [];
    linked.add(to);
    const printed = sealed.take(`/relatedIncidents/${i}/relation`);
    const linkId = idOfContent(context, incidentId, 'link', canonical([to, printed ?? null]));
    return [
      {
        linkId,
        to,
        command: {
          kind: 'LinkIncidents',
          data: given({
            incidentId,
            linkId,
            to,
            kind: 'related',
            source: { kind: 'publication', id: context.publicationId },
            pinpoint: placeOf(unit, [], `/relatedIncidents/${i}`),
            printed,
          }),
        },
      },
    ];
  });
};

/** What a unit says, without where in the file it stands. */
const contentOf = ({ index: _index, pointer: _pointer, ...content }: ReportUnit): object => content;

/** A unit that the register does not know yet: everything, in the order in which one thing names another. */
export const recordUnit = (plan: UnitPlan): readonly Command[] => [
  { kind: 'RecordIncident', data: { ...plan.telling, acts: plan.acts } },
  ...plan.persons.map(({ registration }) => registration),
  ...plan.evidence.flatMap(({ commands }) => commands),
  ...plan.claims.map(({ command }) => command),
  ...plan.persons.flatMap(({ parts }) => parts.map(({ command }) => command)),
];
