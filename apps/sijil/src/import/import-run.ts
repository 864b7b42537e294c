import { Refusal, uuidV5 } from '#kernel';
import type { Command, Origin, Position } from '#kernel';
import { changeUnit, planUnit, raiseFinding, recordUnit, refuseRow } from '#reports';
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
 * One import at work. Its command ids follow from the report and the version of the file, so that a
 * run that broke off goes on where it was, and the same file twice is the same as once.
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

  /** Some units at once: decided side by side, they share a commit. */
  async #units(plans: readonly UnitPlan[]): Promise<void> {
    const known = await knownIncidents(this.run, plans);
    await Promise.all(plans.map((plan) => this.#unit(plan, known.get(plan.incidentId))));
  }

  async #unit(plan: UnitPlan, known: Parameters<typeof changeUnit>[1] | undefined): Promise<void> {
    try {
      if (!known) {
        await this.#submit(`unit:${plan.unitId}`, recordUnit(plan));
        this.#counts.accepted += 1;
      } else if (known.mac === plan.mac && known.asserted) {
        this.#counts.unchanged += 1;
      } else {
        const change = changeUnit(plan, known);
        await this.#submit(`unit:${plan.unitId}`, change.commands);
        this.#findings.push(...change.findings);
        this.#counts.corrected += 1;
      }
    } catch (error) {
      // A refusal of the unit is an answer; a register that does not answer ends the import.
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
      this.#refusals.push({
        code: error.code,
        path: plan.telling.pinpoint.pointer ?? '',
        message: error.message,
      });
      this.#counts.refused += 1;
    }
  }

  /** Links and conclusions, units that are gone, what was refused, what a person should look at, the end. */
  async #finish(plans: readonly UnitPlan[]): Promise<void> {
    const { context, pen } = this.run;
    const known = await knownIncidents(this.run, plans);
    const there = new Set(known.keys());
    for (const [i, link] of newLinks(plans, known).entries())
      await this.#submit(`link:${i}`, [link]);
    await this.#submit('conclusions', await conclusionSteps(this.run, there));
    const vanished = await this.#vanished(plans);

    const { findings } = await knownImport(pen, context.reportId);
    const raised = new Map(
      this.#findings
        .map((finding) => raiseFinding(context, finding, VIA, there))
        .map((r) => [r.findingId, r.command]),
    );
    for (const findingId of findings) raised.delete(findingId);
    const remarks = [
      ...this.#refusals.map((refusal) => refuseRow(context, refusal)),
      ...raised.values(),
    ];
    for (let at = 0; at < remarks.length; at += REMARKS_AT_ONCE)
      await this.#submit(`remarks:${at}`, remarks.slice(at, at + REMARKS_AT_ONCE));
    await this.#submit('completion', [
      {
        kind: 'CompleteImport',
        data: {
          reportId: context.reportId,
          importId: context.importId,
          ...this.#counts,
          vanished,
          findings: raised.size,
          complete: true,
        },
      },
    ]);
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
    const gone = (await listedIncidents(desk, at, context.reportId)).filter(
      ({ unitId }) => !listed.has(unitId),
    );
    for (const { incidentId, unitId } of gone) {
      await this.#submit(`vanished:${unitId}`, [
        {
          kind: 'RecordUnitNoLongerAsserted',
          data: {
            incidentId,
            source: { kind: 'publication', id: context.publicationId },
            importId: context.importId,
          },
        },
      ]);
      this.#findings.push({
        code: 'UNIT_VANISHED',
        path: '/incidents',
        message:
          'An incident that an earlier version of the report listed is not in this one. Its claims are kept as no longer asserted.',
        unit: unitId,
      });
    }
    return gone.length;
  }

  #submit(label: string, steps: readonly Command[]): Promise<unknown> {
    const { context, operator, pen } = this.run;
    if (steps.length === 0) return Promise.resolve();
    const origin: Origin = {
      ...byOperator(operator, uuidV5(context.importId, label)),
      correlation: context.importId,
      causation: context.importId,
    };
    return pen.submit({ origin, steps });
  }
}

/** Links between incidents of the report that the register does not have yet. */
const newLinks = (
  plans: readonly UnitPlan[],
  known: ReadonlyMap<string, Known>,
): readonly Command[] =>
  plans
    .flatMap(({ links }) => links)
    .filter(({ data }) => {
      const { incidentId, to, linkId } = data as { incidentId: string; to: string; linkId: string };
      const here = known.get(incidentId);
      return here !== undefined && known.has(to) && !here.links.has(linkId);
    });

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
