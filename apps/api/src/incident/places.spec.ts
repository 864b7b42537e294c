import { randomUUID } from 'node:crypto';
import { Geography } from '#places';
import { smallPack } from '#testing';
import { openApi } from '../api.fixture.js';
import type { OpenApi } from '../api.fixture.js';
import { beginMatter } from '../world/matter.fixture.js';
import { wisher } from '../world/wisher.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';

interface Asked {
  readonly incident: {
    readonly incident: {
      readonly placeProposals: {
        readonly printed: string;
        readonly governorate: string | null;
        readonly attribution: string;
        readonly proposals: readonly {
          readonly code: string;
          readonly learned: number;
          readonly tool: string;
        }[];
      };
      readonly place: { readonly printed: string; readonly code: string } | null;
    };
  };
}

interface Area {
  readonly level: string;
  readonly code: string;
  readonly en: string;
}

const QUERY = `query ($id: UUID!) { incident(id: $id) { incident {
  placeProposals { printed governorate gazetteer attribution proposals { learned score exact unique tool
    code en ar level latitude longitude within { code en ar } } }
  place { code printed } } } }`;

describe('the place of an incident', () => {
  let api: OpenApi;
  let one: string;
  let another: string;
  let wishes: Wisher;

  beforeAll(async () => {
    api = await openApi({ geography: new Geography(await smallPack()) });
    wishes = await wisher(api);
    const matter = await beginMatter(wishes);
    [one, another] = [matter.other.id, matter.twin.id];
  }, 120_000);
  afterAll(() => api.close());

  const asked = async (id: string) => {
    const { data, errors } = await api.ask<Asked>('analyst', QUERY, { id });
    expect(errors).toEqual([]);
    return data.incident.incident;
  };

  it('is proposed in the governorate of the heading, with whose data it is, and held by nobody', async () => {
    const { placeProposals, place } = await asked(one);
    expect(placeProposals).toMatchObject({
      printed: 'A Town',
      governorate: 'SY05',
      attribution: 'Written for tests. Name the office that wrote it.',
    });
    expect(placeProposals.proposals.every(({ tool }) => tool === 'sijil-places/1')).toBe(true);
    expect(place).toBeNull();
  });

  it('is refused under a code that the gazetteer does not have', async () => {
    const { data } = await api.ask<{ resolvePlace: object }>(
      'analyst',
      `mutation ($input: ResolvePlaceInput!) {
        resolvePlace(input: $input) { __typename ... on NotFoundProblem { code path } } }`,
      { input: { commandId: randomUUID(), incidentId: one, gazetteer: 'small@1', code: 'C0' } },
    );
    expect(data.resolvePlace).toEqual({
      __typename: 'NotFoundProblem',
      code: 'PLACE_CODE_UNKNOWN',
      path: '/code',
    });
  });

  it('is learned once a member accepts it, for the same spelling elsewhere', async () => {
    await wishes.done('analyst', 'resolvePlace', {
      incidentId: one,
      gazetteer: 'small@1',
      code: 'C3456',
    });
    expect((await asked(one)).place).toEqual({ code: 'C3456', printed: 'A Town' });
    const [first] = (await asked(another)).placeProposals.proposals;
    expect(first).toMatchObject({ code: 'C3456', learned: 1 });
  });

  it('says in which areas it lies, and the register narrows down through them', async () => {
    const drill = async (filter: object) => {
      const { data, errors } = await api.ask<{
        incidentFacets: {
          total: number;
          facets: readonly {
            dimension: string;
            values: readonly {
              value: { code: string | null; printed: string } | null;
              incidents: number;
            }[];
          }[];
        };
        incidents: { nodes: readonly { id: string }[] };
        statistics: { total: { incidents: number } };
      }>(
        'analyst',
        `query ($filter: IncidentFilterInput) {
          incidentFacets(filter: $filter, dimensions: [district, subdistrict]) {
            total facets { dimension values { value { code printed } incidents } } }
          incidents(first: 50, filter: $filter) { nodes { id } }
          statistics(by: district, filter: $filter) { total { incidents } } }`,
        { filter },
      );
      expect(errors).toEqual([]);
      const { incidentFacets: facets, incidents, statistics } = data;
      expect(incidents.nodes).toHaveLength(facets.total);
      expect(statistics.total.incidents).toBe(facets.total);
      return {
        ids: incidents.nodes.map(({ id }) => id),
        said: facets.facets.map(({ values }) => values.filter(({ value }) => value !== null)),
      };
    };
    const { data } = await api.ask<{
      incident: { incident: { place: { areas: readonly Area[] } } };
    }>(
      'analyst',
      `{ incident(id: "${one}") { incident { place { areas { level code en ar } } } } }`,
    );
    const [governorate, district, subdistrict] = data.incident.incident.place.areas;
    expect([governorate?.level, district?.level, subdistrict?.level]).toEqual([
      'governorate',
      'district',
      'subdistrict',
    ]);
    const all = await drill({});
    expect(all.said).toEqual([
      [{ value: { code: district?.code, printed: district?.en }, incidents: 1 }],
      [{ value: { code: subdistrict?.code, printed: subdistrict?.en }, incidents: 1 }],
    ]);
    expect((await drill({ districts: [district?.code] })).ids).toEqual([one]);
    expect(
      (await drill({ districts: [district?.en], subdistricts: [subdistrict?.code] })).ids,
    ).toEqual([one]);
    expect((await drill({ districts: ['nowhere'] })).ids).toEqual([]);
    expect((await drill({ notSaid: ['district'] })).ids).toContain(another);
    expect((await drill({ subAreas: ['a subdistrict'], notSaid: ['district'] })).ids).toContain(
      another,
    );
  });

  it('teaches nobody who may not know of the incident', async () => {
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: one },
      level: 'underSeal',
      audience: [],
      reason: 'A witness is in danger.',
    });
    const { proposals } = (await asked(another)).placeProposals;
    expect(proposals.map(({ learned }) => learned)).not.toContain(1);
  });
});
