import { Refusal, uuidV5 } from '#kernel';
import type { Command, Origin, Position } from '#kernel';
import { changeUnit, planUnit, raiseFindings, recordUnit, refuseRow } from '#reports';
import type { Finding, UnitPlan } from '#reports';
import type { IncidentRow, Page, Row } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import { VIA } from '../version.js';
import { takeBeside } from './beside.js';
import { Following } from './following.js';
import { knownImport, knownIncidents, standingLinks, stillAsserted } from './known.js';
import type { Known } from './known.js';
import { conclusionSteps, newParties, openingSteps } from './opening.js';
import type { ImportResult, Progress, Remark, Run } from './run.js';

const REMARKS_AT_ONCE = 200;
const LINKS_AT_ONCE = 50;
const VANISHED_AT_ONCE = 100;

/**
 * One import at work. Ids of its commands are made from the import and from what a command is about,
 * so that a run that broke off goes on where it was, two runs at once do the same work once, and the
 * same file twice is the same as once. Of what it worked through it keeps ids alone.
 */
export class ImportRun {
  readonly #refusals: Remark[] = [];
  /** Findings of the run itself; those of the reading stand there. */
  readonly #findings: Finding[] = [];
  readonly #counts = { accepted: 0, unchanged: 0, corrected: 0, refused: 0 };
  /** The incidents of this file that the register holds, and the units that the file lists. */
  readonly #there = new Set<string>();
  readonly #listed = new Set<string>();
  readonly #linking: Linking[] = [];

  constructor(private readonly run: Run) {}

  async go(progress: Progress): Promise<ImportResult> {
    const { reading, context, completed, desk, dryRun } = this.run;
    if (!completed)
      await this.#settle(
        () => 'opening',
        () => openingSteps(this.run),
      );
    let done = 0;
    const following = new Following(desk);
    try {
      for await (const units of reading.batches()) {
        await this.#units(units.map((unit) => planUnit(unit, context)));
        done += units.length;
        progress(done + refusedIn(reading), reading.size);
        if (!dryRun) await following.wrote(units.length);
      }
    } finally {
      await following.end();
    }
    const { findings, refusals } = reading;
    this.#findings.unshift(...findings);
    this.#refusals.unshift(...refusals.map(({ code, path, message }) => ({ code, path, message })));
    this.#counts.refused += refusedIn(reading);
    const apart = completed ? undefined : await this.#beside();
    if (!completed) await this.#finish();
    return {
      report: context.reportId,
      incidents: this.#counts,
      ...(apart === undefined ? {} : { beside: apart }),
      findings: this.#findings.map(({ code, path, message }) => ({ code, path, message })),
      refusals: this.#refusals,
      position: await desk.store.head(),
    };
  }

  /** New units side by side, so that they share a commit; changed ones in turn, since they write findings. */
  async #units(plans: readonly UnitPlan[]): Promise<void> {
    const known = await knownIncidents(this.run, plans);
    for (const { unitId, incidentId, links, telling } of plans) {
      this.#listed.add(unitId);
      if (known.has(incidentId)) this.#there.add(incidentId);
      if (links.length > 0)
        this.#linking.push({ incidentId, links, pointer: telling.pinpoint.pointer ?? '' });
    }
    const fresh = plans.filter(({ incidentId }) => !known.has(incidentId));
    const changed = plans.filter(({ incidentId, mac }) => {
      const before = known.get(incidentId);
      return before !== undefined && !saysTheSame({ mac }, before);
    });
    await this.#parties([...fresh, ...changed]);
    await Promise.all(
      fresh.map((plan) =>
        this.#attempt(plan, async () => {
          await this.#submit(`unit:${plan.unitId}`, recordUnit(plan));
          this.#there.add(plan.incidentId);
          this.#counts.accepted += 1;
        }),
      ),
    );
    for (const plan of plans) {
      const before = known.get(plan.incidentId);
      if (!before) continue;
      if (changed.includes(plan)) await this.#attempt(plan, () => this.#change(plan, before));
      else this.#counts[this.#outcomeOf(before)] += 1;
    }
  }

  /** What the file holds beside incidents, and what of it could not be said. */
  async #beside(): Promise<ImportResult['beside']> {
    const { context, reading } = this.run;
    const beside = reading.beside?.(context);
    if (beside === undefined) return undefined;
    const taken = await takeBeside(beside, (label, steps) => this.#submit(label, steps));
    this.#refusals.push(...taken.refusals);
    this.#findings.push(...taken.findings);
    return taken.counts;
  }

  /** Registers the parties that some units name, unless somebody else just did. */
  #parties(plans: readonly UnitPlan[]): Promise<void> {
    return this.#settle(
      (steps) => `parties:${JSON.stringify(steps.map(({ data }) => data))}`,
      () => newParties(this.run, plans),
    );
  }

  /** What became of a unit that says what the register holds: perhaps an earlier life of this run wrote it. */
  #outcomeOf({ describedIn, recordedIn }: Known): 'accepted' | 'unchanged' | 'corrected' {
    const { completed, context } = this.run;
    if (completed || describedIn !== context.importId) return 'unchanged';
    return recordedIn === context.importId ? 'accepted' : 'corrected';
  }

  /** The change and what a person should look at stand or fall together. */
  async #change(plan: UnitPlan, before: Known): Promise<void> {
    let change = changeUnit(plan, before);
    await this.#patiently(async (attempt) => {
      if (attempt > 1) {
        const now = (await knownIncidents(this.run, [plan])).get(plan.incidentId);
        if (now === undefined || saysTheSame(plan, now)) return;
        change = changeUnit(plan, now);
      }
      const remarks = await this.#unraised(change.findings, new Set([plan.incidentId]));
      await this.#submit(`unit:${plan.unitId}`, [...change.commands, ...remarks.values()]);
    });
    this.#findings.push(...change.findings);
    this.#counts.corrected += 1;
  }

  /** Writes what does not stand yet; what that is, is looked up again where another run was faster. */
  #settle(
    label: (steps: readonly Command[]) => string,
    missing: () => Promise<readonly Command[]>,
  ): Promise<void> {
    return this.#patiently(async () => {
      const steps = await missing();
      await this.#submit(label(steps), steps);
    });
  }

  /** Another run of the same import may have written between looking and writing: then it looks again. */
  async #patiently(work: (attempt: number) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await work(attempt);
        return;
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'conflict' || attempt === 3) throw error;
      }
    }
  }

  /** A refusal of a unit is an answer; a register that does not answer ends the import. */
  async #attempt(plan: UnitPlan, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#refuse(error, plan.telling.pinpoint.pointer ?? '');
      this.#counts.refused += 1;
    }
  }

  #refuse(error: unknown, path: string): void {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
    this.#refusals.push({ code: error.code, path, message: error.message });
  }

  /** Links and conclusions, units that are gone, what was refused, what a person should look at, the end. */
  async #finish(): Promise<void> {
    await this.#link();
    await this.#settle(
      () => 'conclusions',
      () => conclusionSteps(this.run, this.#there),
    );
    const vanished = await this.#vanished();

    await this.#patiently(() => this.#remark());
    await this.#patiently(() => this.#complete(vanished));
  }

  /** What was refused and what a person should look at, as far as it does not stand yet. */
  async #remark(): Promise<void> {
    const { context, pen } = this.run;
    const { refused, findings } = await knownImport(pen, context.reportId);
    const rows = this.#refusals.filter(({ path }) => !refused.has(path));
    const raised = raiseFindings(context, this.#findings, VIA, this.#there);
    const remarks = [
      ...rows.map((refusal) => refuseRow(context, refusal)),
      ...[...raised]
        .filter(([findingId]) => !findings.has(findingId))
        .map(([, command]) => command),
    ];
    for (let at = 0; at < remarks.length; at += REMARKS_AT_ONCE) {
      const some = remarks.slice(at, at + REMARKS_AT_ONCE);
      await this.#submit(`remarks:${JSON.stringify(some.map(({ data }) => data))}`, some);
    }
  }

  /** The last word of an import is said once, by whichever run comes to it first. */
  async #complete(vanished: number): Promise<void> {
    const { context, pen } = this.run;
    const { last } = await knownImport(pen, context.reportId);
    if (last?.id === context.importId && last.completed) return;
    await this.#submit('completion', [
      {
        kind: 'CompleteImport',
        data: {
          reportId: context.reportId,
          importId: context.importId,
          ...this.#counts,
          vanished,
          findings: this.#findings.length,
          complete: true,
        },
      },
    ]);
  }

  /** Links between incidents of the report that do not stand yet; one that cannot be made is refused alone. */
  async #link(): Promise<void> {
    const there = this.#linking.filter(({ incidentId }) => this.#there.has(incidentId));
    for (let at = 0; at < there.length; at += LINKS_AT_ONCE) {
      const some = there.slice(at, at + LINKS_AT_ONCE);
      const standing = await standingLinks(
        this.run,
        some.map(({ incidentId }) => incidentId),
      );
      for (const { incidentId, links, pointer } of some)
        for (const { linkId, to, command } of links) {
          if (!this.#there.has(to) || standing.get(incidentId)?.has(linkId) === true) continue;
          try {
            await this.#submit(`link:${linkId}`, [command]);
          } catch (error) {
            this.#refuse(error, `${pointer}/relatedIncidents`);
          }
        }
    }
  }

  /** Findings that the register does not have yet, as commands by id. */
  async #unraised(
    findings: readonly Finding[],
    there: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, Command>> {
    const { context, pen } = this.run;
    const raised = new Map(raiseFindings(context, findings, VIA, there));
    if (raised.size === 0) return raised;
    for (const findingId of (await knownImport(pen, context.reportId)).findings)
      raised.delete(findingId);
    return raised;
  }

  /** Incidents of earlier versions that this one does not list: no longer asserted, never removed. */
  async #vanished(): Promise<number> {
    const { ordinal, desk, context, reading } = this.run;
    if (ordinal === 1) return 0;
    await desk.catchUp();
    const listed = new Set(this.#listed);
    // A unit that was refused is listed all the same, only not taken in.
    for (const { unit } of reading.refusals) if (unit !== undefined) listed.add(unit);
    const at = await desk.readModels.snapshot({ projections: ['incidents'] });
    const all = await listedIncidents(desk, at, context.reportId);
    const gone = all.filter(({ unitId }) => !listed.has(unitId));
    for (let i = 0; i < gone.length; i += VANISHED_AT_ONCE) {
      const some = gone.slice(i, i + VANISHED_AT_ONCE);
      try {
        await this.#vanish(some);
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
        // One of them cannot be: the others still can.
        for (const one of some)
          await this.#vanish([one]).catch((why: unknown) => this.#refuse(why, '/incidents'));
      }
    }
    return gone.length;
  }

  /** Some at a time: each of them writes to the import, whose stream is read every time. */
  async #vanish(gone: readonly Listed[]): Promise<void> {
    const { context } = this.run;
    const findings = gone.map(({ unitId }): Finding => ({
      code: 'UNIT_VANISHED',
      path: '/incidents',
      message:
        'An incident that an earlier version of the report listed is not in this one. Its claims are kept as no longer asserted.',
      unit: unitId,
    }));
    const there = new Set(gone.map(({ incidentId }) => incidentId));
    await this.#settle(
      () => `vanished:${JSON.stringify(gone.map(({ unitId }) => unitId))}`,
      async () => {
        const asserted = await stillAsserted(this.run, [...there]);
        const remarks = await this.#unraised(findings, there);
        return [
          ...asserted.map((incidentId): Command => ({
            kind: 'RecordUnitNoLongerAsserted',
            data: {
              incidentId,
              source: { kind: 'publication', id: context.publicationId },
              importId: context.importId,
            },
          })),
          ...remarks.values(),
        ];
      },
    );
    this.#findings.push(...findings);
  }

  #submit(label: string, steps: readonly Command[]): Promise<unknown> {
    const { context, operator, pen, desk } = this.run;
    if (steps.length === 0) return Promise.resolve();
    const origin: Origin = {
      ...byOperator(operator, uuidV5(context.importId, label)),
      correlation: context.importId,
      causation: context.importId,
      receivedAt: new Date(desk.clock.now()).toISOString(),
    };
    return pen.submit({ origin, steps });
  }
}

/** How many units were refused in the reading, so far. */
const refusedIn = ({ refusals }: Run['reading']): number =>
  refusals.filter(({ of }) => of === 'incident').length;

/** A unit of the file says what the register holds of it. */
const saysTheSame = ({ mac }: Pick<UnitPlan, 'mac'>, known: Known): boolean =>
  known.mac === mac && known.asserted;

/** A unit that refers to others, until all of them are there. */
interface Linking extends Pick<UnitPlan, 'incidentId' | 'links'> {
  readonly pointer: string;
}

/** An incident of the report, and the unit that told of it. */
interface Listed {
  readonly incidentId: string;
  readonly unitId: string;
}

/** The incidents of all versions of a report, as far as the register knows. */
const listedIncidents = async (
  desk: Desk,
  at: { readonly position: Position },
  reportId: string,
): Promise<readonly Listed[]> => {
  const found: Listed[] = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page: Page<Row<IncidentRow>> = await desk.readModels.incidents.list(
      at,
      { reports: [reportId], merged: true },
      { first: 500, after },
    );
    for (const { incidentId, unitId } of page.rows)
      if (unitId !== null) found.push({ incidentId, unitId });
    after = page.next;
  }
  return found;
};
