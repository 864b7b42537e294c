import fc from 'fast-check';
import { beginningsIn, searchable, wordsIn } from './words.js';

/** Spellings of one name that must be found by each other. */
const same: readonly (readonly string[])[] = [
  ["Ma'arat al-Numan", 'Maarat al Numan', 'MA’ARAT AN-NUMAN', 'Maʿarat Numan'],
  ['Deir ez-Zor', 'Deir Ez Zor', 'Deir al-Zor', 'Déir Zor'],
  ['al-Raqqa', 'Raqa', 'Ar-Raqqa'],
  ['إدلب', 'ادلب', 'أدلب', 'آدلب', 'إِدْلِب'],
  ['الرقة', 'رقه', 'الرقـــة', 'الرَّقَّة'],
  ['حلب ١٢', 'حلب 12', 'حلب ۱۲'],
  ['مصطفى', 'مصطفي'],
  ['دائرة', 'دايره'],
];

describe('the words of a text', () => {
  it.each(same)('are the same for %s and its other spellings', (first, ...others) => {
    for (const other of others) expect(wordsIn(other)).toEqual(wordsIn(first));
    expect(wordsIn(first).length).toBeGreaterThan(0);
  });

  it('tell different names apart', () => {
    expect(wordsIn('حلب')).not.toEqual(wordsIn('حماه'));
    expect(wordsIn('Homs')).not.toEqual(wordsIn('Hama'));
    expect(wordsIn('ال')).toEqual(['ال']);
  });

  it('are found while they are typed, the article first', () => {
    const [stored = ''] = wordsIn('الرقة');
    for (const typed of ['الر', 'الرق', 'الرقه'])
      expect(
        beginningsIn(typed)
          .flat()
          .some((word) => stored.startsWith(word)),
      ).toBe(true);
    expect(beginningsIn('Ash')).toEqual([['ash']]);
    expect(beginningsIn('Deir ez')).toEqual([['deir']]);
    expect(beginningsIn('’ -')).toEqual([]);
    // PostgreSQL refuses a longer word of a query.
    for (const endless of ['ا'.repeat(5_000), 'x1'.repeat(8_000)])
      expect(Buffer.byteLength(beginningsIn(endless).flat().join(''))).toBeLessThan(2_000);
  });

  it('are letters and digits alone, and stay as they are when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsIn(text);
        expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
      }),
    );
    expect(searchable(['Homs, old city', null, 'City of Homs'])).toBe('city homs of old');
  });
});
