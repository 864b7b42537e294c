import { same } from './same.js';

describe('whether two values say the same', () => {
  const alike: readonly (readonly [unknown, unknown])[] = [
    [null, null],
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, { c: null }], a: 1 },
    ],
    [{ a: undefined }, {}],
    [{}, { a: undefined }],
    [[], []],
  ];
  const unlike: readonly (readonly [unknown, unknown])[] = [
    [null, {}],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [[1], [1, 2]],
    ['1', 1],
    [{ a: 1 }, { a: 1, b: 2 }],
  ];

  it.each(alike)('%j and %j do', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
  it.each(unlike)('%j and %j do not', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});
