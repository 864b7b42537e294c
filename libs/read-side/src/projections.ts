import { actorProjection } from './actor/actor.projection.js';
import { caseProjection } from './case/case.projection.js';
import { chargeProjection } from './charge/charge.projection.js';
import { correspondenceProjection } from './correspondence/correspondence.projection.js';
import { conflictProjection } from './conflict/conflict.projection.js';
import { evidenceProjection } from './evidence/evidence.projection.js';
import { handlingProjection } from './handling/handling.projection.js';
import { historyProjection } from './history/history.projection.js';
import { reportProjection } from './import/import.projection.js';
import { incidentProjection } from './incident/incident.projection.js';
import type { Projection } from './kit/projection.js';
import { memberProjection } from './member/member.projection.js';
import { peopleProjection } from './person/people.projection.js';
import { registerProjection } from './register/register.projection.js';
import { taskProjection } from './task/task.projection.js';
import { wordingProjection } from './wording/wording.projection.js';

/** Every projection there is. */
export const projections: readonly Projection[] = [
  // First, because it needs no rows: it is written while the others are folded.
  historyProjection,
  registerProjection,
  memberProjection,
  reportProjection,
  evidenceProjection,
  peopleProjection,
  actorProjection,
  incidentProjection,
  conflictProjection,
  correspondenceProjection,
  wordingProjection,
  caseProjection,
  chargeProjection,
  taskProjection,
  handlingProjection,
];
