import type { ChronologyLine } from '#dossier';
import type { Chronology, EventAbout } from '#read-side';
import type { Numbering } from './numbering.js';

/** The chronology of what is in the dossier: every line is an event that stands behind it. */
export const chronologyIn = (
  { incidents, exhibits }: Numbering,
  behind: readonly EventAbout[],
  entries: Chronology['entries'],
): readonly ChronologyLine[] => {
  const positions = new Set(behind.map(({ position }) => position));
  const numbers = new Map(
    [...exhibits.values()].map(({ row, number }) => [row.evidenceId, number]),
  );
  return entries
    .filter(({ position }) => positions.has(position))
    .map(({ incidentId, evidenceId, eventId: _eventId, ...line }) => ({
      ...line,
      incident: incidents.get(incidentId ?? '')?.number ?? null,
      exhibit: numbers.get(evidenceId ?? '') ?? null,
    }));
};
