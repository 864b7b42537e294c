import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { refuse } from '#kernel';
import type { Position } from '#kernel';
import { accountQuestions } from './account/account.queries.js';
import { actorQuestions } from './actor/actor.queries.js';
import { caseQuestions } from './case/case.queries.js';
import { chargeQuestions } from './charge/charge.queries.js';
import { correspondenceQuestions } from './correspondence/correspondence.queries.js';
import { wordingQuestions } from './wording/wording.queries.js';
import { conflictQuestions } from './conflict/conflict.queries.js';
import { disclosureQuestions } from './disclosure/disclosure.queries.js';
import { evidenceQuestions } from './evidence/evidence.queries.js';
import { handlingQuestions } from './handling/handling.queries.js';
import { historyQuestions } from './history/history.queries.js';
import { reportQuestions } from './import/import.queries.js';
import { incidentQuestions } from './incident/incident.queries.js';
import { memberQuestions } from './member/member.queries.js';
import { personQuestions } from './person/person.queries.js';
import { pinnedTo } from './query/pinned-to.js';
import { lagStatement, rowsStatement, statusOf, statusStatement } from './query/checkpoints.js';
import type { CheckpointSeen, SeenBehind } from './query/checkpoints.js';
import { pinned } from './query/pin.js';
import { statementsOn } from './query/statement.js';
import type { Statements } from './query/statement.js';
import type {
  AsOf,
  ProjectionName,
  ProjectionStatus,
  Questions,
  Snapshot,
  Wanted,
} from './questions.js';
import { registerQuestions } from './register/register.queries.js';
import { openPool } from './runner/database.js';
import { statisticsQuestions } from './statistics/statistics.queries.js';
import { taskQuestions } from './task/task.queries.js';

/** How long a snapshot waits for a position that the projections have not reached. */
const PATIENCE_MS = 2_000;
const SOONEST_MS = 5;
const LATEST_MS = 50;
/** How many sets of generations are remembered; there are rarely more than two. */
const REMEMBERED = 16;

/** The read models, behind a role that can read and no more. */
export class ReadModels implements Questions {
  readonly #pool: pg.Pool;
  readonly #checkpoints: Statements;
  readonly #byPath = new Map<string, Statements>();
  readonly register;
  readonly incidents;
  readonly evidence;
  readonly persons;
  readonly accounts;
  readonly actors;
  readonly conflicts;
  readonly correspondences;
  readonly wordings;
  readonly cases;
  readonly charges;
  readonly members;
  readonly reports;
  readonly tasks;
  readonly history;
  readonly handling;
  readonly disclosures;
  readonly statistics;

  private constructor(
    pool: pg.Pool,
    private readonly signal?: AbortSignal,
    private readonly behind: () => void = () => undefined,
  ) {
    this.#pool = pool;
    this.#checkpoints = statementsOn(pool, null, signal);
    const on = <Q extends object>(questions: (db: Statements) => Q): Q =>
      pinnedTo(questions, (rows) => this.#statements(rows), this.behind);
    this.register = on(registerQuestions);
    this.incidents = on(incidentQuestions);
    this.evidence = on(evidenceQuestions);
    this.persons = on(personQuestions);
    this.accounts = on(accountQuestions);
    this.actors = on(actorQuestions);
    this.conflicts = on(conflictQuestions);
    this.correspondences = on(correspondenceQuestions);
    this.wordings = on(wordingQuestions);
    this.cases = on(caseQuestions);
    this.charges = on(chargeQuestions);
    this.members = on(memberQuestions);
    this.reports = on(reportQuestions);
    this.tasks = on(taskQuestions);
    this.history = on(historyQuestions);
    this.handling = on(handlingQuestions);
    this.disclosures = on(disclosureQuestions);
    this.statistics = on(statisticsQuestions);
  }

  /** Opens the read models behind a connection URL. Nothing is asked of the database yet. */
  static open(url: string, options: { readonly connections?: number } = {}): ReadModels {
    return new ReadModels(openPool(url, 'reader', options.connections ?? 8));
  }

  until(signal: AbortSignal, behind?: () => void): Questions {
    return new ReadModels(this.#pool, signal, behind);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async snapshot(want: Wanted): Promise<Snapshot> {
    return await this.#until(PATIENCE_MS, want);
  }

  async waitFor(
    position: Position,
    projections: readonly ProjectionName[],
    timeoutMs: number,
  ): Promise<void> {
    await this.#until(timeoutMs, { asOf: { position }, projections });
  }

  async status(): Promise<readonly ProjectionStatus[]> {
    const { text, values } = lagStatement();
    return (await this.#checkpoints.run<SeenBehind>(text, values)).map(statusOf);
  }

  #look(asOf: AsOf | undefined): Promise<readonly CheckpointSeen[]> {
    const { text, values } = statusStatement(asOf);
    const name = asOf !== undefined && 'instant' in asOf ? 'checkpoints at' : 'checkpoints';
    return this.#checkpoints.run<CheckpointSeen>(text, values, name);
  }

  /** The generations that serve at this moment. */
  async #rows(): Promise<string> {
    const { text, values } = rowsStatement;
    return (await this.#checkpoints.run<{ rows: string }>(text, values, 'rows'))[0]?.rows ?? '';
  }

  /** Statements on pinned generations, or on those that serve at this moment. */
  async #statements(rows: string | undefined): Promise<Statements> {
    const path = rows ?? (await this.#rows());
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    if (this.#byPath.size >= REMEMBERED) this.#byPath.clear();
    const statements = statementsOn(this.#pool, path, this.signal);
    this.#byPath.set(path, statements);
    return statements;
  }

  /** Looks again, ever less often, until there is a position or the time is over. */
  async #until(timeoutMs: number, want: Wanted): Promise<Snapshot> {
    const end = performance.now() + timeoutMs;
    for (let pause = SOONEST_MS; ; pause = Math.min(pause * 2, LATEST_MS)) {
      const seen = pinned(await this.#look(want.asOf), want);
      if ('snapshot' in seen) return seen.snapshot;
      if (performance.now() + pause > end)
        return refuse(
          'conflict',
          'NOT_YET_REACHED',
          `The read models have reached position ${seen.behind}, and not yet what was asked for.`,
          '/asOf',
          { reached: seen.behind },
        );
      await sleep(pause);
    }
  }
}
