import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import { Sealed, Shown } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';

/** What a case says and may withdraw: it stays listed, with who said it, why, and why it went. */
@ObjectType({ isAbstract: true })
export class StaysListed {
  @Shown('case', () => GraphQLBoolean, 'True once it is no longer relied on; it stays listed.')
  readonly withdrawn!: boolean;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was withdrawn.', {
    sealedIn: 'withdrawalSealed',
    field: 'reason',
  })
  readonly withdrawalReason!: unknown;
}
