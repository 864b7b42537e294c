import type { Desk } from '../desk.js';
import type { LegalConclusion, Statement } from '../conclusion.reading.js';
import { findingCodes } from '../finding-codes.js';
import type { PublishedReport } from '../report.header.js';
import { endFound, futureFound, weekdayFound } from './date.checks.js';

/** What a report says of itself against the calendar. */
export const checkReport = (report: PublishedReport, today: string | null, desk: Desk): void => {
  const { published, publishedWeekdayStated, period } = report;
  const found = [
    weekdayFound(published, publishedWeekdayStated?.code ?? null, '/report/publishedWeekdayStated'),
    endFound(period?.start ?? null, period?.end ?? null, '/report/period/end'),
    futureFound(published, '/report/published', null, today),
    futureFound(period?.start ?? null, '/report/period/start', published, today),
  ];
  for (const one of found) if (one !== null) desk.find(one.code, one.at, one.message, null);
};

/** Incidents that conclusions and statements speak of, against those that the file lists. */
export const checkScopes = (
  conclusions: readonly LegalConclusion[],
  statements: readonly Statement[],
  ids: ReadonlySet<string>,
  desk: Desk,
): void => {
  const look = (incidents: readonly string[] | null | undefined, at: string): void =>
    (incidents ?? []).forEach((id, i) => {
      if (!ids.has(id))
        desk.find('INCIDENT_UNKNOWN', `${at}/${i}`, findingCodes.INCIDENT_UNKNOWN, null);
    });
  for (const { scope, pointer } of conclusions)
    look(scope?.incidents, `${pointer}/scope/incidents`);
  for (const { incidents, pointer } of statements) look(incidents, `${pointer}/incidents`);
};
