import { ArgsType } from '@nestjs/graphql';
import { LIMITS } from '../door/limits.js';
import { Given } from './given.js';
import { AsOfInput } from './as-of.inputs.js';

/** At which position a root is answered. */
@ArgsType()
export class AsOfArgs {
  @Given.fields(() => AsOfInput, { maybe: true, doc: 'Left out: now.' }) readonly asOf?: AsOfInput;
}

/** Which thing, at which position. */
@ArgsType()
export class ThingArgs extends AsOfArgs {
  @Given.id() readonly id!: string;
}

/** Which page of a list, at which position. */
@ArgsType()
export class ListArgs extends AsOfArgs {
  @Given.whole(1, LIMITS.page, {
    maybe: true,
    doc: 'How many, from the beginning or after a cursor.',
  })
  readonly first?: number;
  @Given.cursor({ maybe: true, doc: 'With `first`: the cursor after which the page begins.' })
  readonly after?: string;
  @Given.whole(1, LIMITS.page, { maybe: true, doc: 'How many, from the end or before a cursor.' })
  readonly last?: number;
  @Given.cursor({ maybe: true, doc: 'With `last`: the cursor before which the page ends.' })
  readonly before?: string;
}
