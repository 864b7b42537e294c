import { DOSSIER_LANGUAGES, DOSSIER_PROFILES } from '#events';
import { refuse } from '#kernel';
import { asOfFrom } from '../../commands/as-of.js';
import { textOf } from '../../commands/command.js';
import type { Call } from '../../commands/command.js';
import { purposeFrom } from '../../desk/disclosing.js';
import type { HandOver } from './hand-over.js';
import type { IssueAsked } from './issue.js';

/** What can be done about dossiers. */
export const WAYS = ['build', 'list', 'rebuild', 'disclose'] as const;
type Asked = Pick<Call, 'args' | 'flags'>;

/** One of the words of a flag, or of an argument. */
export const oneOf = <W extends string>(
  words: readonly W[],
  value: string | undefined,
  flag: string,
): W =>
  words.find((word) => word === value) ??
  refuse(
    'invalid',
    'USAGE_DOSSIER',
    `${flag} is one of ${words.join(', ')}.`,
    `/${flag.replace(/^--/, '')}`,
  );

const folderOf = (flags: Asked['flags']): string =>
  textOf(flags, 'output') ??
  refuse('invalid', 'USAGE_FOLDER', 'Name a folder for the dossier: -o DIR.', '/output');

const purposeOf = (flags: Asked['flags']): IssueAsked['purpose'] =>
  purposeFrom({ purpose: textOf(flags, 'purpose') ?? 'disclosure' }).purpose;

/** Which dossier the flags ask for. */
export const buildAsked = ({ args, flags }: Asked): IssueAsked => {
  const asOf = asOfFrom(flags['asOf']);
  const [file, witness] = [textOf(flags, 'cosigned'), textOf(flags, 'witness')];
  if ((file === undefined) !== (witness === undefined))
    refuse('invalid', 'USAGE_COSIGNED', '--cosigned and --witness go together.', '/cosigned');
  return {
    of: args[1] ?? refuse('invalid', 'USAGE_CASE', 'Name a case, by its reference or id.', '/case'),
    profile: oneOf(DOSSIER_PROFILES, textOf(flags, 'profile'), '--profile'),
    language: oneOf(DOSSIER_LANGUAGES, textOf(flags, 'lang') ?? 'en', '--lang'),
    folder: folderOf(flags),
    purpose: purposeOf(flags),
    ...(asOf === undefined ? {} : { asOf }),
    ...(file === undefined || witness === undefined ? {} : { cosigned: { file, witness } }),
  };
};

/** Which issue the flags ask for again. */
export const rebuildAsked = ({ args, flags }: Asked) => {
  const [, first, second] = args;
  const number = Number(second ?? first);
  if (!Number.isSafeInteger(number) || number < 1)
    refuse('invalid', 'USAGE_NUMBER', 'Name the number of a dossier: rebuild [CASE] N.', '/number');
  return {
    number,
    folder: folderOf(flags),
    purpose: purposeOf(flags),
    ...(second === undefined || first === undefined ? {} : { of: first }),
  };
};

const wordsOf = (flags: Asked['flags'], name: string): readonly string[] =>
  (textOf(flags, name) ?? '').split(',').filter((word) => word !== '');

/** Kinds of readers to whom something can be handed over: the office is none. */
const OUTSIDE = DOSSIER_PROFILES.filter((profile) => profile !== 'internal');

/** What the flags say was handed over. */
export const discloseAsked = ({ args, flags }: Asked): HandOver => {
  const [to, rule] = [textOf(flags, 'to'), textOf(flags, 'rule')];
  const [request, on, receipt] = ['request', 'on', 'receipt'].map((name) => textOf(flags, name));
  if (args[1] === undefined || to === undefined || rule === undefined)
    return refuse(
      'invalid',
      'USAGE_DISCLOSE',
      'Say of which case, to whom and under which rule: disclose CASE --items ID --to OFFICE --rule RULE.',
    );
  const profile = textOf(flags, 'profile');
  return {
    of: args[1],
    ...(profile === undefined ? {} : { profile: oneOf(OUTSIDE, profile, '--profile') }),
    items: wordsOf(flags, 'items'),
    dossiers: wordsOf(flags, 'numbers').map(Number),
    to,
    rule,
    ...(request === undefined ? {} : { request }),
    ...(on === undefined ? {} : { on }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};
