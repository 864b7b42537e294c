import { refuse } from '#kernel';
import type { Statistics, StatisticsBy } from '#read-side';
import { table } from '../output.js';
import { asOfFrom } from './as-of.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const BY: readonly StatisticsBy[] = ['party', 'governorate', 'control', 'month'];

const byFrom = (flags: Call['flags']): StatisticsBy | 'category' => {
  const by = textOf(flags, 'by') ?? 'party';
  return by === 'category'
    ? by
    : (BY.find((dimension) => dimension === by) ??
        refuse('invalid', 'USAGE_BY', `--by takes ${BY.join(', ')} or category.`, '/by'));
};

/** Statistics as a table for people. */
export const statisticsTable = ({ groups, total, by }: Statistics): string =>
  table([
    [
      by,
      'incidents',
      'massacres',
      'by rule: yes/no/open',
      'killed',
      'children',
      'unborn',
      'women',
      'injured',
    ],
    ...[...groups, { ...total, printed: 'all' }].map((g) => [
      g.printed ?? 'not said',
      String(g.incidents),
      String(g.massacres),
      `${g.massacresByRule.true}/${g.massacresByRule.false}/${g.massacresByRule.undetermined}`,
      String(g.killed),
      String(g.children),
      String(g.unborn),
      String(g.women),
      String(g.injured),
    ]),
  ]);

/** `npx sijil statistics`. */
export const statisticsCommand: CommandSpec = {
  name: 'statistics',
  says: 'count incidents, massacres and victims from the read models',
  options: [
    ['--by <dimension>', `by ${BY.join(', ')} or category (default: party)`],
    ['--report <key>', 'of one report only'],
    ['--as-of <position-or-instant>', 'by what the register held then'],
  ],
  check: ({ flags }) => void [byFrom(flags), asOfFrom(flags['asOf'])],
  async run({ desk, output, flags }) {
    await desk.catchUp();
    const by = byFrom(flags);
    const asOf = asOfFrom(flags['asOf']);
    const at = await desk.readModels.snapshot({
      projections: ['incidents', 'reports'],
      ...(asOf ? { asOf } : {}),
    });
    const key = flags['report'];
    const report =
      typeof key === 'string' ? await desk.readModels.reports.byKey(at, key) : undefined;
    if (report === null)
      return refuse(
        'not-found',
        'REPORT_UNKNOWN',
        'No report of this key was taken in by then.',
        '/report',
      );
    const filter = report ? { filter: { reports: [report.reportId] } } : {};
    if (by === 'category') {
      const categories = await desk.readModels.statistics.categories(at, filter.filter);
      output.answer(categories);
      output.say(
        table([
          ['category', 'outcome', 'people', 'incidents'],
          ...categories.categories.map((c) => [
            c.category?.printed ?? 'all',
            c.outcome,
            String(c.people),
            String(c.incidents),
          ]),
        ]),
      );
      return 'done';
    }
    const statistics = await desk.readModels.statistics.incidents(at, {
      by,
      ...filter,
    });
    output.answer(statistics);
    output.say(
      `Position ${statistics.position}, counting rule ${statistics.rule.id} version ${statistics.rule.version}`,
    );
    output.say(statisticsTable(statistics));
    return 'done';
  },
};
