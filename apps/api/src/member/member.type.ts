import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { MemberSeen, Row } from '#read-side';
import { Id, IdOrNull, Ids, Shown } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { PositionNumber } from '../schema/scalars.js';
import { MemberRole } from '../schema/words.js';

@ObjectType({
  implements: () => [Node],
  description: 'A member of the office, under the pseudonym of the person.',
})
export class Member extends Node {
  @Id('own') readonly id!: string;
  @Shown('public', () => GraphQLString, 'How events name this member.') readonly name!: string;
  @IdOrNull('record') readonly personId!: string | null;
  @Shown('public', () => PositionNumber) readonly admitted!: number;
  @Shown('public', () => [MemberRole]) readonly roles!: readonly string[];
  @Ids('record') readonly caseIds!: readonly string[];
}

/** A member as the schema shows one. */
export const memberOf = ({ memberId, cases, ...row }: Row<MemberSeen>) => ({
  ...row,
  id: memberId,
  name: `member-${memberId}`,
  caseIds: cases,
});
export type MemberView = ReturnType<typeof memberOf>;
