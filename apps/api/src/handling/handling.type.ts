import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { HoldRow, Row } from '#read-side';
import { Id, Sealed, Shown } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText } from '../schema/scalars.js';
import { HandlingLevel } from '../schema/words.js';

@ObjectType({ description: 'How something must be handled. Without one: confidential.' })
export class Handling {
  @Shown('public', () => HandlingLevel) readonly level!: string;
  @Shown('public', () => [GraphQLString], 'Who may see it besides the level: roles or members.')
  readonly audience!: readonly string[];
  @Sealed('confidential', () => ProtectedText, 'Terms of whoever provided it.') readonly terms!:
    string | null;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

@ObjectType({ description: 'A legal hold: nothing of this may be destroyed.' })
export class Hold {
  @Id('own') readonly id!: string;
  @Sealed('confidential', () => ProtectedText) readonly ground!: unknown;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A hold as the schema shows it. */
export const holdOf = ({ holdId, ...row }: Row<HoldRow>) => ({ ...row, id: holdId });
