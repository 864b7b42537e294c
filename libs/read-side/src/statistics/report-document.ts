import type { Coded, TollCount } from '#events';
import type { Json } from '#kernel';
import { standingDescription } from '../incident/incident.described.js';
import { countOf, standingControl, standingToll } from '../incident/incident.standing.js';
import type { ClaimRow } from '../incident/claim.rows.js';
import type { ActRow, DescriptionRow, IncidentRow } from '../incident/incident.rows.js';
import type { ReportDocument } from './statistics.rows.js';

/** An item of evidence as a report's incident lists it. */
export interface ListedEvidence {
  readonly kindPrinted: string;
  readonly dated: string | null;
  readonly supports: readonly Coded[];
}

/** Everything that stands of one incident of a report. */
export interface Standing {
  readonly incident: IncidentRow;
  readonly description: Pick<DescriptionRow, 'described' | 'corrected'>;
  readonly claims: readonly ClaimRow[];
  readonly acts: readonly ActRow[];
  readonly evidence: readonly ListedEvidence[];
}

const printed = (word: Coded | null): string | null => word?.printed ?? null;
const allPrinted = (words: readonly Coded[] | null): readonly string[] | null =>
  words?.map((word) => word.printed) ?? null;
const orNothing = <T>(items: readonly T[]): readonly T[] | null =>
  items.length === 0 ? null : items;

const QUALIFIERS: Readonly<Record<TollCount['qualifier'], string>> = {
  exact: 'exact',
  atLeast: 'at least',
  about: 'about',
  provisional: 'provisional',
  moreThan: 'more than',
  mostly: 'mostly',
};

const killedBy = (toll: ClaimRow<'toll'> | null): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    (toll?.data.counts ?? []).flatMap(({ outcome, category, value }) =>
      outcome === 'killed' && category !== null ? [[category.printed, value] as const] : [],
    ),
  );

const victimsOf = (toll: ClaimRow<'toll'> | null): ReportDocument | null => {
  if (toll === null) return null;
  const { descriptor, traits } = toll.data;
  const killed = countOf(toll, 'killed', null);
  return {
    killed: killed?.value ?? null,
    atLeast: killed?.qualifier === 'atLeast' ? true : null,
    descriptor: printed(descriptor),
    civilians: traits.civilians,
    sameFamily: traits.sameFamily,
    idps: traits.displaced,
    breakdownExhaustive: traits.breakdownExhaustive,
    killedAtOnceStated: traits.atOnce,
    killedIncludesUnborn: traits.killedIncludesUnborn,
    childrenAsStatedIncludesUnborn: traits.childrenIncludeUnborn,
    ...killedBy(toll),
  };
};

const injuredOf = (toll: ClaimRow<'toll'> | null): ReportDocument | null => {
  const injured = countOf(toll, 'injured', null);
  return injured && { count: injured.value, precision: QUALIFIERS[injured.qualifier] };
};

const divisionsOf = (
  { acts, claims }: Standing,
  kind: 'strike' | 'site',
): readonly ReportDocument[] =>
  acts
    .filter((act) => act.kind === kind)
    .sort((a, b) => a.sequence - b.sequence)
    .map((act, i) => {
      const toll = standingToll(claims, act.actId);
      const killed = countOf(toll, 'killed', null)?.value ?? null;
      return {
        order: i + 1,
        time: act.time,
        offsetMinutes: act.minutesAfterFirst,
        killed,
        injured: countOf(toll, 'injured', null)?.value ?? null,
        ...killedBy(toll),
        ...(kind === 'site' ? { kind: printed(act.target), count: killed } : {}),
      };
    });

const authorLanguage = ({ incident, claims }: Standing): string | null =>
  printed(
    claims.find(
      (claim): claim is ClaimRow<'attribution'> =>
        claim.kind === 'attribution' &&
        claim.stands &&
        claim.data.role === 'author' &&
        claim.data.party.printed === incident.attributedToPrinted,
    )?.data.language ?? null,
  );

/** An incident as its report describes it, in the report's own words, from what stands and not from the file. */
export const reportDocument = (standing: Standing): ReportDocument => {
  const { incident, claims, evidence } = standing;
  const { occurred, place, means, ...described } = standingDescription(standing.description);
  const toll = standingToll(claims, null);
  const control = standingControl(claims)?.data ?? null;
  const { platform } = means;
  return {
    id: incident.unitId,
    incidentId: incident.incidentId,
    date: {
      value: occurred.from,
      end: occurred.to,
      precision: printed(occurred.precision),
      weekdayStated: occurred.weekdayPrinted,
      time: occurred.time,
      timePrecision: printed(occurred.timePrecision),
    },
    reportingPeriod: { inPeriod: described.inPeriod, confirmedOn: described.confirmedOn },
    place: {
      settlement: place.settlement,
      settlementVariants: place.variants,
      kind: printed(place.kind),
      neighbourhood: place.neighbourhood,
      positionInSettlement: place.position,
      administrativeParent: place.within,
      crossing: place.crossing,
      subArea: place.subArea,
      governorate: printed(place.governorate),
      governorateInText: place.governoratePrinted,
    },
    attributedTo: incident.attributedToPrinted,
    attributionLanguage: authorLanguage(standing),
    countedUnder: incident.countedUnderPrinted,
    controlAtTime: allPrinted(control?.parties ?? null),
    controlMinorPresence: orNothing(allPrinted(control?.minor ?? null) ?? []),
    controlCountedAs: allPrinted(control?.countedAs ?? null),
    controlTense: printed(control?.tense ?? null),
    attackKind: printed(means.attackKind),
    killingMethods: orNothing(means.killingMethods.map((word) => word.printed)),
    platform: platform && {
      class: printed(platform.class),
      model: platform.model,
      count: platform.count,
    },
    munition: means.munitions.map(({ kind, count, qualifier }) => ({
      kind: printed(kind),
      count,
      countPrecision: printed(qualifier),
    })),
    targetKind: printed(described.target),
    victims: victimsOf(toll),
    injured: injuredOf(toll),
    doubleTap: described.doubleTap,
    strikes: divisionsOf(standing, 'strike'),
    sites: divisionsOf(standing, 'site'),
    evidence: evidence.map(({ kindPrinted, dated, supports }) => ({
      type: kindPrinted,
      date: dated,
      supports: supports.map((word) => word.printed),
    })),
    facilitiesDamaged: described.facilities.map(({ kind, count, qualifier, basis }) => ({
      kind: printed(kind),
      count,
      countPrecision: printed(qualifier),
      basis: printed(basis),
    })),
    isMassacre: incident.massacrePublisher,
    countedInReportTotals: incident.countedPublisher,
  };
};
