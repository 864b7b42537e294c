import { firstDayOf, isDay, lastDayOf, weekdayOf } from '../days.js';
import type { PublishedReport } from '../report.header.js';
import type { Check, Found } from './check.js';
import { present } from './check.js';

const nameOf = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1);

/** A weekday as stated against the weekday of the date. */
export const weekdayFound = (
  day: string | null,
  stated: string | null,
  at: string,
): Found | null => {
  if (day === null || stated === null || !isDay(day)) return null;
  const actual = weekdayOf(day);
  return actual === stated
    ? null
    : {
        code: 'WEEKDAY_DIFFERS',
        at,
        message: `${nameOf(stated)} is stated; ${day} was a ${nameOf(actual)}.`,
      };
};

/** The weekday of an incident. */
export const weekdayOfIncident: Check = ({ date }) =>
  present(
    weekdayFound(date?.value ?? null, date?.weekdayStated?.code ?? null, '/date/weekdayStated'),
  );

/** A span that ends before it begins. */
export const endFound = (start: string | null, end: string | null, at: string): Found | null =>
  start !== null && end !== null && lastDayOf(end) < firstDayOf(start)
    ? { code: 'END_BEFORE_START', at, message: `It ends on ${end}, before it begins on ${start}.` }
    : null;

/** The days of an incident. */
export const endOfIncident: Check = ({ date }) =>
  present(endFound(date?.value ?? null, date?.end ?? null, '/date/end'));

interface Span {
  readonly first: string;
  readonly last: string;
}

const periodOf = ({ period }: PublishedReport): Span | null =>
  period?.start == null || period.end === null
    ? null
    : { first: firstDayOf(period.start), last: lastDayOf(period.end) };

const overlap = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;

/** The date of an incident, and when it was confirmed, against the period of the report. */
export const dateAgainstPeriod: Check = (
  { span, reportingPeriod, countedInReportTotals },
  { report },
) => {
  const period = periodOf(report);
  const inPeriod = reportingPeriod?.inPeriod ?? null;
  if (period === null || span.first === null || span.last === null || inPeriod === null) return [];
  const within = overlap({ first: span.first, last: span.last }, period);
  const days = `from ${period.first} to ${period.last}`;
  const confirmed = reportingPeriod?.confirmedOn ?? null;
  const confirmedWithin =
    confirmed !== null &&
    overlap({ first: firstDayOf(confirmed), last: lastDayOf(confirmed) }, period);
  return present(
    inPeriod &&
      !within && {
        code: 'OUTSIDE_PERIOD',
        at: '/reportingPeriod/inPeriod',
        message: `The date ${span.first} lies outside the period ${days}, and the incident is said to be within it.`,
      },
    !inPeriod &&
      within && {
        code: 'MARKED_OUTSIDE_PERIOD',
        at: '/reportingPeriod/inPeriod',
        message: `The date ${span.first} lies within the period ${days}, and the incident is said to be outside it.`,
      },
    !inPeriod &&
      !within &&
      confirmedWithin && {
        code: 'TWO_DATES',
        at: '/reportingPeriod/confirmedOn',
        message: `The incident happened on ${span.first}, outside the period ${days}, and was confirmed on ${confirmed}, within it.`,
      },
    !inPeriod &&
      !within &&
      !confirmedWithin &&
      countedInReportTotals === true && {
        code: 'COUNTED_OUTSIDE_PERIOD',
        at: '/countedInReportTotals',
        message: `The incident is counted, and neither its date nor its confirmation lies within the period ${days}.`,
      },
  );
};

/** A confirmation that comes before what it confirms. */
export const confirmedBefore: Check = ({ span, reportingPeriod }) => {
  const confirmed = reportingPeriod?.confirmedOn ?? null;
  return present(
    confirmed !== null &&
      span.first !== null &&
      lastDayOf(confirmed) < span.first && {
        code: 'CONFIRMED_BEFORE_DATE',
        at: '/reportingPeriod/confirmedOn',
        message: `The incident is said to have been confirmed on ${confirmed}, before it happened on ${span.first}.`,
      },
  );
};

/** A date after the day of publication, or after today. */
export const futureFound = (
  date: string | null,
  at: string,
  published: string | null,
  today: string | null,
): Found | null => {
  if (date === null) return null;
  const first = firstDayOf(date);
  if (today !== null && first > today)
    return { code: 'FUTURE_DATE', at, message: `The date ${date} lies after today, ${today}.` };
  if (published !== null && first > lastDayOf(published))
    return {
      code: 'FUTURE_DATE',
      at,
      message: `The date ${date} lies after the publication of ${published}.`,
    };
  return null;
};

/** The dates of an incident against publication and today. */
export const futureDates: Check = ({ date, reportingPeriod, evidence }, { report, today }) =>
  present(
    futureFound(date?.value ?? null, '/date/value', report.published, today),
    futureFound(date?.end ?? null, '/date/end', report.published, today),
    futureFound(
      reportingPeriod?.confirmedOn ?? null,
      '/reportingPeriod/confirmedOn',
      report.published,
      today,
    ),
    ...evidence.map((item, i) =>
      futureFound(item.date, `/evidence/${i}/date`, report.published, today),
    ),
  );

const TWELVE = /^0?12(?:[:.]\d{2})? *[ap]\.? *m\.?$/i;

/** A time as written that can be read in two ways, such as twelve with a.m. or p.m. */
export const ambiguousTimes: Check = ({ timesReported }) =>
  timesReported.flatMap(({ time, timeAsWritten }, i) =>
    present(
      timeAsWritten !== null &&
        (time === null || TWELVE.test(timeAsWritten.trim())) && {
          code: 'TIME_AMBIGUOUS',
          at: `/timesReported/${i}/timeAsWritten`,
          message: 'The time as written can be read in two ways; it is kept as written.',
        },
    ),
  );
