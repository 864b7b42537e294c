import { Refusal, uuidV5 } from '#kernel';
import type { Command, Origin, Position } from '#kernel';
import { changeUnit, planUnit, raiseFindings, recordUnit, refuseRow } from '#reports';
import type { Finding, UnitPlan } from '#reports';
import type { IncidentRow, Page, Row } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import { VIA } from '../version.js';
import { knownImport, knownIncidents } from './known.js';
import type { Known } from './known.js';
import { conclusionSteps, openingSteps } from './opening.js';
import type { ImportResult, Progress, Remark, Run } from './run.js';

const REMARKS_AT_ONCE = 200;
const UNITS_AT_ONCE = 8;

/**
 * One import at work. Ids of its commands are made from the import and from what a command is about,
 * so that a run that broke off goes on where it was, two runs at once do the same work once, and the
 * same file twice is the same as once.
 */
export class ImportRun {
  readonly #refusals: Remark[];
  readonly #findings: Finding[];
  readonly #counts = { accepted: 0, unchanged: 0, corrected: 0, refused: 0 };

  constructor(private readonly run: Run) {
    const { findings, refusals } = run.reading;
    this.#findings = [...findings];
    this.#refusals = refusals.map(({ code, path, message }) => ({ code, path, message }));
    this.#counts.refused = refusals.filter(({ of }) => of === 'incident').length;
  }

  async go(progress: Progress): Promise<ImportResult> {
    const { reading, context, completed, desk } = this.run;
    const plans = reading.units.map((unit) => planUnit(unit, context));
    if (!completed) await this.#submit('opening', await openingSteps(this.run, plans));
    for (let at = 0; at < plans.length; at += UNITS_AT_ONCE) {
      await this.#units(plans.slice(at, at + UNITS_AT_ONCE));
      progress(Math.min(at + UNITS_AT_ONCE, plans.length), plans.length);
    }
    if (!completed) await this.#finish(plans);
    return {
      report: context.reportId,
      incidents: this.#counts,
      findings: this.#findings.map(({ code, path, message }) => ({ code, path, message })),
      refusals: this.#refusals,
      position: await desk.store.head(),
    };
  }

  /** New units side by side, so that they share a commit; changed ones in turn, since they write findings. */
  async #units(plans: readonly UnitPlan[]): Promise<void> {
    const known = await knownIncidents(this.run, plans);
    await Promise.all(
      plans
        .filter(({ incidentId }) => !known.has(incidentId))
        .map((plan) =>
          this.#attempt(plan, async () => {
            await this.#submit(`unit:${plan.unitId}`, recordUnit(plan));
            this.#counts.accepted += 1;
          }),
        ),
    );
    for (const plan of plans) {
      const before = known.get(plan.incidentId);
      if (!before) continue;
      if (before.mac === plan.mac && before.asserted) this.#counts[this.#outcomeOf(before)] += 1;
      else await this.#attempt(plan, () => this.#change(plan, before));
    }
  }

  /** What became of a unit that says what the register holds: perhaps an earlier life of this run wrote it. */
  #outcomeOf({ describedIn, recordedIn }: Known): 'accepted' | 'unchanged' | 'corrected' {
    const { completed, context } = this.run;
    if (completed || describedIn !== context.importId) return 'unchanged';
    return recordedIn === context.importId ? 'accepted' : 'corrected';
  }

  /** The change and what a person should look at stand or fall together. */
  async #change(plan: UnitPlan, before: Known): Promise<void> {
    const change = changeUnit(plan, before);
    const remarks = await this.#unraised(change.findings, new Set([plan.incidentId]));
    await this.#submit(`unit:${plan.unitId}`, [...change.commands, ...remarks.values()]);
    this.#findings.push(...change.findings);
    this.#counts.corrected += 1;
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
  async #finish(plans: readonly UnitPlan[]): Promise<void> {
    const { context, pen } = this.run;
    const known = await knownIncidents(this.run, plans);
    const there = new Set(known.keys());
    await this.#link(plans, known);
    await this.#submit('conclusions', await conclusionSteps(this.run, there));
    const vanished = await this.#vanished(plans);

    const raised = await this.#unraised(this.#findings, there);
    const { refused } = await knownImport(pen, context.reportId);
    const rows = this.#refusals.filter(({ path }) => !refused.has(path));
    const remarks = [...rows.map((refusal) => refuseRow(context, refusal)), ...raised.values()];
    for (let at = 0; at < remarks.length; at += REMARKS_AT_ONCE) {
      const some = remarks.slice(at, at + REMARKS_AT_ONCE);
      await this.#submit(`remarks:${JSON.stringify(some.map(({ data }) => data))}`, some);
    }
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
  async #link(plans: readonly UnitPlan[], known: ReadonlyMap<string, Known>): Promise<void> {
    for (const { incidentId, links, telling } of plans)
      for (const { linkId, to, command } of links) {
        const here = known.get(incidentId);
        if (!here || !known.has(to) || here.links.has(linkId)) continue;
        try {
          await this.#submit(`link:${linkId}`, [command]);
        } catch (error) {
          this.#refuse(error, `${telling.pinpoint.pointer ?? ''}/relatedIncidents`);
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
  async #vanished(plans: readonly UnitPlan[]): Promise<number> {
    const { ordinal, desk, context, reading } = this.run;
    if (ordinal === 1) return 0;
    await desk.catchUp();
    const listed = new Set(plans.map(({ unitId }) => unitId));
    // A unit that was refused is listed all the same, only not taken in.
    for (const { unit } of reading.refusals) if (unit !== undefined) listed.add(unit);
    const at = await desk.readModels.snapshot({ projections: ['incidents'] });
    const all = await listedIncidents(desk, at, context.reportId);
    const gone = all.filter(({ unitId }) => !listed.has(unitId));
    for (const { incidentId, unitId } of gone) {
      const finding: Finding = {
        code: 'UNIT_VANISHED',
        path: '/incidents',
        message:
          'An incident that an earlier version of the report listed is not in this one. Its claims are kept as no longer asserted.',
        unit: unitId,
      };
      const remarks = await this.#unraised([finding], new Set([incidentId]));
      try {
        await this.#submit(`vanished:${unitId}`, [
          {
            kind: 'RecordUnitNoLongerAsserted',
            data: {
              incidentId,
              source: { kind: 'publication', id: context.publicationId },
              importId: context.importId,
            },
          },
          ...remarks.values(),
        ]);
        this.#findings.push(finding);
      } catch (error) {
        this.#refuse(error, '/incidents');
      }
    }
    return gone.length;
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

/** The incidents that a report lists, as far as the register knows. */
const listedIncidents = async (
  desk: Desk,
  at: { readonly position: Position },
  reportId: string,
): Promise<readonly { incidentId: string; unitId: string }[]> => {
  const found: { incidentId: string; unitId: string }[] = [];
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
