import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applicableTo,
  currentVersion,
  entry,
  findEntry,
  findProvision,
  forums,
  isForum,
  listEntries,
  listProvisions,
} from './catalogue.js';

interface Facts {
  readonly provisions: readonly {
    citation: string;
    label: string;
    conflict: string;
    contextual: string[];
    amendment: string | null;
    counterparts: { citation: string; fit: string }[];
  }[];
  readonly entries: readonly {
    citation: string;
    label: string;
    provision: string;
    conflict: string;
    elements: number | null;
    contextualElements: number | null;
    verified: boolean | string;
  }[];
  readonly amendments: readonly {
    id: string;
    adds: string[];
    since: string | null;
    firstState: string | null;
  }[];
}

const facts = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../../tests/golden/law/statute-facts.json'),
    'utf8',
  ),
) as Facts;

const idOf = (citation: string) => citation.replace(/^Article /, '');

describe('the catalogue of the Rome Statute', () => {
  const crimes = listEntries('ICC', { kind: 'crime' });

  it('has 77 provisions that unfold into 103 entries', () => {
    expect(facts.provisions).toHaveLength(77);
    expect(crimes.map((one) => one.citation)).toEqual(facts.entries.map((one) => one.citation));
    expect(new Set(crimes.map((one) => one.provision)).size).toBe(77);
  });

  it.each(facts.provisions)('knows $citation', (known) => {
    const provision = findProvision('ICC', idOf(known.citation));
    expect(provision).toMatchObject({
      citation: known.citation,
      label: known.label,
      conflictType: known.conflict,
    });
    for (const id of provision?.entries ?? []) {
      const one = entry('ICC', id);
      expect(one.contextual.map((c) => c.code)).toEqual(expect.arrayContaining(known.contextual));
      expect(one.amendment?.id ?? null).toBe(known.amendment);
      for (const twin of one.counterparts)
        expect(known.counterparts).toContainEqual({
          citation: `Article ${twin.id}`,
          fit: twin.fit,
        });
    }
  });

  it.each(facts.entries)('$citation has the elements that were counted', (known) => {
    const one = entry('ICC', idOf(known.citation));
    expect(one).toMatchObject({ label: known.label, conflictType: known.conflict });
    expect(one.elementCount).toBe(known.elements);
    expect(one.elements).toHaveLength(known.elements ?? 0);
    expect(one.elements.map((e) => e.number)).toEqual(one.elements.map((_, i) => i + 1));
    if (known.contextualElements !== null)
      expect(one.elements.filter((e) => e.kind === 'contextual')).toHaveLength(
        known.contextualElements,
      );
    if (known.elements === null) expect(one.elementsNote).toMatch(/\.$/);
  });

  it('names every counterpart that is known', () => {
    for (const known of facts.provisions) {
      const named = new Set(
        (findProvision('ICC', idOf(known.citation))?.entries ?? []).flatMap((id) =>
          entry('ICC', id).counterparts.map((twin) => `Article ${twin.id}`),
        ),
      );
      expect([...named].sort()).toEqual(known.counterparts.map((twin) => twin.citation).sort());
    }
  });

  it('marks every wording as an unreviewed paraphrase', () => {
    for (const one of [...listEntries('ICC'), ...listEntries('DE-VStGB')])
      for (const element of [...one.elements, ...one.contextual])
        expect(element).toMatchObject({
          reviewed: 'unreviewed paraphrase',
          text: expect.stringMatching(/^[A-Z].*\.$/),
          citation: expect.stringMatching(/\S/),
        });
  });

  it('asks for intent and knowledge where an entry is silent, and only there', () => {
    expect(entry('ICC', '8(2)(e)(i)').mentalDefault).toMatchObject({
      citation: 'Article 30',
      forElements: [1],
    });
    expect(entry('ICC', '8(2)(c)(i)-1').mentalDefault?.forElements).toEqual([1]);
    expect(entry('ICC', '8(2)(b)(xxvi)').mentalDefault?.forElements).toEqual([1]);
    for (const one of crimes)
      for (const element of one.elements)
        for (const number of element.of ?? []) {
          expect(element.kind).toBe('mental');
          expect(['conduct', 'consequence', 'circumstance']).toContain(
            one.elements[number - 1]?.kind,
          );
        }
  });

  it('dates each amendment by acceptance, and never calls one "in force"', () => {
    for (const known of facts.amendments.filter((one) => one.id !== 'AMD-2015-ART124')) {
      const bound = crimes.filter((one) => one.amendment?.id === known.id);
      expect(bound.map((one) => one.id)).toEqual(
        known.adds.filter((id) => findEntry('ICC', id)?.kind === 'crime'),
      );
      for (const { amendment } of bound) {
        expect(amendment?.since).toBe(known.since);
        expect(amendment?.acceptingStates).toEqual({
          known: [{ state: known.firstState, since: known.since }],
          others: 'see depositary',
        });
        expect(amendment?.effect).toEqual({ contested: true, why: expect.stringMatching(/\.$/) });
      }
    }
  });

  it('cannot charge what has no annex', () => {
    expect(crimes.filter((one) => !one.chargeable.answer).map((one) => one.id)).toEqual([
      '8(2)(b)(xx)',
    ]);
  });

  it('has the modes of liability to their leaves, each with what it asks for', () => {
    expect(listEntries('ICC', { kind: 'mode' }).map((one) => one.id)).toEqual([
      '25(3)(a)-direct',
      '25(3)(a)-joint',
      '25(3)(a)-indirect',
      '25(3)(a)-indirect-joint',
      '25(3)(b)-ordering',
      '25(3)(b)-soliciting',
      '25(3)(b)-inducing',
      '25(3)(c)',
      '25(3)(d)(i)',
      '25(3)(d)(ii)',
      '25(3)(e)',
      '25(3)(f)',
      '28(a)-knew',
      '28(a)-should-have-known',
      '28(b)-knew',
      '28(b)-consciously-disregarded',
    ]);
    for (const mode of listEntries('ICC', { kind: 'mode' }))
      expect(mode.elements.length).toBeGreaterThan(1);
  });

  it('has the grounds excluding responsibility', () => {
    expect(listEntries('ICC', { kind: 'ground' }).map((one) => one.id)).toEqual([
      '26',
      '31(1)(a)',
      '31(1)(b)',
      '31(1)(c)',
      '31(1)(d)',
      '31(3)',
      '32(1)',
      '32(2)',
      '33(1)',
    ]);
  });
});

describe('the catalogue of the German code', () => {
  const crimes = listEntries('DE-VStGB', { kind: 'crime' });

  it.each([
    ['§ 6(1)', 5],
    ['§ 7(1)', 10],
    ['§ 8(1)', 9],
    ['§ 8(3)', 4],
    ['§ 10(1)', 2],
    ['§ 11(1)', 7],
    ['§ 12(1)', 3],
  ])('holds every number of %s', (list, count) => {
    expect(crimes.map(({ id }) => id).filter((id) => id.startsWith(`${list} no.`))).toEqual(
      Array.from({ length: count }, (_, i) => `${list} no. ${i + 1} VStGB`),
    );
  });

  it('has perpetration to its leaves, and the grounds that the criminal code knows', () => {
    const ids = (kind: 'mode' | 'ground') => listEntries('DE-VStGB', { kind }).map(({ id }) => id);
    expect(ids('mode')).toEqual(
      expect.arrayContaining(['§ 25(1) alt. 1 StGB', '§ 25(1) alt. 2 StGB', '§ 4(1) VStGB']),
    );
    expect(ids('ground')).toEqual(
      expect.arrayContaining(['§ 3 VStGB', '§ 20 StGB', '§ 32 StGB', '§ 35 StGB']),
    );
  });

  it('says from which day each entry stands', () => {
    for (const one of crimes) expect(one.since).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(entry('DE-VStGB', '§ 13(1) VStGB').since).toBe('2017-01-01');
    expect(entry('DE-VStGB', '§ 27 StGB').since).toBe('1975-01-01');
    expect(entry('DE-VStGB', '§ 8(3) no. 2 VStGB').conflictType).toBe('IAC');
  });

  it('means by each entry of version 1 in version 2 what it meant', () => {
    for (const one of listEntries('DE-VStGB', { version: 1 }))
      expect(entry('DE-VStGB', one.id, 2)).toMatchObject({
        citation: one.citation,
        label: one.label,
        elements: one.elements,
        since: one.since,
      });
  });
});

describe('the catalogue of every forum', () => {
  it('holds each id once, and nothing of it can be written to', () => {
    for (const forum of forums) {
      const entries = listEntries(forum);
      expect(new Set(entries.map((one) => one.id)).size).toBe(entries.length);
      for (const one of entries) {
        expect(one).toMatchObject({ forum, catalogueVersion: currentVersion(forum) });
        expect(Object.isFrozen(one) && Object.isFrozen(one.elements)).toBe(true);
        expect(findProvision(forum, one.provision)?.entries).toContain(one.id);
      }
      for (const provision of listProvisions(forum))
        for (const id of provision.entries) expect(entry(forum, id).provision).toBe(provision.id);
    }
  });

  it('refuses an entry or a version that there is not', () => {
    expect(() => entry('ICC', '8(2)(e)(xx)')).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'LAW_ENTRY_UNKNOWN' }),
    );
    expect(() => entry('ICC', '6(a)', 2)).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'LAW_VERSION_UNKNOWN' }),
    );
    expect(isForum('ICC') && !isForum('toString')).toBe(true);
  });

  it('lists what can reach a conflict of one type', () => {
    const niac = new Set(applicableTo('ICC', 'NIAC').map((one) => one.id));
    expect(niac.has('8(2)(e)(i)') && niac.has('7(1)(a)') && niac.has('6(a)')).toBe(true);
    expect(niac.has('8(2)(b)(i)') || niac.has('8 bis')).toBe(false);
    expect(applicableTo('ICC', 'NONE').every((one) => one.conflictType === 'ANY')).toBe(true);
  });
});
