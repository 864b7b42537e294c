import {
  fact,
  FindingRaised,
  FindingResolved,
  ImportCompleted,
  ImportStarted,
  RowRefused,
} from '#events';
import type { ImportFact } from '#events';
import { needNoDisposal } from '../evidence/disposal.rules.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import { named, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type {
  CompleteImport,
  RaiseFinding,
  RefuseRow,
  ResolveFinding,
  StartImport,
} from './import.commands.js';
import {
  findingNotFound,
  importNotFound,
  importOver,
  importUnderWay,
  reportKeyDiffers,
} from './import.refusals.js';
import { isRaised, latestImport, reportIdOf } from './import.state.js';
import type { ImportState, Report } from './import.state.js';

const report = (reportId: string) => streamOf('import', reportId);

const underWay = (state: ImportState, importId: string): Report => {
  const here = present(state, 'import', '/reportId');
  if (!here.imports.some(({ id }) => id === importId)) throw importNotFound();
  const latest = latestImport(here);
  if (latest?.id !== importId || latest.completed) throw importOver();
  return here;
};

/** An import runs from its start to its end: rows it refuses, findings it raises. */
export const runRules: Rules<
  ImportState,
  StartImport | RefuseRow | RaiseFinding | ResolveFinding | CompleteImport,
  ImportFact
> = {
  StartImport: {
    relies: ({ data }) => [streamOf('evidence', data.evidenceId)],
    decide: (command, state, known) => {
      const { data } = command;
      const imports = state.status === 'present' ? state.imports : [];
      needText(data.key, '/key');
      if (state.status === 'present' && state.key !== data.key) throw reportKeyDiffers();
      const latest = imports.at(-1);
      if (latest?.fileMac === data.fileMac)
        throw latest.completed
          ? nothingChanges('/fileMac')
          : importUnderWay(undefined, { importId: latest.id });
      needNoDisposal(named(known, evidenceReading, data.evidenceId, '/evidenceId'));
      const ids = new Set(imports.map(({ id }) => id));
      const importId = needUnused(ids, idOf(command, data.importId, 'import'), '/importId');
      const reportId = data.reportId ?? reportIdOf(data.key);
      return [
        fact(ImportStarted, report(reportId), {
          ...data,
          reportId,
          importId,
          ordinal: imports.length + 1,
        }),
      ];
    },
  },

  RefuseRow: {
    decide: ({ data }, state) => {
      underWay(state, data.importId);
      return [fact(RowRefused, report(data.reportId), data)];
    },
  },

  RaiseFinding: {
    relies: ({ data }) =>
      data.incidentId === undefined ? [] : [streamOf('incident', data.incidentId)],
    decide: (command, state, known) => {
      const { data } = command;
      const here = underWay(state, data.importId);
      // A finding may well be about a record that was merged since.
      if (data.incidentId !== undefined)
        present(
          known.of(incidentReading, streamOf('incident', data.incidentId)),
          'incident',
          '/incidentId',
        );
      if (isRaised(here, data)) throw nothingChanges();
      const findingId = needUnused(
        here.findings,
        idOf(command, data.findingId, 'finding'),
        '/findingId',
      );
      return [fact(FindingRaised, report(data.reportId), { ...data, findingId })];
    },
  },

  ResolveFinding: {
    decide: ({ data, by }, state) => {
      const finding = present(state, 'import', '/reportId').findings.get(data.findingId);
      if (!finding) throw findingNotFound();
      needMember(by);
      if (finding.outcome === data.outcome) throw nothingChanges();
      needReason(data.reason);
      return [fact(FindingResolved, report(data.reportId), data)];
    },
  },

  CompleteImport: {
    decide: ({ data }, state) => {
      underWay(state, data.importId);
      return [fact(ImportCompleted, report(data.reportId), data)];
    },
  },
};
