import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { open, openCluster, openDesk } from '#sijil';
import { figureOf, ratioOf } from './figures.js';
import type { CopyMeasured } from './baselines/copy.baseline.js';
import { CASE_QUERY, PAGE_QUERY } from './measuring/queries.js';
import { PostgresMemory, rest, settingsOf, vacuum } from './measuring/postgres.js';
import { measuredOf } from './parts/callers.js';
import type { AppendMeasured, Taken } from './parts/callers.js';
import type { AskMeasured, Question } from './parts/asking.part.js';
import type { FillMeasured } from './parts/fill.part.js';
import type { ImportMeasured } from './parts/import.part.js';
import type { SealingMeasured, VerifiedTwice } from './parts/sealing.part.js';
import type { Plan, Subject } from './plan.js';
import { Processes } from './process.js';
import type { AnswerFigures, AppendFigures, BenchResult, SealingFigures } from './result.js';
import type { Site } from './site.js';

/** Tells how far it is. */
export type Say = (sentence: string) => void;

const REFERENCE = 'BENCH-1';
const CALLERS = [1, 16, 64];
/** In so many turns each run appends and inserts, so that both meet the same moments of the machine. */
const TURNS = 6;
/** How many events are sealed where sealing is measured. */
const SEALED = [10_000, 100_000, 1_000_000];
const MINUTE = 60_000;

/** What a run works with. */
interface Bench {
  readonly plan: Plan;
  readonly site: Site;
  readonly processes: Processes;
  readonly say: Say;
  readonly peaks: Map<string, number>;
}

/** How much is asked of a small register, and how much of a large one. */
const scaleOf = (events: number) => ({
  incidents: events < 10_000 ? 20 : 50,
  exhibits: events < 10_000 ? 50 : 500,
  answers: events < 10_000 ? 10 : 60,
  /** So many that a turn takes as long as it takes to get going, several times over. */
  appends: Math.min(9_000, Math.ceil(events / 4)),
});

/** Runs the bench in a home of its own, which is gone afterwards, as are all its processes. */
export const runBench = async (
  plan: Plan,
  { main, sample, profiles }: { main: string; sample: string; profiles: string },
  say: Say,
  stopped: AbortSignal,
): Promise<BenchResult> => {
  const started = performance.now();
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  const processes = new Processes(main, plan.profile ? profiles : null, 5 * MINUTE + plan.events);
  const home = await mkdtemp(join(tmpdir(), 'sijil-bench-'));
  // So that even root's server can live inside and goes with it.
  await chmod(home, 0o711);
  const cluster = await openCluster({ home });
  stopped.addEventListener('abort', () => void processes.stop());
  try {
    const memory = await PostgresMemory.watch(cluster.adminUrl);
    const site = await settle(home, cluster.adminUrl);
    const peaks = new Map<string, number>();
    const result = await measure({ plan, site, processes, say, peaks }, sample);
    return {
      at: new Date().toISOString(),
      plan: { events: plan.events, runs: plan.runs, seed: plan.seed, only: plan.only },
      machine: {
        cores: cpus().length,
        cpu: cpus()[0]?.model.trim() ?? '',
        gib: Math.round(totalmem() / 2 ** 30),
        load,
      },
      node: process.version,
      postgres: await settingsOf(cluster.adminUrl),
      ...result,
      memory: { node: Object.fromEntries(peaks), postgres: memory.stop() },
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    await processes.stop();
    await cluster.stop();
    const { base } = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8')) as {
      base: string | null;
    };
    if (base !== null) await rm(base, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
};

/** Opens a register, as `npx sijil init` does. */
const settle = async (home: string, clusterUrl: string): Promise<Site> => {
  const desk = await openDesk({ home, port: 0 });
  try {
    const operator = await open(desk, { purpose: 'sandbox' });
    const adminUrl = new URL(clusterUrl);
    adminUrl.pathname = new URL(desk.urls.writer).pathname;
    return { home, adminUrl: adminUrl.href, operator };
  } finally {
    await desk.close();
  }
};

type Measured = Pick<
  BenchResult,
  'fill' | 'import' | 'rebuild' | 'page' | 'case' | 'append' | 'sealing' | 'verify'
>;

const measure = async (bench: Bench, sample: string): Promise<Measured> => {
  const { plan, site, say } = bench;
  const wants = (subject: Subject): boolean => plan.only.includes(subject);
  const scale = scaleOf(plan.events);

  say('Taking the sample report in');
  const imports: ImportMeasured[] = [];
  for (let run = 0; run < (wants('import') ? plan.runs : 1); run += 1)
    imports.push(await runPart(bench, 'import', { file: sample, run }));
  const pattern = { first: imports[0]?.first ?? 1, last: imports[0]?.last ?? 1 };

  say(`Filling the register up to ${plan.events.toLocaleString('en')} events`);
  const { seed, events } = plan;
  const { incidents, exhibits } = scale;
  const fill = await runPart<FillMeasured>(bench, 'fill', {
    seed,
    events,
    pattern,
    reference: REFERENCE,
    incidents,
    exhibits,
  });
  await vacuum(site.adminUrl);

  const sealing = wants('sealing') ? await measureSealing(bench, fill.events) : undefined;
  const rebuild = wants('rebuild') ? await measureRebuild(bench) : undefined;
  const answers =
    wants('page') || wants('case') ? await measureAnswers(bench, fill.earlier) : undefined;
  const append = wants('append') ? await measureAppend(bench, pattern) : undefined;
  return {
    fill: { events: fill.events, seconds: fill.seconds },
    ...(wants('import')
      ? {
          import: {
            events: pattern.last - pattern.first + 1,
            seconds: figureOf(imports.map(({ seconds }) => seconds)),
          },
        }
      : {}),
    ...sealing,
    ...(rebuild ? { rebuild } : {}),
    ...answers,
    ...(append ? { append } : {}),
  };
};

/** Runs a part in a process of its own and notes its memory. */
const runPart = async <R>(bench: Bench, part: string, input: object): Promise<R> => {
  const { site, processes } = bench;
  const { result, peakMb } = await processes.run(part, { site, ...input });
  notePeak(bench, part, peakMb);
  return result as R;
};

const notePeak = ({ peaks }: Bench, part: string, peakMb: number): void =>
  void peaks.set(part, Math.max(peaks.get(part) ?? 0, peakMb));

/** One register at several sizes: the notary is shown no more of it than that. */
const measureSealing = async (
  bench: Bench,
  events: number,
): Promise<Pick<Measured, 'sealing' | 'verify'>> => {
  const { plan, site, processes, say } = bench;
  const { runs } = plan;
  const notary = await processes.serve('sealing', { site });
  const sealing: SealingFigures[] = [];
  const sizes = SEALED.filter((size) => size <= plan.events);
  for (const size of sizes.length === 0 ? [events] : sizes) {
    say(`Sealing and proving at ${size.toLocaleString('en')} events`);
    const { seal, inclusion, consistency } = await notary.ask<SealingMeasured>({ size, runs });
    sealing.push({
      size,
      seal: figureOf(seal),
      inclusion: figureOf(inclusion),
      consistency: figureOf(consistency),
    });
  }
  say('Verifying all of it, and what is new');
  const verify = await notary.ask<VerifiedTwice>({ size: null, runs: 1 });
  notePeak(bench, 'sealing', await notary.end());
  return { sealing, verify: { events, ...verify } };
};

const measureRebuild = async (bench: Bench) => {
  const rebuilt: number[] = [];
  const copied: number[] = [];
  let copy: CopyMeasured | undefined;
  for (let run = 0; run < bench.plan.runs; run += 1) {
    bench.say(`Rebuilding all read models, and copying their rows (${run + 1})`);
    const ours = await runPart<{ seconds: number; events: number }>(bench, 'rebuild', {});
    await vacuum(bench.site.adminUrl);
    copy = await runPart<CopyMeasured>(bench, 'copy', {});
    rebuilt.push(ours.events / ours.seconds);
    copied.push(ours.events / copy.seconds);
  }
  return {
    ours: figureOf(rebuilt),
    baseline: figureOf(copied),
    ratio: ratioOf(rebuilt, copied),
    rows: copy?.rows ?? 0,
    megabytes: Math.round((copy?.bytes ?? 0) / 2 ** 20),
  };
};

const measureAnswers = async (
  bench: Bench,
  earlier: number,
): Promise<Pick<Measured, 'page' | 'case'>> => {
  const { plan, site, processes, say } = bench;
  const { incidents, exhibits, answers } = scaleOf(plan.events);
  say('Bringing the read models up to date');
  const api = await processes.serve<{ url: string }>('api', { site, page: exhibits });
  const bare = await processes.serve<{ url: string }>('page', { site });
  await rest(site.adminUrl);
  const { team } = site.operator.tokens;
  const asked = (name: string, query: string, variables: object, expect: Question['expect']) => ({
    name,
    url: api.result.url,
    token: team,
    body: JSON.stringify({ query, variables }),
    expect,
  });
  const asOf = { position: earlier };
  const whole = { reference: REFERENCE, incidents, exhibits };
  const rows = [{ text: '"verification"', times: 50 }];
  const file = [
    { text: '"exhibits"', times: 1 },
    { text: '"number"', times: exhibits },
    { text: '"occurredFrom"', times: incidents },
    { text: '"withheld":null', times: 1 },
  ];
  const questions: Question[] = [
    ...(plan.only.includes('page')
      ? [
          asked('page', PAGE_QUERY, {}, rows),
          asked('page as of', PAGE_QUERY, { asOf }, rows),
          { name: 'bare', url: bare.result.url, token: '', body: '', expect: [] },
        ]
      : []),
    ...(plan.only.includes('case')
      ? [
          asked('case', CASE_QUERY, whole, file),
          asked('case as of', CASE_QUERY, { ...whole, asOf }, file),
        ]
      : []),
  ];
  const caller = await processes.serve('asking', { questions });
  const runs: (readonly AskMeasured[])[] = [];
  for (let run = 0; run < plan.runs; run += 1) {
    say(`Asking for the register page and the case file (${run + 1})`);
    runs.push(await caller.ask({ times: answers, warmUp: run === 0 ? answers / 2 : 5 }));
  }
  notePeak(bench, 'asking', await caller.end());
  notePeak(bench, 'api', await api.end());
  notePeak(bench, 'page', await bare.end());
  const of = (name: string): AskMeasured[] =>
    runs.map((run) => run.find((one) => one.name === name)).filter((one) => one !== undefined);
  const p50 = (name: string): number[] => of(name).map((one) => one.p50);
  const figures = (name: string): AnswerFigures => ({
    now: figureOf(p50(name)),
    nowP99: figureOf(of(name).map((one) => one.p99)),
    asOf: figureOf(p50(`${name} as of`)),
    asOfRatio: ratioOf(p50(`${name} as of`), p50(name)),
    bytes: of(name)[0]?.bytes ?? 0,
  });
  return {
    ...(plan.only.includes('page')
      ? {
          page: {
            ...figures('page'),
            baseline: figureOf(p50('bare')),
            ratio: ratioOf(p50('page'), p50('bare')),
          },
        }
      : {}),
    ...(plan.only.includes('case') ? { case: { ...figures('case'), incidents, exhibits } } : {}),
  };
};

const measureAppend = async (
  bench: Bench,
  pattern: { readonly first: number; readonly last: number },
): Promise<readonly AppendFigures[]> => {
  const { plan, say, site, processes } = bench;
  const ours = new Map<number, AppendMeasured[]>(CALLERS.map((callers) => [callers, []]));
  const plain = new Map<number, AppendMeasured[]>(CALLERS.map((callers) => [callers, []]));
  const pen = await processes.serve('append', { site, seed: plan.seed + 1, pattern });
  const table = await processes.serve('insert', { site });
  await rest(site.adminUrl);
  const turns = async (callers: number): Promise<{ mine: Taken[]; theirs: Taken[] }> => {
    const count = Math.ceil(scaleOf(plan.events).appends / TURNS);
    const [mine, theirs]: [Taken[], Taken[]] = [[], []];
    const append = async () => mine.push(await pen.ask({ callers, count, turns: TURNS }));
    const insert = async () => theirs.push(await table.ask({ callers, count, turns: TURNS }));
    // Either begins as often as the other.
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const write of turn % 2 === 0 ? [append, insert] : [insert, append]) await write();
    return { mine, theirs };
  };
  // A pen has long been writing when it is asked to be quick: what it compiles at first is no part of that.
  say('Appending and inserting, before the clock starts');
  for (const callers of CALLERS) await turns(callers);
  for (let run = 0; run < plan.runs; run += 1)
    for (const callers of CALLERS) {
      say(`Appending and inserting by ${callers} (${run + 1})`);
      const { mine, theirs } = await turns(callers);
      ours.get(callers)?.push(measuredOf(mine));
      plain.get(callers)?.push(measuredOf(theirs));
    }
  notePeak(bench, 'append', await pen.end());
  notePeak(bench, 'insert', await table.end());
  return CALLERS.map((callers) => {
    const [mine, theirs] = [ours.get(callers) ?? [], plain.get(callers) ?? []];
    const rates = mine.map(({ perSecond }) => perSecond);
    const others = theirs.map(({ perSecond }) => perSecond);
    return {
      callers,
      appends: scaleOf(plan.events).appends,
      ours: figureOf(rates),
      baseline: figureOf(others),
      ratio: ratioOf(rates, others),
      p50: figureOf(mine.map(({ p50 }) => p50)),
      p99: figureOf(mine.map(({ p99 }) => p99)),
    };
  });
};
