import { InputType } from '@nestjs/graphql';
import type { AsOf } from '#read-side';
import { refuse } from '#kernel';
import { Given } from './given.js';

/** Up to where the facts count: a position or an instant. Permissions and code are always today's. */
@InputType({ description: 'Up to where the facts count: either a position or an instant.' })
export class AsOfInput {
  @Given.position({ maybe: true }) readonly position?: number;
  @Given.instant({
    maybe: true,
    doc: 'The last position before the first event recorded after it.',
  })
  readonly instant?: string;
}

/** What is asked for, or undefined for now. */
export const asOfOf = (input: AsOfInput | null | undefined): AsOf | undefined => {
  const { position, instant } = input ?? {};
  if (typeof position === 'number' && typeof instant === 'string')
    return refuse('invalid', 'AS_OF_TWICE', 'Give either a position or an instant.', '/asOf');
  if (typeof position === 'number') return { position };
  if (typeof instant === 'string') return { instant };
  return input
    ? refuse('invalid', 'AS_OF_EMPTY', 'Give a position or an instant.', '/asOf')
    : undefined;
};
