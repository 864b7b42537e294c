import { need, put } from '../kit/projection.js';
import type { Change, Ears, Rows } from '../kit/projection.js';
import type { ActRow } from './incident.rows.js';
import { sealedOf } from '../kit/stated.js';
import { countingNeeds } from './counting.needs.js';
import { standingOf } from './incident.standing.js';
import { acts, claims, incidents } from './incident.tables.js';

/** An incident as its acts leave it. */
const recount = (incidentId: string, rows: Rows, all: readonly ActRow[]): readonly Change[] => {
  const incident = rows.one(incidents, incidentId);
  if (incident === undefined) return [];
  const standing = standingOf(rows.of(claims, 'incidentId', incidentId), all);
  return [put(incidents, { ...incident, ...standing })];
};

const without = (all: readonly ActRow[], actId: string): ActRow[] =>
  all.filter((other) => other.actId !== actId);

/**
 * What is heard of the acts within incidents. A move is told by both incidents, first by the one that the act
 * leaves: one that is added while it stands on another incident is another's.
 */
export const actEars: Ears = {
  ActAdded: {
    needs: ({ fact: { data } }) => [...countingNeeds(data.incidentId), need(acts, data.act.actId)],
    follows: (event, rows) => {
      const { incidentId, act, source, pinpoint = null } = event.fact.data;
      const target = act.target ?? null;
      const said = { incidentId, source, pinpoint, sealed: sealedOf(event) };
      const row: ActRow = { ...act, target, ...said };
      const others = without(rows.of(acts, 'incidentId', incidentId), act.actId);
      return [put(acts, row), ...recount(incidentId, rows, [...others, row])];
    },
  },
  ActMoved: {
    needs: ({ fact: { data } }) => [
      ...countingNeeds(data.incidentId),
      ...countingNeeds(data.to),
      need(acts, data.actId),
    ],
    follows: ({ fact: { data } }, rows) => {
      const { incidentId, actId, to } = data;
      const act = rows.one(acts, actId);
      const left = recount(
        incidentId,
        rows,
        without(rows.of(acts, 'incidentId', incidentId), actId),
      );
      if (act?.incidentId !== incidentId) return left;
      const moved: ActRow = { ...act, incidentId: to };
      const there = [...without(rows.of(acts, 'incidentId', to), actId), moved];
      return [put(acts, moved), ...left, ...recount(to, rows, there)];
    },
  },
};
