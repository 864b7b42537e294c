import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { PersonRole } from '../schema/words.js';
import { namesakesOf } from './namesakes.js';
import { Person, personOf } from './person.type.js';

@InputType()
export class PersonFilterInput {
  @Given.word(PersonRole, { maybe: true, list: true, doc: 'With one of these parts in anything.' })
  readonly roles?: readonly (keyof typeof PersonRole)[];
  @Given.text({
    maybe: true,
    doc: 'Words of a name or alias, in English or Arabic: all of them, whole, by how they sound. For those who may see identities. Absorbed records are listed too, unless `merged` says no.',
  })
  readonly name?: string;
  @Given.text({
    maybe: true,
    doc: 'As `name`, while it is being typed: the last word may be unfinished, from its second consonant on (w and y count as vowels).',
  })
  readonly nameBegins?: string;
  @Given.flag({ maybe: true, doc: 'Whether absorbed records are listed too.' })
  readonly merged?: boolean;
}

@ArgsType()
export class PersonsArgs extends ListArgs {
  @Given.fields(() => PersonFilterInput, { maybe: true }) readonly filter?: PersonFilterInput;
}

const PersonConnection = pageOf(
  'Person',
  () => Person,
  'A page of the natural persons, under their pseudonyms.',
);
const PersonAnswer = answerOf('Person', 'person', () => Person, 'One person.');

/** Natural persons, under their pseudonyms. */
@Resolver(() => Person)
export class PersonResolver {
  @Question(
    'case',
    () => PersonConnection,
    'The natural persons of the register, under their pseudonyms.',
  )
  persons(@Args() args: PersonsArgs, @Context('operation') operation: Operation) {
    const { name, nameBegins, ...filter } = args.filter ? dataOf(args.filter) : {};
    return page(
      operation,
      args,
      { name: 'persons', filter: [name, nameBegins, filter] },
      async (pinned, paging) => {
        const ids = await namesakesOf(operation, pinned, { whole: name, begun: nameBegins });
        return await operation.models.persons.list(
          pinned.snapshot,
          ids === undefined ? filter : { merged: true, ...filter, ids },
          paging,
        );
      },
      personOf,
    );
  }

  @Question('case', () => PersonAnswer, 'One person with parts, fates, posts and consents.')
  person(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'person', (pinned) => pinned.thing(pinned.load.persons, id));
  }
}
