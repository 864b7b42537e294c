import {
  AccountWithdrawn,
  ChargeAdopted,
  ChargeDrafted,
  ClassificationAdopted,
  ClassificationProposed,
  ClassificationRevised,
  ElementArgued,
  ElementAssessed,
  BearingAssessed,
  EvidenceExcluded,
  EvidenceIncluded,
  EvidenceWithdrawn,
  fact,
  FactAlleged,
  FactRevised,
  FactSupportRecorded,
  FactSupportWithdrawn,
  FactWithdrawn,
  HandlingSet,
  IncidentIncluded,
  LinkageAsserted,
  NexusAssessed,
} from '#events';
import type { Position } from '#kernel';
import {
  accountTaken,
  actOf,
  caseOpened,
  coded,
  conflictClassified,
  evidenceAdded,
  incidentRecorded,
  published,
  uuid,
} from '#testing';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';
import { matrixChanges } from './matrix.js';

import.meta.jest.setTimeout(120_000);

const BY = `member-${uuid(1)}`;
const standard = coded('reasonableGroundsToBelieve');
const reason = 'so';

describe('what is alleged and charged', () => {
  let models: OpenReadModels;
  beforeAll(async () => {
    models = await openReadModels();
  });
  afterAll(() => models.close());

  const caseId = uuid(100);
  const [incidentId, item, attached, account, person] = [
    uuid(101),
    uuid(102),
    uuid(103),
    uuid(104),
    uuid(105),
  ];
  const [charge, shooting, order, defence] = [uuid(110), uuid(111), uuid(112), uuid(113)];
  const [exhibit, other] = [uuid(120), uuid(121)];
  const act = { incidentId, actId: actOf(incidentId) };

  const alleged = (factId: string, number: number, kind: 'crimeBase' | 'defence' = 'crimeBase') =>
    fact(FactAlleged, `case-${caseId}`, {
      caseId,
      factId,
      number,
      kind,
      acts: [act],
      statement: 'It happened.',
    });
  const included = (exhibitId: string, evidenceId: string, number: number) =>
    fact(EvidenceIncluded, `case-${caseId}`, {
      caseId,
      exhibitId,
      evidenceId,
      number,
      firstPage: number,
      lastPage: number,
    });
  const supported = (
    supportId: string,
    factId: string,
    by: { readonly exhibitId?: string; readonly accountId?: string },
    stance: 'for' | 'against' = 'for',
  ) =>
    fact(FactSupportRecorded, `case-${caseId}`, {
      caseId,
      factId,
      supportId,
      stance,
      exhibitId: by.exhibitId ?? null,
      account: by.accountId === undefined ? null : { accountId: by.accountId, passage: 1 },
    });
  const argued = (requirement: string, facts: readonly string[]) =>
    fact(ElementArgued, `case-${caseId}`, {
      caseId,
      chargeId: charge,
      requirement,
      facts,
      argument: 'It follows.',
    });
  const assessed = (requirement: string, finding: 'met' | 'notMet' | 'open') =>
    fact(ElementAssessed, `case-${caseId}`, {
      caseId,
      chargeId: charge,
      requirement,
      finding,
      standard,
      reason,
    });

  const drafted = (chargeId: string, number: number, flags: readonly string[] = []) =>
    fact(ChargeDrafted, `case-${caseId}`, {
      caseId,
      chargeId,
      number,
      suspectId: uuid(130),
      acts: [act],
      crime: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
      mode: { forum: 'ICC', entry: '25(3)(b)-ordering', catalogueVersion: 1 },
      standard,
      conflictId: null,
      principals: [],
      flags,
      questions: [],
      tool: 'spec/1',
      reason,
    });

  const matrixAt = async (position: Position) =>
    (await models.models.charges.matrices({ position }, [charge])).get(charge);
  const rowAt = async (position: Position, key: string) =>
    (await matrixAt(position))?.rows.find((row) => row.key === key);

  let covered: Position;

  it('cover rows by what stands beside the facts they are argued from', async () => {
    covered = await models.record(
      BY,
      caseOpened(caseId),
      incidentRecorded(incidentId),
      evidenceAdded(item),
      evidenceAdded(attached, { host: item }),
      { ...accountTaken(account), data: { ...accountTaken(account).data, person } },
      fact(IncidentIncluded, `case-${caseId}`, { caseId, incidentId }),
      included(exhibit, item, 1),
      included(other, attached, 2),
      alleged(shooting, 1),
      alleged(order, 2),
      alleged(defence, 3),
      supported(uuid(140), shooting, { exhibitId: exhibit }),
      supported(uuid(141), shooting, { exhibitId: other }),
      supported(uuid(142), shooting, { accountId: account }),
      supported(uuid(143), order, { accountId: account }),
      supported(uuid(144), defence, { exhibitId: exhibit }, 'against'),
      drafted(charge, 1),
      argued('crime/1', [shooting, order]),
      argued('crime/2', [order]),
      argued('crime/3', [order, defence]),
      argued('mode/1', [defence]),
      assessed('crime/1', 'met'),
    );
    const matrix = await matrixAt(covered);
    const seen = matrix?.rows.map(({ key, coverage, originsFor, originsAgainst }) => [
      key,
      coverage,
      originsFor,
      originsAgainst,
    ]);
    // What is attached to an item is no second origin; a speaker is one, however often they are heard.
    expect(seen).toEqual(
      expect.arrayContaining([
        ['crime/1', 'for', 2, 0],
        ['crime/2', 'for', 1, 0],
        ['crime/3', 'both', 1, 1],
        ['mode/1', 'against', 0, 1],
        ['crime/4', 'nothing', 0, 0],
        ['ground/31(1)(d)', 'nothing', 0, 0],
      ]),
    );
    expect(matrix?.rows.find(({ key }) => key === 'crime/1')).toMatchObject({
      for: 4,
      assessment: { finding: 'met', by: BY },
      argument: { by: BY },
    });
  });

  it('count nothing that is kept from the reader, not even as fallen', async () => {
    const outsider = { openLevels: ['public', 'confidential'], names: ['member-somebody'] };
    const insider = { ...outsider, names: ['member-insider'] };
    const seenBy = async (position: Position, knower: typeof outsider) => {
      const found = await models.models.charges.matrices({ position, knower }, [charge]);
      const rows = found.get(charge)?.rows ?? [];
      return Object.fromEntries(rows.map((row) => [row.key, row]));
    };
    const sealed = (
      what: 'evidence' | 'account' | 'incident',
      subjectId: string,
      level: 'underSeal' | 'public',
    ) =>
      fact({ ...HandlingSet, stream: what }, `${what}-${subjectId}`, {
        subject: { noun: what, id: subjectId },
        level,
        audience: level === 'public' ? [] : ['member-insider'],
        reason,
      });
    const position = await models.record(
      BY,
      sealed('evidence', item, 'underSeal'),
      sealed('account', account, 'underSeal'),
    );
    // The attachment alone is left of what four supports said; the only support of row 2 is not there.
    expect(await seenBy(position, outsider)).toMatchObject({
      'crime/1': { for: 1, against: 0, fallen: 0, originsFor: 1 },
      'crime/2': { coverage: 'nothing', for: 0 },
      'mode/1': { coverage: 'nothing', against: 0, fallen: 0 },
    });
    expect(await seenBy(position, insider)).toMatchObject({
      'crime/1': { for: 4 },
      'mode/1': { coverage: 'against' },
    });
    const rests = await models.models.charges.restsOn({ position, knower: outsider }, account);
    expect(rests.filter(({ what }) => what === 'fact' || what === 'requirement')).toEqual([]);
    const laidOn = await models.record(
      BY,
      sealed('evidence', item, 'public'),
      sealed('account', account, 'public'),
      sealed('incident', incidentId, 'underSeal'),
    );
    // Nor what is alleged of an incident that is kept: of that there is no fact.
    expect(await seenBy(laidOn, outsider)).toMatchObject({
      'crime/1': { coverage: 'nothing', for: 0, facts: [] },
      'mode/1': { coverage: 'nothing', against: 0, facts: [] },
    });
    const { models: of } = models;
    const matter = (await of.charges.matters({ position: laidOn, knower: outsider }, [caseId])).get(
      caseId,
    );
    expect(matter?.facts).toEqual([]);
    expect(await seenBy(laidOn, insider)).toMatchObject({ 'crime/1': { for: 4 } });
    await models.record(BY, sealed('incident', incidentId, 'public'));
  });

  it('list every gap of a case, and what helps the defence and was left out', async () => {
    const at = await models.record(
      BY,
      fact(BearingAssessed, `case-${caseId}`, {
        caseId,
        exhibitId: other,
        suspectId: null,
        bearing: 'exculpatory',
        reason,
      }),
      fact(EvidenceExcluded, `case-${caseId}`, { caseId, exhibitId: other, reason }),
      alleged(uuid(114), 4),
      drafted(uuid(115), 2, ['NOT_YET_IN_FORCE']),
    );
    const gaps = (await models.models.charges.gaps({ position: at }, [caseId])).get(caseId) ?? [];
    const none = { chargeId: null, requirement: null, factId: null, exhibitId: null };
    expect(gaps).toEqual(
      expect.arrayContaining([
        { ...none, kind: 'CHAIN_BROKEN', chargeId: charge },
        { ...none, kind: 'NOT_ADOPTED', chargeId: charge },
        { ...none, kind: 'DEPARTURE', chargeId: uuid(115) },
        { ...none, kind: 'CONTRADICTED', chargeId: charge, requirement: 'crime/3' },
        { ...none, kind: 'ONLY_AGAINST', chargeId: charge, requirement: 'mode/1' },
        { ...none, kind: 'NOTHING', chargeId: charge, requirement: 'crime/4' },
        { ...none, kind: 'NOT_ASSESSED', chargeId: charge, requirement: 'crime/2' },
        { ...none, kind: 'FACT_WITHOUT_SUPPORT', factId: uuid(114) },
        { ...none, kind: 'SUPPORT_FALLEN', factId: shooting },
        { ...none, kind: 'DEFENCE_LEFT_OUT', exhibitId: other },
      ]),
    );
    expect(gaps).not.toContainEqual(
      expect.objectContaining({ chargeId: charge, requirement: 'crime/1' }),
    );
    expect(gaps).not.toContainEqual(
      expect.objectContaining({ kind: 'NOTHING', requirement: 'ground/31(1)(d)' }),
    );
    const step = (linkId: string, from: object, to: object) =>
      fact(LinkageAsserted, `case-${caseId}`, {
        caseId,
        chargeId: charge,
        linkId,
        from: from as never,
        to: to as never,
        source: published,
      });
    const plane = { kind: 'platform', id: null, printed: 'a plane' };
    const linked = await models.record(
      BY,
      step(uuid(150), { kind: 'act', id: act.actId, printed: null }, plane),
      step(uuid(151), plane, { kind: 'suspect', id: uuid(130), printed: null }),
      fact(ChargeAdopted, `case-${caseId}`, { caseId, chargeId: charge, reason }),
    );
    const left = (await models.models.charges.gaps({ position: linked }, [caseId])).get(caseId);
    expect(left).not.toContainEqual(
      expect.objectContaining({ kind: 'CHAIN_BROKEN', chargeId: charge }),
    );
    expect(left).not.toContainEqual(
      expect.objectContaining({ kind: 'NOT_ADOPTED', chargeId: charge }),
    );
  });

  it('list what once spoke for the defence, whatever was said of it later', async () => {
    const [turned, made, plain] = [uuid(190), uuid(191), uuid(192)];
    const [ofTurned, ofMade, contra, pro, late] = [
      uuid(193),
      uuid(194),
      uuid(195),
      uuid(196),
      uuid(197),
    ];
    const left = [ofTurned, ofMade, contra, pro, late];
    const becomes = (factId: string, kind: 'crimeBase' | 'defence') =>
      fact(FactRevised, `case-${caseId}`, { caseId, factId, kind, statement: 'Else.', reason });
    const takenBack = (supportId: string, factId: string) =>
      fact(FactSupportWithdrawn, `case-${caseId}`, { caseId, factId, supportId, reason });
    const at = await models.record(
      BY,
      ...left.map((exhibitId, i) => included(exhibitId, item, 11 + i)),
      alleged(turned, 11, 'defence'),
      alleged(made, 12),
      alleged(plain, 13),
      supported(uuid(200), turned, { exhibitId: ofTurned }),
      supported(uuid(201), made, { exhibitId: ofMade }),
      supported(uuid(202), plain, { exhibitId: contra }, 'against'),
      supported(uuid(203), plain, { exhibitId: pro }),
      becomes(turned, 'crimeBase'),
      supported(uuid(204), turned, { exhibitId: late }),
      becomes(made, 'defence'),
      takenBack(uuid(201), made),
      takenBack(uuid(202), plain),
      ...left.map((exhibitId) =>
        fact(EvidenceExcluded, `case-${caseId}`, { caseId, exhibitId, reason }),
      ),
    );
    const gaps = (await models.models.charges.gaps({ position: at }, [caseId])).get(caseId) ?? [];
    const kindsOf = (id: string) =>
      gaps
        .filter(({ exhibitId, factId }) => id === exhibitId || id === factId)
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'DEFENCE_LEFT_OUT' || kind === 'LEFT_OUT_UNWEIGHED');
    for (const id of [ofTurned, ofMade, contra, turned, made, plain])
      expect([id, kindsOf(id)]).toEqual([id, ['DEFENCE_LEFT_OUT']]);
    // What was put for a fact of the prosecution, or of one that was of the defence before: nobody weighed it.
    for (const id of [pro, late]) expect([id, kindsOf(id)]).toEqual([id, ['LEFT_OUT_UNWEIGHED']]);
  });

  it('tell what falls with a person, an account, an item or an exhibit', async () => {
    const classification = uuid(160);
    const at = await models.record(
      BY,
      fact(ClassificationProposed, `incident-${incidentId}`, {
        incidentId,
        classificationId: classification,
        law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
        standard,
        evidence: [item],
        reason,
      }),
    );
    const on = async (thing: string) =>
      (await models.models.charges.restsOn({ position: at }, thing)).map(
        ({ what, id, requirement, coverage, left, falls }) =>
          [what, requirement ?? id, coverage, left, falls] as const,
      );
    const speaker = await on(person);
    expect(speaker).toEqual([
      ['fact', shooting, 'for', 'for', false],
      ['fact', order, 'for', 'nothing', true],
      ['requirement', 'crime/1', 'for', 'for', false],
      ['requirement', 'crime/2', 'for', 'nothing', true],
      ['requirement', 'crime/3', 'both', 'against', true],
      ['charge', charge, null, null, true],
    ]);
    expect(await on(account)).toEqual(speaker);
    expect(await on(item)).toContainEqual(['classification', classification, null, null, false]);
    expect(await on(exhibit)).toContainEqual([
      'requirement',
      'mode/1',
      'against',
      'nothing',
      false,
    ]);
    expect(await on(uuid(999))).toEqual([]);
    expect(await on(published.id)).toContainEqual(['linkage', uuid(150), null, null, true]);
  });

  it('say what changed once something fell, and what stood before', async () => {
    const withdrawn = await models.record(
      BY,
      fact(AccountWithdrawn, `account-${account}`, {
        accountId: account,
        ground: 'takenBack',
        reason,
      }),
    );
    const changes = matrixChanges(await matrixAt(withdrawn - 1), await matrixAt(withdrawn));
    expect(
      changes.map(({ requirement, before, after }) => [
        requirement,
        before?.coverage,
        after?.coverage,
        after?.fallen,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['crime/2', 'for', 'nothing', 1],
        ['crime/3', 'both', 'against', 1],
      ]),
    );
    expect((await rowAt(covered, 'crime/2'))?.coverage).toBe('for');
    expect(matrixChanges(undefined, await matrixAt(withdrawn))).toHaveLength(
      (await matrixAt(withdrawn))?.rows.length ?? 0,
    );
    // Each way in which a support can fall.
    const gone = await models.record(
      BY,
      fact(EvidenceWithdrawn, `evidence-${item}`, { evidenceId: item, reason }),
    );
    expect((await rowAt(gone, 'mode/1'))?.coverage).toBe('nothing');
    const taken = await models.record(
      BY,
      fact(FactSupportWithdrawn, `case-${caseId}`, {
        caseId,
        factId: defence,
        supportId: uuid(144),
        reason,
      }),
      fact(FactWithdrawn, `case-${caseId}`, { caseId, factId: order, reason }),
    );
    expect((await rowAt(taken, 'crime/2'))?.facts).toEqual([]);
  });

  it('tell the life of a classification, the losing view too', async () => {
    const [first, second] = [uuid(170), uuid(171)];
    const on = `incident-${incidentId}`;
    const said = { incidentId, standard, evidence: [], reason };
    const law = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
    const decision = (classificationId: string) =>
      fact(ClassificationAdopted, on, { incidentId, classificationId, reason });
    await models.record(
      BY,
      fact(ClassificationProposed, on, {
        ...said,
        classificationId: first,
        law: law('8(2)(c)(i)-1'),
      }),
    );
    const adopted = await models.record(BY, decision(first));
    await models.record(
      BY,
      fact(ClassificationRevised, on, {
        ...said,
        classificationId: second,
        law: law('8(2)(e)(i)'),
        revises: first,
      }),
    );
    const now = await models.record(BY, decision(second));
    const life = async (position: Position, id: string) =>
      (await models.models.incidents.biography({ position }, id)).map(
        ({ classificationId, status }) =>
          `${classificationId === first ? 'first' : 'second'} ${status}`,
      );
    expect(await life(now, first)).toEqual([
      'first proposed',
      'first adopted',
      'second proposed',
      'first superseded',
      'second adopted',
    ]);
    expect(await life(now, second)).toEqual(await life(now, first));
    expect(await life(adopted, first)).toEqual(['first proposed', 'first adopted']);
  });

  it('find the acts that could ground a provision, by conflict and day', async () => {
    const [conflict, apart] = [uuid(180), uuid(181)];
    const at = await models.record(
      BY,
      conflictClassified(conflict),
      fact(NexusAssessed, `conflict-${conflict}`, {
        conflictId: conflict,
        incidentId,
        nexus: 'yes',
        reason,
      }),
      incidentRecorded(apart),
    );
    const grounds = async (entry: string) =>
      (
        await models.models.incidents.grounding(
          { position: at },
          { law: { forum: 'ICC', entry, catalogueVersion: 1 } },
          { first: 10 },
        )
      ).rows;
    const niac = await grounds('8(2)(e)(i)');
    expect(niac.map(({ actId }) => actId)).toEqual([act.actId, actOf(apart)]);
    expect(niac[0]?.answers).toMatchObject([
      { conflictId: conflict, applicability: { answer: 'applies' } },
    ]);
    expect(niac[0]?.classifications).toHaveLength(2);
    expect(niac[1]?.answers).toMatchObject([
      { conflictId: null, applicability: { answer: 'dependsOn' } },
    ]);
    // The type of its conflict rules the first out; of the other nothing is known.
    expect((await grounds('8(2)(b)(i)')).map(({ actId }) => actId)).toEqual([actOf(apart)]);
    // Starvation in such conflicts: nobody was bound at the time.
    expect(await grounds('8(2)(e)(xix)')).toEqual([]);
    await expect(grounds('8(2)(z)')).rejects.toMatchObject({ code: 'LAW_ENTRY_UNKNOWN' });
  });
});
