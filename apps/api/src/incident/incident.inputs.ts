import { ArgsType, InputType } from '@nestjs/graphql';
import { Given } from '../schema/given.js';
import { AsOfArgs, ListArgs } from '../schema/list.args.js';
import { ClaimKind, IncidentDimension, RuleAnswer, VerificationLevel } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ description: 'From and to, both included.' })
export class CountRangeInput {
  @Given.whole(0, 1_000_000, { maybe: true }) readonly atLeast?: number;
  @Given.whole(0, 1_000_000, { maybe: true }) readonly atMost?: number;
}

@InputType({
  description:
    'Days, months or years, both included. What is known less precisely is in where it may have happened within them.',
})
export class OccurredInput {
  @Given.partialDate({ maybe: true }) readonly from?: string;
  @Given.partialDate({ maybe: true }) readonly to?: string;
}

/** Words of a vocabulary, by code or as printed. */
const Words = (doc?: string) =>
  Given.text({ maybe: true, list: true, ...(doc === undefined ? {} : { doc }) });
const Range = (doc?: string) =>
  Given.fields(() => CountRangeInput, { maybe: true, ...(doc === undefined ? {} : { doc }) });

@InputType({
  description:
    'Several values of one field are alternatives; several fields narrow together. Of a word its code or a printed form is given, which stands for all spellings of its code.',
})
export class IncidentFilterInput {
  @Given.id({ maybe: true, list: true, doc: 'Taken from these reports.' })
  readonly reports?: readonly string[];
  @Words() readonly governorates?: readonly string[];
  @Words('The district, subdistrict or rural part, as the source states it.')
  readonly subAreas?: readonly string[];
  @Words('Of the place that was accepted: code or English name.')
  readonly districts?: readonly string[];
  @Words('Of the place that was accepted: code or English name.')
  readonly subdistricts?: readonly string[];
  @Words('The larger place in which the source puts it.') readonly within?: readonly string[];
  @Words() readonly settlements?: readonly string[];
  @Words('Entries of a gazetteer: its name, a blank and the code.')
  readonly places?: readonly string[];
  @Words('The party counted under.') readonly parties?: readonly string[];
  @Words('The party that is said to have done it.') readonly attributedTo?: readonly string[];
  @Words(
    'Who held the area: printed names, sorted, with ` + ` between them, as the facet gives it.',
  )
  readonly control?: readonly string[];
  @Words('`2017-09`') readonly months?: readonly string[];
  @Given.word(VerificationLevel, { maybe: true, list: true })
  readonly verification?: readonly Word<typeof VerificationLevel>[];
  @Words() readonly attackKinds?: readonly string[];
  @Words() readonly platforms?: readonly string[];
  @Words() readonly munitions?: readonly string[];
  @Words('What stood there.') readonly targets?: readonly string[];
  @Words('Proposed or adopted: the forum, a blank and the entry.')
  readonly articles?: readonly string[];
  @Given.flag({ maybe: true, doc: 'Whether the publisher calls it a massacre.' })
  readonly massacreByPublisher?: boolean;
  @Given.word(RuleAnswer, { maybe: true, list: true, doc: 'What the counting rule answers.' })
  readonly massacreByRule?: readonly Word<typeof RuleAnswer>[];
  @Given.word(IncidentDimension, {
    maybe: true,
    list: true,
    doc: 'Of these it is enough, too, that nothing is said: `article` alone asks for what was not yet classified.',
  })
  readonly notSaid?: readonly Word<typeof IncidentDimension>[];
  @Given.text({
    maybe: true,
    doc: 'Words of it, of who did it or of its report, in English or Arabic: all of them, each as the beginning of a word, however they are spelled there.',
  })
  readonly text?: string;
  @Given.text({
    maybe: true,
    doc: 'Words of the name of a person who has a part in it: all of them, whole, by how they sound. For those who may see identities.',
  })
  readonly person?: string;
  @Given.text({
    maybe: true,
    doc: 'As `person`, while the name is being typed: the last word may be unfinished, from its second consonant on (w and y count as vowels).',
  })
  readonly personBegins?: string;
  @Given.fields(() => OccurredInput, { maybe: true }) readonly occurred?: OccurredInput;
  @Range('By the toll that stands for the count; without one an incident is in no range.')
  readonly killed?: CountRangeInput;
  @Range('Never the unborn.') readonly children?: CountRangeInput;
  @Range() readonly women?: CountRangeInput;
  @Range() readonly injured?: CountRangeInput;
  @Given.flag({ maybe: true, doc: 'Whether no number of dead stands.' })
  readonly withoutToll?: boolean;
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

@ArgsType()
export class IncidentsArgs extends ListArgs {
  @Given.fields(() => IncidentFilterInput, { maybe: true }) readonly filter?: IncidentFilterInput;
}

@ArgsType()
export class FacetsArgs extends AsOfArgs {
  @Given.fields(() => IncidentFilterInput, { maybe: true }) readonly filter?: IncidentFilterInput;
  @Given.word(IncidentDimension, { maybe: true, list: true, doc: 'All where left out.' })
  readonly dimensions?: readonly Word<typeof IncidentDimension>[];
  @Given.whole(1, 500, { maybe: true, doc: 'How many values of each; 50 where left out.' })
  readonly top?: number;
}

@ArgsType()
export class ClaimsArgs {
  @Given.word(ClaimKind, { maybe: true, list: true, doc: 'Every kind where left out.' })
  readonly kinds?: readonly Word<typeof ClaimKind>[];
  @Given.flag({ maybe: true, doc: 'Only those that stand, or only those that do not.' })
  readonly stands?: boolean;
}
