import {
  ConclusionNoLongerPublished,
  ConclusionPublished,
  ConclusionReviewed,
  fact,
  FigureNoLongerPublished,
  FigurePublished,
} from '#events';
import type { ImportFact } from '#events';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import { present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { checkPinpoint } from '../rules/pinpoints.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import type {
  PublishConclusion,
  PublishFigure,
  RecordConclusionNoLongerPublished,
  RecordFigureNoLongerPublished,
  ReviewConclusion,
} from './import.commands.js';
import {
  conclusionGone,
  conclusionNotFound,
  figureNotFound,
  figurePublished,
} from './import.refusals.js';
import type { Conclusion, ImportState } from './import.state.js';

const report = (reportId: string) => streamOf('import', reportId);

const content = (said: object) => ({ ...said, claimId: null, replaces: null });

const standingConclusion = (state: ImportState, claimId: string): Conclusion => {
  const conclusion = present(state, 'import', '/reportId').conclusions.get(claimId);
  if (!conclusion) throw conclusionNotFound();
  if (!conclusion.stands) throw conclusionGone();
  return conclusion;
};

/** What a report prints beside its incidents: figures and conclusions, and what a later version leaves out. */
export const publishedRules: Rules<
  ImportState,
  | PublishFigure
  | RecordFigureNoLongerPublished
  | PublishConclusion
  | ReviewConclusion
  | RecordConclusionNoLongerPublished,
  ImportFact
> = {
  PublishFigure: {
    decide: (command, state) => {
      const { data } = command;
      const here = present(state, 'import', '/reportId');
      checkPinpoint(data.pinpoint, null);
      const former = here.figures.get(data.key);
      if (former && same(content(former), content(data))) throw nothingChanges();
      if (former && data.replaces === undefined)
        throw figurePublished(undefined, { claimId: former.claimId });
      if (data.replaces !== undefined && data.replaces !== former?.claimId)
        throw figureNotFound('/replaces');
      const claimId = needUnused(here.claims, idOf(command, data.claimId, 'claim'), '/claimId');
      return [fact(FigurePublished, report(data.reportId), { ...data, claimId })];
    },
  },

  RecordFigureNoLongerPublished: {
    decide: ({ data }, state) => {
      const former = present(state, 'import', '/reportId').figures.get(data.key);
      if (!former) throw figureNotFound();
      if (data.claimId !== undefined && data.claimId !== former.claimId)
        throw figureNotFound('/claimId');
      return [
        fact(FigureNoLongerPublished, report(data.reportId), { ...data, claimId: former.claimId }),
      ];
    },
  },

  PublishConclusion: {
    relies: ({ data }) => data.incidents.map((incidentId) => streamOf('incident', incidentId)),
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'import', '/reportId');
      checkPinpoint(data.pinpoint, null);
      // The publisher speaks of the incidents it lists, also where we have merged two of them since.
      data.incidents.forEach((id, i) =>
        present(known.of(incidentReading, streamOf('incident', id)), 'incident', `/incidents/${i}`),
      );
      const claimId = needUnused(here.claims, idOf(command, data.claimId, 'claim'), '/claimId');
      return [fact(ConclusionPublished, report(data.reportId), { ...data, claimId })];
    },
  },

  ReviewConclusion: {
    decide: ({ data }, state) => {
      const conclusion = standingConclusion(state, data.claimId);
      const { readings, tool } = data;
      if (same(conclusion.review, { readings, tool })) throw nothingChanges();
      return [fact(ConclusionReviewed, report(data.reportId), data)];
    },
  },

  RecordConclusionNoLongerPublished: {
    decide: ({ data }, state) => {
      standingConclusion(state, data.claimId);
      return [fact(ConclusionNoLongerPublished, report(data.reportId), data)];
    },
  },
};
