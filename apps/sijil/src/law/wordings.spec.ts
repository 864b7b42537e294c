import { entry, hashOfWords } from '#law';
import { wordingsAt } from '#read-side';
import { wordedEntry, wordedInWords } from './wordings.js';

const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
const stated = { by: 'member-one', recordedAt: '2026-11-22T08:00:00.000Z', law, sealed: null };

describe('an entry with what stands beside it', () => {
  const { wordingId, with: worded } = wordingsAt(law);
  const known = entry('ICC', '8(2)(e)(i)');
  const text = (lang: 'ar' | 'en', part = '2') => ({
    ...stated,
    wordingId,
    part,
    lang,
    sha256: hashOfWords(lang),
    size: 2,
    source: 'An edition',
    loaded: 7,
  });
  const signature = {
    ...stated,
    wordingId,
    part: '1',
    sha256: hashOfWords(known.elements[0]?.text ?? ''),
    signed: 8,
    withdrawn: false,
    withdrawalSealed: null,
  };
  const parts = new Map(
    worded([text('ar'), text('en')], [signature]).map((one) => [one.part, one]),
  );

  it('says of each element which official text there is and whether the paraphrase was reviewed', () => {
    const { elements, official } = wordedEntry(known, parts, 'en');
    expect(official).toBeNull();
    expect(elements.map(({ reviewed }) => reviewed).slice(0, 2)).toEqual([
      'paraphrase reviewed by a member',
      'unreviewed paraphrase',
    ]);
    expect(elements[1]?.official).toEqual({
      lang: 'en',
      sha256: hashOfWords('en'),
      source: 'An edition',
    });
    expect(wordedEntry(known, parts, 'fr').elements[1]?.official).toBeNull();
  });

  it('says it in words', () => {
    expect(wordedInWords(parts)).toHaveLength(3);
    expect(wordedInWords(new Map())).toEqual([]);
  });
});
