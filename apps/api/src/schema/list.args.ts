import { ArgsType } from '@nestjs/graphql';
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
  @Given.whole(1, 100, { maybe: true, doc: 'How many; 50 where left out.' })
  readonly first?: number;
  @Given.cursor({ maybe: true, doc: 'The cursor at which the page before ended.' })
  readonly after?: string;
}
