import { Args, Context, Resolver } from '@nestjs/graphql';
import { refuse } from '#kernel';
import { readAt } from '../operation/pinned.js';
import { Operation } from '../operation/operation.js';
import { Edge } from '../schema/fields.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { Follower, Me, Register } from './register.type.js';

/** The register itself, and who is signed in. */
@Resolver(() => Register)
export class RegisterResolver {
  @Question('public', () => Register, 'What this register is for and how far it goes.')
  async register(@Args() { asOf }: AsOfArgs, @Context('operation') operation: Operation) {
    const pinned = await operation.pin(asOf);
    const state = await operation.models.register.state(pinned.snapshot);
    if (!state)
      return refuse(
        'not-found',
        'REGISTER_NOT_OPENED',
        'No register had been opened by then.',
        '/asOf',
      );
    const { registerId, ...row } = state;
    return { ...row, id: registerId, ...readAt(pinned, asOf), operation };
  }

  @Edge('public', () => [Follower], 'How far the read models are now.')
  followers({ operation }: { readonly operation: Operation }) {
    return operation.models.status();
  }

  @Question('public', () => Me, 'Who is signed in.')
  me(@Context('operation') { signedIn }: Operation) {
    const { viewer, credentialId, expires, position } = signedIn;
    return {
      memberId: viewer.memberId,
      credentialId,
      expires,
      position,
      roles: viewer.roles,
      caseIds: viewer.cases,
    };
  }
}
