import { ArgsType, InputType } from '@nestjs/graphql';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';

@InputType({ description: 'Which disclosures. At least one of these must be said.' })
export class DisclosureFilterInput {
  @Given.id({ maybe: true, doc: 'To whom.' }) readonly memberId?: string;
  @Given.id({ maybe: true, doc: 'Of which record: an incident, an item, a person, …' })
  readonly subjectId?: string;
  @Given.id({ maybe: true, doc: 'For which case, as the readers said.' }) readonly caseId?: string;
  @Given.instant({ maybe: true }) readonly since?: string;
  @Given.instant({ maybe: true }) readonly until?: string;
}

@ArgsType()
export class DisclosureArgs extends ListArgs {
  @Given.fields(() => DisclosureFilterInput) readonly filter!: DisclosureFilterInput;
}
