import { DISCLOSURE_PURPOSES, DOSSIER_LANGUAGES, DOSSIER_PROFILES } from '#events';
import { refuse } from '#kernel';
import { purposeFrom } from '../desk/disclosing.js';
import { handOver, receiptSheet } from '../dossier/issue/hand-over.js';
import type { HandOver } from '../dossier/issue/hand-over.js';
import { caseNamed, issueDossier } from '../dossier/issue/issue.js';
import type { Issued, IssueAsked, Office } from '../dossier/issue/issue.js';
import { allCases, rebuildDossier } from '../dossier/issue/rebuild.js';
import { table } from '../output.js';
import { asOfFrom } from './as-of.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const WAYS = ['build', 'list', 'rebuild', 'disclose'] as const;
type Asked = Pick<Call, 'args' | 'flags'>;

const oneOf = <W extends string>(words: readonly W[], value: string | undefined, flag: string): W =>
  words.find((word) => word === value) ??
  refuse('invalid', 'USAGE_DOSSIER', `${flag} is one of ${words.join(', ')}.`, `/${flag.slice(2)}`);

const folderOf = (flags: Asked['flags']): string =>
  textOf(flags, 'output') ??
  refuse('invalid', 'USAGE_FOLDER', 'Name a folder for the dossier: -o DIR.', '/output');

const purposeOf = (flags: Asked['flags']): IssueAsked['purpose'] =>
  purposeFrom({ purpose: textOf(flags, 'purpose') ?? 'disclosure' }).purpose;

const buildAsked = ({ args, flags }: Asked): IssueAsked => {
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

const rebuildAsked = ({ args, flags }: Asked) => {
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

const discloseAsked = ({ args, flags }: Asked): HandOver => {
  const [to, rule] = [textOf(flags, 'to'), textOf(flags, 'rule')];
  const [request, on, receipt] = ['request', 'on', 'receipt'].map((name) => textOf(flags, name));
  if (args[1] === undefined || to === undefined || rule === undefined)
    return refuse(
      'invalid',
      'USAGE_DISCLOSE',
      'Say of which case, to whom and under which rule: disclose CASE --items ID --to OFFICE --rule RULE.',
    );
  return {
    of: args[1],
    items: wordsOf(flags, 'items'),
    dossiers: wordsOf(flags, 'numbers').map(Number),
    to,
    rule,
    ...(request === undefined ? {} : { request }),
    ...(on === undefined ? {} : { on }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};

/** `npx sijil dossier build|list|rebuild|disclose`: what leaves the house, as a whole or item by item. */
export const dossierCommand: CommandSpec = {
  name: 'dossier',
  says: 'issue a dossier of a case, list or make again those that were issued, record what was handed over',
  args: [
    ['<what>', 'build CASE, list [CASE], rebuild [CASE] NUMBER, or disclose CASE'],
    ['[case]', 'the reference or the id of a case'],
    ['[number]', 'the number of an issued dossier'],
  ],
  options: [
    ['--profile <word>', `whom it is for: ${DOSSIER_PROFILES.join(', ')}`],
    ['--as-of <position-or-instant>', 'what the register held then'],
    ['--lang <language>', 'in which language it speaks: en, ar'],
    ['-o, --output <folder>', 'where to lay it down; a folder that is not there yet'],
    ['--cosigned <file>', 'a signed head that somebody outside cosigned'],
    ['--witness <file>', 'the public key of that somebody'],
    ['--items <ids>', 'which items are handed over, with commas between'],
    ['--numbers <numbers>', 'which issued dossiers are'],
    ['--to <office>', 'to which office or body; no natural person by name'],
    ['--rule <words>', 'under which rule or duty'],
    ['--request <reference>', 'the request that it answers'],
    ['--on <day>', 'the day; today where none is given'],
    ['--receipt <item>', 'the item in which the recipient confirms it'],
    ['--purpose <word>', `what for, as it is written down: ${DISCLOSURE_PURPOSES.join(', ')}`],
  ],
  check: (asked) => {
    const way = oneOf(WAYS, asked.args[0], '--what');
    if (way === 'build') buildAsked(asked);
    if (way === 'rebuild') rebuildAsked(asked);
    if (way === 'disclose') discloseAsked(asked);
  },
  run: async (call) => {
    const way = oneOf(WAYS, call.args[0], '--what');
    if (way === 'list') await list(call);
    else if (way === 'build') await build(call);
    else if (way === 'rebuild') await rebuild(call);
    else await disclose(call);
    return 'done';
  },
};

const officeOf = ({ desk, settings, output }: Call): Office => ({
  desk,
  settings,
  progress: (line) => output.progress(line),
});

const CHECK = 'Whoever receives it checks it offline: node dist/sijil-verify.mjs DIR --trust KEY';

const answerOf = ({ number, dossierId, evidenceId, issuedAt, bag }: Issued, folder: string) => ({
  number,
  dossierId,
  evidenceId,
  issuedAt,
  folder,
  manifest: bag.manifest,
  files: bag.files.size + 1,
  dossier: bag.card,
});

const build = async (call: Call): Promise<void> => {
  const asked = buildAsked(call);
  const issued = await issueDossier(officeOf(call), asked);
  call.output.answer(answerOf(issued, asked.folder));
  const { card, files, manifest } = issued.bag;
  call.output.say(
    `Dossier ${card.reference}, number ${issued.number}, profile ${card.profile}, as of position ${card.position}, is in ${asked.folder}: ${files.size + 1} files.`,
  );
  call.output.say(`Manifest ${manifest}. It is kept as item ${issued.evidenceId}.`);
  call.output.say(CHECK);
};

const rebuild = async (call: Call): Promise<void> => {
  const asked = rebuildAsked(call);
  const rebuilt = await rebuildDossier(officeOf(call), asked);
  if (rebuilt.kind === 'same') {
    call.output.answer({ same: true, ...rebuilt, folder: asked.folder });
    call.output.say(
      `Number ${rebuilt.number} is in ${asked.folder}, byte for byte as it was issued.`,
    );
    return;
  }
  const { replaces, differences, issued } = rebuilt;
  call.output.answer({
    same: false,
    replaces,
    differences,
    ...answerOf(issued, asked.folder),
  });
  call.output.say(
    `Number ${replaces} cannot be made again as it was. Number ${issued.number} takes its place, in ${asked.folder}:`,
  );
  for (const { path, how } of differences) call.output.say(`  ${how.padEnd(8)}${path}`);
};

const disclose = async (call: Call): Promise<void> => {
  const asked = discloseAsked(call);
  const handed = await handOver(officeOf(call), asked);
  call.output.answer(handed);
  for (const line of receiptSheet(handed, asked)) call.output.say(line);
};

const list = async ({ desk, output, args }: Call): Promise<void> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['cases'] });
  const caseIds =
    args[1] === undefined
      ? await allCases(desk, at)
      : [(await caseNamed(desk, at, args[1])).caseId];
  const issues = [...(await desk.readModels.cases.dossiers(at, caseIds)).values()].flat();
  const cases = await desk.readModels.cases.byIds(at, [
    ...new Set(issues.map(({ caseId }) => caseId)),
  ]);
  const references = new Map(cases.map(({ caseId, reference }) => [caseId, reference]));
  const rows = issues.map((row) => ({ ...row, reference: references.get(row.caseId) ?? '' }));
  output.answer({
    position: at.position,
    dossiers: rows.map(({ sealed: _sealed, ...row }) => row),
  });
  if (rows.length === 0) output.say('No dossier was issued yet.');
  else
    output.say(
      table([
        ['case', 'number', 'profile', 'language', 'as of', 'issued', 'manifest'],
        ...rows.map((row) => [
          row.reference,
          `${row.number}${row.replaces === null ? '' : ` (for ${row.replaces})`}`,
          row.profile,
          row.language,
          String(row.speaksAt),
          row.recordedAt,
          `${row.manifest.slice(0, 16)}…`,
        ]),
      ]),
    );
};
