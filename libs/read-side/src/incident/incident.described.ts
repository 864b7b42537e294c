import type { Description } from '#events';
import type { Corrections, DescriptionRow, IncidentRow } from './incident.rows.js';

/** What stands of a description: the source's words, overridden part by part by members. */
export const standingDescription = (row: {
  readonly described: Description;
  readonly corrected: Corrections;
}): Description => ({ ...row.described, ...row.corrected });

/** Everything of an incident's row that its description decides. */
export const describedOf = (row: Pick<DescriptionRow, 'described' | 'corrected'>) => {
  const { occurred, place, means, target } = standingDescription(row);
  return {
    occurredFrom: occurred.from,
    occurredTo: occurred.to,
    month: (occurred.from?.length ?? 0) < 7 ? null : (occurred.from?.slice(0, 7) ?? null),
    governorateCode: place.governorate?.code ?? null,
    governoratePrinted: place.governorate?.printed ?? null,
    settlement: place.settlement,
    subArea: place.subArea,
    within: place.within,
    targetCode: target?.code ?? null,
    targetPrinted: target?.printed ?? null,
    attackKindCode: means.attackKind?.code ?? null,
    attackKindPrinted: means.attackKind?.printed ?? null,
    platformCode: means.platform?.class?.code ?? null,
    platformPrinted: means.platform?.class?.printed ?? null,
    munitions: means.munitions.flatMap(({ kind }) => kind ?? []),
  } satisfies Partial<IncidentRow>;
};
