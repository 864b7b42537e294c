import { Resolver } from '@nestjs/graphql';
import type { Hung } from '../operation/pinned.js';
import { EdgeOrNull } from '../schema/fields.js';
import { Classification, ConclusionNamed } from './classification.type.js';

interface Row extends Hung {
  readonly conclusion: ConclusionNamed | null;
}

/** From a legal characterisation to what it takes up. */
@Resolver(() => Classification)
export class ClassificationEdges {
  @EdgeOrNull('public', () => ConclusionNamed, 'The conclusion of a report that it takes up.')
  async conclusion({ pinned, conclusion }: Row) {
    if (conclusion === null) return null;
    const [known] = await pinned.leading([conclusion], ({ reportId }) => reportId);
    return known ?? null;
  }
}
