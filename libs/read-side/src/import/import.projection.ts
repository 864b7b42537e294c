import { change, need, projection, put } from '../kit/projection.js';
import { searchable } from '../search/words.js';
import { sealedOf, stated } from '../kit/stated.js';
import { conclusions, figures, findings, imports, refusedRows, reports } from './import.tables.js';

const tables = [reports, imports, figures, conclusions, findings, refusedRows];

/** Published reports: what they print, what was taken in, what a person should look at. */
export const reportProjection = projection('reports', 4, tables, {
  ImportStarted: (event) => {
    const { data } = event.fact;
    const { reportId, importId, ordinal, evidenceId, fileMac, units } = data;
    return [
      put(reports, {
        reportId,
        key: data.key,
        publisher: data.publisher,
        title: data.title,
        published: data.published,
        periodStart: data.period.start,
        periodEnd: data.period.end,
        coverage: data.coverage,
        evidenceId,
        latestImport: importId,
        imports: ordinal,
        units,
        words: searchable([data.key, data.publisher, data.title]),
      }),
      put(imports, {
        importId,
        reportId,
        ordinal,
        evidenceId,
        fileMac,
        units,
        started: event.position,
        completed: null,
        outcome: null,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  ImportCompleted: {
    needs: ({ fact: { data } }) => [need(imports, data.importId)],
    follows: ({ position, fact: { data } }, rows) => {
      const { reportId: _report, importId, ...outcome } = data;
      return change(rows, imports, importId, () => ({ completed: position, outcome }));
    },
  },
  FigurePublished: {
    needs: ({ fact: { data } }) => [
      need(figures, data.claimId),
      ...(data.replaces === undefined ? [] : [need(figures, data.replaces)]),
    ],
    follows: (event, rows) => {
      const { replaces, pinpoint, ...data } = event.fact.data;
      return [
        ...(replaces === undefined
          ? []
          : change(rows, figures, replaces, () => ({ stands: false, replacedBy: data.claimId }))),
        put(figures, {
          ...data,
          pinpoint: pinpoint ?? null,
          stands: true,
          replacedBy: null,
          made: event.position,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
  },
  FigureNoLongerPublished: {
    needs: ({ fact: { data } }) => [need(figures, data.claimId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, figures, data.claimId, () => ({ stands: false })),
  },
  ConclusionPublished: (event) => {
    const { pinpoint, ...data } = event.fact.data;
    return [
      put(conclusions, {
        ...data,
        pinpoint: pinpoint ?? null,
        readings: null,
        tool: null,
        stands: true,
        made: event.position,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  ConclusionReviewed: {
    needs: ({ fact: { data } }) => [need(conclusions, data.claimId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, conclusions, data.claimId, () => ({
        readings: data.readings,
        tool: data.tool,
      })),
  },
  ConclusionNoLongerPublished: {
    needs: ({ fact: { data } }) => [need(conclusions, data.claimId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, conclusions, data.claimId, () => ({ stands: false })),
  },
  RowRefused: (event) => [
    put(refusedRows, {
      ...event.fact.data,
      rowId: event.envelope.id,
      refused: event.position,
      ...stated(event),
    }),
  ],
  FindingRaised: (event) => {
    const { incidentId, ...data } = event.fact.data;
    return [
      put(findings, {
        ...data,
        incidentId: incidentId ?? null,
        outcome: null,
        resolvedBy: null,
        raised: event.position,
        ...stated(event),
        sealed: null,
      }),
    ];
  },
  FindingResolved: {
    needs: ({ fact: { data } }) => [need(findings, data.findingId)],
    follows: (event, rows) =>
      change(rows, findings, event.fact.data.findingId, () => ({
        outcome: event.fact.data.outcome,
        resolvedBy: event.envelope.by,
        sealed: sealedOf(event),
      })),
  },
});
