import { put } from '../kit/projection.js';
import type { Change } from '../kit/projection.js';
import { searchable } from '../search/words.js';
import type { DescriptionRow, IncidentRow } from './incident.rows.js';
import { standingDescription } from './incident.described.js';
import { incidentWords } from './incident.tables.js';

/** The words of the claims that stand for the count: who did it, who held the area. */
export const claimedWords = ({
  countedUnderCode,
  countedUnderPrinted,
  attributedToCode,
  attributedToPrinted,
  controlCountedAs,
}: Pick<
  IncidentRow,
  | 'countedUnderCode'
  | 'countedUnderPrinted'
  | 'attributedToCode'
  | 'attributedToPrinted'
  | 'controlCountedAs'
>): string =>
  searchable([
    countedUnderCode,
    countedUnderPrinted,
    attributedToCode,
    attributedToPrinted,
    ...(controlCountedAs ?? []),
  ]);

/** The words of a description: names of places, means, what stood there. Sealed texts are not in it. */
export const describedWords = (row: DescriptionRow): Change => {
  const { place, means, target } = standingDescription(row);
  return put(incidentWords, {
    incidentId: row.incidentId,
    part: 'description',
    words: searchable([
      place.settlement,
      ...place.variants,
      place.neighbourhood,
      place.position,
      place.within,
      place.crossing?.from,
      place.crossing?.to,
      place.subArea,
      place.governorate?.code,
      place.governorate?.printed,
      place.governoratePrinted,
      means.attackKind?.printed,
      means.platform?.class?.printed,
      means.platform?.model,
      ...means.munitions.map(({ kind }) => kind?.printed),
      target?.printed,
    ]),
  });
};
