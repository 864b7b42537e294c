import { mayLeave } from './consent.js';
import type { Agreed, Telling } from './consent.js';
import type { DossierProfile } from './viewer.js';

const agreed = (of: Partial<Agreed> = {}): Agreed => ({
  status: 'recorded',
  purposes: ['icc'],
  identityUse: 'named',
  expires: null,
  ...of,
});
const decided = (profile: DossierProfile, of: Partial<Telling> = {}): string => {
  const telling = {
    consents: [],
    published: false,
    forum: 'ICC',
    on: '2026-11-26',
    ...of,
  } as const;
  const { permit, rule } = mayLeave({ profile }, telling);
  return `${permit ? 'yes' : 'no'} ${rule.split('/').at(-1)}`;
};

describe('whether what a person told may leave', () => {
  it.each<[string, Partial<Telling>]>([
    ['no none', {}],
    ['yes agreed', { consents: [agreed()] }],
    ['no purpose', { consents: [agreed({ purposes: ['media'] })] }],
    ['no purpose', { consents: [agreed()], forum: 'DE-VStGB' }],
    ['no expired', { consents: [agreed({ expires: '2026-11-25' })] }],
    ['no expired', { consents: [agreed({ expires: '2026-10' })] }],
    ['yes agreed', { consents: [agreed({ expires: '2026-11' })] }],
    ['yes agreed', { consents: [agreed({ expires: '2026-11-26' })] }],
    ['no withdrawn', { consents: [agreed({ status: 'withdrawn' })] }],
    ['no withdrawn', { consents: [agreed(), agreed({ status: 'withdrawn' })] }],
    ['yes agreed', { consents: [agreed({ status: 'withdrawn' }), agreed()] }],
    ['yes published', { published: true }],
    ['no withdrawn', { published: true, consents: [agreed({ status: 'withdrawn' })] }],
    ['no purpose', { published: true, consents: [agreed({ purposes: ['documentation'] })] }],
  ])('to a court: %s', (answer, of) => {
    expect(decided('court', of)).toBe(answer);
  });

  it('to the defence: not of whoever wants to stay unknown', () => {
    for (const identityUse of ['alias', 'anonymous'] as const) {
      expect(decided('defence', { consents: [agreed({ identityUse })] })).toBe('no protected');
      expect(decided('court', { consents: [agreed({ identityUse })] })).toBe('yes agreed');
    }
    expect(decided('defence', { consents: [agreed()] })).toBe('yes agreed');
  });

  it('within the office: unless it was taken back', () => {
    expect(decided('internal')).toBe('yes internal');
    expect(decided('internal', { consents: [agreed({ status: 'withdrawn' })] })).toBe(
      'no withdrawn',
    );
  });
});
