import type { Json } from '#kernel';
import { Refusal } from '#kernel';
import { SAMPLES, sampleJson } from '../reading/sample-reports.fixture.js';
import { parseDefinition } from './definition.js';

const refusalOf = (raw: Parameters<typeof parseDefinition>[0]): object => {
  try {
    parseDefinition(raw, '/publishedTotals/a');
  } catch (error) {
    if (error instanceof Refusal) return error.toJSON();
    throw error;
  }
  throw new Error('The definition was understood.');
};

describe('the definition of a figure', () => {
  it('is understood for every figure of the samples', () => {
    for (const name of SAMPLES)
      for (const raw of Object.values(sampleJson(name)['publishedTotals'] ?? {}))
        expect(() => parseDefinition(raw as never)).not.toThrow();
  });

  it('is taken apart', () => {
    expect(
      parseDefinition({
        fromIncidents: {
          sum: ['victims.killed'],
          where: { isMassacre: true, countedUnder: ['a', 'b'] },
        },
        fromTotals: { add: ['x'], partial: true },
      }),
    ).toEqual({
      fromIncidents: {
        kind: 'sum',
        fields: ['victims.killed'],
        where: [
          { path: 'isMassacre', test: 'anyOf', values: [true] },
          { path: 'countedUnder', test: 'anyOf', values: ['a', 'b'] },
        ],
      },
      fromTotals: { kind: 'add', keys: ['x'], partial: true },
    });
    expect(parseDefinition({})).toEqual({ fromIncidents: null, fromTotals: null });
  });

  it.each<[string, Json, string]>([
    ['a text', 'count', ''],
    ['a list', [], ''],
    ['nothing in it', {}, ''],
    ['an unknown word', { median: 'victims.killed' }, ''],
    ['two measures', { count: {}, sum: ['a'] }, ''],
    ['a word too many', { count: {}, where: {} }, ''],
    ['conditions as a text', { count: 'isMassacre' }, '/count'],
    ['conditions as a list', { count: ['isMassacre'] }, '/count'],
    ['a deep condition', { count: { id: { is: 'a' } } }, '/count/id'],
    ['a set that is not a list', { count: { id: { setEquals: 'a' } } }, '/count/id/setEquals'],
    ['a list in a list', { count: { id: [['a']] } }, '/count/id/0'],
    ['fields as an object', { sum: {} }, '/sum'],
    ['no fields', { sum: [] }, '/sum'],
    ['a field that is a number', { sum: [1] }, '/sum/0'],
    ['a percentage of nothing', { percent: { in: { count: {} } } }, '/percent/of'],
    ['a percentage as a list', { percent: [] }, '/percent'],
    [
      'a percentage of a percentage',
      { percent: { of: { percent: {} }, in: { count: {} } } },
      '/percent/of',
    ],
    ['evidence as a number', { evidence: 3 }, '/evidence'],
    ['munition as a number', { munition: 3 }, '/munition'],
  ])('with %s is refused with its place', (_, fromIncidents, at) => {
    expect(refusalOf({ fromIncidents })).toMatchObject({
      kind: 'invalid',
      code: 'DEFINITION_MALFORMED',
      path: `/publishedTotals/a/fromIncidents${at}`,
    });
  });

  it.each<[string, Json, string]>([
    ['a list', ['a'], ''],
    ['no keys', { add: [] }, '/add'],
    ['a key that is a number', { add: ['a', 1] }, '/add/1'],
    ['a partial that is a text', { add: ['a'], partial: 'yes' }, '/partial'],
    ['a word too many', { add: ['a'], minus: ['b'] }, ''],
    ['a percentage in nothing', { percent: { of: ['a'] } }, '/percent/in'],
  ])('over totals with %s is refused with its place', (_, fromTotals, at) => {
    expect(refusalOf({ fromTotals })).toMatchObject({
      code: 'DEFINITION_MALFORMED',
      path: `/publishedTotals/a/fromTotals${at}`,
    });
  });
});
