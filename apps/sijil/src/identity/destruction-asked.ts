import { CONSENT_WITHDRAWN, COURT_ORDER } from '#events';
import type { Coded } from '#events';
import { isUuid, refuse } from '#kernel';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { givenFrom, neededFrom } from '../evidence/desk-act.js';

/** What can be done about requests to destroy an identity. */
export const WAYS = ['request', 'approve', 'reject', 'carry-out', 'list'] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

const BASES: Readonly<Record<string, Coded>> = {
  consent: { code: CONSENT_WITHDRAWN, printed: 'withdrawn consent' },
  wish: { code: 'wish', printed: 'wish of the person' },
  danger: { code: 'danger', printed: 'danger to the person' },
  'court-order': { code: COURT_ORDER, printed: 'order of a court' },
  retention: { code: 'retentionOver', printed: 'the time for which it is kept is over' },
};

/** The words of what a destruction can rest on. */
export const BASIS_WORDS = Object.keys(BASES);

/** Which way a call goes. */
export const wayOf = ([way]: readonly string[]): Way =>
  WAYS.find((one) => one === way) ??
  refuse('invalid', 'USAGE_DESTRUCTION', `what is one of ${WAYS.join(', ')}.`, '/what');

/** The id of a person, or of a request: no query may be asked for anything else. */
const needId = (value: string | undefined, path: string, words: string): string =>
  value !== undefined && isUuid(value)
    ? value
    : refuse('invalid', 'USAGE_DESTRUCTION', words, path);

/** Whose identity is meant. */
export const personIn = ([, person]: readonly string[]): string =>
  needId(person, '/person', 'Name the person by id: 36 signs, as replay and the API print it.');

/** Which request is meant. */
export const requestIn = ([, , request]: readonly string[]): string =>
  needId(request, '/request', 'Name the request by id: see npx sijil destruction list.');

/** Refuses a call that lacks what its way needs. */
export const checkAsked = ({ args, flags }: Pick<Call, 'args' | 'flags'>): void => {
  const way = wayOf(args);
  if (way === 'list') {
    if (args[1] !== undefined) personIn(args);
    return;
  }
  personIn(args);
  if (way === 'request') for (const name of ['basis', 'ground']) neededFrom(flags, name);
  else requestIn(args);
  if (way === 'approve' || way === 'reject') neededFrom(flags, 'reason');
};

/** The request that the flags tell of. */
export const requestAsked = ({ args, flags }: Pick<Call, 'args' | 'flags'>) => {
  const basis = neededFrom(flags, 'basis');
  const consentId = textOf(flags, 'consent');
  return {
    personId: personIn(args),
    basis: BASES[basis] ?? { code: null, printed: basis },
    ...(consentId === undefined ? {} : { consentId }),
    ...givenFrom(flags, 'reference', 'document'),
    ground: neededFrom(flags, 'ground'),
  };
};
