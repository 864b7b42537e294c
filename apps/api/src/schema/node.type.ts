import { InterfaceType } from '@nestjs/graphql';
import { GraphQLID } from 'graphql';
import { Shown } from './fields.js';

/** A thing that stands on a record of its own, and can be asked for by its node id alone. */
@InterfaceType('Node', {
  description:
    'A thing that stands on a record of its own. For Relay: `nodeInterfaceIdField: "nodeId"`.',
  resolveType: (thing: { readonly __typename: string }) => thing.__typename,
})
export abstract class Node {
  @Shown(
    'public',
    () => GraphQLID,
    'Names it for ever, in `node` and `nodes`; opaque. Its `id` is what the command line, inputs and events use.',
  )
  readonly nodeId!: string;
}
