import { InputType } from '@nestjs/graphql';
import { Given } from './given.js';

/** What every mutation is sent with. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Given.id({
    doc: 'Chosen by the sender, new for each wish. The same id with the same input gets the first answer, for ever.',
  })
  readonly commandId!: string;

  @Given.whole(0, 2_147_483_647, {
    maybe: true,
    doc: 'The revision that the record must have. Where it has moved on, the answer says what changed.',
  })
  readonly expectedRevision?: number;
}
