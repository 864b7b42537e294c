import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { ActRow, Row } from '#read-side';
import { Id, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';

import { Pinpoint, Source } from '../schema/vocabulary.type.js';
import { ActKind } from '../schema/words.js';

@ObjectType({ description: 'One act within an incident: what charges are about.' })
export class Act {
  @Id('own') readonly id!: string;
  @Id('record') readonly incidentId!: string;
  @Shown('case', () => GraphQLInt) readonly sequence!: number;
  @Shown('case', () => ActKind) readonly kind!: string;
  @ShownOrNull('case', () => GraphQLString, 'HH:MM') readonly time!: string | null;
  @ShownOrNull('case', () => GraphQLInt) readonly minutesAfterFirst!: number | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Sealed('work', () => ProtectedText, 'Why it was added, where it was added later.')
  readonly reason!: unknown;
}

/** An act as the schema shows it. */
export const actOf = ({ actId, ...row }: Row<ActRow>) => ({ ...row, id: actId });
export type ActView = ReturnType<typeof actOf>;
