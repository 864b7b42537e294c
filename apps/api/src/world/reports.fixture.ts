import { randomUUID } from 'node:crypto';
import type { OpenApi } from '../api.fixture.js';
import { describedOn, pinpoint, SECRETS, word } from './words.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** A report, taken in as the importer does: past the API. */
export const takeReportIn = async ({ done }: Wisher, { give }: OpenApi, incident: Result) => {
  const published = randomUUID();
  await give({
    kind: 'AddEvidence',
    data: {
      evidenceId: published,
      kind: word('Report'),
      held: true,
      files: [
        {
          sha256: 'a'.repeat(64),
          size: 5_000_000_000,
          mediaType: 'application/json',
          pages: 3,
          milliseconds: 600_000,
        },
      ],
      acquisition: { how: word('Download'), at: null },
      publication: {
        publisher: 'A publisher',
        title: 'A report',
        published: '2017-10-01',
        key: 'SPEC-REPORT',
      },
      extraction: { tool: 'spec/1', originalPresent: false },
      structuredBy: 'a member',
      supports: [],
      texts: { note: SECRETS.words },
    },
  });
  const { facts } = await give({
    kind: 'StartImport',
    data: {
      key: 'SPEC-REPORT',
      evidenceId: published,
      fileMac: 'mac-1',
      publisher: 'A publisher',
      title: 'A report',
      published: '2017-10-01',
      period: { start: '2017-09-01', end: '2017-09-30' },
      coverage: word('complete'),
      units: 2,
      texts: { context: SECRETS.words },
      unknown: { more: SECRETS.words },
    },
  });
  const { reportId, importId } = (facts[0]?.data ?? {}) as {
    readonly reportId: string;
    readonly importId: string;
  };
  const run = { reportId, importId };
  const [findingId, conclusionId] = [randomUUID(), randomUUID()];
  await give(
    { kind: 'ChangePolicy', data: { policyVersion: 2, reason: SECRETS.reason } },
    { kind: 'RecordUpgrade', data: { from: '0.0.9', to: '0.1.0' } },
  );
  await give(
    {
      kind: 'RecordIncident',
      data: {
        described: {
          ...describedOn('2017-09-01'),
          means: { attackKind: null, killingMethods: [], platform: null, munitions: [] },
        },
        source: { kind: 'publication', id: published },
        pinpoint,
        unit: { importId, unitId: 'U-1', mac: 'mac-u1' },
        texts: { victims: SECRETS.words },
        unknown: { more: SECRETS.words },
      },
    },
    {
      kind: 'PublishFigure',
      data: {
        reportId,
        key: 'massacres',
        value: 43,
        printed: '43',
        unit: 'massacres',
        qualifier: word('exact'),
        definition: { fromIncidents: { count: { isMassacre: true } }, fromTotals: null },
        pinpoint,
        counts: 'massacres of one month',
      },
    },
    {
      kind: 'PublishConclusion',
      data: {
        reportId,
        claimId: conclusionId,
        kind: 'conclusion',
        citation: 'Article 8',
        role: word('crime'),
        certainty: word('stated'),
        pinpoint,
        parties: [word('A State')],
        incidents: [incident.id],
        texts: { crime: 'war crimes' },
      },
    },
    {
      kind: 'ReviewConclusion',
      data: {
        reportId,
        claimId: conclusionId,
        readings: [
          { canonical: ['Article 8'], flags: ['TOO_GENERAL'], suggestions: ['Article 8(2)(e)(i)'] },
        ],
        tool: 'reader/1',
      },
    },
    { kind: 'RefuseRow', data: { ...run, code: 'FIELD_WRONG_SHAPE', path: '/incidents/7' } },
    {
      kind: 'RaiseFinding',
      data: {
        ...run,
        findingId,
        code: 'WEEKDAY',
        path: '/incidents/1',
        message: 'Not that day.',
        incidentId: incident.id,
        tool: 'spec/1',
      },
    },
    {
      kind: 'CompleteImport',
      data: {
        ...run,
        accepted: 1,
        unchanged: 0,
        corrected: 0,
        refused: 1,
        vanished: 0,
        findings: 1,
        complete: true,
      },
    },
  );
  await done('reviewer', 'resolveFinding', {
    reportId,
    findingId,
    outcome: 'dismissed',
    reason: SECRETS.reason,
  });

  await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [],
    conclusion: { reportId, claimId: conclusionId },
    reason: SECRETS.reason,
  });

  return { finding: findingId, reportId };
};
