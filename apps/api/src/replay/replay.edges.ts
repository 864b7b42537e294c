import { Parent, Resolver } from '@nestjs/graphql';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edges } from '../schema/fields.js';
import { Replay, ReplayStepConnection } from './replay.type.js';

type Told = Hung & { readonly told: readonly { readonly position: number }[] };

/** The facts of a history, page by page. */
@Resolver(() => Replay)
export class ReplayEdges {
  @Edges(
    'case',
    () => ReplayStepConnection,
    'Its facts, in the order in which they were recorded.',
    ({ position }: { readonly position: number }) => String(position),
  )
  steps(@Parent() replay: Told) {
    return below(replay, replay.told);
  }
}
