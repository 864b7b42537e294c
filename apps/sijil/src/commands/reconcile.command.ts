import { isUuid, refuse } from '#kernel';
import { evaluate } from '#reports';
import type { Coverage, Verdict } from '#reports';
import type { AsOf } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { table } from '../output.js';
import { asOfFrom } from './as-of.js';
import type { CommandSpec } from './command.js';

/** A report's figures beside what the read models give, at one position. */
export interface Reconciliation {
  readonly reportId: string;
  readonly key: string;
  readonly position: number;
  readonly verdicts: readonly Verdict[];
}

/** Recomputes every figure that a report prints from the read models. */
export const reconcile = async (
  desk: Desk,
  report: string,
  asOf?: AsOf,
): Promise<Reconciliation> => {
  const { readModels } = desk;
  const at = await readModels.snapshot({
    projections: ['reports', 'incidents', 'evidence'],
    ...(asOf === undefined ? {} : { asOf }),
  });
  const row = isUuid(report)
    ? (await readModels.reports.byIds(at, [report]))[0]
    : await readModels.reports.byKey(at, report);
  if (!row)
    return refuse(
      'not-found',
      'REPORT_UNKNOWN',
      'No report of this key or id was taken in by then.',
      '/report',
    );
  const documents = await readModels.statistics.reportDocuments(at, row.reportId);
  const figures = (
    (await readModels.reports.figures(at, [row.reportId])).get(row.reportId) ?? []
  ).filter(({ stands }) => stands);
  return {
    reportId: row.reportId,
    key: row.key,
    position: at.position,
    verdicts: evaluate(
      figures.map(({ key, value, qualifier, definition }) => ({
        key,
        value,
        qualifier,
        ...definition,
      })),
      documents.incidents,
      coverageOf(row.coverage?.code),
    ),
  };
};

const coverageOf = (code: string | null | undefined): Coverage =>
  code === 'complete' || code === 'partial' ? code : null;

/** `npx sijil reconcile REPORT`. */
export const reconcileCommand: CommandSpec = {
  name: 'reconcile',
  says: 'recompute every figure that a report prints, and say which agree',
  args: [['<report>', 'the key or id of a report']],
  options: [['--as-of <position-or-instant>', 'by what the register held then']],
  check: ({ flags }) => void asOfFrom(flags['asOf']),
  async run({ desk, output, args, flags }) {
    await desk.catchUp();
    const { verdicts, key, position } = await reconcile(
      desk,
      args[0] ?? '',
      asOfFrom(flags['asOf']),
    );
    output.answer(verdicts);
    output.say(`${key} at position ${position}`);
    output.say();
    output.say(
      table([
        ['figure', 'published', 'computed', 'exact', 'verdict'],
        ...verdicts.map((v) => [
          v.key,
          String(v.published),
          v.computed === null ? '–' : String(v.computed),
          v.exact === null ? '–' : String(v.exact),
          v.verdict,
        ]),
      ]),
    );
    const others = verdicts.filter(({ verdict }) => verdict !== 'match');
    if (others.length > 0) output.say();
    for (const { key: figure, verdict, reason } of others)
      output.say(`${figure}: ${verdict}. ${reason}`);
    return 'done';
  },
};
