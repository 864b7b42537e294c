import type { Figure } from './figures.js';
import type { BenchResult } from './result.js';
import { growthOf, targetsOf } from './targets.js';

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
const spread = ({ median, least, most }: Figure): string =>
  `${number(median)} (${number(least)}–${number(most)})`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The result as tables, for people. */
export const tablesOf = (result: BenchResult): string => {
  const { append = [], rebuild, page, case: file, memory, sealing = [], verify } = result;
  const parts = [
    table(
      ['target at a million events', 'wanted', 'found', ''],
      targetsOf(result).map(({ what, wanted, found, met }) => [
        what,
        wanted,
        number(found),
        met ? 'met' : '**missed**',
      ]),
    ),
    append.length === 0
      ? ''
      : table(
          ['append', 'ours, events/s', 'plain INSERTs, rows/s', 'ratio', 'p50 ms', 'p99 ms'],
          append.map(({ callers, ours, baseline, ratio, p50, p99 }) => [
            `${callers} caller${callers === 1 ? '' : 's'}`,
            spread(ours),
            spread(baseline),
            spread(ratio),
            spread(p50),
            spread(p99),
          ]),
        ),
    rebuild === undefined
      ? ''
      : table(
          ['read models', 'rebuild, events/s', 'COPY, events/s', 'ratio', 'rows', 'MB'],
          [
            [
              'all',
              spread(rebuild.ours),
              spread(rebuild.baseline),
              spread(rebuild.ratio),
              number(rebuild.rows),
              number(rebuild.megabytes),
            ],
          ],
        ),
    table(
      [
        'answer over GraphQL',
        'p50 ms',
        'p99 ms',
        'as of, p50 ms',
        'as of : now',
        'bare, p50 ms',
        'ratio',
        'bytes',
      ],
      [
        ...(page
          ? [
              [
                'register page, 50 rows',
                spread(page.now),
                spread(page.nowP99),
                spread(page.asOf),
                spread(page.asOfRatio),
                spread(page.baseline),
                spread(page.ratio),
                number(page.bytes),
              ],
            ]
          : []),
        ...(file
          ? [
              [
                `case file, ${file.incidents} incidents, ${file.exhibits} exhibits`,
                spread(file.now),
                spread(file.nowP99),
                spread(file.asOf),
                spread(file.asOfRatio),
                '',
                '',
                number(file.bytes),
              ],
            ]
          : []),
      ],
    ),
    table(
      ['taking in', 'events', 'seconds', 'events/s'],
      [
        ...(result.import
          ? [
              [
                'the sample report, whole road',
                number(result.import.events),
                spread(result.import.seconds),
                number(result.import.events / result.import.seconds.median),
              ],
            ]
          : []),
        [
          'the bench’s own filling (not a target)',
          number(result.fill.events),
          number(result.fill.seconds),
          number(result.fill.events / result.fill.seconds),
        ],
      ],
    ),
    ...(sealing.length === 0
      ? []
      : [
          table(
            ['sealing and proving', '1,000 new events, ms', 'inclusion, ms', 'consistency, ms'],
            [
              ...sealing.map(({ size, seal, inclusion, consistency }) => [
                `${number(size)} events sealed`,
                spread(seal),
                spread(inclusion),
                spread(consistency),
              ]),
              ['growth', ...growthOf(sealing).map(number)],
            ],
          ),
        ]),
    ...(verify === undefined
      ? []
      : [
          table(
            ['verifying', 'seconds', 'of them computed by Node', 'events/s'],
            [
              [
                `all ${number(verify.events)} events`,
                number(verify.full.seconds),
                number(verify.full.cpu),
                number(verify.events / verify.full.seconds),
              ],
              [
                '1,000 new ones',
                number(verify.since.seconds),
                number(verify.since.cpu),
                number(1_000 / verify.since.seconds),
              ],
            ],
          ),
        ]),
    table(
      ['peak memory', 'MB'],
      [
        ...Object.entries(memory.node).map(([name, mb]) => [`Node: ${name}`, number(mb)]),
        ['PostgreSQL, all its processes', number(memory.postgres)],
      ],
    ),
    table(
      ['PostgreSQL', ''],
      Object.entries(result.postgres).map(([name, value]) => [name, value]),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
};

/** The page of docs/ about the last run that was kept. */
export const documentOf = (result: BenchResult): string => `# Benchmarks

Written by \`npm run bench -- --write\` from \`tests/bench/result.json\`. ${number(result.plan.events)} events from a seeded
generator (seed ${result.plan.seed}) with the shapes of the sample report: it is taken in by the real road, and reports are made after
it with ids, months and salts of their own, sealed by the real vault and appended by the real store.
${result.machine.cores} cores (${result.machine.cpu}), ${result.machine.gib} GiB, Node ${result.node}, PostgreSQL ${result.postgres['server_version'] ?? ''}, ${result.at.slice(0, 10)}; ${result.plan.runs} runs, median
(least–most); ${number(result.seconds)} s in all. Ratios compare each run with the one beside it. Client, server and PostgreSQL share the cores.
The load average before it began was ${result.machine.load}: above zero, other work took its share, and ratios say more than rates.

${tablesOf(result)}

## What is measured

- **Append**: so many callers in one process, each of which hands the pen’s queue one event on a new stream and waits until it is
  durable: stamping, group commit, the append function, the commit. Deciding, sealing and the leaf but for its moment were done before.
  The baseline: single-row INSERTs of as large rows, one a commit, prepared, on as many connections as there are callers, into a
  table with the register’s columns, indexes and rows on the same server. It checks no revision, and gives no position. Each
  run takes six turns of either, one after the other, so that both meet the same moments of the machine; a run of both before the
  first is not counted.
- **Rebuild**: \`npx sijil rebuild\` of all read models, beside the old rows, which serve until then. The baseline: COPY of the rows that this led
  to, from files, on three connections, into empty tables with the same columns and indexes.
- **Register page**: the first 50 rows with the fields a person sees, and their total, over HTTP on loopback to an API in a process
  of its own; one caller, one question after another; to the last byte. The baseline: one prepared statement of which PostgreSQL
  makes the JSON, over bare \`node:http\` and \`pg\`, without GraphQL, sign-in, policy, or positions.
- **Case file**: its incidents with their standing, its exhibits with their items and bearings, its sealed title opened; asked for whole, from an API whose
  pages are allowed to be so long.
- **As of**: the same answers at a position some way back, at which the case stood already.
- **Sealing and proving**: the notary seals 1,000 new events: their leaves are read, hashed and laid into tiles, the root is proven to
  begin with the last one, signed, published and told to the register, each file durable. A proof is made from the stored tiles alone,
  for an event, or a size, at random. Growth is what the largest size costs over the smallest; the number of levels grows by the
  logarithm.
- **Verifying**: what \`npx sijil verify --full\` does, both registers, from the first event on; then, without \`--full\`, after 1,000 events more
  were sealed. What Node computed counts all its threads.
- **Memory**: of Node, the most that a process of that kind ever held (RSS); of PostgreSQL, the proportional share of all its processes,
  looked at every five seconds.
- \`VACUUM (ANALYZE)\` runs after filling and after each rebuild, as autovacuum would in time. Before questions and appends the server
  comes to rest: one \`CHECKPOINT\`, and nobody sweeps in the background.
`;
