import { readReport } from '../reading/report.reading.js';
import { openBayanat } from './bayanat.file.js';
import { reportOfBayanat, restrictedIn } from './bayanat.report.js';

/** Invented: nobody of this name, no place of this name, nothing of it happened. */
const EXPORT = {
  report: { key: 'B', publisher: 'An invented office' },
  incidents: [
    {
      id: 7,
      title: 'An invented strike',
      description: '<p>An invented strike on an invented market.</p>',
      locations: [{ id: 1, title: 'Inventabad' }],
      potential_violations: [{ id: 3, title: 'war crime' }],
      events: [
        { id: 9, from_date: '2021-05-04T10:00', to_date: '2021-05-05T10:00', estimated: true },
      ],
      actor_relations: [
        {
          actor: { id: 1, name: 'Zaytuna Inventova' },
          // Exports have numbers; a title is understood as well.
          related_as: [2],
          comment: 'She was there.',
          probability: 2,
        },
        {
          actor: { id: 2, name: 'ISIS' },
          related_as: [{ id: 3, title: 'Perpetrator' }],
          probability: 1,
        },
      ],
      bulletin_relations: [{ bulletin: { id: 5 }, related_as: null, comment: 'The video of it.' }],
      incident_relations: [{ incident: { id: 8 }, comment: 'the same day', probability: 0 }],
      status: 'Finalized',
    },
    { id: 8, title: 'Another' },
  ],
  bulletins: [
    {
      id: 5,
      title: 'A video',
      description: 'Filmed by Zaytuna Inventova.',
      source_link: 'https://example.invalid/5',
      publish_date: '2021-05-06T00:00',
      sources: [{ id: 1, title: 'An invented channel' }],
    },
    { id: 6, title: 'Alone' },
  ],
  actors: [
    {
      id: 1,
      type: 'Person',
      name: 'Zaytuna Inventova',
      name_ar: 'زيتونة',
      nickname: 'Umm Inventara',
      age: 'Adult',
    },
    { id: 2, type: 'Entity', name: 'ISIS' },
  ],
};

const read = async (json: unknown) => {
  const file = await openBayanat(Buffer.from(JSON.stringify(json)));
  return readReport(Buffer.from(JSON.stringify(reportOfBayanat(file))), {
    restricted: restrictedIn(file),
  });
};

describe('a Bayanat export', () => {
  it('comes in as a report: bulletins as evidence, actors as people and parties', async () => {
    const { units, refusals, named } = await read(EXPORT);
    expect(refusals).toEqual([]);
    expect(units).toMatchObject([
      {
        id: 'bayanat-7',
        date: { value: '2021-05-04', end: '2021-05-05', precision: { code: 'around' } },
        place: { settlement: 'Inventabad' },
        persons: [{ role: { code: 'witness' } }],
        attributionClaims: [{ party: { code: 'isis' }, language: { printed: 'alleged' } }],
        evidence: [{ type: { printed: 'document' }, date: '2021-05-06' }],
        relatedIncidents: [{ id: 'bayanat-8' }],
      },
      { id: 'bayanat-8', date: { value: null } },
    ]);
    expect(named).toContain('Zaytuna Inventova');
  });

  it('keeps type, comment and probability of every relation, and what has no field, under seal', async () => {
    const [unit] = (await read(EXPORT)).units;
    const texts = JSON.stringify(unit?.texts);
    for (const kept of [
      'She was there.',
      'The video of it.',
      'the same day',
      'example.invalid',
      'Adult',
    ])
      expect(texts).toContain(kept);
    expect(texts).toMatch(/probability\\*":2/);
    expect(unit?.unknown['/bayanat']).toMatchObject({
      title: 'An invented strike',
      status: 'Finalized',
      potential_violations: [{ title: 'war crime' }],
    });
  });

  it('names a body that has an Arabic name alone as what it is', async () => {
    const { units } = await read({
      incidents: [{ id: 7, actor_relations: [{ actor: { id: 2 }, related_as: [3] }] }],
      actors: [{ id: 2, type: 'Entity', name: null, name_ar: 'لواء مخترع' }],
    });
    expect(units).toMatchObject([{ attributionClaims: [{ party: { printed: 'لواء مخترع' } }] }]);
  });

  it('makes nothing of what the office did not let out: it is refused, and what leads to it is kept under seal', async () => {
    const closed = (id: number) => ({ id, restricted: true });
    const { units, refusals } = await read({
      incidents: [
        {
          id: 7,
          actor_relations: [{ actor: closed(1), related_as: [3], comment: 'He ordered it.' }],
          bulletin_relations: [{ bulletin: closed(5), restricted: true }],
          incident_relations: [{ incident: closed(8), restricted: true }],
        },
        closed(8),
      ],
      // What its own list tells is known, whatever the relation leaves out.
      bulletins: [{ id: 5, description: 'The video.' }],
    });
    expect(refusals).toMatchObject([
      { code: 'RECORD_RESTRICTED', path: '/incidents/1', unit: 'bayanat-8' },
    ]);
    expect(units).toMatchObject([{ persons: [], evidence: [{}], relatedIncidents: [] }]);
    expect(units[0]?.unknown['/bayanat']).toEqual({
      restricted_relations: [
        { actor: '1', relation: expect.stringContaining('He ordered it.') as string },
        { incident: '8', relation: expect.any(String) as string },
      ],
    });
  });

  it('keeps two people apart of whom it gives no name', async () => {
    const { units } = await read({
      incidents: [{ id: 7, actor_relations: [1, 2].map((id) => ({ actor: { id, name: null } })) }],
    });
    const [one, other] = [0, 1].map((i) => units[0]?.texts[`/persons/${i}/name`]);
    expect(one).not.toEqual(other);
  });

  it.each([
    ['none of its lists', { others: [] }, 'BAYANAT_EMPTY'],
    ['a list that is none', { incidents: [], actors: {} }, 'WRONG_TYPE'],
  ])('with %s is refused whole', async (_, json, code) => {
    await expect(read(json)).rejects.toMatchObject({ code });
  });
});
