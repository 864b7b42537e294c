import { Args, Context, Resolver } from '@nestjs/graphql';
import { Incident } from '../incident/incident.type.js';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf, pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { CivilianAttack, Conflict, conflictOf, NexusAssessment } from './conflict.type.js';
import type { ConflictView, NexusView } from './conflict.type.js';

const ConflictConnection = pageOf('Conflict', () => Conflict, 'A page of the armed conflicts.');
const ConflictAnswer = answerOf('Conflict', 'conflict', () => Conflict, 'One armed conflict.');

/** Armed conflicts. */
@Resolver(() => Conflict)
export class ConflictResolver {
  @Question('case', () => ConflictConnection, 'Armed conflicts, as classified by their authors.')
  conflicts(@Args() args: ListArgs, @Context('operation') operation: Operation) {
    return page(
      operation,
      args,
      { name: 'conflicts' },
      ({ snapshot }, paging) => operation.models.conflicts.list(snapshot, paging),
      conflictOf,
    );
  }

  @Question('case', () => ConflictAnswer, 'One armed conflict.')
  conflict(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'conflict', (pinned) => pinned.thing(pinned.load.conflicts, id));
  }
}

const ConflictNexusConnection = listOf(
  'ConflictNexus',
  () => NexusAssessment,
  'What was assessed as part of a conflict, or not.',
);

/** From a conflict to what was part of it. */
@Resolver(() => Conflict)
export class ConflictEdges {
  @Edges(
    'case',
    () => ConflictNexusConnection,
    'The incidents and acts that were assessed as part of it, or not.',
    ({ subjectId }: NexusView) => subjectId,
  )
  nexus(row: ConflictView & Hung) {
    return pagesBelow(row, row.pinned.load.nexusIn, async (some) =>
      below(row, await row.pinned.leading(some, ({ incidentId }) => incidentId)),
    );
  }

  @Edge('case', () => [CivilianAttack], 'Attacks on a civilian population, as asserted.')
  async civilianAttacks(row: ConflictView & Hung) {
    return row.pinned.parts(row, await row.pinned.load.civilianAttacks.load(row.id));
  }
}

/** From a nexus to both of its ends. */
@Resolver(() => NexusAssessment)
export class NexusEdges {
  @EdgeOrNull('case', () => Incident)
  incident({ incidentId, pinned }: NexusView & Hung) {
    return pinned.thing(pinned.load.incidents, incidentId);
  }

  @EdgeOrNull('case', () => Conflict)
  conflict({ conflictId, pinned }: NexusView & Hung) {
    return pinned.thing(pinned.load.conflicts, conflictId);
  }
}
