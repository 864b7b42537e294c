import { Refusal } from '#kernel';
import { checkUpcasters, liftWith } from './index.js';
import type { Upcaster } from './index.js';

const steps: Record<string, Upcaster> = {
  'Moved@1': (data) => ({ ...data, reason: null }),
  'Moved@2': ({ to, ...data }) => ({ ...data, into: to }),
};
const lift = liftWith(steps, (type) => (type === 'Moved' ? 3 : type === 'Holed' ? 2 : undefined));

const code = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe('lifting an event on reading', () => {
  it('goes step by step to the newest version', () => {
    expect(lift({ type: 'Moved', version: 1, data: { to: 'there' } })).toEqual({
      type: 'Moved',
      version: 3,
      data: { reason: null, into: 'there' },
    });
  });

  it('leaves the newest as it is', () => {
    const newest = { type: 'Moved', version: 3, data: { into: 'there', reason: 'why' } };
    expect(lift(newest)).toEqual(newest);
  });

  it.each([
    ['a type that nobody knows', { type: 'Unheard', version: 1, data: {} }, 'EVENT_TYPE_UNKNOWN'],
    ['a version from the future', { type: 'Moved', version: 4, data: {} }, 'EVENT_TYPE_UNKNOWN'],
    ['a version without a step', { type: 'Holed', version: 1, data: {} }, 'UPCASTER_MISSING'],
  ])('refuses %s', (_, event, refusal) => {
    expect(code(() => lift(event))).toBe(refusal);
  });

  it('is complete for the catalogue: nothing starts otherwise', () => {
    expect(code(checkUpcasters)).toBe('accepted');
  });
});
