import { writeFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { CHART_MEASURES, chartOf, INCIDENT_DIMENSIONS } from '#read-side';
import type { ChartMeasure, Statistics, StatisticsBy, Valued } from '#read-side';
import { table } from '../output.js';
import { asOfFrom } from './as-of.js';
import { textOf } from './command.js';
import { caughtUp } from './caught-up.js';
import type { Call, CommandSpec } from './command.js';

const dimensionFrom = (flags: Call['flags'], flag: 'by' | 'and'): StatisticsBy | undefined => {
  const given = textOf(flags, flag);
  return given === undefined
    ? undefined
    : (INCIDENT_DIMENSIONS.find((dimension) => dimension === given) ??
        refuse(
          'invalid',
          'USAGE_BY',
          `--${flag} takes ${INCIDENT_DIMENSIONS.join(', ')}${flag === 'by' ? ' or category' : ''}.`,
          `/${flag}`,
        ));
};

const byFrom = (flags: Call['flags']): StatisticsBy | 'category' =>
  textOf(flags, 'by') === 'category' ? 'category' : (dimensionFrom(flags, 'by') ?? 'party');

const measureFrom = (flags: Call['flags']): ChartMeasure => {
  const given = textOf(flags, 'measure') ?? 'killed';
  return (
    CHART_MEASURES.find((measure) => measure === given) ??
    refuse('invalid', 'USAGE_MEASURE', `--measure takes ${CHART_MEASURES.join(', ')}.`, '/measure')
  );
};

const check = (flags: Call['flags']): void => {
  byFrom(flags);
  dimensionFrom(flags, 'and');
  measureFrom(flags);
  asOfFrom(flags['asOf']);
  if (byFrom(flags) === 'category' && (textOf(flags, 'and') ?? textOf(flags, 'svg')) !== undefined)
    refuse(
      'invalid',
      'USAGE_CATEGORY',
      'Categories lie on different axes: they are neither crossed nor drawn.',
      '/by',
    );
};

const named = ({ printed, code }: Valued): string => printed ?? code ?? 'not said';

/** Two values of one name are two: what a vocabulary knows, and what is only called so. */
const isSame = (a: Valued, b: Valued): boolean => a.code === b.code && a.printed === b.printed;

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
      named({ code: null, ...g }),
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

/** Two dimensions crossed as a table for people: the numbers of one measure, with both margins. */
const crossTable = (statistics: Statistics, measure: ChartMeasure): string => {
  const { by, and, groups, others, cells, total } = statistics;
  const cell = (group: Valued, other: Valued): number =>
    cells.find((one) => isSame(one.group, group) && isSame(one.other, other))?.[measure] ?? 0;
  return table([
    [`${measure}: ${by} / ${and ?? ''}`, ...others.map(named), 'all'],
    ...groups.map((group) => [
      named(group),
      ...others.map((other) => String(cell(group, other))),
      String(group[measure]),
    ]),
    ['all', ...others.map((other) => String(other[measure])), String(total[measure])],
  ]);
};

/** `npx sijil statistics`. */
export const statisticsCommand: CommandSpec = {
  name: 'statistics',
  says: 'count incidents, massacres and victims from the read models',
  options: [
    ['--by <dimension>', `by ${INCIDENT_DIMENSIONS.join(', ')} or category (default: party)`],
    ['--and <dimension>', 'crossed with another'],
    ['--measure <what>', `of a crossing or chart: ${CHART_MEASURES.join(', ')} (default: killed)`],
    ['--svg <file>', 'draw the groups as bars into a new file; its twin in words is printed'],
    ['--rtl', 'the chart is for a page that is read from right to left'],
    ['--report <key>', 'of one report only'],
    ['--as-of <position-or-instant>', 'by what the register held then'],
  ],
  check: ({ flags }) => check(flags),
  async run({ desk, output, flags }) {
    await caughtUp({ desk, output });
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
    const and = dimensionFrom(flags, 'and');
    const measure = measureFrom(flags);
    const statistics = await desk.readModels.statistics.incidents(at, {
      by,
      ...(and ? { and } : {}),
      ...filter,
    });
    const svg = textOf(flags, 'svg');
    const chart = chartOf(statistics, {
      measure,
      direction: flags['rtl'] === true ? 'rtl' : 'ltr',
    });
    if (svg !== undefined) await writeNew(svg, chart.svg);
    output.answer(svg === undefined ? statistics : { ...statistics, chart: chart.text });
    output.say(
      `Position ${statistics.position}, counting rule ${statistics.rule.id} version ${statistics.rule.version}`,
    );
    output.say(and ? crossTable(statistics, measure) : statisticsTable(statistics));
    if (statistics.overlapping)
      output.say('An incident can be of several groups: they add up to more than all.');
    if (svg !== undefined) output.say(`\n${chart.text}\n\nDrawn into ${svg}`);
    return 'done';
  },
};

/** Never over a file that is there: it may be somebody's evidence. */
const writeNew = async (path: string, content: string): Promise<void> => {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    refuse(
      'conflict',
      'FILE_NOT_WRITTEN',
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? 'There is a file of this name already. Nothing was written.'
        : 'The file could not be written there.',
      '/svg',
    );
  }
};
