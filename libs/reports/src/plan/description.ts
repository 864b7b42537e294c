import type { Act, Coded, Description } from '#events';
import type { AdditionalCount } from '../reading/record.reader.js';
import type { ReportUnit } from '../reading/unit.reading.js';
import { idWithin } from './unit-context.js';

const present = <T>(items: readonly (T | null | undefined)[]): T[] =>
  items.filter((item): item is T => item !== null && item !== undefined);

/** What a unit says of when, where, by what and against what. */
export const descriptionOf = (unit: ReportUnit): Description => {
  const { date, place, platform, reportingPeriod } = unit;
  return {
    occurred: {
      from: date?.value ?? null,
      to: date?.end ?? null,
      precision: date?.precision ?? null,
      time: date?.time ?? null,
      timePrecision: date?.timePrecision ?? null,
      weekdayPrinted: date?.weekdayStated?.printed ?? null,
    },
    inPeriod: reportingPeriod?.inPeriod ?? null,
    confirmedOn: reportingPeriod?.confirmedOn ?? null,
    place: {
      settlement: place?.settlement ?? null,
      variants: present(place?.settlementVariants ?? []),
      kind: place?.kind ?? null,
      neighbourhood: place?.neighbourhood ?? null,
      position: place?.positionInSettlement ?? null,
      within: place?.administrativeParent ?? null,
      crossing: place?.crossing ? { from: place.crossing.from, to: place.crossing.to } : null,
      subArea: place?.subArea ?? null,
      governorate: place?.governorate ?? null,
      governoratePrinted: place?.governorateInText?.printed ?? null,
    },
    means: {
      attackKind: unit.attackKind,
      killingMethods: unit.killingMethods ?? [],
      platform: platform
        ? { class: platform.class, model: platform.model, count: platform.count }
        : null,
      munitions: present(unit.munition).map(({ kind, count, countPrecision }) => ({
        kind,
        count,
        qualifier: countPrecision,
      })),
    },
    target: unit.targetKind,
    doubleTap: unit.doubleTap,
    facilities: present(unit.facilitiesDamaged).map(({ kind, count, countPrecision, basis }) => ({
      kind,
      count,
      qualifier: countPrecision,
      basis,
    })),
  };
};

/** One act with the numbers that the source gives for it alone. */
export interface PlannedAct {
  readonly act: Act;
  readonly pointer: string;
  readonly numbers: {
    readonly killed: number | null;
    readonly injured: number | null;
    readonly children: number | null;
    readonly women: number | null;
  };
  /** Numbers of people on other axes. */
  readonly others: readonly AdditionalCount[];
}

const none = { killed: null, injured: null, children: null, women: null };

/** The acts of a unit as its source divides it: sites, or strikes, or one act that is the whole. */
export const actsOf = (unit: ReportUnit, incidentId: string): readonly PlannedAct[] => {
  const divided = [
    ...unit.strikes.map((strike, i) => ({
      kind: 'strike' as const,
      index: i,
      entry: strike,
      minutes: strike?.offsetMinutes ?? null,
    })),
    ...unit.sites.map((site, i) => ({
      kind: 'site' as const,
      index: i,
      entry: site,
      minutes: null,
    })),
  ];
  if (divided.length === 0)
    return [
      {
        act: {
          actId: idWithin(incidentId, 'act', 'whole'),
          sequence: 1,
          kind: 'whole',
          time: null,
          minutesAfterFirst: null,
        },
        pointer: '',
        numbers: none,
        others: [],
      },
    ];
  return divided.map(({ kind, index, entry, minutes }, i) => {
    const target = 'kind' in entry ? entry.kind : null;
    const atSite = 'count' in entry ? entry.count : null;
    return {
      act: {
        actId: idWithin(incidentId, 'act', `${kind}:${index}`),
        sequence: i + 1,
        kind,
        time: entry.time,
        minutesAfterFirst: minutes,
        ...(target === null ? {} : { target }),
      },
      pointer: `/${kind}s/${index}`,
      numbers: {
        killed: entry.killed ?? atSite,
        injured: entry.injured,
        children: entry.children,
        women: entry.women,
      },
      others: [
        ...entry.others,
        ...(atSite !== null && entry.killed !== null
          ? [{ category: { code: null, printed: 'count' }, count: atSite }]
          : []),
      ],
    };
  });
};

/** The parties that a unit names as authors, bystanders or in a tally. */
export const partiesOf = (unit: ReportUnit): readonly Coded[] =>
  present([
    unit.attributedTo,
    unit.countedUnder,
    ...present(unit.attributionClaims).map(({ party }) => party),
    ...present(unit.concurrentParties).map(({ party }) => party),
  ]);

export { present };
