import fc from 'fast-check';
import { parseJson } from './json.parser.js';
import { MAX_DEPTH } from './limits.js';

const outcome = (read: () => unknown): unknown => {
  try {
    return { value: read() };
  } catch {
    return 'refused';
  }
};

const refusalOf = (source: string): unknown => {
  try {
    return parseJson(source);
  } catch (error) {
    return error;
  }
};

describe('reading JSON', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (source) => {
        expect(parseJson(source).value).toEqual(JSON.parse(source));
      }),
    );
  });

  it('takes and refuses the same texts as JSON.parse', () => {
    const marks = '{ } [ ] , : " \\ "a" 1 - 0 . e + 01 1.5e3 true null nul \\u0041 \\u12 "\\x"';
    const blanks = [' ', '\n', '\t', '\u00a0', '\u0001', '\u2028'];
    const scraps = fc.constantFrom(...marks.split(' '), ...blanks);
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 8 }), (parts) => {
        const source = parts.join('');
        expect(outcome(() => parseJson(source).value)).toEqual(outcome(() => JSON.parse(source)));
      }),
      { numRuns: 2000 },
    );
  });

  it('says where the text stops being JSON', () => {
    expect(refusalOf('{\n  "a": ?\n}')).toMatchObject({
      code: 'NOT_JSON',
      message: 'The file is not JSON: line 2, column 8.',
    });
  });

  it.each([
    ['{"a": 1, "a": 2}', ['a']],
    ['{"x": [{"b": 1}, {"b": 1, "c": 2, "b": 3}]}', ['x', 1, 'b']],
    ['{"\\u00e9": 1, "e\\u0301": 2}', ['e\u0301']],
    ['{"a": {"b": 1}, "b": 1}', null],
  ])('finds the key that stands twice: %s', (source, at) => {
    expect(parseJson(source).duplicateAt).toEqual(at);
  });

  it(`goes ${MAX_DEPTH} levels deep and no deeper`, () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(MAX_DEPTH)).value).toBeInstanceOf(Array);
    expect(refusalOf(nested(MAX_DEPTH + 1))).toMatchObject({ code: 'JSON_TOO_DEEP' });
    expect(refusalOf('['.repeat(1_000_000))).toMatchObject({ code: 'JSON_TOO_DEEP' });
  });

  it('keeps __proto__ as a key like any other', () => {
    const { value } = parseJson('{"__proto__": {"isMassacre": true}, "constructor": 1}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect((value as { isMassacre?: boolean }).isMassacre).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
