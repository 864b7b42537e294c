import {
  ClassificationAdopted,
  ClassificationProposed,
  ClassificationRejected,
  ClassificationRevised,
  ClassificationWithdrawn,
  fact,
  IncidentVerificationAssessed,
} from '#events';
import type { IncidentFact } from '#events';
import { conflictReading } from '../conflict/conflict.state.js';
import { evidenceWithdrawn } from '../evidence/evidence.refusals.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { conclusionGone, conclusionNotFound } from '../import/import.refusals.js';
import { importReading } from '../import/import.state.js';
import type { Conclusion } from '../import/import.state.js';
import { streamOf } from '../noun.js';
import type { Context, Issued } from '../noun.js';
import { findingsOn, needDeparture, needLaw } from '../rules/characterising.js';
import { allNamed, named, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { maybeReason, needReason } from '../rules/reason.js';
import { authorUnknown, nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { needMember } from '../rules/sources.js';
import { checkAct } from './acts.js';
import type {
  ProposeClassification,
  ReviewCommand,
  ReviseClassification,
} from './incident.commands.js';
import { classificationNotFound, classificationNotOpen, reviewOfOwn } from './incident.refusals.js';
import type { Classification, IncidentState } from './incident.state.js';

const incident = (incidentId: string) => streamOf('incident', incidentId);

const characterised = ({
  actId,
  law,
  standard,
}: Pick<ProposeClassification['data'], 'actId' | 'law' | 'standard'>) => ({
  actId,
  law,
  standard,
});

const classificationOf = (
  state: IncidentState,
  id: string,
  path = '/classificationId',
): Classification => {
  const classification = unmerged(state, 'incident').classifications.get(id);
  if (!classification) throw classificationNotFound(path);
  return classification;
};

type Proposal = ProposeClassification['data'];

const streamsNamedBy = ({ evidence, conflictId, conclusion }: Proposal): readonly string[] => [
  ...(conclusion === undefined ? [] : [streamOf('import', conclusion.reportId)]),
  ...evidence.map((evidenceId) => streamOf('evidence', evidenceId)),
  ...(conflictId === undefined ? [] : [streamOf('conflict', conflictId)]),
];

/** The conclusion of a report that a proposal takes up, as the report draws it now. */
const takenUp = ({ conclusion }: Proposal, known: Context): Conclusion | null => {
  if (conclusion === undefined) return null;
  const report = named(known, importReading, conclusion.reportId, '/conclusion/reportId');
  const drawn = report.conclusions.get(conclusion.claimId);
  if (!drawn) throw conclusionNotFound('/conclusion/claimId');
  if (!drawn.stands) throw conclusionGone('/conclusion/claimId');
  return drawn;
};

/** A proposal that can be stated, with what the tool says of it. */
const checked = (
  command: Issued<ProposeClassification | ReviseClassification>,
  state: IncidentState,
  known: Context,
) => {
  const { data } = command;
  const { conflictId, actId, incidentId } = data;
  const here = unmerged(state, 'incident');
  checkAct(here, actId);
  allNamed(known, evidenceReading, data.evidence, '/evidence').forEach(({ withdrawn }, i) => {
    if (withdrawn) throw evidenceWithdrawn(`/evidence/${i}`);
  });
  needReason(data.reason);
  maybeReason(data.departure, '/departure');
  const { classifications } = here;
  const classificationId = needUnused(
    classifications,
    idOf(command, data.classificationId, 'classification'),
    '/classificationId',
  );
  for (const { said, status } of classifications.values())
    if (
      (status === 'proposed' || status === 'adopted') &&
      same(characterised(said), characterised(data))
    )
      throw nothingChanges();
  const found = findingsOn(
    needLaw(data.law, ['crime'], '/law'),
    [{ incidentId, actId, incident: here }],
    conflictId ?? null,
    conflictId === undefined ? null : named(known, conflictReading, conflictId, '/conflictId'),
    takenUp(data, known),
  );
  needDeparture(found, data.departure);
  const { classificationId: _, ...rest } = data;
  return { ...rest, ...found, classificationId };
};

interface Review {
  readonly by: string;
  readonly data: { readonly classificationId: string; readonly reason: string };
}

// Four eyes: the one who proposed is never the one who decides.
const checkReview = ({ by, data }: Review, state: IncidentState): void => {
  const proposal = classificationOf(state, data.classificationId);
  if (proposal.status !== 'proposed') throw classificationNotOpen();
  needMember(by);
  if (!proposal.by) throw authorUnknown('/classificationId');
  if (proposal.by === by) throw reviewOfOwn();
  needReason(data.reason);
};

/** How far an incident is verified, and what it is in law: proposed by one, decided by another. */
export const reviewRules: Rules<IncidentState, ReviewCommand, IncidentFact> = {
  AssessVerification: {
    decide: ({ data, by }, state) => {
      unmerged(state, 'incident');
      needMember(by);
      needReason(data.reason);
      return [fact(IncidentVerificationAssessed, incident(data.incidentId), data)];
    },
  },

  ProposeClassification: {
    relies: ({ data }) => streamsNamedBy(data),
    decide: (command, state, known) => {
      const said = checked(command, state, known);
      return [fact(ClassificationProposed, incident(command.data.incidentId), said)];
    },
  },

  ReviseClassification: {
    relies: ({ data }) => streamsNamedBy(data),
    decide: (command, state, known) => {
      const { revises, incidentId } = command.data;
      const { status } = classificationOf(state, revises, '/revises');
      if (status !== 'proposed' && status !== 'adopted') throw classificationNotOpen('/revises');
      const said = checked(command, state, known);
      return [fact(ClassificationRevised, incident(incidentId), { ...said, revises })];
    },
  },

  AdoptClassification: {
    decide: (command, state) => {
      checkReview(command, state);
      return [fact(ClassificationAdopted, incident(command.data.incidentId), command.data)];
    },
  },

  RejectClassification: {
    decide: (command, state) => {
      checkReview(command, state);
      return [fact(ClassificationRejected, incident(command.data.incidentId), command.data)];
    },
  },

  WithdrawClassification: {
    decide: ({ data }, state) => {
      const { status } = classificationOf(state, data.classificationId);
      if (status !== 'proposed' && status !== 'adopted') throw classificationNotOpen();
      needReason(data.reason);
      return [fact(ClassificationWithdrawn, incident(data.incidentId), data)];
    },
  },
};
