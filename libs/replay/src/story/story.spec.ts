import {
  AttributionAsserted,
  ChargeDrafted,
  ClaimWithdrawn,
  ElementArgued,
  EvidenceExcluded,
  EvidenceIncluded,
  EvidenceWithdrawn,
  ExclusionProposed,
  fact,
  FactAlleged,
  FactSupportRecorded,
  IncidentVerificationAssessed,
  readEvent,
} from '#events';
import type { RecordedEvent } from '#events';
import type { Fact } from '#kernel';
import {
  actOf,
  caseOpened,
  coded,
  evidenceAdded,
  incidentRecorded,
  killed,
  published,
  Scribe,
  tollAsserted,
  uuid,
} from '#testing';
import { chronicleOf } from './chronicle.js';
import { storyOf } from './story.js';

const AT = Date.UTC(2026, 10, 22, 8);
const MINUTE = 60_000;

/** Facts as the register would hold them, each of a command of its own. */
const recorded = (...facts: readonly Fact[]): readonly RecordedEvent[] => {
  const scribe = new Scribe(uuid(1), (bytes) => new Uint8Array(bytes).fill(7));
  return facts.flatMap((one, i) =>
    scribe
      .write([one], { commandId: uuid(5_000 + i), by: `member-${uuid(3)}`, at: AT + i * MINUTE })
      .map(({ leaf, parts }) => readEvent({ position: i + 1, leaf, parts })),
  );
};

const incidentId = uuid(10);
const incident = {
  noun: 'incident',
  id: incidentId,
  stream: `incident-${incidentId}`,
  part: false,
};
const believed = fact(AttributionAsserted, incident.stream, {
  incidentId,
  claimId: uuid(11),
  source: published,
  actorId: null,
  party: coded('An invented force'),
  level: 'force',
  role: 'author',
  language: coded('believed'),
  basis: [],
});
const takenBack = fact(ClaimWithdrawn, incident.stream, {
  incidentId,
  claimId: uuid(11),
  source: published,
  ground: 'retracted',
  reason: 'The source took it back.',
});
const verified = fact(IncidentVerificationAssessed, incident.stream, {
  incidentId,
  level: 'corroborated',
  reason: 'Two sources.',
});

describe('the history of an incident', () => {
  const events = recorded(
    incidentRecorded(incidentId),
    believed,
    tollAsserted(incidentId, uuid(12), [killed(7)]),
    takenBack,
    verified,
  );

  it('is told fact by fact: who, when, what changed, field by field and in words', () => {
    const { steps } = storyOf(incident, events, { since: null, at: 5 });
    expect(
      steps.map(({ position, type, by, recordedAt }) => [position, type, by, recordedAt]),
    ).toEqual(
      events.map(({ position, envelope }) => [
        position,
        envelope.type,
        `member-${uuid(3)}`,
        envelope.recordedAt,
      ]),
    );
    expect(steps[1]?.changes.map(({ en }) => en)).toEqual([
      'incident A Town, 2017-09-29: attributed to not said → An invented force',
      expect.stringMatching(/^attribution An invented force added \(/),
    ]);
    expect(steps[3]?.changes).toMatchObject([
      { en: 'incident A Town, 2017-09-29: attributed to An invented force → not said' },
      {
        kind: 'claim',
        key: uuid(11),
        what: 'changed',
        en: 'attribution An invented force: believed → withdrawn (retracted)',
        ar: 'نسبة المسؤولية An invented force: believed ← withdrawn (retracted)',
        fields: [
          { field: 'stands', before: true, after: false },
          { field: 'withdrawn', before: null, after: 'retracted' },
        ],
      },
    ]);
    expect(steps[3]?.sealed).toMatchObject({ event: events[3]?.envelope.id });
    expect(JSON.stringify(steps)).not.toContain('The source took it back');
  });

  it('stops where it is asked to, and says what stood there', () => {
    const { steps, standing } = storyOf(incident, events, { since: null, at: 2 });
    expect(steps).toHaveLength(2);
    expect(standing.find(({ kind }) => kind === 'claim')?.said).toMatchObject({ stands: true });
    expect(standing[0]?.said).toMatchObject({ killed: null, verification: 'reported' });
    expect(storyOf(incident, events, { since: null, at: 5 }).standing[0]?.said).toMatchObject({
      killed: 7,
      verification: 'corroborated',
    });
  });

  it('says what is different between two moments by meaning', () => {
    const { difference } = storyOf(incident, events, { since: 2, at: 5 });
    expect(difference).toMatchObject({ from: 2, to: 5 });
    const lines = difference?.en ?? [];
    expect(lines).toContain('attribution An invented force: believed → withdrawn (retracted)');
    expect(lines).toContain('1 toll added');
    expect(lines[0]).toMatch(/killed not said → 7/);
    expect(lines[0]).toMatch(/verification reported → corroborated/);
    expect(storyOf(incident, events, { since: 5, at: 5 }).difference?.points).toEqual([]);
  });

  it('of one part of it tells that part alone', () => {
    const part = { ...incident, id: uuid(11), part: true };
    const { steps, standing } = storyOf(part, events, { since: null, at: 5 });
    expect(steps.map(({ type }) => type)).toEqual(['AttributionAsserted', 'ClaimWithdrawn']);
    expect(standing.map(({ kind }) => kind)).toEqual(['claim']);
  });
});

describe('the history of a case', () => {
  const caseId = uuid(20);
  const stream = `case-${caseId}`;
  const [charge, alleged, support] = [uuid(21), uuid(22), uuid(23)];
  const item = (n: number) => evidenceAdded(uuid(30 + n));
  const exhibit = (n: number) =>
    fact(EvidenceIncluded, stream, {
      caseId,
      exhibitId: uuid(40 + n),
      evidenceId: uuid(30 + n),
      number: n,
      firstPage: n,
      lastPage: n,
    });
  const law = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
  const events = recorded(
    caseOpened(caseId),
    item(1),
    item(2),
    fact(ChargeDrafted, stream, {
      caseId,
      chargeId: charge,
      number: 1,
      suspectId: uuid(24),
      acts: [{ incidentId, actId: actOf(incidentId) }],
      crime: law('8(2)(e)(i)'),
      mode: law('28(a)-knew'),
      standard: coded('reasonable grounds'),
      conflictId: null,
      principals: [],
      flags: [],
      questions: [],
      tool: 'spec/1',
      reason: 'A spec.',
    }),
    fact(FactAlleged, stream, {
      caseId,
      factId: alleged,
      number: 1,
      kind: 'crimeBase',
      acts: [],
      statement: 'Sealed words.',
    }),
    fact(ElementArgued, stream, {
      caseId,
      chargeId: charge,
      requirement: 'crime/1',
      facts: [alleged],
      argument: 'It follows.',
    }),
    // From here on it is asked what is different.
    exhibit(1),
    exhibit(2),
    fact(FactSupportRecorded, stream, {
      caseId,
      factId: alleged,
      supportId: support,
      stance: 'for',
      exhibitId: uuid(41),
      account: null,
    }),
    fact(EvidenceWithdrawn, `evidence-${uuid(31)}`, { evidenceId: uuid(31), reason: 'Forged.' }),
    fact(EvidenceExcluded, stream, { caseId, exhibitId: uuid(42), reason: 'Not needed.' }),
  );
  const subject = { noun: 'case', id: caseId, stream, part: false };

  it('says which exhibits were added, and which element is no longer uncovered', () => {
    const { difference } = storyOf(subject, events, { since: 6, at: 9 });
    expect(difference?.en).toEqual([
      '2 exhibits added: 1; 2',
      '1 support of a fact added: for, exhibit 1',
      expect.stringMatching(/^charge 1, crime\/1: no longer uncovered \(/),
    ]);
    expect(difference?.coverage).toMatchObject([
      { chargeId: charge, requirement: 'crime/1', before: 'nothing', after: 'for' },
    ]);
  });

  it('says that it is uncovered again where the item behind it was withdrawn elsewhere', () => {
    const { difference, steps } = storyOf(subject, events, { since: 9, at: 11 });
    expect(difference?.en).toEqual([
      'exhibit 2: in the case → taken out',
      expect.stringMatching(/^charge 1, crime\/1: covered → uncovered/),
    ]);
    // The item is no part of the case: its own history tells that it was withdrawn.
    expect(steps.map(({ type }) => type)).not.toContain('EvidenceWithdrawn');
  });

  it('counts no support by an exhibit that was not told', () => {
    const { matrices } = storyOf(
      subject,
      events.filter(({ envelope }) => envelope.type !== 'EvidenceIncluded'),
      { since: null, at: 9 },
    );
    expect(matrices[0]?.rows.filter(({ coverage }) => coverage !== 'nothing')).toEqual([]);
    const { matrices: whole } = storyOf(subject, events, { since: null, at: 9 });
    expect(whole[0]?.rows.filter(({ coverage }) => coverage !== 'nothing')).toHaveLength(1);
  });

  it('tells no seal as a field that changed', () => {
    const proposed = fact(ExclusionProposed, stream, {
      caseId,
      exhibitId: uuid(41),
      reason: 'Not needed.',
    });
    const { steps } = storyOf(
      subject,
      recorded(caseOpened(caseId), item(1), exhibit(1), proposed),
      { since: null, at: 4 },
    );
    const last = steps.at(-1);
    expect(last).toMatchObject({ type: 'ExclusionProposed', changes: [{ kind: 'exhibit' }] });
    expect(JSON.stringify(last?.changes)).not.toMatch(/sealed/i);
  });
});

describe('the whole register', () => {
  it('is told between two moments, and counted by kind of fact', () => {
    const events = recorded(incidentRecorded(incidentId), believed, takenBack);
    const { steps, tallies, en } = chronicleOf(events.slice(1), { from: 1, to: 3 });
    expect(steps).toHaveLength(2);
    expect(tallies.map(({ type, count }) => [type, count])).toEqual([
      ['AttributionAsserted', 1],
      ['ClaimWithdrawn', 1],
    ]);
    expect(en).toContain('1 × claim withdrawn');
  });
});
