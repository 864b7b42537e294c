import type { IncidentFact, IncidentSeen } from '#events';
import { streamOf } from '../noun.js';
import { idOf } from '../rules/ids.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { claimRules } from './claim.rules.js';
import type { IncidentCommand } from './incident.commands.js';
import { incidentReading } from './incident.state.js';
import type { IncidentState } from './incident.state.js';
import { recordingRules } from './recording.rules.js';
import { linkAsWritten, relationRules } from './relation.rules.js';
import { reviewRules } from './review.rules.js';

/** Incidents: what happened, who says what of it, and what it is in law. */
export const incidentNoun = nounOfRules<
  IncidentState,
  IncidentCommand,
  IncidentFact,
  OnStream<IncidentSeen>
>(
  incidentReading,
  (command) =>
    streamOf(
      'incident',
      command.kind === 'LinkIncidents'
        ? linkAsWritten(command.data).incidentId
        : idOf(command, command.data.incidentId, 'incident'),
    ),
  { ...recordingRules, ...claimRules, ...reviewRules, ...relationRules },
);
