import { chartOf } from './chart.js';
import { percent, seriesOf, thousandths } from './shares.js';
import type { Statistics, StatisticsGroup, Tally } from './statistics.rows.js';

const tally = (killed: number): Tally => ({
  incidents: 1,
  massacres: 0,
  massacresByRule: { true: 0, false: 0, undetermined: 1 },
  killed,
  children: 0,
  unborn: 0,
  women: 0,
  injured: 0,
  withoutToll: 0,
  notExact: 0,
  contested: 0,
});
const group = (printed: string | null, killed: number): StatisticsGroup => ({
  code: null,
  printed,
  ...tally(killed),
});
const statistics = (by: Statistics['by'], groups: readonly StatisticsGroup[]): Statistics => ({
  position: 77,
  rule: { id: 'snhr-massacre', version: 1 },
  by,
  and: null,
  overlapping: false,
  groups,
  others: [],
  cells: [],
  total: tally(groups.reduce((sum, { killed }) => sum + killed, 0)),
});

describe('shares', () => {
  it('are whole thousandths, rounded half up', () => {
    expect([
      thousandths(1, 3),
      thousandths(2, 3),
      thousandths(1, 2_000),
      thousandths(0, 0),
    ]).toEqual([333, 667, 1, 0]);
    expect([percent(333), percent(1_000), percent(5)]).toEqual(['33.3 %', '100.0 %', '0.5 %']);
  });
});

describe('a series', () => {
  it('has no gaps, over the end of a year, and nothing that is dated less precisely', () => {
    const series = seriesOf(
      statistics('month', [group('2018-02', 3), group(null, 9), group('2017-11', 5)]),
    );
    expect(series.map(({ month, tally: of }) => [month, of?.killed ?? null])).toEqual([
      ['2017-11', 5],
      ['2017-12', null],
      ['2018-01', null],
      ['2018-02', 3],
    ]);
    expect(seriesOf(statistics('party', [group('A', 1)]))).toEqual([]);
  });

  it('has every month with numbers however far a mistyped year lies from the others, and its chart says so', () => {
    const far = statistics('month', [
      group('1400-01', 1),
      group('2017-09', 4),
      group('2017-11', 5),
    ]);
    expect(seriesOf(far).map(({ month }) => month)).toEqual([
      '1400-01',
      '2017-09',
      '2017-10',
      '2017-11',
    ]);
    const { text, svg } = chartOf(far, { measure: 'killed' });
    for (const said of [text, svg])
      expect(said).toContain('Where more than five years are empty, their months are not drawn.');
    const near = statistics('month', [group('2012-09', 1), group('2017-09', 4)]);
    expect(seriesOf(near)).toHaveLength(61);
    expect(chartOf(near, { measure: 'killed' }).text).not.toContain('five years');
  });
});

describe('a chart', () => {
  const groups = [group('محافظة <إدلب> & "Homs"', 10), group('B', 30), group(null, 0)];
  const made = chartOf(statistics('governorate', groups), { measure: 'killed' });

  it('says in words what it draws, with position and rule', () => {
    expect(made.text.split('\n')).toEqual([
      '\u2068killed by governorate\u2069',
      'Position 77, counting rule snhr-massacre version 1. In all: 40.',
      '\u2068B\u2069: 30 (75.0 %)',
      '\u2068محافظة <إدلب> & "Homs"\u2069: 10 (25.0 %)',
      '\u2068not said\u2069: 0 (0.0 %)',
    ]);
    expect(made.svg).toContain('role="img" aria-labelledby="title twin"');
    expect(made.svg).toContain('<desc id="twin">');
  });

  it('lets no name become markup', () => {
    expect(made.svg).toContain('محافظة &lt;إدلب&gt; &amp; &quot;Homs&quot;');
    expect(made.svg.match(/<rect /g)).toHaveLength(3);
    const nul = chartOf(statistics('party', [group('\u0000</svg>', 1)]), { measure: 'killed' });
    expect(nul.svg).not.toContain('\u0000');
    expect(nul.svg.match(/<\/svg>/g)).toHaveLength(1);
  });

  it('grows from the right for a page that is read from there', () => {
    const turned = chartOf(statistics('governorate', groups), {
      measure: 'killed',
      direction: 'rtl',
    });
    expect(turned.text).toBe(made.text);
    expect(made.svg).toContain('<rect x="210" y="67" width="300"');
    expect(turned.svg).toContain('<rect x="130" y="67" width="300"');
    expect(turned.svg).toContain('direction="rtl"');
  });

  it('says how much it leaves out', () => {
    const many = Array.from({ length: 30 }, (_, i) => group(`P${i}`, i));
    expect(chartOf(statistics('party', many), { measure: 'killed' }).text).toMatch(
      /6 more groups are not drawn\.$/,
    );
  });
});
