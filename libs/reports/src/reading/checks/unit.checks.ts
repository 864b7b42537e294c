import type { Desk } from '../desk.js';
import type { Check, Surroundings } from './check.js';
import {
  certaintyClash,
  competingAttributions,
  controlCounted,
  countedUnderAnother,
} from './attribution.checks.js';
import {
  ambiguousTimes,
  confirmedBefore,
  dateAgainstPeriod,
  endOfIncident,
  futureDates,
  weekdayOfIncident,
} from './date.checks.js';
import { publisherAgainstRule } from './massacre.checks.js';
import { governorates, relatedUnknown, sharedParagraph } from './place.checks.js';
import {
  childrenAsStated,
  childrenSplit,
  competingCounts,
  evidenceConflicts,
  partsAgainstToll,
  sitesAgainstToll,
  unbornInToll,
} from './toll.checks.js';

const checks: readonly Check[] = [
  weekdayOfIncident,
  endOfIncident,
  dateAgainstPeriod,
  confirmedBefore,
  futureDates,
  ambiguousTimes,
  governorates,
  sharedParagraph,
  relatedUnknown,
  countedUnderAnother,
  competingAttributions,
  certaintyClash,
  controlCounted,
  partsAgainstToll,
  childrenSplit,
  childrenAsStated,
  unbornInToll,
  sitesAgainstToll,
  competingCounts,
  evidenceConflicts,
  publisherAgainstRule,
];

/** Looks through every unit for what does not agree with itself or with the report. */
export const checkUnits = (around: Surroundings, desk: Desk): void => {
  for (const unit of around.units)
    for (const check of checks)
      for (const { code, at, message } of check(unit, around))
        desk.find(code, unit.pointer + at, message, unit.id);
};
