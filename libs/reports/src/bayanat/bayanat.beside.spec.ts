import { Protected } from '#kernel';
import type { Command, Json } from '#kernel';
import { besideOf, namedIn } from './bayanat.beside.js';
import { openBayanat } from './bayanat.file.js';

/** Invented: nobody of this name, no place of this name, nothing of it happened. */
const BULLETINS = {
  bulletins: [
    {
      id: 5,
      title: 'A video',
      title_ar: 'مقطع',
      publish_date: '2021-05-06T00:00',
      description: 'Filmed by Zaytuna Inventova.',
      first_peer_reviewer: { id: 1, name: 'Officius Reviewerov' },
      actor_relations: [
        {
          actor: { id: 1, name: 'Zaytuna Inventova' },
          related_as: [2],
          comment: 'She filmed it.',
          probability: 2,
        },
        { actor: { id: 2, name: 'An invented brigade' }, related_as: [3] },
      ],
      bulletin_relations: [{ bulletin: { id: 6, title: 'Another' }, related_as: [3] }],
      incident_relations: [{ incident: { id: 9, title: 'Elsewhere' } }],
    },
  ],
  actors: [
    {
      id: 1,
      type: 'Person',
      name: 'Zaytuna Inventova',
      name_ar: 'زيتونة إنفنتوفا',
      mother_name: 'Mater Inventova',
      actor_relations: [{ actor: { id: 2, name: 'An invented brigade' }, related_as: 11 }],
      bulletin_relations: [{ bulletin: { id: 5 }, related_as: [2] }],
    },
    { id: 2, type: 'Entity', name: 'An invented brigade', name_ar: 'لواء مخترع' },
    { id: 3, type: 'Entity', name: 'ISIS' },
  ],
};

const context = {
  registerId: '00000000-0000-4000-8000-000000000001',
  reportId: '00000000-0000-4000-8000-000000000002',
  importId: '00000000-0000-4000-8000-000000000003',
  publicationId: '00000000-0000-4000-8000-000000000004',
  names: (text: string) => text.includes('Inventova'),
  mac: (domain: string, text: string) => `${domain}:${text.length}`,
};

const open = (json: Json) => openBayanat(Buffer.from(JSON.stringify(json)));

const shown = (value: unknown): unknown =>
  value instanceof Protected ? `vault: ${String(value.reveal())}` : value;

const data = (command: Command | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(command?.data ?? {}).map(([key, value]) => [key, shown(value)]),
  );

describe('what a Bayanat export holds beside incidents', () => {
  it('becomes items, persons and actors, each once, and roles of persons', async () => {
    const { records } = besideOf(await open(BULLETINS), context);
    expect(records.map(({ noun, pointer }) => [noun, pointer])).toEqual([
      ['item', '/bulletins/0'],
      ['person', '/actors/0'],
      ['actor', '/actors/1'],
      ['actor', '/actors/2'],
    ]);
    const [item, person, body, isis] = records;
    expect(data(item?.register)).toMatchObject({
      dated: '2021-05-06',
      title: { en: 'A video', ar: 'مقطع' },
      kind: { code: null },
    });
    expect(data(person?.register)).toMatchObject({
      name: 'vault: Zaytuna Inventova',
      alias: 'vault: زيتونة إنفنتوفا',
      particulars: expect.stringContaining('Mater Inventova') as string,
    });
    expect(person?.roles.map(data)).toMatchObject([
      { role: 'witness', of: { noun: 'evidence', id: data(item?.register)['evidenceId'] } },
    ]);
    expect(data(body?.register)['name']).toEqual({ en: 'An invented brigade', ar: 'لواء مخترع' });
    expect(data(isis?.register)['code']).toBe('isis');
  });

  it('puts no name of a person anywhere but where the vault takes it, and asserts no direction', async () => {
    const file = await open(BULLETINS);
    const { records, loose } = besideOf(file, context);
    const clear = JSON.stringify(
      records
        .flatMap(({ register, roles }) => [register, ...roles])
        .map(({ data: said }) => {
          const { texts: _texts, ...clearly } = said as Record<string, unknown>;
          return clearly;
        }),
    );
    expect(clear).not.toMatch(/Inventova|إنفنتوفا|Reviewerov/);
    // The words of a bulletin are sealed as they are; who reviewed it stays with the file.
    expect(JSON.stringify(data(records[0]?.register)['texts'])).toContain('Filmed by');
    expect(JSON.stringify(data(records[0]?.register)['texts'])).not.toContain('Reviewerov');
    expect(loose.map(({ pointer }) => pointer)).toEqual([
      '/bulletins/0/actor_relations/1',
      '/bulletins/0/bulletin_relations/0',
      '/bulletins/0/incident_relations/0',
      '/actors/0/actor_relations/0',
    ]);
    expect(namedIn(file)).toEqual(['Zaytuna Inventova', 'زيتونة إنفنتوفا']);
  });

  it('keeps the fractions of coordinates and durations as their digits', async () => {
    const [item] = besideOf(
      await open({ bulletins: [{ id: 5, geoLocations: [{ lat: 35.123456789, lng: 36 }] }] }),
      context,
    ).records;
    expect(data(item?.register)['texts']).toMatchObject({
      geoLocations: [{ lat: '35.123456789', lng: 36 }],
    });
  });

  it('calls a body that has an Arabic name alone by that name', async () => {
    const [body] = besideOf(
      await open({ actors: [{ id: 2, type: 'Entity', name: null, name_ar: 'لواء مخترع' }] }),
      context,
    ).records;
    expect(data(body?.register)['name']).toEqual({ ar: 'لواء مخترع' });
  });

  it('takes of several records under one id the first, and says so of the others', async () => {
    const { records, refused } = besideOf(
      await open({
        actors: [
          { id: 1, name: 'Zaytuna Inventova' },
          { id: 1, name: 'Another' },
          { name: 'Nobody' },
        ],
      }),
      context,
    );
    expect(records.map(({ register }) => data(register)['name'])).toEqual([
      'vault: Zaytuna Inventova',
    ]);
    expect(refused.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/actors/1', 'ID_DUPLICATE'],
      ['/actors/2', 'ID_MISSING'],
    ]);
  });

  it('records nothing of what the office did not let out, and says which records those are', async () => {
    const closed = { id: 1, restricted: true };
    const relation = { actor: closed, restricted: true };
    const { records, refused, loose } = besideOf(
      await open({
        incidents: [{ id: 9, actor_relations: [relation] }, closed],
        bulletins: [
          { id: 5, actor_relations: [relation], bulletin_relations: [{ bulletin: { id: 6 } }] },
          { ...closed, id: 6 },
        ],
        actors: [closed],
      }),
      context,
    );
    expect(records.map(({ pointer, roles }) => [pointer, roles])).toEqual([['/bulletins/0', []]]);
    expect(refused.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/bulletins/1', 'RECORD_RESTRICTED'],
      ['/actors/0', 'RECORD_RESTRICTED'],
    ]);
    expect(loose).toMatchObject([
      { pointer: '/incidents/0/actor_relations/0', closed: true },
      { pointer: '/bulletins/0/actor_relations/0', closed: true },
      { pointer: '/bulletins/0/bulletin_relations/0', closed: false },
    ]);
  });

  it('takes an actor of whom nothing is said for a person', async () => {
    const [, person] = besideOf(
      await open({ bulletins: BULLETINS.bulletins.slice(0, 1) }),
      context,
    ).records;
    expect(data(person?.register)).toMatchObject({ name: 'vault: Zaytuna Inventova' });
  });

  it('leaves to the incidents what they are related to', async () => {
    const incidents = [
      {
        id: 9,
        actor_relations: [{ actor: { id: 1 } }],
        bulletin_relations: [{ bulletin: { id: 5 } }],
      },
    ];
    const { records, loose } = besideOf(await open({ ...BULLETINS, incidents }), context);
    expect(records.map(({ pointer }) => pointer)).toEqual(['/actors/1', '/actors/2']);
    expect(loose).toHaveLength(6);
  });
});

describe('the files of Bayanat', () => {
  it('are mended where a comma is missing between two pieces', async () => {
    // Of the second of four pieces nothing was left.
    const text = '{ \n"bulletins": [ \n{"id": 1, "title": "a } { b"}\n\n{"id": 2}\n\n] \n }';
    expect((await openBayanat(Buffer.from(text))).bulletins).toEqual([
      { id: 1, title: 'a } { b' },
      { id: 2 },
    ]);
  });

  it('are read as CSV of bulletins and of actors', async () => {
    const bulletins = await openBayanat(
      Buffer.from(
        [
          ',id,title,sjac_title,origin_id,labels.label-1,labels.label-2,related_actors.actor-1,related_actors.actor-2,media',
          '0,5,A video,,o-5,"7-one, two",8-three,"1-Zaytuna Inventova",2-None,',
          '1,6,Alone,,,,,,,',
        ].join('\n'),
      ),
    );
    expect(bulletins.bulletins).toEqual([
      {
        id: '5',
        title: 'A video',
        origin_id: 'o-5',
        labels: [
          { id: '7', title: 'one, two' },
          { id: '8', title: 'three' },
        ],
        actor_relations: [
          { actor: { id: '1', name: 'Zaytuna Inventova' } },
          { actor: { id: '2', name: null } },
        ],
      },
      { id: '6', title: 'Alone' },
    ]);
    const actors = await openBayanat(
      Buffer.from(',id,name,nickname,civilian,type\n0,1,Zaytuna Inventova,Umm I,,Person'),
    );
    expect(actors.actors).toEqual([
      { id: '1', name: 'Zaytuna Inventova', nickname: 'Umm I', type: 'Person' },
    ]);
    await expect(openBayanat(Buffer.from('a,b\n1,2'))).rejects.toMatchObject({
      code: 'BAYANAT_TABLE_UNKNOWN',
    });
  });
});
