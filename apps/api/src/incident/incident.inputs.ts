import { ArgsType, InputType } from '@nestjs/graphql';
import type { IncidentFilter } from '#read-side';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { ClaimKind, RuleAnswer, VerificationLevel } from '../schema/words.js';

type Word<W> = W[keyof W];

@InputType({
  description: 'Several values of one are alternatives; several fields narrow together.',
})
export class IncidentFilterInput {
  @Given.id({ maybe: true, list: true, doc: 'Taken from these reports.' })
  readonly reports?: readonly string[];
  @Given.text({ maybe: true, list: true, doc: 'Codes or printed names.' })
  readonly governorates?: readonly string[];
  @Given.text({
    maybe: true,
    list: true,
    doc: 'Codes or printed names of the party counted under.',
  })
  readonly parties?: readonly string[];
  @Given.text({
    maybe: true,
    list: true,
    doc: 'Printed names of who held the area; all of them and no other.',
  })
  readonly control?: readonly string[];
  @Given.text({ maybe: true, list: true, doc: '`2017-09`' }) readonly months?: readonly string[];
  @Given.word(VerificationLevel, { maybe: true, list: true })
  readonly verification?: readonly Word<typeof VerificationLevel>[];
  @Given.text({ maybe: true, list: true }) readonly attackKinds?: readonly string[];
  @Given.text({ maybe: true, list: true }) readonly targets?: readonly string[];
  @Given.flag({ maybe: true, doc: 'Whether the publisher calls it a massacre.' })
  readonly massacreByPublisher?: boolean;
  @Given.word(RuleAnswer, { maybe: true, list: true, doc: 'What the counting rule answers.' })
  readonly massacreByRule?: readonly Word<typeof RuleAnswer>[];
  @Given.flag({ maybe: true, doc: 'Whether its report still lists it; yes where left out.' })
  readonly asserted?: boolean;
  @Given.flag({
    maybe: true,
    doc: 'Whether those are listed too that their report no longer lists.',
  })
  readonly vanishedToo?: boolean;
  @Given.flag({ maybe: true, doc: 'Whether absorbed records are listed too.' })
  readonly merged?: boolean;
}

/** A filter as the read models know it. */
export const filterOf = (input: IncidentFilterInput | null | undefined): IncidentFilter => {
  if (!input) return {};
  const { vanishedToo, ...filter } = dataOf(input);
  return vanishedToo ? { ...filter, asserted: null } : filter;
};

@ArgsType()
export class IncidentsArgs extends ListArgs {
  @Given.fields(() => IncidentFilterInput, { maybe: true }) readonly filter?: IncidentFilterInput;
}

@ArgsType()
export class ClaimsArgs {
  @Given.word(ClaimKind, { maybe: true, list: true, doc: 'Every kind where left out.' })
  readonly kinds?: readonly Word<typeof ClaimKind>[];
  @Given.flag({ maybe: true, doc: 'Only those that stand, or only those that do not.' })
  readonly stands?: boolean;
}
