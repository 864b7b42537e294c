import { mayBeNamed, mayLeave } from './consent.js';
import type { Agreed, Telling } from './consent.js';
import type { DossierProfile } from './viewer.js';

const agreed = (of: Partial<Agreed> = {}): Agreed => ({
  recorded: 1,
  validFrom: of.recorded ?? 1,
  status: 'recorded',
  purposes: ['icc'],
  identityUse: 'named',
  expires: null,
  ...of,
});
const takenBack = (at: number): Agreed => agreed({ status: 'withdrawn', validFrom: at });
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
    ['no purpose', { consents: [agreed({ purposes: ['nationalProsecutor'] })], forum: 'other' }],
    ['no withdrawn', { consents: [agreed({ status: 'withdrawn' })] }],
    ['no withdrawn', { consents: [agreed(), takenBack(3)] }],
    ['yes agreed', { consents: [takenBack(3), agreed({ recorded: 4 })] }],
    // Narrowed after another was taken back, it does not come to stand again.
    ['no withdrawn', { consents: [takenBack(3), agreed({ status: 'narrowed', validFrom: 4 })] }],
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

  it('by the agreement recorded last, whichever was changed last', () => {
    const named = agreed({ recorded: 2, validFrom: 9, status: 'narrowed' });
    const later = agreed({ recorded: 5, identityUse: 'anonymous' });
    expect(decided('defence', { consents: [later, named] })).toBe('no protected');
    expect(decided('defence', { consents: [named, { ...later, identityUse: 'named' }] })).toBe(
      'yes agreed',
    );
    // Agreed for something else, it changes nothing here.
    expect(decided('defence', { consents: [named, { ...later, purposes: ['media'] }] })).toBe(
      'yes agreed',
    );
  });

  it('within the office: unless it was taken back', () => {
    expect(decided('internal')).toBe('yes internal');
    expect(decided('internal', { consents: [agreed({ status: 'withdrawn' })] })).toBe(
      'no withdrawn',
    );
  });
});

it('nobody is named by an agreement that is over, taken back, for another forum, or that a later one narrows', () => {
  const named = (...consents: readonly Agreed[]): boolean =>
    mayBeNamed({ consents, forum: 'ICC', on: '2026-11-26' });
  expect(named(agreed())).toBe(true);
  expect(named()).toBe(false);
  expect(named(agreed({ expires: '2026-11-25' }))).toBe(false);
  expect(named(agreed(), takenBack(2))).toBe(false);
  expect(named(agreed({ purposes: ['media'] }))).toBe(false);
  expect(named(agreed(), agreed({ recorded: 2, identityUse: 'alias' }))).toBe(false);
});
