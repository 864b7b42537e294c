import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import type {
  ConsentRow,
  PersonFateRow,
  PersonRoleRow,
  PersonRow,
  PostHeldRow,
  Row,
} from '#read-side';
import { Id, Identifying, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedJson, ProtectedText } from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { Coded, Period, Pinpoint, Source } from '../schema/vocabulary.type.js';
import {
  ConsentPurpose,
  ConsentStatus,
  IdentityState,
  IdentityUse,
  PersonRole,
  PostBasis,
  SubjectNoun,
  WithdrawalEffect,
} from '../schema/words.js';

@ObjectType({
  description:
    'Who a person is. It stands in the vault alone and comes out only for those who may see it.',
})
export class Identity {
  @Identifying(() => ProtectedText) readonly name!: unknown;
  @Identifying(() => ProtectedText, 'Another name in use.') readonly alias!: unknown;
  @Identifying(() => ProtectedText, 'Whatever else could identify.') readonly particulars!: unknown;
}

@ObjectType({
  implements: () => [Node],
  description: 'A natural person, under a pseudonym made by the system.',
})
export class Person extends Node {
  @Id('own') readonly id!: string;
  @Shown('public', () => GraphQLString) readonly pseudonym!: string;
  @Shown('public', () => PositionNumber) readonly registered!: number;
  @IdOrNull('record', 'The record into which this one was merged.')
  readonly mergedIntoId!: string | null;
  @Shown('public', () => IdentityState) readonly identityState!: string;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
}

/** A person as the schema shows one. */
export const personOf = ({ personId, mergedInto, identity, ...row }: Row<PersonRow>) => ({
  ...row,
  id: personId,
  mergedIntoId: mergedInto,
  identityState: identity,
});
export type PersonView = ReturnType<typeof personOf>;

@ObjectType({ description: 'A part that a person was said to have in something.' })
export class PersonPart {
  @Id('own') readonly id!: string;
  @Id('record') readonly personId!: string;
  @Shown('case', () => PersonRole) readonly role!: string;
  @Shown('public', () => SubjectNoun) readonly ofNoun!: string;
  @Id('record') readonly ofId!: string;
  @ShownOrNull('case', () => Coded, 'What became of the person there.')
  readonly outcome!: Coded | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
  @Sealed('confidential', () => ProtectedJson) readonly texts!: unknown;
}

/** A part as the schema shows it. */
export const personPartOf = ({ claimId, ...row }: Row<PersonRoleRow>) => ({ ...row, id: claimId });

@ObjectType({ description: 'What somebody says became of a person.' })
export class Fate {
  @Id('own') readonly id!: string;
  @Shown('case', () => Coded) readonly fate!: Coded;
  @ShownOrNull('case', () => PartialDate) readonly at!: string | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
}

/** A fate as the schema shows it. */
export const fateOf = ({ claimId, ...row }: Row<PersonFateRow>) => ({ ...row, id: claimId });

@ObjectType({ description: 'A post that a person was said to hold.' })
export class PostHeld {
  @Id('own') readonly id!: string;
  @Id('record') readonly personId!: string;
  @Id('record') readonly postId!: string;
  @Shown('case', () => PostBasis) readonly basis!: string;
  @Shown('case', () => Period) readonly during!: Period;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('public', () => PositionNumber) readonly made!: number;
}

/** A post held as the schema shows it. */
export const postHeldOf = ({ claimId, post, ...row }: Row<PostHeldRow>) => ({
  ...row,
  id: claimId,
  postId: post,
});
export type PostHeldView = ReturnType<typeof postHeldOf>;

@ObjectType({ description: 'What a person agreed to, as narrowed or withdrawn since.' })
export class Consent {
  @Id('own') readonly id!: string;
  @Shown('case', () => ConsentStatus) readonly status!: string;
  @Shown('case', () => [ConsentPurpose]) readonly purposes!: readonly string[];
  @Shown('case', () => IdentityUse) readonly identityUse!: string;
  @Shown('case', () => GraphQLBoolean) readonly recontactAllowed!: boolean;
  @ShownOrNull('case', () => PartialDate) readonly givenAt!: string | null;
  @Shown('case', () => Coded) readonly how!: Coded;
  @ShownOrNull('case', () => PartialDate) readonly expires!: string | null;
  @ShownOrNull('case', () => WithdrawalEffect) readonly effect!: string | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was narrowed or withdrawn.')
  readonly reason!: unknown;
}

/** A consent as the schema shows it. */
export const consentOf = ({ consentId, ...row }: Row<ConsentRow>) => ({ ...row, id: consentId });
