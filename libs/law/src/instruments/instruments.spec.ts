import { cite } from '../citations/cite.js';
import { GROUNDS } from './instrument.js';
import { instrumentOf, listInstruments, namedInstruments } from './instruments.js';

describe('the instruments that reports cite beside the law of a forum', () => {
  it.each(namedInstruments.map((one) => [one.code, one] as const))(
    '%s can be named, and says of every ground whether it can',
    (code, one) => {
      expect([...one.can, ...one.cannot].sort()).toEqual(Object.keys(GROUNDS).sort());
      for (const name of one.names)
        expect(cite(name).map(({ canonical }) => canonical)).toEqual([[code]]);
      expect(instrumentOf(code)?.title).toBe(one.title);
    },
  );

  it('holds each code once', () => {
    const codes = listInstruments().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['GC-IV/27', 'GC-IV'],
    ['UNSC/RES/2254(2015)#13', 'UNSC/RES'],
    ['UNSC/RES/9999', 'UNSC/RES'],
    ['Common Article 3', 'Common Article 3'],
    ['UNCharter/Ch.VII', 'UNCharter'],
    ['ICRC-CIHL/14', 'ICRC-CIHL'],
    ['SY-MoJ/Circular/22(2022)', 'SY-MoJ/Circular/22(2022)'],
  ])('finds %s in %s', (canonical, code) => {
    expect(instrumentOf(canonical)?.code).toBe(code);
  });

  it.each(['Article 8(2)(e)(i)', '§ 11(1) no. 1 VStGB', 'toString', ''])(
    'knows %j as none of them',
    (canonical) => {
      expect(instrumentOf(canonical)).toBeUndefined();
    },
  );
});
