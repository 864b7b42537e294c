import { refuse } from '#kernel';
import { asOfFrom } from './as-of.js';
import { caughtUp } from './caught-up.js';
import type { CommandSpec } from './command.js';

/** `npx sijil findings REPORT`: what a person should look at. */
export const findingsCommand: CommandSpec = {
  name: 'findings',
  says: 'list what the import of a report found for review, and what became of it',
  args: [['<report>', 'the key of a report']],
  options: [['--as-of <position-or-instant>', 'by what the register held then']],
  check: ({ flags }) => void asOfFrom(flags['asOf']),
  async run({ desk, output, args, flags }) {
    await caughtUp({ desk, output });
    const asOf = asOfFrom(flags['asOf']);
    const at = await desk.readModels.snapshot({
      projections: ['reports'],
      ...(asOf ? { asOf } : {}),
    });
    const report = await desk.readModels.reports.byKey(at, args[0] ?? '');
    if (!report)
      return refuse(
        'not-found',
        'REPORT_UNKNOWN',
        'No report of this key was taken in by then.',
        '/report',
      );
    const findings =
      (await desk.readModels.reports.findings(at, [report.reportId])).get(report.reportId) ?? [];
    output.answer(
      findings.map(({ findingId, code, path, message, outcome }) => ({
        findingId,
        code,
        path,
        message,
        outcome,
      })),
    );
    for (const { code, path, message, outcome } of findings)
      output.say(`${outcome ?? 'open'}  ${path}  ${message} [${code}]`);
    output.say(`${findings.length} findings at position ${at.position}.`);
    return 'done';
  },
};
