import { citationFlags } from '#law';
import type { FlagCode } from '#law';

/** What a reading can find that a person should look at. Nothing is refused or changed for it. */
export const findingCodes = {
  UNKNOWN_FIELD:
    'The file has a field that the format does not know; what it holds is kept under seal.',
  UNKNOWN_WORD: 'A field holds a word that its vocabulary does not have; it is kept as printed.',
  ADDITIONAL_CATEGORY:
    'A toll counts a category that the format does not know; it is kept under its printed name.',
  NAME_IN_CLEAR_FIELD:
    'A field that is not sealed holds the name of a person; it was put under seal.',
  TEXT_IN_WORD_FIELD:
    'A field for a word or the name of a place holds running text; it was put under seal.',
  PART_ABOVE_TOTAL: 'One part of a toll is larger than the whole toll.',
  PARTS_ABOVE_TOTAL: 'The parts of a toll add up to more than the whole toll.',
  BREAKDOWN_NOT_EXHAUSTIVE:
    'The breakdown is said to be exhaustive, and its parts do not add up to the whole toll.',
  CHILDREN_SPLIT_DIFFERS: 'Boys, girls and children of unstated sex do not add up to the children.',
  CHILDREN_AS_STATED_DIFFER:
    'The children counted differ from the children as the text states them.',
  UNBORN_IN_TOLL:
    'The toll has unborn victims; whether a published total counts them as children is part of that total.',
  COMPETING_COUNTS: 'A piece of evidence gives another number than the incident does.',
  EVIDENCE_CONFLICT:
    'A piece of evidence is said to conflict with the rest; the words are under seal.',
  WEEKDAY_DIFFERS: 'The weekday that is stated is not the weekday of the date.',
  END_BEFORE_START: 'A span of days ends before it begins.',
  OUTSIDE_PERIOD:
    'The date lies outside the period of the report, and the incident is said to be within it.',
  MARKED_OUTSIDE_PERIOD:
    'The date lies within the period of the report, and the incident is said to be outside it.',
  TWO_DATES:
    'The incident happened outside the period of the report and is counted in it because it was confirmed then.',
  COUNTED_OUTSIDE_PERIOD:
    'The incident is counted, and neither its date nor its confirmation lies within the period.',
  CONFIRMED_BEFORE_DATE: 'The incident is said to have been confirmed before it happened.',
  FUTURE_DATE: 'A date lies after the day of publication or after today.',
  TIME_AMBIGUOUS: 'A time as written can be read in two ways.',
  GOVERNORATE_DIFFERS:
    'The governorate in the sentence is not the governorate of the heading under which it is counted.',
  SHARED_PARAGRAPH: 'Several incidents rest on one and the same paragraph.',
  COUNTED_UNDER_ANOTHER: 'The incident is counted under another party than its own sentence names.',
  COMPETING_ATTRIBUTIONS: 'Claims about the incident name more than one author.',
  CERTAINTY_CLASH: 'The publisher names the same party with different strengths of language.',
  CONTROL_COUNTED_DIFFERENTLY:
    'The incident is counted under another control of the area than the one described.',
  MASSACRE_RULE_DIFFERS:
    'The publisher and our counting rule disagree whether the incident is a massacre.',
  INCIDENT_UNKNOWN: 'An incident is referred to that the file does not list.',
  PERCENT_DIFFERS: 'A printed percentage is not what the printed parts give.',
  SUM_DIFFERS: 'A printed total is not the sum of its printed parts.',
  FIGURE_NOT_WHOLE:
    'A printed figure is not a whole number; it is compared as the nearest whole number.',
  DEFINITION_NOT_UNDERSTOOD:
    'The definition of a figure is not in the little language; the figure cannot be enumerated.',
  CORRECTED_SINCE:
    'A member corrected an incident, and the report now says something else of it; the correction stays.',
  RELATION_NOT_TAKEN:
    'A relation of a Bayanat export has no place of its own in the register; it is kept under seal with the record that names it.',
  RELATION_RESTRICTED:
    'A relation of a Bayanat export leads to a record of which the exporting office let nothing out but its number; it is kept under seal with the record that names it.',
  RECORD_KNOWN:
    'The register has this record already under the key of the report; what the file says of it otherwise is kept with the file alone.',
  UNIT_VANISHED:
    'A later version of the report does not list an incident any more; its claims are kept as no longer asserted.',
} as const;

/** What the tool that reads citations flags is found under its own code, in its own words. */
export const flagFindings: Readonly<Record<FlagCode, string>> = Object.fromEntries(
  Object.entries(citationFlags).map(([code, { says }]) => [code, says]),
) as Record<FlagCode, string>;

/** The code of a finding. */
export type FindingCode = keyof typeof findingCodes | FlagCode;
