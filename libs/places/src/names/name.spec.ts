import { nameKey, readName } from './name.js';

describe('a name in its many spellings', () => {
  it.each([
    ["Ma'aret al Numan", "Ma'arrat An Nu'man"],
    ['Khan Sheikhoun', 'Khan Shaykun'],
    ['Jisr al Shoghour', 'Jisr-Ash-Shugur'],
    ['Talbisah', 'Talbiseh'],
    ['Al Qouriyah', 'Quriyeh'],
    ['Buqrus Fouqani', 'Upper Buqrus'],
    ["Qal'at al Madiq", 'Madiq Castle'],
    ['Kafr Halab', 'Kafr Aleppo'],
    ['Tell Rifaat', "Tal Rif'at"],
    ['مَعَرَّة النُّعمان', 'معره النعمان'],
    ['أريحا', 'اريحا'],
    ['خان شيخون ', 'خـان شيخون'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Upper Baqras', 'Lower Baqras'],
    ['Kafr Nabi', 'Kafr Nobol'],
    ['Harim', 'Harmala'],
    ['Tabiya Shamiya', 'Tabiya Jazeera'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('keeps the consonants that both scripts write', () => {
    expect(readName('معرة النعمان').consonants).toBe(readName("Ma'arrat An Nu'man").consonants);
    expect(readName('تلبيسة').consonants).toBe(readName('Talbiseh').consonants);
  });

  it('has no key where it has no letter', () => {
    expect(nameKey(' — ')).toBe('');
  });
});
