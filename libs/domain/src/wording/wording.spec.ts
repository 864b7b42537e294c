import { fact, OfficialTextLoaded, ParaphraseSigned } from '#events';
import { entry, hashOfWords, wordingIdOf } from '#law';
import { BADR, given } from '#testing';
import { wordingNoun } from './wording.decider.js';

const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
const wordingId = wordingIdOf(law);
const stream = `wording-${wordingId}` as const;
const words = entry('ICC', '8(2)(e)(i)').elements[0]?.text ?? '';
const of = { law, part: '1' };
const text = {
  ...of,
  lang: 'en',
  sha256: hashOfWords('An official text, invented.'),
  size: 27,
  source: 'Elements of Crimes, 2013',
} as const;
const reason = 'The edition was outdated.';
const loaded = given(wordingNoun, [fact(OfficialTextLoaded, stream, { ...text, wordingId })]);
const signed = (sha256 = hashOfWords(words)) =>
  given(wordingNoun, [fact(ParaphraseSigned, stream, { ...of, sha256, wordingId })]);
const by = BADR;

describe('an official text of the law', () => {
  const load = (data: object = {}) =>
    ({ kind: 'LoadOfficialText', by, data: { ...text, ...data } }) as const;
  const replace = (data: object) =>
    ({ kind: 'ReplaceOfficialText', by, data: { ...text, reason, ...data } }) as const;

  it('is of a part that the entry has, from a source that is named', () => {
    given(wordingNoun).when(load()).thenStates('OfficialTextLoaded');
    given(wordingNoun)
      .when(load({ part: 'whole' }))
      .thenStates('OfficialTextLoaded');
    given(wordingNoun)
      .when(load({ part: '9' }))
      .thenRefuses('LAW_PART_UNKNOWN', '/part');
    given(wordingNoun)
      .when(load({ law: { ...law, entry: '8(2)(z)' } }))
      .thenRefuses('LAW_ENTRY_UNKNOWN', '/law');
    given(wordingNoun)
      .when(load({ source: ' ' }))
      .thenRefuses('TEXT_MISSING', '/source');
  });

  it('is replaced with a reason alone; another language stands beside it', () => {
    const other = { sha256: hashOfWords('Another.') };
    loaded.when(load(other)).thenRefuses('OFFICIAL_TEXT_STANDS');
    loaded.when(load({ ...other, lang: 'ar' })).thenStates('OfficialTextLoaded');
    loaded.when(replace({ ...other, reason: ' ' })).thenRefuses('REASON_MISSING');
    loaded.when(replace(other)).thenStates('OfficialTextReplaced');
    loaded.when(replace({})).thenRefuses('NOTHING_CHANGES');
    given(wordingNoun).when(replace(other)).thenRefuses('OFFICIAL_TEXT_NOT_LOADED');
  });
});

describe('a paraphrase', () => {
  const sign = (sha256 = hashOfWords(words)) =>
    ({ kind: 'SignParaphrase', by, data: { ...of, sha256 } }) as const;
  const withdraw = (why = reason) =>
    ({ kind: 'WithdrawParaphraseSignature', by, data: { ...of, reason: why } }) as const;

  it('is signed by whoever read the words that stand, once', () => {
    given(wordingNoun).when(sign()).thenStates('ParaphraseSigned');
    given(wordingNoun)
      .when(sign(hashOfWords('Other words.')))
      .thenRefuses('PARAPHRASE_DIFFERS', '/sha256');
    signed().when(sign()).thenRefuses('PARAPHRASE_SIGNED');
  });

  it('is signed anew where the words that were signed are not those that stand', () => {
    signed(hashOfWords('Other words.')).when(sign()).thenStates('ParaphraseSigned');
  });

  it('is unreviewed again where the signature is withdrawn, with a reason', () => {
    signed().when(withdraw(' ')).thenRefuses('REASON_MISSING');
    signed().when(withdraw()).thenStates('ParaphraseSignatureWithdrawn');
    given(wordingNoun).when(withdraw()).thenRefuses('PARAPHRASE_NOT_SIGNED');
  });
});
