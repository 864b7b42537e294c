import { integer, text } from '../kit/column.js';
import { need, needAll, put, remove } from '../kit/projection.js';
import { log, table } from '../kit/table.js';
import { WorkingSet } from './working-set.js';

interface Thing {
  readonly id: string;
  readonly box: string;
  readonly size: number;
}
const things = table<Thing>('thing', {
  key: ['id'],
  columns: { id: text, box: text, size: integer },
  groups: ['box'],
});
const seen = log<{ position: number }>('seen', {
  key: ['position'],
  columns: { position: integer },
});

const thing = (id: string, box: string, size: number): Thing => ({ id, box, size });

const open = (...rows: readonly Thing[]): WorkingSet => {
  const set = new WorkingSet([things, seen]);
  set.ask([
    need(things, 'a'),
    need(things, 'b'),
    needAll(things, 'box', 'left'),
    needAll(things, 'box', 'right'),
  ]);
  set.load(things, rows);
  return set;
};

describe('the rows of a batch', () => {
  it('become one version for each fact that says something new', () => {
    const set = open();
    set.commit([put(things, thing('a', 'left', 1))], 5);
    set.commit([put(things, thing('a', 'left', 1))], 6);
    set.commit([put(things, thing('a', 'left', 2))], 7);
    set.commit([remove(things, 'a')], 9);
    set.commit([put(things, thing('a', 'left', 3))], 11);
    expect(set.outcome()).toEqual([
      {
        table: things,
        closed: [],
        versions: [
          { row: thing('a', 'left', 1), from: 5, to: 7 },
          { row: thing('a', 'left', 2), from: 7, to: 9 },
          { row: thing('a', 'left', 3), from: 11, to: null },
        ],
      },
    ]);
  });

  it('end what stands in the database, and leave alone what stays as it is', () => {
    const set = open(thing('a', 'left', 1), thing('b', 'left', 1));
    set.commit([put(things, thing('a', 'left', 1)), put(things, thing('b', 'left', 2))], 5);
    expect(set.outcome()).toEqual([
      {
        table: things,
        closed: [{ key: ['b'], at: 5 }],
        versions: [{ row: thing('b', 'left', 2), from: 5, to: null }],
      },
    ]);
  });

  it('are one version where one fact puts a row twice', () => {
    const set = open();
    set.commit([put(things, thing('a', 'left', 1)), put(things, thing('a', 'left', 2))], 5);
    expect(set.outcome()[0]?.versions).toEqual([{ row: thing('a', 'left', 2), from: 5, to: null }]);
  });

  it('move between groups with what they say', () => {
    const set = open(thing('a', 'left', 1));
    set.commit([put(things, thing('a', 'right', 1)), put(things, thing('b', 'left', 1))], 5);
    expect(set.of(things, 'box', 'left').map(({ id }) => id)).toEqual(['b']);
    expect(set.of(things, 'box', 'right').map(({ id }) => id)).toEqual(['a']);
    set.commit([remove(things, 'a')], 6);
    expect(set.of(things, 'box', 'right')).toEqual([]);
  });

  it('only grow in a log', () => {
    const set = open();
    set.commit([put(seen, { position: 5 })], 5);
    set.commit([put(seen, { position: 6 })], 6);
    expect(set.outcome()[0]?.versions).toHaveLength(2);
  });

  it('must have been asked for: a projection that forgets to ask is at fault at once', () => {
    const set = open();
    expect(() => set.one(things, 'c')).toThrow('did not ask for');
    expect(() => set.of(things, 'box', 'top')).toThrow('did not ask for');
    expect(() => set.commit([put(things, thing('c', 'top', 1))], 5)).toThrow('did not ask for');
    expect(() => set.commit([put(things, thing('c', 'left', 1))], 5)).not.toThrow();
  });

  it('know what the batch before left, whether or not the database does yet', () => {
    const before = open(thing('a', 'left', 1), thing('b', 'left', 1));
    before.commit([put(things, thing('a', 'right', 2)), remove(things, 'b')], 5);
    before.commit([put(things, thing('c', 'left', 7))], 6);
    const stored = [thing('a', 'left', 1), thing('b', 'left', 1)];
    const written = [thing('a', 'right', 2), thing('c', 'left', 7)];
    for (const rows of [stored, written]) {
      const next = new WorkingSet([things, seen], before.left());
      next.ask([
        need(things, 'b'),
        needAll(things, 'box', 'left'),
        needAll(things, 'box', 'right'),
      ]);
      next.load(things, rows);
      expect(next.one(things, 'b')).toBeUndefined();
      expect(next.of(things, 'box', 'left')).toEqual([thing('c', 'left', 7)]);
      expect(next.of(things, 'box', 'right')).toEqual([thing('a', 'right', 2)]);
      next.commit([put(things, thing('a', 'right', 3))], 9);
      expect(next.outcome()).toEqual([
        {
          table: things,
          closed: [{ key: ['a'], at: 9 }],
          versions: [{ row: thing('a', 'right', 3), from: 9, to: null }],
        },
      ]);
    }
  });
});
