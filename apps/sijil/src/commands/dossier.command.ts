import type { Cause } from '#dossier';
import { DISCLOSURE_PURPOSES, DOSSIER_PROFILES } from '#events';
import { pseudonymOf } from '#kernel';
import { buildAsked, discloseAsked, oneOf, rebuildAsked, WAYS } from '../dossier/issue/asked.js';
import { handOver, receiptSheet } from '../dossier/issue/hand-over.js';
import { issueDossier } from '../dossier/issue/issue.js';
import type { Issued } from '../dossier/issue/issue.js';
import { allCases, caseNamed } from '../dossier/issue/office.js';
import type { Office } from '../dossier/issue/office.js';
import { rebuildDossier } from '../dossier/issue/rebuild.js';
import { table } from '../output.js';
import type { Call, CommandSpec } from './command.js';

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
    ['--profile <word>', `whom it is for, or who takes the items: ${DOSSIER_PROFILES.join(', ')}`],
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
    const way = oneOf(WAYS, asked.args[0], 'what');
    if (way === 'build') buildAsked(asked);
    if (way === 'rebuild') rebuildAsked(asked);
    if (way === 'disclose') discloseAsked(asked);
  },
  run: async (call) => {
    const way = oneOf(WAYS, call.args[0], 'what');
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

const causeInWords = ({ what, id = '' }: Cause): string =>
  ({
    identityDestroyed: `identity destroyed: ${pseudonymOf(id)}`,
    consentChanged: `consent changed: ${pseudonymOf(id)}`,
    bytesGone: `files gone by order: item ${id}`,
    versionChanged: 'it is made by other versions',
  })[what];

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
  const { replaces, differences, causes, issued } = rebuilt;
  call.output.answer({
    same: false,
    replaces,
    differences,
    causes,
    ...answerOf(issued, asked.folder),
  });
  call.output.say(
    `Number ${replaces} cannot be made again as it was. Number ${issued.number} takes its place, in ${asked.folder}:`,
  );
  for (const cause of causes) call.output.say(`  because ${causeInWords(cause)}`);
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
  const handovers = [...(await desk.readModels.cases.handovers(at, caseIds)).values()].flat();
  output.answer({
    position: at.position,
    dossiers: rows.map(({ sealed: _sealed, ...row }) => row),
    handovers: handovers.map(({ sealed: _sealed, ...row }) => row),
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
  for (const { on, rulePrinted, items, request, disclosureId } of handovers)
    output.say(
      `Handed over on ${on} under ${rulePrinted}${request === null ? '' : `, on request ${request}`} (${disclosureId}): ${items.join(', ')}`,
    );
};
