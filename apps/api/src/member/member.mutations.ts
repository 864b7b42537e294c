import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { identifying } from '../schema/identifying.js';
import { Wish } from '../schema/wish.js';
import {
  AdmitMemberInput,
  AssignCaseInput,
  GiveRoleInput,
  IssueCredentialInput,
  RevokeCredentialInput,
  TakeRoleInput,
  UnassignCaseInput,
} from './member.inputs.js';

/** The members of the office, what they may be, and what opens the door for them. */
@Resolver()
export class MemberMutations {
  @Wish('AdmitMember', 'Admit a person to the office. The name goes to the vault.')
  admitMember(@Args('input') input: AdmitMemberInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AdmitMember', identifying(dataOf(input)));
  }

  @Wish('GiveRole', 'Give a member a role.')
  giveRole(@Args('input') input: GiveRoleInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'GiveRole', dataOf(input));
  }

  @Wish('TakeRole', 'Take a role from a member.')
  takeRole(@Args('input') input: TakeRoleInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'TakeRole', dataOf(input));
  }

  @Wish('AssignCase', 'Let a member work on a case.')
  assignCase(@Args('input') input: AssignCaseInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssignCase', dataOf(input));
  }

  @Wish('UnassignCase', 'Take a member off a case.')
  unassignCase(
    @Args('input') input: UnassignCaseInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnassignCase', dataOf(input));
  }

  @Wish('IssueCredential', 'Let a sign-in token open the door for a member.')
  issueCredential(
    @Args('input') input: IssueCredentialInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'IssueCredential', dataOf(input));
  }

  @Wish('RevokeCredential', 'Let a credential open nothing any more, from the next request on.')
  revokeCredential(
    @Args('input') input: RevokeCredentialInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RevokeCredential', dataOf(input));
  }
}
