import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { CorrespondenceRow, Row } from '#read-side';
import { Id, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { PositionNumber } from '../schema/scalars.js';
import { LawEntry } from '../schema/vocabulary.type.js';
import { CorrespondenceFit, CorrespondenceStatus } from '../schema/words.js';

@ObjectType({
  description:
    'Somebody’s opinion that an entry of the law of one forum corresponds to one of another. Nothing follows from it by itself.',
})
export class Correspondence {
  @Id('own') readonly id!: string;
  @Shown('case', () => LawEntry) readonly from!: LawEntry;
  @Shown('case', () => LawEntry) readonly to!: LawEntry;
  @Shown('case', () => CorrespondenceFit) readonly fit!: string;
  @Shown('case', () => CorrespondenceStatus) readonly status!: string;
  @Shown('case', () => GraphQLString, 'Who holds it: who proposed or last revised it.')
  readonly author!: string;
  @Shown('public', () => PositionNumber) readonly proposed!: number;
  @ShownOrNull('case', () => GraphQLString, 'Who shared it, did not, or withdrew it.')
  readonly decidedBy!: string | null;
  @Sealed('work', () => ProtectedText, 'Why it is held.') readonly reason!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was decided so.', {
    sealedIn: 'decisionSealed',
    field: 'reason',
  })
  readonly decisionReason!: unknown;
}

/** An opinion as the schema shows it. */
export const correspondenceOf = ({ correspondenceId, ...row }: Row<CorrespondenceRow>) => ({
  ...row,
  id: correspondenceId,
});
