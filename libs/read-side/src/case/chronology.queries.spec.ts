import { fact, HandlingSet, IncidentIncluded, StatementRecorded } from '#events';
import type { Knower } from '#access';
import {
  caseOpened,
  coded,
  described,
  evidenceAdded,
  importStarted,
  incidentRecorded,
  published,
  uuid,
} from '#testing';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

const BY = `member-${uuid(1)}`;
const [CASE, EARLY, LATE, OTHER, DENIAL, REPORT, IMPORT] = [11, 12, 13, 14, 15, 16, 17].map(
  uuid,
) as [string, string, string, string, string, string, string];

const on = (from: string, settlement: string) => {
  const description = described({ confirmedOn: '2017-10-01' });
  return {
    described: {
      ...description,
      occurred: { ...description.occurred, from },
      place: { ...description.place, settlement },
    },
  };
};
const included = (incidentId: string) =>
  fact(IncidentIncluded, `case-${CASE}`, { caseId: CASE, incidentId });

describe('the chronology of a case', () => {
  let models: OpenReadModels;
  let position = 0;

  beforeAll(async () => {
    models = await openReadModels();
    const started = importStarted(REPORT, IMPORT);
    await models.record(BY, evidenceAdded(), {
      ...started,
      data: { ...started.data, published: '2017-10-05' },
    });
    await models.record(BY, incidentRecorded(LATE, on('2017-09-29', "Ma'arat al-Numan")));
    await models.record(BY, incidentRecorded(EARLY, on('2017-08', 'مَعَرَّة النُّعمان')));
    await models.record(BY, incidentRecorded(OTHER, on('2017-01-01', 'Elsewhere')));
    await models.record(
      BY,
      fact(StatementRecorded, `incident-${EARLY}`, {
        incidentId: EARLY,
        claimId: DENIAL,
        source: published,
        speaker: coded('a ministry'),
        stance: 'denies',
        on: '2017-09',
      }),
    );
    await models.record(BY, caseOpened(CASE), included(EARLY), included(LATE));
    position = await models.record(
      BY,
      fact(HandlingSet, `incident-${LATE}`, {
        subject: { noun: 'incident', id: LATE },
        level: 'underSeal',
        audience: ['lawyer'],
        reason: 'a witness is at risk',
      }),
    );
  });
  afterAll(() => models.close());

  const told = async (asked: { from?: string; to?: string } = {}, knower?: Knower) => {
    const at = { position, ...(knower === undefined ? {} : { knower }) };
    const { entries, total } = await models.models.cases.chronology(at, CASE, asked);
    expect(total).toBe(entries.length);
    return entries;
  };

  it('is in the order in which things happened, the rest where it was recorded', async () => {
    expect((await told()).map(({ type, happenedFrom }) => [type, happenedFrom])).toEqual([
      ['IncidentRecorded', '2017-08'],
      ['StatementRecorded', '2017-09'],
      ['IncidentRecorded', '2017-09-29'],
      ['CaseOpened', null],
      ['IncidentIncluded', null],
      ['IncidentIncluded', null],
      ['HandlingSet', null],
    ]);
  });

  it('has four clocks', async () => {
    const [first] = await told();
    expect(first).toMatchObject({
      incidentId: EARLY,
      evidenceId: null,
      happenedFrom: '2017-08',
      reported: '2017-10-01',
      receivedAt: null,
      recordedAt: '2024-01-01T03:00:00.000Z',
      by: BY,
    });
  });

  it('narrows to days, months or years', async () => {
    const types = async (asked: { from?: string; to?: string }) =>
      (await told(asked)).map(({ happenedFrom }) => happenedFrom);
    expect(await types({ from: '2017-08-15', to: '2017-09-10' })).toEqual(['2017-08', '2017-09']);
    expect(await types({ to: '2017' })).toEqual(['2017-08', '2017-09', '2017-09-29']);
    expect(await types({ from: '2030' })).toEqual([]);
  });

  it('tells nothing of what is kept for others, not by the facts of the case either', async () => {
    const open = ['public', 'confidential'];
    const kept = await told({}, { openLevels: open, names: ['auditor'] });
    expect(kept.map(({ type }) => type)).toEqual([
      'IncidentRecorded',
      'StatementRecorded',
      'CaseOpened',
      'IncidentIncluded',
    ]);
    expect(kept.some(({ incidentId }) => incidentId === LATE)).toBe(false);
    expect(await told({}, { openLevels: open, names: ['lawyer'] })).toHaveLength(7);
  });

  it('does not tell when a report under seal was published from which something was taken', async () => {
    const toldTo = async (name: string) => {
      const knower = { openLevels: ['public', 'confidential'], names: [name] };
      const at = { position: await models.store.head(), knower };
      return (await models.models.cases.chronology(at, CASE, {})).entries;
    };
    const before = await toldTo('auditor');
    expect(before.find(({ type }) => type === 'StatementRecorded')).toMatchObject({
      reported: '2017-10-05',
    });
    await models.record(
      BY,
      fact(HandlingSet, `import-${REPORT}`, {
        subject: { noun: 'import', id: REPORT },
        level: 'underSeal',
        audience: ['lawyer'],
        reason: 'its publisher was threatened',
      }),
    );
    // What it told of the incidents of the case stays, without a word of where it was taken from.
    expect(await toldTo('auditor')).toEqual(
      before.map((entry) =>
        entry.type === 'StatementRecorded' ? { ...entry, reported: null } : entry,
      ),
    );
    expect(await toldTo('lawyer')).toContainEqual(
      expect.objectContaining({ reported: '2017-10-05' }),
    );
  });

  it('stands on incidents that are found in either script, however they are spelled', async () => {
    const found = async (text: string) =>
      (await models.models.incidents.list({ position }, { text }, { first: 10 })).rows.map(
        ({ incidentId }) => incidentId,
      );
    expect(await found('maarat numan')).toEqual([LATE]);
    expect(await found('MA’ARAT an Num')).toEqual([LATE]);
    expect(await found('معره النعمان')).toEqual([EARLY]);
    expect(await found('idlib')).toHaveLength(3);
    expect(await found('idlib nowhere')).toEqual([]);
    expect(await found('!!')).toEqual([]);
  });
});
