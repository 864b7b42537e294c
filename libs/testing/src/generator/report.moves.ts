import * as events from '#events';
import type { KnownReport, Move, World } from './world.js';
import { odd, states, word } from './world.js';

/** An item of evidence as the file of a report, or as something a report describes. */
export const evidenceAdded = (world: World, more: { host?: string; report?: string }) => {
  const { dice, evidence } = world;
  const evidenceId = dice.uuid();
  evidence.push(evidenceId);
  const isReport = more.report !== undefined;
  const files = isReport
    ? [
        {
          sha256: Buffer.from(dice.bytes(32)).toString('hex'),
          size: 1_000,
          mediaType: 'application/json',
        },
      ]
    : [];
  if (isReport)
    world.files.set(
      evidenceId,
      files.map(({ sha256 }) => sha256),
    );
  return {
    evidenceId,
    fact: states(events.EvidenceAdded, evidenceId, {
      evidenceId,
      kind: isReport
        ? word('report')
        : dice.pick([word('video'), word('photograph'), odd('a map')]),
      held: isReport || dice.chance(0.3),
      files,
      acquisition: { how: word('download'), at: '2024-05-01T10:00:00.000Z', tool: 'sijil/0.1.0' },
      supports: dice.chance(0.5) ? [word('place'), odd('number of the dead')] : [],
      texts: { note: 'a line\nand another\\' },
      ...(more.host === undefined
        ? {}
        : { host: more.host, pinpoint: { lines: [dice.between(1, 300)] } }),
      ...(more.report === undefined
        ? { dated: dice.maybe('2017-09-12') }
        : {
            publication: {
              publisher: 'A network',
              title: 'A report',
              published: '2017-10',
              key: more.report,
            },
            extraction: { tool: null, originalPresent: false },
          }),
    }),
  };
};

/** The report, a new one or a further version of a known one, begins to be taken in. */
export const importStarted = (world: World): { report: KnownReport; facts: ReturnType<Move> } => {
  const { dice, reports } = world;
  const known = reports.length > 2 || (reports.length > 0 && dice.chance(0.3));
  const report = known
    ? dice.pick(reports)
    : { id: dice.uuid(), imports: [], files: [], figures: [], conclusions: [], findings: [] };
  if (!known) reports.push(report);
  const importId = dice.uuid();
  const key = `R${reports.indexOf(report)}`;
  const file = evidenceAdded(world, { report: key });
  report.imports.push(importId);
  report.files.push(file.evidenceId);
  return {
    report,
    facts: [
      file.fact,
      states(events.ImportStarted, report.id, {
        reportId: report.id,
        importId,
        ordinal: report.imports.length,
        key,
        evidenceId: file.evidenceId,
        fileMac: dice.uuid(),
        publisher: 'A network',
        title: 'A report',
        published: '2017-10-09',
        period: { start: '2017-09-01', end: '2017-09' },
        coverage: dice.maybe(word('complete')),
        units: 12,
        texts: { methodology: 'as told' },
      }),
    ],
  };
};

const withReport =
  (move: (world: World, report: KnownReport) => ReturnType<Move>): Move =>
  (world) =>
    world.reports.length === 0 ? [] : move(world, world.dice.pick(world.reports));

/** What happens to published reports. */
export const reportMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    4,
    withReport(({ dice }, { id: reportId, figures }) => {
      const claimId = dice.uuid();
      const former = dice.chance(0.4) ? figures.pop() : undefined;
      figures.push(claimId);
      const value = dice.between(0, 500);
      return [
        states(events.FigurePublished, reportId, {
          reportId,
          claimId,
          key: `killed.${dice.between(1, 9)}`,
          value,
          printed: `${value}`,
          unit: dice.maybe('killed'),
          qualifier: word('exact'),
          definition: { fromIncidents: { sum: ['victims.killed'], where: {} }, fromTotals: null },
          counts: 'the dead',
          ...(former === undefined ? {} : { replaces: former }),
        }),
      ];
    }),
  ],
  [
    1,
    withReport((_, { id: reportId, figures }) => {
      const claimId = figures.shift();
      return claimId === undefined
        ? []
        : [states(events.FigureNoLongerPublished, reportId, { reportId, claimId, key: 'killed' })];
    }),
  ],
  [
    2,
    withReport(({ dice, incidents }, { id: reportId, conclusions }) => {
      const claimId = dice.uuid();
      conclusions.push(claimId);
      return [
        states(events.ConclusionPublished, reportId, {
          reportId,
          claimId,
          kind: dice.pick(['conclusion', 'denial', 'thirdPartyStatement'] as const),
          citation: dice.maybe('article 8'),
          role: dice.maybe(word('crime')),
          certainty: null,
          parties: [word('russianForces')],
          incidents: incidents.slice(0, 2).map(({ id }) => id),
        }),
      ];
    }),
  ],
  [
    1,
    withReport((_, { id: reportId, conclusions }) => {
      const claimId = conclusions.shift();
      return claimId === undefined
        ? []
        : [states(events.ConclusionNoLongerPublished, reportId, { reportId, claimId })];
    }),
  ],
  [
    3,
    withReport(({ dice, incidents }, { id: reportId, imports, findings }) => {
      const findingId = dice.uuid();
      const importId = imports.at(-1) ?? findingId;
      const incident = incidents.at(-1);
      findings.push(findingId);
      return [
        states(events.FindingRaised, reportId, {
          reportId,
          importId,
          findingId,
          code: 'PARTS_ABOVE_TOTAL',
          path: '/incidents/0/victims',
          message: 'The parts are more than the whole.',
          tool: 'sijil/0.1.0',
          ...(incident === undefined ? {} : { incidentId: incident.id }),
        }),
        states(events.RowRefused, reportId, {
          reportId,
          importId,
          code: 'FIELD_WRONG_SHAPE',
          path: '/incidents/7',
        }),
      ];
    }),
  ],
  [
    2,
    withReport(({ dice }, { id: reportId, findings }) => {
      const findingId = findings.shift();
      return findingId === undefined
        ? []
        : [
            states(events.FindingResolved, reportId, {
              reportId,
              findingId,
              outcome: dice.pick(['accepted', 'dismissed', 'corrected'] as const),
              reason: 'looked at',
            }),
          ];
    }),
  ],
  [
    1,
    withReport((_, { id: reportId, imports }) => [
      states(events.ImportCompleted, reportId, {
        reportId,
        importId: imports.at(-1) ?? reportId,
        accepted: 3,
        unchanged: 1,
        corrected: 1,
        refused: 1,
        vanished: 0,
        findings: 2,
        complete: true,
      }),
    ]),
  ],
];
