import { needLanguage } from '#domain';
import { refuse } from '#kernel';
import { actWithFile, givenFrom, neededFrom } from '../evidence/desk-act.js';
import type { CommandSpec } from './command.js';

type Option = readonly [string, string];

const ARGS: readonly Option[] = [
  ['<evidence>', 'the id of an item'],
  ['<file>', 'what was made from it; the original stays as it is'],
];
const OF: Option = [
  '--of <sha256>',
  'the file of the item from which it was made, where there are several',
];
const TOOL: Option = ['--tool <words>', 'what made it, with its version'];

/** `npx sijil copy ITEM FILE`: a copy to work with. */
export const copyCommand: CommandSpec = {
  name: 'copy',
  says: 'take in a working copy of an item; it never takes the place of the original',
  args: ARGS,
  options: [['--purpose <words>', 'what for. Kept under seal'], OF, TOOL],
  check: ({ flags }) => void neededFrom(flags, 'purpose'),
  run: (call) =>
    actWithFile(call, 'MakeWorkingCopy', {
      purpose: neededFrom(call.flags, 'purpose'),
      ...givenFrom(call.flags, 'tool'),
    }),
};

/** `npx sijil redact ITEM FILE`: a copy from which something was taken out. */
export const redactCommand: CommandSpec = {
  name: 'redact',
  says: 'take in a copy from which something was taken out for whom it is meant',
  args: ARGS,
  options: [
    ['--ground <words>', 'on what ground'],
    [
      '--removed <words>',
      'what was taken out, without repeating it. Kept encrypted; a dossier may print it',
    ],
    ['--reason <words>', 'why. Kept under seal'],
    ['--recipient <words>', 'for whom it is meant. Kept under seal'],
    OF,
  ],
  check: ({ flags }) => {
    for (const name of ['ground', 'removed', 'reason']) neededFrom(flags, name);
  },
  run: (call) =>
    actWithFile(call, 'MakeRedactedCopy', {
      ground: { code: null, printed: neededFrom(call.flags, 'ground') },
      removed: neededFrom(call.flags, 'removed'),
      reason: neededFrom(call.flags, 'reason'),
      ...givenFrom(call.flags, 'recipient'),
    }),
};

const KINDS = ['translation', 'transcript'];
const kindFrom = (flags: Parameters<typeof neededFrom>[0]): string => {
  const kind = neededFrom(flags, 'kind');
  return KINDS.includes(kind)
    ? kind
    : refuse('invalid', 'USAGE_KIND', `--kind takes ${KINDS.join(' or ')}.`, '/kind');
};

/** `npx sijil rendition ITEM FILE`: a translation or transcript, one piece with its original. */
export const renditionCommand: CommandSpec = {
  name: 'rendition',
  says: 'take in a translation or transcript of an item: one piece with its original',
  args: ARGS,
  options: [
    ['--kind <word>', KINDS.join(' or ')],
    ['--from <language>', 'the language of the original (BCP 47)'],
    ['--to <language>', 'the language of the rendition (BCP 47)'],
    [
      '--translator <words>',
      'who made it: a role or a number where a name would endanger. Kept encrypted; a dossier may print it',
    ],
    TOOL,
  ],
  check: ({ flags }) => {
    kindFrom(flags);
    for (const name of ['from', 'to']) needLanguage(neededFrom(flags, name), `/${name}`);
  },
  run: (call) =>
    actWithFile(call, 'AddTranslation', {
      kind: kindFrom(call.flags),
      from: neededFrom(call.flags, 'from'),
      to: neededFrom(call.flags, 'to'),
      ...givenFrom(call.flags, 'translator', 'tool'),
    }),
};
