import { COURT_ORDER, DISPOSALS } from '#events';
import type { Coded } from '#events';
import { refuse } from '#kernel';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { handFrom } from '../commands/hands.commands.js';
import { givenFrom, neededFrom } from './desk-act.js';
import type { Held } from './held.js';

type Flags = Call['flags'];

/** What can be done about orders to return or destroy. */
export const WAYS = ['order', 'approve', 'reject', 'carry-out', 'list'] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

const GROUNDS: Readonly<Record<string, Coded>> = {
  'court-order': { code: COURT_ORDER, printed: 'order of a court' },
  agreement: { code: 'agreement', printed: 'agreement with whoever gave it' },
  consent: { code: 'consentWithdrawn', printed: 'withdrawn consent' },
  retention: { code: 'retentionOver', printed: 'the time for which it is kept is over' },
};

/** The words of grounds that have one. */
export const GROUND_WORDS = Object.keys(GROUNDS);

const oneOf = <W extends string>(words: readonly W[], value: string | undefined, name: string): W =>
  words.find((word) => word === value) ??
  refuse(
    'invalid',
    'USAGE_DISPOSAL',
    `${name} is one of ${words.join(', ')}.`,
    `/${name.replace(/^--/, '')}`,
  );

/** Which way a call goes. */
export const wayOf = (args: readonly string[]): Way => oneOf(WAYS, args[0], 'what');

/** Refuses a call that lacks what its way needs. */
export const checkAsked = ({ args, flags }: Pick<Call, 'args' | 'flags'>): void => {
  const way = wayOf(args);
  const [, evidence, order] = args;
  if (way === 'list') return;
  if (evidence === undefined)
    refuse('invalid', 'USAGE_DISPOSAL', 'Name the item of evidence.', '/evidence');
  if (way !== 'order' && order === undefined)
    refuse('invalid', 'USAGE_DISPOSAL', 'Name the order: see npx sijil disposal list.', '/order');
  if (way === 'order') {
    oneOf(DISPOSALS, textOf(flags, 'kind'), '--kind');
    for (const name of ['authority', 'ground']) neededFrom(flags, name);
    const to = textOf(flags, 'to');
    if (to !== undefined) handFrom(to);
  }
  if (way !== 'carry-out') neededFrom(flags, 'reason');
};

const hashes = (flags: Flags, name: string): readonly string[] | undefined =>
  textOf(flags, name)
    ?.split(',')
    .map((one) => one.trim());

/** The order that the flags tell of, over all originals of the item where no file is named. */
export const orderAsked = (flags: Flags, { item, files }: Held) => {
  const kind = oneOf(DISPOSALS, textOf(flags, 'kind'), '--kind');
  const ground = neededFrom(flags, 'ground');
  const to = textOf(flags, 'to');
  const all = (made: 'original' | 'copy'): readonly string[] => [
    ...new Set(files.filter((one) => one.made === made).map(({ sha256 }) => sha256)),
  ];
  const alone = kind === 'return' && flags['withCopies'] !== true;
  return {
    evidenceId: item.evidenceId,
    kind,
    files: hashes(flags, 'files') ?? all('original'),
    copies: hashes(flags, 'copies') ?? (alone ? [] : all('copy')),
    ...(to === undefined ? {} : { to: handFrom(to) }),
    authority: neededFrom(flags, 'authority'),
    ground: GROUNDS[ground] ?? { code: null, printed: ground },
    ...givenFrom(flags, 'reference', 'document'),
    ...(textOf(flags, 'on') === undefined ? {} : { orderedOn: textOf(flags, 'on') }),
    reason: neededFrom(flags, 'reason'),
  };
};
