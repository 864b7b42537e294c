import { refuse } from '#kernel';
import { BEARINGS, STANCES } from '#events';
import type { Pinpoint } from '#events';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { givenFrom, neededFrom } from '../evidence/desk-act.js';
import { wished } from '../export/wishing.js';
import type { Ask, Granted } from '../export/wishing.js';
import { caseIdOf, exhibitOf, factNumbered } from './asked-of-case.js';
import { whereFrom } from './place.js';

type Said = Pick<Call, 'args' | 'flags'>;

/** One way in which an item is linked: what it needs to be told, and how it is wished for. */
interface LinkKind {
  /** What stands behind the kind on the line. */
  readonly words: readonly string[];
  readonly flags: readonly string[];
  readonly done: string;
  check?(said: Said): void;
  wish(ask: Ask, said: Said): Promise<Granted & object>;
}

const oneOf = (words: readonly string[], flags: Said['flags'], name: string): string => {
  const word = neededFrom(flags, name);
  return words.includes(word)
    ? word
    : refuse('invalid', 'USAGE_LINK', `--${name} is one of ${words.join(', ')}.`, `/${name}`);
};

const wholeFrom = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,5}$/.test(text)
    ? Number(text)
    : refuse('invalid', 'USAGE_LINK', `${name} is a whole number from 1.`, `/${name}`);
};

const pagesFrom = (flags: Said['flags']): number | undefined =>
  wholeFrom(textOf(flags, 'pages'), 'pages');
const factFrom = (args: Said['args']): number => wholeFrom(args[2], 'fact') ?? 1;

const placed = (
  flags: Said['flags'],
): { readonly pinpoint?: Pinpoint; readonly reason?: string } => {
  const pinpoint = whereFrom(flags);
  return { ...(pinpoint === undefined ? {} : { pinpoint }), ...givenFrom(flags, 'reason') };
};

/** All ways in which an item is linked at the command line, each as the API takes it. */
export const LINKS: Readonly<Record<string, LinkKind>> = {
  incident: {
    words: ['ITEM', 'INCIDENT'],
    flags: ['where', 'act', 'reason'],
    done: 'The item bears on the incident.',
    wish: (ask, { args: [evidenceId, incidentId], flags }) => {
      const actId = textOf(flags, 'act');
      return wished(ask, 'linkEvidence', {
        evidenceId,
        incidentId,
        ...(actId === undefined ? {} : { actId }),
        ...placed(flags),
      });
    },
  },
  account: {
    words: ['ITEM', 'ACCOUNT'],
    flags: ['where', 'reason'],
    done: 'The item holds the account.',
    wish: (ask, { args: [evidenceId, accountId], flags }) =>
      wished(ask, 'documentAccount', { evidenceId, accountId, ...placed(flags) }),
  },
  exhibit: {
    words: ['ITEM', 'CASE'],
    flags: ['pages', 'reason'],
    done: 'The item is an exhibit of the case.',
    check: ({ flags }) => void pagesFrom(flags),
    wish: async (ask, { args: [evidenceId = '', named = ''], flags }) => {
      const caseId = await caseIdOf(ask, named);
      const pages = pagesFrom(flags);
      const granted = await wished(ask, 'includeEvidence', {
        caseId,
        evidenceId,
        ...(pages === undefined ? {} : { pages }),
        ...givenFrom(flags, 'reason'),
      });
      return { ...granted, caseId };
    },
  },
  support: {
    words: ['ITEM', 'CASE', 'FACT'],
    flags: ['where', 'stance', 'reason'],
    done: 'The passage is put to the alleged fact.',
    check: ({ args, flags }) => {
      oneOf(STANCES, flags, 'stance');
      factFrom(args);
    },
    wish: async (ask, { args, flags }) => {
      const [evidenceId = '', named = ''] = args;
      const caseId = await caseIdOf(ask, named);
      return await wished(ask, 'recordFactSupport', {
        caseId,
        factId: (await factNumbered(ask, caseId, factFrom(args))).id,
        exhibitId: (await exhibitOf(ask, caseId, evidenceId)).id,
        account: null,
        stance: oneOf(STANCES, flags, 'stance'),
        ...placed(flags),
      });
    },
  },
  bearing: {
    words: ['ITEM', 'CASE'],
    flags: ['where', 'bearing', 'suspect', 'reason'],
    done: 'It is recorded which way the exhibit points.',
    check: ({ flags }) => {
      oneOf(BEARINGS, flags, 'bearing');
      neededFrom(flags, 'reason');
    },
    wish: async (ask, { args: [evidenceId = '', named = ''], flags }) => {
      const caseId = await caseIdOf(ask, named);
      return await wished(ask, 'assessBearing', {
        caseId,
        exhibitId: (await exhibitOf(ask, caseId, evidenceId)).id,
        suspectId: textOf(flags, 'suspect') ?? null,
        bearing: oneOf(BEARINGS, flags, 'bearing'),
        ...placed(flags),
      });
    },
  },
};

/** Every flag that some link takes. */
const FLAGS = [...new Set(Object.values(LINKS).flatMap(({ flags }) => flags))];

/** The link that is asked for; refuses wrong usage before anything is opened. */
export const linkAsked = ({ args: [kind = '', ...args], flags }: Said): LinkKind => {
  const link =
    LINKS[kind] ??
    refuse('invalid', 'USAGE_LINK', `link takes ${Object.keys(LINKS).join(', ')}.`, '/what');
  if (args.length !== link.words.length)
    refuse(
      'invalid',
      'USAGE_LINK',
      `Say: npx sijil link ${[kind, ...link.words].join(' ')}.`,
      '/to',
    );
  for (const name of FLAGS)
    if (flags[name] !== undefined && !link.flags.includes(name))
      refuse('invalid', 'USAGE_LINK', `link ${kind} takes no --${name}.`, `/${name}`);
  whereFrom(flags);
  link.check?.({ args, flags });
  return link;
};
