import { Args, Context, Resolver } from '@nestjs/graphql';
import { page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import type { Hung } from '../operation/pinned.js';
import { Person } from '../person/person.type.js';
import { EdgeOrNull } from '../schema/fields.js';
import { ListArgs } from '../schema/list.args.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { Member, memberOf } from './member.type.js';
import type { MemberView } from './member.type.js';

const MemberConnection = pageOf('Member', () => Member, 'A page of the members of the office.');

/** The members of the office. */
@Resolver(() => Member)
export class MemberResolver {
  @Question('public', () => MemberConnection, 'The members of the office, under their pseudonyms.')
  members(@Args() args: ListArgs, @Context('operation') operation: Operation) {
    return page(
      operation,
      args,
      { name: 'members' },
      ({ snapshot }, paging) => operation.models.members.list(snapshot, paging),
      memberOf,
    );
  }
}

/** From a member to the person behind. */
@Resolver(() => Member)
export class MemberEdges {
  @EdgeOrNull('public', () => Person, 'The person, under the pseudonym.')
  person({ personId, pinned }: MemberView & Hung) {
    return pinned.thing(pinned.load.persons, personId);
  }
}
