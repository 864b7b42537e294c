import { Args, Context, Resolver } from '@nestjs/graphql';
import { Operation } from '../operation/operation.js';
import { pageAt } from '../operation/page.js';
import type { Hung } from '../operation/pinned.js';
import { dataOf } from '../schema/data-of.js';
import { EdgeOrNull } from '../schema/fields.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { DestructionsArgs } from './destruction.inputs.js';
import { Destruction, destructionOf } from './destruction.type.js';
import type { DestructionView } from './destruction.type.js';
import { Person } from './person.type.js';

const DestructionConnection = pageOf(
  'Destruction',
  () => Destruction,
  'A page of the requests to destroy identities, as they were made.',
);

/** Requests to destroy identities: those that wait for somebody, and what became of the others. */
@Resolver(() => Destruction)
export class DestructionResolver {
  @Question(
    'case',
    () => DestructionConnection,
    'Requests to destroy identities. Of whose person the caller may not know is not there.',
  )
  destructions(@Args() args: DestructionsArgs, @Context('operation') operation: Operation) {
    const filter = args.filter ? dataOf(args.filter) : {};
    return pageAt(
      operation,
      args,
      { name: 'destructions', filter },
      ({ forReader }, paging) =>
        operation.models.persons.destructionList(forReader, filter, paging),
      async (pinned, rows) => {
        // Handled as its person is.
        const persons = await pinned.things(rows.map(({ personId }) => ({ id: personId })));
        const known = new Map(persons.map((person) => [person.id, person.handling]));
        return rows.map((row) => {
          const handling = known.get(row.personId);
          return handling === undefined ? null : { ...destructionOf(row), pinned, handling };
        });
      },
    );
  }

  @EdgeOrNull('case', () => Person)
  person({ personId, pinned }: DestructionView & Hung) {
    return pinned.thing(pinned.load.persons, personId);
  }
}
