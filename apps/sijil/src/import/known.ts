import {
  claimsOf,
  correctedParts,
  descriptionBy,
  importNoun,
  incidentNoun,
  latestImport,
  personNoun,
} from '#domain';
import type { Claim, Incident } from '#domain';
import type { KnownClaim, KnownIncident, UnitPlan } from '#reports';
import type { WriteSide } from '#write-side';
import type { Run } from './run.js';

/** An incident that the register knows, and in which import it was recorded. */
export type Known = KnownIncident & {
  readonly recordedIn: string | null;
  /** The import that last described it. */
  readonly describedIn: string | null;
};

const knownClaim = (claim: Claim): KnownClaim => ({
  claimId: claim.id,
  kind: claim.kind,
  source: claim.source,
  actId: claim.actId,
  stands: claim.stands,
  withdrawn: claim.withdrawn !== null,
  correctedByMember: claim.replacedBy?.source.kind === 'member',
  ...(claim.kind === 'attribution' ? { role: claim.said.role } : {}),
});

/** What the register knows of the incidents of some units; those it does not know are absent. */
export const knownIncidents = async (
  run: Run,
  plans: readonly UnitPlan[],
): Promise<ReadonlyMap<string, Known>> => {
  const states = await run.pen.states(
    incidentNoun,
    plans.map(({ incidentId }) => `incident-${incidentId}`),
  );
  const present = plans.flatMap((plan) => {
    const state = states.get(`incident-${plan.incidentId}`);
    return state?.status === 'present' ? [{ plan, state }] : [];
  });
  const changed = present.filter(({ plan, state }) => unitMac(run, state) !== plan.mac);
  const evidence = await linkedEvidence(
    run,
    changed.map(({ plan }) => plan.incidentId),
  );
  const persons = await run.pen.states(
    personNoun,
    changed.flatMap(({ plan }) => plan.persons.map(({ personId }) => `person-${personId}`)),
  );
  return new Map(
    present.map(({ plan, state }) => {
      const told = descriptionBy(state, publication(run));
      return [
        plan.incidentId,
        {
          mac: told?.said.unit?.mac ?? null,
          asserted: told?.listed ?? false,
          described: told?.said.described ?? plan.described,
          corrected: new Set<string>(correctedParts(state)),
          acts: new Set(state.acts.keys()),
          claims: claimsOf(state).map(knownClaim),
          evidence: evidence.get(plan.incidentId) ?? [],
          persons: new Map(
            plan.persons.flatMap(({ personId }) => {
              const person = persons.get(`person-${personId}`);
              return person?.status === 'present'
                ? [[personId, new Set(person.claims.keys())]]
                : [];
            }),
          ),
          gone: new Set(
            plan.persons.flatMap(({ personId }) => {
              const person = persons.get(`person-${personId}`);
              return person?.status === 'present' && person.destroyed ? [personId] : [];
            }),
          ),
          links: linksOf(run, state),
          recordedIn: state.recordedIn,
          describedIn: told?.said.unit?.importId ?? null,
        },
      ];
    }),
  );
};

/** The links by the publication that stand, of some incidents. */
export const standingLinks = async (
  run: Run,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const states = await run.pen.states(
    incidentNoun,
    incidentIds.map((incidentId) => `incident-${incidentId}`),
  );
  return new Map(
    incidentIds.flatMap((incidentId) => {
      const state = states.get(`incident-${incidentId}`);
      return state?.status === 'present' ? [[incidentId, linksOf(run, state)]] : [];
    }),
  );
};

/** Those of some incidents that the publication still tells of. */
export const stillAsserted = async (
  run: Run,
  incidentIds: readonly string[],
): Promise<readonly string[]> => {
  const states = await run.pen.states(
    incidentNoun,
    incidentIds.map((incidentId) => `incident-${incidentId}`),
  );
  return incidentIds.filter((incidentId) => {
    const state = states.get(`incident-${incidentId}`);
    return state?.status !== 'present' || descriptionBy(state, publication(run))?.listed !== false;
  });
};

const linksOf = (run: Run, state: Incident): ReadonlySet<string> =>
  new Set(
    [...state.links]
      .filter(([, { said, stands }]) => stands && said.source.id === run.context.publicationId)
      .map(([linkId]) => linkId),
  );

const publication = (run: Run) => ({ kind: 'publication' as const, id: run.context.publicationId });

const unitMac = (run: Run, state: Incident): string | undefined =>
  descriptionBy(state, publication(run))?.said.unit?.mac;

/** The items that the publication described and that are linked to some incidents. */
const linkedEvidence = async (
  { desk, context }: Run,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, { evidenceId: string; linkId: string }[]>> => {
  if (incidentIds.length === 0) return new Map();
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const linked = await desk.readModels.evidence.byIncidents(at, incidentIds);
  return new Map(
    [...linked].map(([incidentId, links]) => [
      incidentId,
      links
        .filter(({ item }) => item.host === context.publicationId)
        .map(({ evidenceId, linkId }) => ({ evidenceId, linkId })),
    ]),
  );
};

/** What the register knows of a report: its imports, figures, conclusions and findings. */
export const knownImport = async (pen: WriteSide, reportId: string) => {
  const state = await pen.state(importNoun, `import-${reportId}`);
  const known = state.status === 'present' ? state : undefined;
  return {
    last: known && latestImport(known),
    imports: new Set(known?.imports.map(({ id }) => id)),
    figures: known?.figures ?? new Map<string, never>(),
    conclusions: known?.conclusions ?? new Map<string, never>(),
    findings: new Set(known?.findings.keys()),
    /** Where the file of the latest import was refused, as recorded. */
    refused: new Set(known && latestImport(known)?.refused),
    /** Ids of claims that cannot be given again. */
    used: new Set(known?.claims.keys()),
  };
};
