import { governorateOf } from './governorate.finder.js';
import { governorates } from './governorates.js';

describe('the governorate of a heading', () => {
  it.each([
    ['Damascus Suburbs', 'SY03'],
    ['rural Damascus', 'SY03'],
    ['eastern suburbs of Damascus', 'SY03'],
    ['ريف دمشق', 'SY03'],
    ['Damascus', 'SY01'],
    ['Damascus governorate', 'SY01'],
    ['Deir Ez-Zour', 'SY09'],
    ['Deir Ez-Zor governorate', 'SY09'],
    ['deirEzZor', 'SY09'],
    ['northern suburbs of Homs', 'SY04'],
    ['northern Homs', 'SY04'],
    ['rural Hama', 'SY05'],
    ['Ar-Raqqa', 'SY11'],
    ["As-Sweida'a", 'SY13'],
    ['SY07', 'SY07'],
    ['محافظة إدلب', 'SY07'],
    ['suburbs of', null],
    ['Kansas', null],
    ['', null],
  ])('%s: %s', (heading, code) => {
    expect(governorateOf(heading)?.code ?? null).toBe(code);
  });

  it('is found by every name of the list', () => {
    for (const { code, word, en, ar, spellings } of governorates)
      for (const name of [code, word, en, ar, ...spellings])
        expect([name, governorateOf(name)?.code]).toEqual([name, code]);
  });
});
