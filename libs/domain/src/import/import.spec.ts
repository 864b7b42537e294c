import { fact, FigurePublished, FindingRaised, ImportCompleted, ImportStarted } from '#events';
import { fold, newId } from '#kernel';
import {
  coded,
  evidenceAdded,
  given,
  importStarted,
  incidentRecorded,
  REPORT,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import type { ImportCommand, PublishFigure } from './import.commands.js';
import { importNoun } from './import.decider.js';
import {
  importReading,
  isRaised,
  latestImport,
  openFindings,
  reportIdOf,
  standingConclusions,
} from './import.state.js';
import type { Report } from './import.state.js';

const reportId = reportIdOf('A-REPORT');
const [first, second] = [uuid(1), uuid(2)];
const stream = `import-${reportId}`;
const started = importStarted(reportId, first);
const numbers = {
  accepted: 43,
  unchanged: 0,
  corrected: 0,
  refused: 0,
  vanished: 0,
  findings: 0,
  complete: true,
};
const completed = fact(ImportCompleted, stream, { reportId, importId: first, ...numbers });
const reports = (...facts: PastFact[]) => given(importNoun, [evidenceAdded(), started, ...facts]);
const stateOf = (...facts: PastFact[]): Report => {
  const state = fold(
    importReading.decider,
    [started, ...facts].map((f) => ({ by: '', ...f })) as never[],
  );
  if (state.status === 'absent') throw new Error('There is a report.');
  return state;
};

describe('starting an import', () => {
  const { reportId: _, importId: __, ordinal: ___, ...wish } = started.data;

  it('of a report gives it the id that follows from its key, and a number', () => {
    given(importNoun, [evidenceAdded()])
      .when({ kind: 'StartImport', id: uuid(7), data: wish })
      .then([
        fact(ImportStarted, stream, {
          ...wish,
          reportId,
          importId: newId(uuid(7), 'import'),
          ordinal: 1,
        }),
      ]);
  });

  it('of a changed file is the next one', () => {
    const [next] = reports(completed)
      .when({ kind: 'StartImport', data: { ...wish, fileMac: 'mac-2' } })
      .facts();
    expect(next?.data).toMatchObject({ reportId, ordinal: 2 });
  });

  it('of the very same file is carried on where it broke off, and nothing where it was complete', () => {
    reports().when({ kind: 'StartImport', data: wish }).thenRefuses('IMPORT_UNDER_WAY');
    reports(completed).when({ kind: 'StartImport', data: wish }).thenRefuses('NOTHING_CHANGES');
  });

  it('needs the file as an item of evidence, and the key under which the report is known', () => {
    given(importNoun)
      .when({ kind: 'StartImport', data: wish })
      .thenRefuses('EVIDENCE_NOT_FOUND', '/evidenceId');
    reports()
      .when({ kind: 'StartImport', data: { ...wish, reportId, key: 'OTHER' } })
      .thenRefuses('REPORT_KEY_DIFFERS');
  });
});

describe('an import', () => {
  const raise = (importId: string, message = 'The parts add up to more.'): ImportCommand => ({
    kind: 'RaiseFinding',
    data: {
      reportId,
      importId,
      code: 'PARTS_ABOVE_TOTAL',
      path: '/incidents/3',
      message,
      tool: 'reader/1',
    },
  });
  const refuseRow = (importId: string): ImportCommand => ({
    kind: 'RefuseRow',
    data: { reportId, importId, code: 'FIELD_WRONG_SHAPE', path: '/incidents/7/victims/killed' },
  });
  const complete = (importId: string): ImportCommand => ({
    kind: 'CompleteImport',
    data: { reportId, importId, ...numbers },
  });
  const raised = fact(FindingRaised, stream, {
    reportId,
    importId: first,
    findingId: uuid(20),
    code: 'PARTS_ABOVE_TOTAL',
    path: '/incidents/3',
    message: 'The parts add up to more.',
    tool: 'reader/1',
  });

  it('refuses rows and raises findings until it is complete or followed by another', () => {
    const next = importStarted(reportId, second, 2);
    for (const command of [raise(first), refuseRow(first), complete(first)]) {
      expect(reports().when(command).facts()).toHaveLength(1);
      reports(completed).when(command).thenRefuses('IMPORT_OVER');
      reports(next).when(command).thenRefuses('IMPORT_OVER');
    }
    reports().when(raise(second)).thenRefuses('IMPORT_RUN_NOT_FOUND');
    given(importNoun).when(raise(first)).thenRefuses('IMPORT_NOT_FOUND', '/reportId');
    expect(latestImport(stateOf(...reports().when(refuseRow(first)).facts()))).toMatchObject({
      refused: ['/incidents/7/victims/killed'],
      completed: false,
    });
  });

  it('does not raise what is waiting to be looked at already', () => {
    reports(raised).when(raise(first)).thenRefuses('NOTHING_CHANGES');
    reports(raised).when(raise(first, 'The parts add up to less.')).thenStates('FindingRaised');
    expect(isRaised(stateOf(raised), raised.data)).toBe(true);
    const about: ImportCommand = {
      kind: 'RaiseFinding',
      data: { ...raised.data, findingId: uuid(21), incidentId: uuid(8) },
    };
    reports().when(about).thenRefuses('INCIDENT_NOT_FOUND', '/incidentId');
    reports(incidentRecorded(uuid(8)))
      .when(about)
      .thenStates('FindingRaised');
  });

  it('leaves findings to members, who can change their mind with a reason', () => {
    const resolve = (outcome: 'accepted' | 'dismissed', reason = 'The heading errs.') =>
      ({
        kind: 'ResolveFinding',
        data: { reportId, findingId: uuid(20), outcome, reason },
      }) as const;
    const resolved = reports(raised, completed).when(resolve('accepted')).facts();
    expect(openFindings(stateOf(raised))).toHaveLength(1);
    expect(openFindings(stateOf(raised, ...resolved))).toHaveLength(0);
    reports(raised, ...resolved)
      .when(resolve('accepted'))
      .thenRefuses('NOTHING_CHANGES');
    reports(raised, ...resolved)
      .when(resolve('dismissed'))
      .thenStates('FindingResolved');
    reports(raised, ...resolved)
      .when(raise(first))
      .thenStates('FindingRaised');
    reports(raised)
      .when({ ...resolve('accepted'), by: 'process:import' })
      .thenRefuses('ONLY_A_MEMBER');
    reports(raised).when(resolve('accepted', '')).thenRefuses('REASON_MISSING');
    reports().when(resolve('accepted')).thenRefuses('FINDING_NOT_FOUND');
  });
});

describe('a figure', () => {
  const published = fact(FigurePublished, stream, {
    reportId,
    claimId: uuid(30),
    key: 'killed',
    value: 430,
    printed: '430',
    unit: 'individuals',
    qualifier: coded('exact'),
    definition: { fromIncidents: { sum: 'victims.killed' }, fromTotals: null },
  });
  const { claimId: _, ...wish } = published.data;
  const publish = (data: object): PublishFigure => ({
    kind: 'PublishFigure',
    data: { ...wish, ...data },
  });

  it('stands under its key until another replaces it', () => {
    reports()
      .when(publish({ claimId: uuid(30) }))
      .then([published]);
    reports(published).when(publish({})).thenRefuses('NOTHING_CHANGES');
    reports(published)
      .when(publish({ value: 431 }))
      .thenRefuses('FIGURE_ALREADY_PUBLISHED', '/key');
    reports(published)
      .when(publish({ value: 431, replaces: uuid(31) }))
      .thenRefuses('FIGURE_NOT_FOUND', '/replaces');
    const [next] = reports(published)
      .when(publish({ value: 431, replaces: uuid(30) }))
      .facts();
    if (!next) throw new Error('It is published.');
    expect(stateOf(published, next).figures.get('killed')).toMatchObject({ value: 431 });
    reports(published, next)
      .when(publish({ value: 432, replaces: uuid(30) }))
      .thenRefuses('FIGURE_NOT_FOUND', '/replaces');
  });

  it('is no longer published once, and can come back', () => {
    const gone: ImportCommand = {
      kind: 'RecordFigureNoLongerPublished',
      data: { reportId, key: 'killed' },
    };
    reports().when(gone).thenRefuses('FIGURE_NOT_FOUND');
    const vanished = reports(published).when(gone).facts();
    expect(vanished[0]?.data).toMatchObject({ claimId: uuid(30) });
    reports(published, ...vanished)
      .when(gone)
      .thenRefuses('FIGURE_NOT_FOUND');
    reports(published, ...vanished)
      .when(publish({}))
      .thenStates('FigurePublished');
  });
});

describe('a conclusion', () => {
  const conclude = (incidents: readonly string[]): ImportCommand => ({
    kind: 'PublishConclusion',
    data: {
      reportId,
      claimId: uuid(40),
      kind: 'conclusion',
      citation: 'Article 8',
      role: null,
      certainty: null,
      parties: [],
      incidents,
    },
  });

  it('is drawn of incidents that are there, and not drawn any more once', () => {
    const gone: ImportCommand = {
      kind: 'RecordConclusionNoLongerPublished',
      data: { reportId, claimId: uuid(40) },
    };
    reports()
      .when(conclude([uuid(8)]))
      .thenRefuses('INCIDENT_NOT_FOUND', '/incidents/0');
    const drawn = reports(incidentRecorded(uuid(8)))
      .when(conclude([uuid(8)]))
      .facts();
    expect(standingConclusions(stateOf(...drawn))).toHaveLength(1);
    reports(...drawn)
      .when(conclude([]))
      .thenRefuses('ID_ALREADY_USED');
    reports().when(gone).thenRefuses('CONCLUSION_NOT_FOUND');
    const vanished = reports(...drawn)
      .when(gone)
      .facts();
    expect(standingConclusions(stateOf(...drawn, ...vanished))).toHaveLength(0);
    reports(...drawn, ...vanished)
      .when(gone)
      .thenRefuses('CONCLUSION_NOT_STANDING');
  });

  it('is read by a tool, anew by a later version of it, and not once it is drawn no more', () => {
    const readings = [
      { canonical: ['Article 8'], flags: ['TOO_GENERAL'], suggestions: ['Article 8(2)(e)(i)'] },
    ];
    const read = (tool: string): ImportCommand => ({
      kind: 'ReviewConclusion',
      data: { reportId, claimId: uuid(40), readings, tool },
    });
    reports().when(read('reader/1')).thenRefuses('CONCLUSION_NOT_FOUND');
    const drawn = reports().when(conclude([])).facts();
    const once = reports(...drawn)
      .when(read('reader/1'))
      .facts();
    expect(stateOf(...drawn, ...once).conclusions.get(uuid(40))?.review?.readings).toEqual(
      readings,
    );
    reports(...drawn, ...once)
      .when(read('reader/1'))
      .thenRefuses('NOTHING_CHANGES');
    reports(...drawn, ...once)
      .when(read('reader/2'))
      .thenStates('ConclusionReviewed');
    const gone = reports(...drawn)
      .when({
        kind: 'RecordConclusionNoLongerPublished',
        data: { reportId, claimId: uuid(40) },
      })
      .facts();
    reports(...drawn, ...gone)
      .when(read('reader/1'))
      .thenRefuses('CONCLUSION_NOT_STANDING');
  });

  it('stands on the evidence that was taken in', () => {
    expect(latestImport(stateOf())?.evidenceId).toBe(REPORT);
  });
});
