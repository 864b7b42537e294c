import { officialWords } from './load-text.js';

const refused = (bytes: Uint8Array): unknown => {
  try {
    return officialWords(bytes);
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an official text', () => {
  it('is plain text in UTF-8, in any script and form', () => {
    for (const words of ['Article 8\n\tWar crimes', 'جرائم الحرب', 'e\u0301le\u0301ment'])
      expect(refused(Buffer.from(words))).toBe(words);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
    ['a text in UTF-16', Buffer.from('Article', 'utf16le')],
    ['a PDF', Buffer.from('%PDF-1.7\n\0\x01')],
  ])('is not %s', (_, bytes) => {
    expect(refused(bytes)).toBe('OFFICIAL_TEXT_UNREADABLE');
  });

  it('has words, and at most 1 MB of them', () => {
    expect(refused(Buffer.from(' \n'))).toBe('OFFICIAL_TEXT_EMPTY');
    expect(refused(Buffer.alloc(1_000_000, 'a'))).toHaveLength(1_000_000);
    expect(refused(Buffer.alloc(1_000_001, 'a'))).toBe('OFFICIAL_TEXT_TOO_LARGE');
  });
});
