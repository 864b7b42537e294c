import { hashOfWords, wordingIdOf } from '#law';
import { reviewOf, wordingsAt } from './wordings-at.js';

const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
const signature = {
  wordingId: wordingIdOf(law),
  law,
  part: '1',
  sha256: hashOfWords('The words that were signed.'),
  by: 'member-one',
  recordedAt: '2026-11-22T08:00:00.000Z',
  signed: 7,
  withdrawn: false,
  withdrawalSealed: null,
};

describe('a paraphrase', () => {
  it('is reviewed in the very words that were signed', () => {
    expect(reviewOf('The words that were signed.', signature)).toEqual({
      reviewed: 'paraphrase reviewed by a member',
      signedBy: 'member-one',
    });
  });

  it.each([
    ['was changed since', 'The words that were signed!', signature],
    ['lost its signature', 'The words that were signed.', { ...signature, withdrawn: true }],
    ['was never signed', 'The words that were signed.', undefined],
  ])('is unreviewed where it %s', (_, words, signed) => {
    expect(reviewOf(words, signed)).toEqual({ reviewed: 'unreviewed paraphrase', signedBy: null });
  });

  it('stands beside each part of an entry that the catalogue holds', () => {
    const [whole, first] = wordingsAt(law).with([], [signature]);
    expect(whole).toMatchObject({ part: 'whole', official: [], signedBy: null });
    // Signed in other words than those of the catalogue.
    expect(first).toMatchObject({ part: '1', reviewed: 'unreviewed paraphrase' });
    expect(() => wordingsAt({ ...law, catalogueVersion: 9 })).toThrow('no such entry');
  });
});
