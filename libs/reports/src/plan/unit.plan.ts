import type { Command } from '#kernel';
import { canonical } from '#events';
import type { Act, Coded, Description, Pinpoint, Source } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import { claimsOf } from './claims.js';
import type { PlannedClaim } from './claims.js';
import { actsOf, descriptionOf, partiesOf } from './description.js';
import { evidenceOf, personsOf } from './evidence.js';
import type { PlannedEvidence, PlannedPerson } from './evidence.js';
import { given, SealedTexts } from './texts.js';
import { idWithin, incidentIdOf } from './unit-context.js';
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
  readonly links: readonly Command[];
}

/** Plans one unit. What is sealed of it is handed out once: nothing is kept twice, nothing is dropped. */
export const planUnit = (unit: ReportUnit, context: UnitContext): UnitPlan => {
  const incidentId = incidentIdOf(context, unit.id);
  const mac = context.mac('unit', canonical(contentOf(unit)));
  const sealed = new SealedTexts(unit);
  const persons = personsOf(unit, context, incidentId, sealed);
  const evidence = evidenceOf(unit, context, incidentId, sealed, persons);
  const claims = claimsOf(unit, context, incidentId, sealed, evidence);
  const source: Source = { kind: 'publication', id: context.publicationId };
  const links = unit.relatedIncidents.flatMap((related, i): Command[] => {
    const printed = sealed.take(`/relatedIncidents/${i}/relation`);
    if (!related?.id) return [];
    const to = incidentIdOf(context, related.id);
    return [
      {
        kind: 'LinkIncidents',
        data: given({
          incidentId,
          linkId: idWithin(incidentId, 'link', to),
          to,
          kind: 'related',
          source,
          pinpoint: { pointer: `${unit.pointer}/relatedIncidents/${i}` },
          printed,
        }),
      },
    ];
  });
  const described = descriptionOf(unit);
  return {
    unitId: unit.id,
    incidentId,
    mac,
    described,
    acts: actsOf(unit, incidentId).map(({ act }) => act),
    persons,
    evidence,
    claims,
    parties: partiesOf(unit),
    links,
    telling: given({
      incidentId,
      described,
      source,
      pinpoint: {
        ...(unit.sourceLine.length > 0 ? { lines: unit.sourceLine } : {}),
        pointer: unit.pointer,
      },
      unit: { importId: context.importId, unitId: unit.id, mac },
      site: sealed.take('/place/site'),
      street: sealed.take('/place/street'),
      summary: sealed.take('/summary'),
      texts: sealed.rest(),
      unknown: sealed.restUnknown(),
    }),
  };
};

/** What a unit says, without where in the file it stands. */
const contentOf = ({ index: _index, pointer: _pointer, ...content }: ReportUnit): object => content;

/** A unit that the register does not know yet: everything, in the order in which one thing names another. */
export const recordUnit = (plan: UnitPlan): readonly Command[] => [
  { kind: 'RecordIncident', data: { ...plan.telling, acts: plan.acts } },
  ...plan.persons.flatMap(({ commands }) => commands),
  ...plan.evidence.flatMap(({ commands }) => commands),
  ...plan.claims.map(({ command }) => command),
];
