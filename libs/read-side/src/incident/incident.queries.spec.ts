import {
  AttributionAsserted,
  CharacterisationAsserted,
  ClaimWithdrawn,
  ClassificationAdopted,
  ClassificationProposed,
  ControlAsserted,
  DescriptionAsserted,
  fact,
  IncidentCorrected,
  IncidentLinked,
  IncidentMerged,
  IncidentUnlinked,
  IncidentUnmerged,
  IncidentVerificationAssessed,
  noTraits,
  PlaceResolved,
  UnitNoLongerAsserted,
} from '#events';
import type { Coded } from '#events';
import type { Position } from '#kernel';
import {
  coded,
  described,
  importStarted,
  incidentRecorded,
  killed,
  published,
  tollAsserted,
  uuid,
} from '#testing';
import { sealedParts } from '../kit/row.js';
import type { Sealed } from '../kit/row.js';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

const opens = (sealed: Sealed | null | undefined) => sealed && sealedParts(sealed);

const AMAL = `member-${uuid(1)}`;
const BADR = `member-${uuid(2)}`;
const [A, B, C, D] = [uuid(11), uuid(12), uuid(13), uuid(14)];
const TOLL = uuid(21);
const MEMBER_TOLL = uuid(22);
const WITNESS_TOLL = uuid(23);
const CLASSIFICATION = uuid(31);
const LINK = uuid(41);

const told = (from: string | null, governorate: Coded | null) => ({
  described: described({
    occurred: { ...described().occurred, from },
    place: { ...described().place, governorate },
  }),
});
const attributed = (
  incidentId: string,
  claimId: string,
  party: Coded,
  role: 'author' | 'countedUnder',
) =>
  fact(AttributionAsserted, `incident-${incidentId}`, {
    incidentId,
    claimId,
    source: published,
    actorId: null,
    party,
    level: 'party',
    role,
    language: coded('stated'),
    basis: [],
  });
const member = { kind: 'member' as const, id: uuid(1) };

describe('questions about incidents', () => {
  let models: OpenReadModels;
  const p: Record<string, Position> = {};
  const position = (name: string) => ({ position: p[name] ?? 0 });

  beforeAll(async () => {
    models = await openReadModels();
    const { record } = models;
    p['recorded'] = await record(
      AMAL,
      incidentRecorded(A, {
        ...told('2017-09-13', coded('Deir Ez-Zour', 'deirEzZor')),
        summary: 'told',
      }),
      incidentRecorded(B, told('2017-09', coded('Deir ez-Zor', 'deirEzZor'))),
      incidentRecorded(C, told(null, coded('Homs', null))),
      incidentRecorded(D, told('2017-09-13', null)),
      tollAsserted(A, TOLL, [killed(7), killed(2, coded('children')), killed(1, coded('unborn'))], {
        traits: { ...noTraits, killedIncludesUnborn: true },
      }),
      attributed(A, uuid(24), coded('ISIS', 'isis'), 'countedUnder'),
      attributed(B, uuid(25), coded('Russian forces', 'russianForces'), 'author'),
      fact(ControlAsserted, `incident-${A}`, {
        incidentId: A,
        claimId: uuid(26),
        source: published,
        parties: [coded('ISIS', 'isis')],
        minor: [],
        countedAs: [coded('ISIS', 'isis'), coded('HTS', null)],
        tense: null,
      }),
      fact(CharacterisationAsserted, `incident-${A}`, {
        incidentId: A,
        claimId: uuid(27),
        source: published,
        term: coded('massacre'),
        applies: true,
        counted: true,
      }),
    );
    p['contested'] = await record(
      AMAL,
      tollAsserted(A, WITNESS_TOLL, [killed(14)], { source: { kind: 'account', id: uuid(70) } }),
      tollAsserted(A, MEMBER_TOLL, [killed(4)], {
        source: member,
        reason: 'Two were counted twice.',
      }),
    );
    p['withdrawn'] = await record(
      AMAL,
      fact(ClaimWithdrawn, `incident-${A}`, {
        incidentId: A,
        claimId: MEMBER_TOLL,
        source: member,
        ground: 'enteredInError',
        reason: 'The wrong incident.',
      }),
    );
    p['corrected'] = await record(
      AMAL,
      fact(IncidentCorrected, `incident-${A}`, {
        incidentId: A,
        occurred: { ...described().occurred, from: '2017-09-20' },
        target: coded('a market', 'market'),
        reason: 'By the photographs.',
      }),
      fact(IncidentVerificationAssessed, `incident-${A}`, {
        incidentId: A,
        level: 'corroborated',
        reason: 'Two sources.',
      }),
    );
    p['told anew'] = await record(
      AMAL,
      fact(DescriptionAsserted, `incident-${A}`, {
        incidentId: A,
        ...told('2017-09-14', coded('Raqqa', 'raqqa')),
        source: published,
        summary: 'told anew',
      }),
      fact(PlaceResolved, `incident-${A}`, {
        incidentId: A,
        gazetteer: 'places/1',
        code: 'SY08',
      }),
    );
    p['classified'] = await record(
      AMAL,
      fact(ClassificationProposed, `incident-${A}`, {
        incidentId: A,
        classificationId: CLASSIFICATION,
        law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
        standard: coded('reasonable grounds'),
        evidence: [],
        reason: 'As the facts show.',
      }),
      fact(IncidentLinked, `incident-${A}`, {
        incidentId: A,
        linkId: LINK,
        to: B,
        kind: 'sameAttack',
        source: published,
        printed: 'the same aircraft',
      }),
    );
    p['adopted'] = await record(
      BADR,
      fact(ClassificationAdopted, `incident-${A}`, {
        incidentId: A,
        classificationId: CLASSIFICATION,
        reason: 'Agreed.',
      }),
      fact(IncidentUnlinked, `incident-${A}`, { incidentId: A, linkId: LINK, reason: 'Not so.' }),
      fact(IncidentMerged, `incident-${D}`, { incidentId: D, into: A, reason: 'One event.' }),
    );
    p['unmerged'] = await record(
      BADR,
      fact(IncidentUnmerged, `incident-${D}`, { incidentId: D, from: A, reason: 'Two events.' }),
    );
  });
  afterAll(() => models.close());

  const ids = (rows: readonly { readonly incidentId: string }[]) => rows.map((r) => r.incidentId);

  it('lists them by day, undated ones last, page by page', async () => {
    const { list } = models.models.incidents;
    const whole = await list(position('recorded'), {}, { first: 10 });
    expect(ids(whole.rows)).toEqual([B, A, D, C]);
    expect(whole).toMatchObject({ total: 4, next: null });

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(
        position('recorded'),
        {},
        { first: 1, after },
      );
      expect(page.total).toBe(4);
      seen.push(...ids(page.rows));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual([B, A, D, C]);
    const none = await list({ position: 0 }, {}, { first: 5 });
    expect(none).toEqual({ rows: [], total: 0, cursors: [], next: null, previous: null });
  });

  it('lists them backwards just as forwards', async () => {
    const { list } = models.models.incidents;
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(
        position('recorded'),
        {},
        { last: 1, before },
      );
      expect(page.next === null).toBe(before === null);
      seen.unshift(...ids(page.rows));
      before = page.previous;
    } while (before !== null);
    expect(seen).toEqual([B, A, D, C]);
    const [, , , undated] = (await list(position('recorded'), {}, { first: 10 })).cursors;
    const rest = await list(position('recorded'), {}, { last: 2, before: undated ?? null });
    expect(ids(rest.rows)).toEqual([A, D]);
  });

  it('narrows the list by codes as by printed words', async () => {
    const { list } = models.models.incidents;
    const found = async (filter: Parameters<typeof list>[1]) =>
      ids((await list(position('recorded'), filter, { first: 10 })).rows);
    expect(await found({ governorates: ['deirEzZor'] })).toEqual([B, A]);
    // Of a word with a code every spelling stands for all of them.
    expect(await found({ governorates: ['Deir Ez-Zour', 'Homs'] })).toEqual([B, A, C]);
    expect(await found({ governorates: ['No such place'] })).toEqual([]);
    expect(await found({ parties: ['isis'] })).toEqual([A]);
    expect(await found({ parties: ['russianForces'] })).toEqual([]);
    expect(await found({ control: ['HTS + ISIS', 'HTS'] })).toEqual([A]);
    expect(await found({ control: ['ISIS'] })).toEqual([]);
    expect(await found({ months: ['2017-09'] })).toEqual([B, A, D]);
    expect(await found({ massacreByPublisher: true })).toEqual([A]);
    expect(await found({ massacreByRule: ['true'] })).toEqual([A]);
    expect(await found({ verification: ['reported'], reports: [] })).toEqual([]);
  });

  it('calls a value the same in rows, groups and cells, whatever spelling they hold, and the rule by yes and no', async () => {
    const at = position('recorded');
    const crossed = await models.models.statistics.incidents(at, {
      by: 'governorate',
      and: 'rule',
    });
    const deirEzZor = { code: 'deirEzZor', printed: 'Deir Ez-Zour' };
    expect(crossed.groups[0]).toMatchObject({ ...deirEzZor, incidents: 2 });
    // B alone is undetermined, and spells it otherwise.
    expect(
      crossed.cells
        .filter(({ group }) => group.code === 'deirEzZor')
        .map(({ group, other, incidents }) => [group, other.printed, incidents])
        .sort(),
    ).toEqual([
      [deirEzZor, 'undetermined', 1],
      [deirEzZor, 'yes', 1],
    ]);
    const { facets } = await models.models.incidents.facets(at, {}, { dimensions: ['rule'] });
    expect(facets[0]?.values.map(({ printed }) => printed)).toEqual(['undetermined', 'yes']);
  });

  it('refuses a cursor and a page size that no list has', async () => {
    const { list } = models.models.incidents;
    for (const after of [
      '',
      'x',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from(`[1,"${A}"]`).toString('base64url'),
      Buffer.from(`["2017","' OR"]`).toString('base64url'),
    ])
      await expect(list(position('recorded'), {}, { first: 1, after })).rejects.toMatchObject({
        kind: 'invalid',
        code: 'CURSOR_UNKNOWN',
        path: '/after',
      });
    for (const first of [0, -1, 1.5, 1_001])
      await expect(list(position('recorded'), {}, { first })).rejects.toMatchObject({
        code: 'PAGE_SIZE',
      });
  });

  it('counts by the member where one spoke, by the publication otherwise, and never by the witness', async () => {
    const { byIds, claims } = models.models.incidents;
    const row = async (when: string) => (await byIds(position(when), [A]))[0];
    expect(await row('recorded')).toMatchObject({
      killed: 7,
      killedQualifier: 'exact',
      children: 2,
      unborn: 1,
      tollClaimId: TOLL,
      tollBy: 'publication',
      competingTolls: 0,
      massacreRule: 'true',
      massacrePublisher: true,
      countedPublisher: true,
      controlCountedAs: ['HTS', 'ISIS'],
      countedUnderCode: 'isis',
    });
    expect(await row('contested')).toMatchObject({
      killed: 4,
      children: null,
      tollClaimId: MEMBER_TOLL,
      tollBy: 'member',
      competingTolls: 2,
      massacreRule: 'false',
      massacreGround: 'FEWER_THAN_FIVE',
      massacrePublisher: true,
    });
    expect(await row('withdrawn')).toMatchObject({
      killed: 7,
      tollClaimId: TOLL,
      tollBy: 'publication',
      competingTolls: 1,
      massacreRule: 'true',
    });
    const tolls = (await claims(position('withdrawn'), [A, B], ['toll'])).get(A) ?? [];
    expect(tolls.map(({ claimId, stands, withdrawn }) => [claimId, stands, withdrawn])).toEqual([
      [TOLL, true, null],
      [WITNESS_TOLL, true, null],
      [MEMBER_TOLL, false, 'enteredInError'],
    ]);
    expect(tolls[0]?.data.counts).toEqual([
      killed(7),
      killed(2, coded('children')),
      killed(1, coded('unborn')),
    ]);
    const all = await claims(position('withdrawn'), [A, B]);
    expect(all.get(A)).toHaveLength(6);
    expect(all.get(B)?.[0]).toMatchObject({ kind: 'attribution', by: AMAL });
  });

  it('lets stand what a member corrected when the source tells it anew', async () => {
    const { byIds, descriptions } = models.models.incidents;
    expect((await byIds(position('corrected'), [A]))[0]).toMatchObject({
      occurredFrom: '2017-09-20',
      targetCode: 'market',
      verification: 'corroborated',
      governorateCode: 'deirEzZor',
    });
    expect((await byIds(position('told anew'), [A]))[0]).toMatchObject({
      occurredFrom: '2017-09-20',
      targetCode: 'market',
      governorateCode: 'raqqa',
    });
    const anew = (await descriptions(position('told anew'), [A])).get(A);
    expect(anew?.described.occurred.from).toBe('2017-09-14');
    expect(anew?.standing.occurred.from).toBe('2017-09-20');
    expect(anew?.standing.place.governorate?.printed).toBe('Raqqa');
    expect(opens(anew?.sealed)?.type).toBe('DescriptionAsserted');
  });

  it('names what opens the sealed texts of the event that a row shows, and opens nothing', async () => {
    const anew = (await models.models.incidents.descriptions(position('recorded'), [A])).get(A);
    const [stored] = await models.store.readAll(0, 1);
    const leaf = JSON.parse(stored?.leaf ?? '{}') as {
      id: string;
      parts: { confidential: string };
    };
    const parts = JSON.parse(stored?.parts ?? '{}') as { confidential: { sealed: string } };
    expect(opens(anew?.sealed)).toEqual({
      event: leaf.id,
      type: 'IncidentRecorded',
      version: 1,
      stream: `incident-${A}`,
      position: 1,
      parts: {
        confidential: { token: parts.confidential.sealed, commitment: leaf.parts.confidential },
      },
    });
  });

  it('shows a classification with who proposed and who decided', async () => {
    const { classifications } = models.models.incidents;
    const proposed = (await classifications(position('classified'), [A])).get(A)?.[0];
    expect(proposed).toMatchObject({ status: 'proposed', proposedBy: AMAL, decidedBy: null });
    const adopted = (await classifications(position('adopted'), [A])).get(A)?.[0];
    expect(adopted).toMatchObject({ status: 'adopted', proposedBy: AMAL, decidedBy: BADR });
    expect(opens(adopted?.sealed)?.type).toBe('ClassificationProposed');
    expect(opens(adopted?.decisionSealed)?.type).toBe('ClassificationAdopted');
  });

  it('shows a link from both of its ends until it is taken back', async () => {
    const { links } = models.models.incidents;
    const linked = await links(position('classified'), [A, B]);
    expect(linked.get(A)).toMatchObject([{ direction: 'to', other: B, kind: 'sameAttack' }]);
    expect(linked.get(B)).toMatchObject([{ direction: 'from', other: A, linkId: LINK }]);
    expect((await links(position('adopted'), [A, B])).size).toBe(0);
  });

  it('leaves an absorbed record out of lists until the merge is undone', async () => {
    const { list, absorbedBy, places } = models.models.incidents;
    const found = async (when: string, filter = {}) =>
      ids((await list(position(when), filter, { first: 10 })).rows);
    expect(await found('adopted')).toEqual([B, A, C]);
    expect(await found('adopted', { merged: true })).toEqual([B, D, A, C]);
    expect((await absorbedBy(position('adopted'), [A])).get(A)).toMatchObject([{ incidentId: D }]);
    expect(await found('unmerged')).toEqual([B, D, A, C]);
    expect((await places(position('unmerged'), [A])).get(A)).toMatchObject({
      code: 'SY08',
      by: AMAL,
    });
  });

  it('knows of which report a unit is, and that the report no longer lists it', async () => {
    const [reportId, importId, id] = [uuid(81), uuid(82), uuid(83)];
    const unit = { importId, unitId: 'unit-1', mac: 'mac' };
    const listed = await models.record(
      AMAL,
      importStarted(reportId, importId),
      incidentRecorded(id, { unit }),
    );
    const source = published;
    const gone = await models.record(
      AMAL,
      fact(UnitNoLongerAsserted, `incident-${id}`, { incidentId: id, source, importId }),
    );
    const back = await models.record(
      AMAL,
      fact(DescriptionAsserted, `incident-${id}`, {
        incidentId: id,
        described: described(),
        source,
        unit,
      }),
    );
    const found = async (when: Position, asserted?: null) =>
      ids(
        (
          await models.models.incidents.list(
            { position: when },
            { reports: [reportId], ...(asserted === null ? { asserted } : {}) },
            { first: 5 },
          )
        ).rows,
      );
    expect(await found(listed)).toEqual([id]);
    expect(await found(gone)).toEqual([]);
    expect(await found(gone, null)).toEqual([id]);
    expect(await found(back)).toEqual([id]);
  });
});
