import { alters, begins, both, seal } from './tale.js';
import type { Tales } from './tale.js';

type Report =
  | 'ImportStarted'
  | 'ImportCompleted'
  | 'FigurePublished'
  | 'FigureNoLongerPublished'
  | 'ConclusionPublished'
  | 'ConclusionReviewed'
  | 'ConclusionNoLongerPublished'
  | 'RowRefused'
  | 'FindingRaised'
  | 'FindingResolved';

/** Published reports: what was taken in, what they print, what a person should look at. */
export const reportTales: Tales<Report> = {
  ImportStarted: (event) => {
    const { position, fact, envelope } = event;
    const { reportId, importId, ordinal, evidenceId, fileMac, units, period, ...told } = fact.data;
    return [
      {
        kind: 'report',
        key: reportId,
        said: {
          ...told,
          reportId,
          evidenceId,
          units,
          imports: ordinal,
          latestImport: importId,
          periodStart: period.start,
          periodEnd: period.end,
        },
      },
      {
        kind: 'import',
        key: importId,
        said: {
          importId,
          reportId,
          ordinal,
          evidenceId,
          fileMac,
          units,
          started: position,
          by: envelope.by,
          recordedAt: envelope.recordedAt,
          sealed: seal(event),
        },
      },
      { kind: 'report_of_import', key: importId, said: { importId, reportId } },
    ];
  },
  ImportCompleted: alters(
    'import',
    ({ importId }) => importId,
    ({ position, fact: { data } }) => {
      const { accepted, unchanged, corrected, refused, vanished, findings, complete } = data;
      const outcome = { accepted, unchanged, corrected, refused, vanished, findings, complete };
      return { completed: position, outcome };
    },
  ),

  FigurePublished: both(
    begins(
      'figure',
      ({ claimId }) => claimId,
      ({ position }) => ({ replaces: null, stands: true, made: position }),
    ),
    alters(
      'figure',
      ({ replaces }) => replaces ?? '',
      ({ fact }) => ({ stands: false, replacedBy: fact.data.claimId }),
    ),
  ),
  FigureNoLongerPublished: alters(
    'figure',
    ({ claimId }) => claimId,
    () => ({ stands: false }),
  ),
  ConclusionPublished: begins(
    'conclusion',
    ({ claimId }) => claimId,
    ({ position }) => ({ stands: true, made: position, readings: null, tool: null }),
  ),
  ConclusionReviewed: alters(
    'conclusion',
    ({ claimId }) => claimId,
    ({ fact: { data } }) => ({ readings: data.readings, tool: data.tool }),
  ),
  ConclusionNoLongerPublished: alters(
    'conclusion',
    ({ claimId }) => claimId,
    () => ({ stands: false }),
  ),

  RowRefused: (event, stage, elsewhere) =>
    begins<'RowRefused'>(
      'refused_row',
      () => event.envelope.id,
      ({ position }) => ({ rowId: event.envelope.id, refused: position }),
    )(event, stage, elsewhere),
  FindingRaised: begins(
    'finding',
    ({ findingId }) => findingId,
    ({ position }) => ({ raised: position }),
  ),
  FindingResolved: alters(
    'finding',
    ({ findingId }) => findingId,
    (event) => ({
      outcome: event.fact.data.outcome,
      resolvedBy: event.envelope.by,
      sealed: seal(event),
    }),
  ),
};
