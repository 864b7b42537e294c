import { openApi } from '../api.fixture.js';
import type { OpenApi, Role } from '../api.fixture.js';
import { statementsOf } from '../statements.fixture.js';
import { made, wisher } from '../world/wisher.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';
import { describedOn } from '../world/words.fixture.js';

interface Numbers {
  readonly persons: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
  readonly incidents: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
  readonly incidentFacets: { readonly total: number };
  readonly statistics: { readonly total: { readonly incidents: number } };
}

const ALL = `query ($name: String!) {
  persons(first: 50, filter: { name: $name }) { totalCount nodes { id } }
  incidents(first: 50, filter: { person: $name }) { totalCount nodes { id } }
  incidentFacets(filter: { person: $name }, dimensions: [party]) { total }
  statistics(by: party, filter: { person: $name }) { total { incidents } }
}`;

/** The same few words of an incident so often that they are more than an answer may hold. */
const LONG = `{ ${Array.from({ length: 10 }, (_, i) => `i${i}: incidents(first: 1, filter: { person: "Maryam" }) { nodes { ...long } }`).join(' ')} }
  fragment long on Incident { description { ${Array.from({ length: 10 }, (_, i) => `s${i}: site { value } t${i}: street { value }`).join(' ')} } }`;

describe('a name', () => {
  let api: OpenApi;
  let wishes: Wisher;
  /** Salma and the incident of which she is a victim; Salim, of whom nothing else is known. */
  let [salma, salim, incident, role] = ['', '', '', ''];
  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    const register = async (name: string, alias?: string) =>
      (await wishes.done('investigator', 'registerPerson', { name, ...(alias ? { alias } : {}) }))
        .id;
    salma = await register('Salma al-Inventari', 'أم البحر');
    salim = await register('Salim Other');
    const happened = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-01'),
      site: '"'.repeat(16_000),
      street: '"'.repeat(16_000),
    });
    await wishes.done('analyst', 'recordIncident', { described: describedOn('2018-01-02') });
    incident = happened.id;
    const part = await wishes.done('analyst', 'assertRole', {
      personId: salma,
      role: 'victim',
      of: { noun: 'act', id: made(happened, 'actId') },
      within: { noun: 'incident', id: incident },
    });
    role = made(part, 'claimId');
  }, 120_000);
  afterAll(() => api.close());

  const asked = async (role_: Role, name: string): Promise<Numbers> =>
    (await api.ask<Numbers>(role_, ALL, { name })).data;
  const people = async (name: string): Promise<readonly string[]> => {
    const { persons } = await asked('custodian', name);
    expect(persons.totalCount).toBe(persons.nodes.length);
    return persons.nodes.map(({ id }) => id);
  };
  const seal = (noun: string, id: string, level: string, audience: readonly string[]) =>
    wishes.done('custodian', 'setHandling', {
      subject: { noun, id },
      ...(noun === 'claim' ? { within: { noun: 'person', id: salma } } : {}),
      level,
      audience,
      reason: 'A family.',
    });

  it.each(['Salma', 'سلمى', 'SELMA EL INVENTARI', 'umm al-bahr', 'Um Bahr'])(
    '%s leads to the person, her incident, its facets and its numbers',
    async (name) => {
      expect(await people(name)).toEqual([salma]);
      const found = await asked('custodian', name);
      expect(found.incidents.nodes).toEqual([{ id: incident }]);
      expect(found.incidentFacets.total).toBe(1);
      expect(found.statistics.total.incidents).toBe(1);
    },
  );

  it('is found by all of its words, whole, and otherwise not', async () => {
    expect(await people('Salim')).toEqual([salim]);
    for (const name of ['Salma Other', 'Sal', 'Inven', 'Nobody', '—'])
      expect(await people(name)).toEqual([]);
  });

  it('is found while it is being typed, where that is asked for', async () => {
    const typed = async (filter: string, who: Role = 'custodian') =>
      await api.ask<Pick<Numbers, 'persons' | 'incidents'>>(
        who,
        `{ persons(first: 9, filter: { ${filter} }) { totalCount nodes { id } }
           incidents(filter: { personBegins: "salma inv" }) { totalCount } }`,
      );
    for (const begun of ['Sal', 'سل'])
      expect((await typed(`nameBegins: "${begun}"`)).data).toEqual({
        persons: { totalCount: 2, nodes: [{ id: salma }, { id: salim }] },
        incidents: { totalCount: 1 },
      });
    expect((await typed('nameBegins: "inv", name: "Salma"')).data.persons.totalCount).toBe(1);
    expect((await typed('nameBegins: "inv", name: "Salim"')).data.persons.totalCount).toBe(0);
    const refusals = await Promise.all(
      ['Sal', 'Nob'].map((begun) => typed(`nameBegins: "${begun}"`, 'lawyer')),
    );
    for (const { data, errors } of refusals) {
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe('NOT_ALLOWED_TO_SEE');
    }
  });

  it.each<[Role]>([['lawyer'], ['auditor'], ['investigator'], ['administrator']])(
    'is not looked for by a %s, who is told the same of every name',
    async (who) => {
      const answers = await Promise.all(
        ['Salma', 'Nobody'].map(async (name) => {
          const { status, errors, data } = await api.ask(who, ALL, { name });
          return { status, data, codes: errors.map(({ extensions }) => extensions.code) };
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toMatchObject({ status: 200, data: null });
      expect(new Set(answers[0]?.codes)).toEqual(new Set(['NOT_ALLOWED_TO_SEE']));
    },
  );

  it('of whoever is kept for others is nobody’s, to the letter', async () => {
    await seal('person', salim, 'secret', ['reviewer']);
    const [hidden, nobody] = [
      await asked('custodian', 'Salim'),
      await asked('custodian', 'Nobody'),
    ];
    expect(hidden).toEqual(nobody);
    await seal('claim', role, 'secret', ['reviewer']);
    expect((await asked('custodian', 'Salma')).incidents.totalCount).toBe(0);
    expect(await people('Salma')).toEqual([salma]);
    await seal('claim', role, 'confidential', []);
  });

  it('that was corrected is the new one from there on, and the old one before', async () => {
    const { position } = (
      await api.ask<{ persons: { position: number } }>('custodian', '{ persons { position } }')
    ).data.persons;
    await wishes.done('custodian', 'correctIdentity', {
      personId: salma,
      name: 'Maryam Newly',
      reason: 'A passport.',
    });
    expect(await people('Maryam')).toEqual([salma]);
    expect(await people('Salma')).toEqual([]);
    const before = await api.ask<Pick<Numbers, 'persons'>>(
      'custodian',
      'query ($at: Position!) { persons(filter: { name: "Salma" }, asOf: { position: $at }) { totalCount } }',
      { at: position },
    );
    expect(before.data.persons.totalCount).toBe(1);
  });

  it('takes one statement more than none, and one of the vault', async () => {
    const query = (filter: string) =>
      statementsOf(() => api.ask('custodian', `{ incidents(first: 9${filter}) { nodes { id } } }`));
    const plain = await query('');
    expect(await query(', filter: { person: "Maryam" }')).toHaveLength(plain.length + 1);
    expect(await query(', filter: { personBegins: "Mar" }')).toHaveLength(plain.length + 1);
    expect(api.faults).toEqual([]);
  });

  const shown = async () =>
    (
      await api.ask<{
        disclosures: { totalCount: number; nodes: readonly { shown: readonly object[] }[] };
      }>(
        'auditor',
        `{ disclosures(first: 1, filter: { subjectId: "${salma}" }) { totalCount nodes { shown { class fields } } } }`,
      )
    ).data.disclosures;

  it('that was found is written down as shown, also where a number alone came of it', async () => {
    const before = await shown();
    await api.ask('custodian', '{ statistics(by: party, filter: { person: "Maryam" }) { by } }');
    await api.ask('custodian', '{ statistics(by: party, filter: { person: "Nobody" }) { by } }');
    const after = await shown();
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes).toMatchObject([{ shown: [{ class: 'identity', fields: ['name'] }] }]);
  });

  it.each([
    [
      'a page that is none',
      '{ persons(filter: { name: "Maryam" }, first: 1) { nodes { identity { name { value } } parts(first: 1, after: "bad") { nodes { role } } } } }',
      'CURSOR_UNKNOWN',
    ],
    ['too many bytes', LONG, 'ANSWER_TOO_LARGE'],
  ])(
    'that was found is written down, too, where the answer is refused for %s',
    async (...given) => {
      const [, query, code] = given;
      const before = await shown();
      const { errors, data } = await api.ask('custodian', query);
      expect([data ?? null, errors.map(({ extensions }) => extensions.code)]).toEqual([
        null,
        [code],
      ]);
      // Where nobody has the name there is no refusal: it tells.
      const nobody = await api.ask('custodian', query.replaceAll('Maryam', 'Nobody'));
      expect(nobody.errors).toEqual([]);
      const after = await shown();
      expect(after.totalCount).toBe(before.totalCount + 1);
      expect(after.nodes).toEqual([{ shown: [{ class: 'identity', fields: ['name'] }] }]);
    },
  );

  it('is gone with the identity', async () => {
    await api.vault.destroyPerson(salma);
    expect(await people('Maryam')).toEqual([]);
    expect((await asked('custodian', 'Maryam')).incidents.totalCount).toBe(0);
  });
});
