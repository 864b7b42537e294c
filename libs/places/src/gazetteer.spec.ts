import { smallPack } from '#testing';
import { acceptsItself, familyOf, Gazetteer, ownGazetteer, readPack } from '#places';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readPack(await smallPack());
});

const codes = (name: string, sought: Parameters<Gazetteer['propose']>[1] = {}): readonly string[] =>
  gazetteer.propose(name, sought).map(({ place }) => place.code);

describe('proposing a place', () => {
  it('says where it lies, how alike it is, whether it is exact and alone, and which tool says so', () => {
    const [first] = gazetteer.propose('al Mayadeen', { governorate: 'SY09' });
    expect(first).toMatchObject({
      place: {
        code: 'C5192',
        en: 'Al Mayadin',
        ar: 'الميادين',
        level: 'settlement',
        latitude: '35.02',
      },
      score: 1000,
      exact: true,
      unique: true,
      learned: 0,
      tool: 'sijil-places/1',
    });
    expect(first?.place.within.map(({ en }) => en)).toEqual([
      'Deir-ez-Zor',
      'Al Mayadin',
      'Al Mayadin',
    ]);
  });

  it('scores in whole thousandths, and the full thousand for one name in two spellings alone', () => {
    for (const { score, exact } of gazetteer.propose('Buqrus Fouqani', { most: 50 })) {
      expect(Number.isInteger(score)).toBe(true);
      expect(score === 1000).toBe(exact);
    }
  });

  it('looks in the governorate of the heading alone', () => {
    expect(codes('Kharita', { governorate: 'SY08' })[0]).toBe('C4432');
    expect(codes('Kharita', { governorate: 'SY09' })[0]).toBe('C5132');
    expect(codes('Jarjanaz', { governorate: 'SY09' })).not.toContain('C3977');
  });

  it('finds a place by its Arabic name, and across scripts', () => {
    expect(codes('معرّة النعمان')[0]).toBe('C3985');
    expect(codes('موحسن', { governorate: 'SY09' })[0]).toBe('C5127');
    expect(codes('الكشكية', { governorate: 'SY11' })[0]).not.toBe('C5127');
  });

  it('puts first what members chose for the spelling, even where the names have nothing in common', () => {
    const learned = new Map([['C6310', 2]]);
    const [first, second] = gazetteer.propose('al Sabha', { governorate: 'SY09', learned });
    expect(first).toMatchObject({ place: { code: 'C6310' }, learned: 2, exact: false });
    expect(second?.exact).toBe(true);
    expect(codes('al Sabha', { governorate: 'SY05', learned })).not.toContain('C6310');
  });

  it('proposes areas where areas are sought', () => {
    expect(codes('Damascus Suburbs', { level: 'governorate' })[0]).toBe('SY03');
    expect(codes('Thiban', { level: 'subdistrict' })[0]).toBe('SY090301');
  });

  it('has nothing to say of no name', () => {
    expect(codes('')).toEqual([]);
    expect(codes('—')).toEqual([]);
  });
});

describe('what may be recorded without a person', () => {
  const itself = (name: string, governorate: string | null) =>
    gazetteer
      .propose(name, { governorate })
      .filter((proposal) => acceptsItself(proposal, { governorate }))
      .map(({ place }) => place.code);

  it('is an exact name that one place has, under a governorate that is known', () => {
    expect(itself('al Mayadeen', 'SY09')).toEqual(['C5192']);
    expect(itself('al Mayadeen', null)).toEqual([]);
  });

  it('is never one of two namesakes, nor what is only alike', () => {
    expect(itself('al Sabha', 'SY09')).toEqual([]);
    expect(itself('Kafranbel', 'SY07')).toEqual([]);
  });

  it('is never an area, nor what was only learned', () => {
    const area = gazetteer.propose('Idlib', { level: 'governorate' })[0];
    expect(area?.exact).toBe(true);
    expect(area && acceptsItself(area, { governorate: 'SY07' })).toBe(false);
    const learned = gazetteer.propose('Kafranbel', { learned: new Map([['C4068', 9]]) })[0];
    expect(learned && acceptsItself(learned, { governorate: 'SY07' })).toBe(false);
  });
});

describe('without a geography pack', () => {
  it('there are the governorates under their codes, in both languages', () => {
    const own = ownGazetteer();
    expect(own.size).toBe(14);
    expect(own.propose('Deir Ez-Zour', { level: 'governorate' })[0]?.place).toMatchObject({
      code: 'SY09',
      ar: 'دير الزور',
    });
    expect(own.propose('al Mayadeen')).toEqual([]);
    expect(own.attribution).toBeNull();
  });
});

it('knows its family by its label, whatever the version', () => {
  expect(gazetteer.label).toMatch(/^small@[0-9a-f]{12}$/);
  expect(familyOf(gazetteer.label)).toBe('small');
});
