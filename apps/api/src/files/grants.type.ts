import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { Shown } from '../schema/fields.js';
import { InstantText, WholeNumber } from '../schema/scalars.js';

@ObjectType({
  description:
    'A permission to bring or fetch the bytes of one file: once, until a moment, with your own token. Send it as the header Sijil-Grant.',
})
export class FileGrant {
  @Shown('holder', () => GraphQLString, 'Nobody but you can use it, and nobody can read it.')
  readonly grant!: string;
  @Shown('holder', () => GraphQLString, 'PUT brings the file, GET fetches it.')
  readonly method!: string;
  @Shown('holder', () => GraphQLString, 'Where to: another origin than that of GraphQL.')
  readonly url!: string;
  @Shown('holder', () => InstantText, 'Until when it can be begun.') readonly expires!: string;
  @Shown('holder', () => WholeNumber, 'How many bytes the file has.') readonly size!: number;
}
