import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type {
  ConclusionPublished,
  ConclusionReviewed,
  DataOf,
  FigurePublished,
  FindingRaised,
  FindingResolved,
  ImportSeen,
} from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { put } from '../rules/shelf.js';

/** One version of the report as it was taken in. */
export interface ImportRun {
  readonly id: string;
  readonly ordinal: number;
  readonly fileMac: string;
  readonly evidenceId: string;
  /** How many units the file lists. */
  readonly units: number;
  /** Where units were refused, as JSON Pointers into the file. */
  readonly refused: readonly string[];
  readonly completed: boolean;
}

/** A conclusion of the report, and whether its latest version still draws it. */
export interface Conclusion {
  readonly said: DataOf<typeof ConclusionPublished>;
  readonly stands: boolean;
  /** How a tool last read it; null where none did. */
  readonly review: Pick<DataOf<typeof ConclusionReviewed>, 'readings' | 'tool'> | null;
}

/** Something to look at, and what became of it. */
export interface Finding {
  readonly said: DataOf<typeof FindingRaised>;
  readonly outcome: DataOf<typeof FindingResolved>['outcome'] | null;
}

/** A published report and the imports of its versions. */
export interface Report extends Present {
  readonly key: string;
  readonly imports: readonly ImportRun[];
  /** The figures that its latest version prints, by key. */
  readonly figures: ReadonlyMap<string, DataOf<typeof FigurePublished>>;
  readonly conclusions: ReadonlyMap<string, Conclusion>;
  readonly findings: ReadonlyMap<string, Finding>;
  /** Every figure and conclusion ever stated, by claim. */
  readonly claims: ReadonlyMap<string, 'figure' | 'conclusion'>;
}

/** A report, or none. */
export type ImportState = Absent | Report;

const changedRun = (
  state: Report,
  importId: string,
  change: (run: ImportRun) => ImportRun,
): Report => ({
  ...state,
  imports: state.imports.map((run) => (run.id === importId ? change(run) : run)),
});

const evolve = (state: ImportState, fact: ImportSeen): ImportState => {
  if (fact.type === 'ImportStarted') {
    const { key, importId: id, ordinal, fileMac, evidenceId, units } = fact.data;
    const run: ImportRun = {
      id,
      ordinal,
      fileMac,
      evidenceId,
      units,
      refused: [],
      completed: false,
    };
    return state.status === 'present'
      ? { ...state, imports: [...state.imports, run] }
      : {
          ...born,
          key,
          imports: [run],
          figures: new Map(),
          conclusions: new Map(),
          findings: new Map(),
          claims: new Map(),
        };
  }
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'FigurePublished': {
      const { key, claimId } = fact.data;
      return {
        ...state,
        figures: put(state.figures, key, fact.data),
        claims: put(state.claims, claimId, 'figure'),
      };
    }
    case 'FigureNoLongerPublished':
      return {
        ...state,
        figures: new Map([...state.figures].filter(([key]) => key !== fact.data.key)),
      };
    case 'ConclusionPublished': {
      const conclusion: Conclusion = { said: fact.data, stands: true, review: null };
      return {
        ...state,
        conclusions: put(state.conclusions, fact.data.claimId, conclusion),
        claims: put(state.claims, fact.data.claimId, 'conclusion'),
      };
    }
    case 'ConclusionReviewed': {
      const { claimId, readings, tool } = fact.data;
      const conclusion = state.conclusions.get(claimId);
      const review = { readings, tool };
      return conclusion
        ? { ...state, conclusions: put(state.conclusions, claimId, { ...conclusion, review }) }
        : state;
    }
    case 'ConclusionNoLongerPublished': {
      const conclusion = state.conclusions.get(fact.data.claimId);
      return conclusion
        ? {
            ...state,
            conclusions: put(state.conclusions, fact.data.claimId, {
              ...conclusion,
              stands: false,
            }),
          }
        : state;
    }
    case 'RowRefused':
      return changedRun(state, fact.data.importId, (run) => ({
        ...run,
        refused: [...run.refused, fact.data.path],
      }));
    case 'FindingRaised':
      return {
        ...state,
        findings: put(state.findings, fact.data.findingId, { said: fact.data, outcome: null }),
      };
    case 'FindingResolved': {
      const finding = state.findings.get(fact.data.findingId);
      return finding
        ? {
            ...state,
            findings: put(state.findings, fact.data.findingId, {
              ...finding,
              outcome: fact.data.outcome,
            }),
          }
        : state;
    }
    case 'ImportCompleted':
      return changedRun(state, fact.data.importId, (run) => ({ ...run, completed: true }));
  }
};

/** How the imports of a report are read. */
export const importReading = reading('import', evolve);

/** The id of a report that the office knows under a key: the same key gives the same report. */
export const reportIdOf = (key: string): string => uuidV5(SIJIL_NAMESPACE, `report:${key}`);

/** The import that was begun last. */
export const latestImport = (state: Report): ImportRun | undefined => state.imports.at(-1);

/** The findings that nobody has decided on yet. */
export const openFindings = (state: Report): readonly Finding[] =>
  [...state.findings.values()].filter(({ outcome }) => outcome === null);

/** Whether a finding says what is waiting to be looked at already. */
export const isRaised = (
  state: Report,
  {
    code,
    path,
    message,
    incidentId,
  }: Pick<Finding['said'], 'code' | 'path' | 'message' | 'incidentId'>,
): boolean =>
  openFindings(state).some(
    ({ said }) =>
      said.code === code &&
      said.path === path &&
      said.message === message &&
      said.incidentId === incidentId,
  );

/** The conclusions that the latest version of the report draws. */
export const standingConclusions = (state: Report): readonly Conclusion[] =>
  [...state.conclusions.values()].filter(({ stands }) => stands);
