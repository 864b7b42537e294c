import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { Id, Shown, ShownOrNull } from '../schema/fields.js';
import { FieldClass } from '../schema/protected.type.js';
import { PositionNumber } from '../schema/scalars.js';

@ObjectType({
  description:
    'A proof of an event to hand over: its envelope, the parts that are opened, the way to a signed head. The others stay salted hashes.',
})
export class Proof {
  @Shown('public', () => PositionNumber, 'Where the event stands.') readonly position!: number;
  @Id('own') readonly eventId!: string;
  @Shown('public', () => [FieldClass], 'The classes of the parts that are opened.')
  readonly opened!: readonly string[];
  @Shown('public', () => [FieldClass], 'The classes of the parts that stay closed.')
  readonly closed!: readonly string[];
  @Shown(
    'case',
    () => GraphQLString,
    'The proof, as a file: `npx sijil prove --check FILE --key log.vkey` checks it anywhere.',
  )
  readonly text!: string;
  @Shown('public', () => GraphQLString, 'The signed head, as a file of its own (C2SP checkpoint).')
  readonly checkpoint!: string;
  @Shown('public', () => PositionNumber, 'How many events that head covers.')
  readonly size!: number;
  @ShownOrNull('public', () => GraphQLString, 'The time stamp on that head (RFC 3161), in base64.')
  readonly timeStamp!: string | null;
}
