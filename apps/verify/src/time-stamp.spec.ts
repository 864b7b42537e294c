import { hasOpenssl, openAuthority } from '#testing';
import type { Authority } from '#testing';
import { rootsIn, stampChecker } from './time-stamp.js';

const HEAD = new Uint8Array(Buffer.from('a signed head\n'));

(hasOpenssl() ? describe : describe.skip)('an answer of a time authority', () => {
  let one: Authority;
  let other: Authority;
  let answer: Uint8Array;

  beforeAll(() => {
    one = openAuthority('An invented authority');
    other = openAuthority('Another');
    answer = one.stamp(HEAD);
  });
  afterAll(() => {
    for (const authority of [one, other]) authority.drop();
  });

  it('states when, and by whom; its root vouches for it', async () => {
    for (const roots of [[], rootsIn(one.root)]) {
      const { at, by } = await stampChecker(roots)(answer, HEAD);
      expect(by).toBe('An invented authority');
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('is refused under another root, about other bytes, or cut', async () => {
    const check = stampChecker(rootsIn(one.root));
    await expect(stampChecker(rootsIn(other.root))(answer, HEAD)).rejects.toMatchObject({
      code: 'TIME_STAMP_NOT_PROVEN',
    });
    await expect(check(answer, Buffer.from('another head\n'))).rejects.toThrow(/does not hold/);
    for (let length = 0; length < answer.length; length += 97)
      await expect(check(answer.subarray(0, length), HEAD)).rejects.toThrow(/does not hold/);
    await expect(check(Buffer.concat([answer, Buffer.of(0)]), HEAD)).rejects.toThrow(
      /not the answer/,
    );
  });

  it('in which one bit of what is signed is otherwise is refused', async () => {
    const check = stampChecker(rootsIn(one.root));
    // The last bytes are the signature, and the text of the time stands once.
    const time = Buffer.from(answer).indexOf(Buffer.from('20'), 0, 'latin1');
    for (const at of [answer.length - 1, answer.length - 200, time + 2]) {
      const flipped = new Uint8Array(answer);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await expect(check(flipped, HEAD)).rejects.toThrow(/does not hold/);
    }
  });

  it('asks for a root that is one', () => {
    for (const bytes of [
      '',
      'no certificate',
      '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----',
    ])
      expect(() => rootsIn(Buffer.from(bytes))).toThrow(/holds no certificate/);
    expect(rootsIn(Buffer.concat([one.root, other.root]))).toHaveLength(2);
  });
});
