import fc from 'fast-check';
import { protectedNames } from './names.js';
import { shield } from './shield.js';

describe('the shield', () => {
  const named = ['Tayyim Qasabani', 'witness Rawad Abu Yasmin', 'Ali', 'North Window Media Center'];

  it.each([
    'Tayyim Qasabani',
    'house of TAYYIM  QASABANI',
    'tayyim-qasabani',
    '2017-09-20-tayyim-qasabani-house',
    'notesOfTayyimQasabani',
    'tayyimqasabani',
    'the Qasabani farm',
    'Qaṣabānī street',
    'Qasa\u200Bbani',
    'Ｑasabani',
    'killed: Ali',
    'near Ali street',
    'north window media center',
    'Rawad',
    'Abu Yasmin square',
  ])('sees a name in: %s', (text) => {
    expect(shield(text, named)).toBe(true);
  });

  it.each([
    'International coalition forces',
    'Syrian-Russian alliance',
    'the north of the town',
    'media centre',
    'Abu Kamal',
    'Qasab',
    'witness',
    '',
  ])('lets pass: %s', (text) => {
    expect(shield(text, named)).toBe(false);
  });

  it('sees every name in its own text, in any case and with any joints', () => {
    const letters = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    const joint = fc.constantFrom(' ', '-', '  ', '\t', '.');
    fc.assert(
      fc.property(letters, letters, joint, fc.boolean(), (first, family, between, loud) => {
        const text = `at ${first}${between}${family}.`;
        expect(shield(loud ? text.toUpperCase() : text, [`${first} ${family}`])).toBe(true);
      }),
    );
  });

  it('stays fast with many names and long texts', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `Abu Person${i.toString(36)} Family${i}x`,
    );
    const begun = process.cpuUsage();
    for (let i = 0; i < 2000; i += 1) shield(`al Boulayl village ${i}, eastern suburbs`, many);
    // What others do on the machine meanwhile is not counted.
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(5_000);
  });
});

describe('the names that a file protects', () => {
  const file = {
    report: { publisher: 'Syrian Network for Human Rights (SNHR)' },
    incidents: [
      {
        persons: [
          { name: 'Tayyim Qasabani', alias: 'Abu Sindiyan' },
          { name: 'al-Nahrawi family' },
        ],
        evidence: [
          { who: 'SNHR', via: 'WhatsApp' },
          { who: 'local activists', via: 'reported by witness Rawad Abu Yasmin' },
          { who: 'observers broadcasting on Zello' },
          { who: 'ISIS' },
          { who: 'North Window Media Center' },
        ],
        timesReported: [{ by: 'narrative' }, { by: 'witness Karam Zaytun, a nurse' }],
        facilitiesDamaged: [{ name: 'Al Salam hospital' }],
        made: { up: [{ who: ['Zahir Qutni'] }] },
      },
    ],
    denials: [{ by: 'Spokesman Ivan Petrovich', text: 'no' }],
  };

  it('are those of people, with what stands around them and without', () => {
    expect([...protectedNames(file)].sort()).toEqual(
      [
        'Abu Sindiyan',
        'Zahir Qutni',
        'Ivan Petrovich',
        'Karam Zaytun',
        'North Window Media Center',
        'Rawad Abu Yasmin',
        'Spokesman Ivan Petrovich',
        'Tayyim Qasabani',
        'al-Nahrawi',
        'al-Nahrawi family',
        'reported by witness Rawad Abu Yasmin',
        'witness Karam Zaytun, a nurse',
      ].sort(),
    );
  });

  it('are found in a file of any shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => protectedNames(json as never)).not.toThrow();
      }),
    );
  });
});
