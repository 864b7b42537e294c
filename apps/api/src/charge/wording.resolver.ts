import { Args, ArgsType, Context, Parent, Resolver } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { reviewOf, wordingsAt } from '#read-side';
import { below, readAt } from '../operation/pinned.js';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import type { Hung } from '../operation/pinned.js';
import { dataOf } from '../schema/data-of.js';
import { Edge } from '../schema/fields.js';
import { Given } from '../schema/given.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { LawEntryInput } from '../schema/vocabulary.inputs.js';
import { Wish } from '../schema/wish.js';
import { MatrixLine } from './matrix.type.js';
import type { MatrixLineView } from './matrix.type.js';
import { openOfficialText } from './official-text.js';
import { SignParaphraseInput, WithdrawParaphraseSignatureInput } from './wording.inputs.js';
import { LawEntryAnswer, OfficialText, wordingOf } from './wording.type.js';
import type { OfficialTextView } from './wording.type.js';

@ArgsType()
export class LawEntryArgs extends AsOfArgs {
  @Given.fields(() => LawEntryInput, { doc: 'The entry.' }) readonly law!: LawEntryInput;
}

/** What the law says: official texts, and paraphrases with whoever signed them. */
@Resolver(() => LawEntryAnswer)
export class WordingResolver {
  @Question(
    'case',
    () => LawEntryAnswer,
    'An entry of the law: its official texts and our paraphrases, with who stands behind each.',
  )
  async lawEntry(@Args() { law, asOf }: LawEntryArgs, @Context('operation') operation: Operation) {
    const { wordingId, citation, label, with: worded } = wordingsAt(dataOf(law));
    const pinned = await operation.pin(asOf);
    const [texts, signatures] = await Promise.all([
      pinned.load.officialTexts.load(wordingId),
      pinned.load.signatures.load(wordingId),
    ]);
    const above = { pinned, handling: null };
    return {
      ...readAt(pinned, asOf),
      citation,
      label,
      wordings: worded(below(above, texts), signatures).map(wordingOf),
    };
  }

  @Wish('SignParaphrase', 'Sign a paraphrase of ours as reviewed: these very words, and no others.')
  signParaphrase(
    @Args('input') input: SignParaphraseInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'SignParaphrase', dataOf(input));
  }

  @Wish('WithdrawParaphraseSignature', 'Let a paraphrase be unreviewed again.')
  withdrawParaphraseSignature(
    @Args('input') input: WithdrawParaphraseSignatureInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawParaphraseSignature', dataOf(input));
  }
}

/** From an official text to its words. */
@Resolver(() => OfficialText)
export class OfficialTextEdges {
  @Edge('case', () => GraphQLString, 'Its words, checked against the hash.')
  text(@Parent() row: OfficialTextView, @Context('operation') { house }: Operation) {
    return openOfficialText(house, row);
  }
}

/** From a row of a matrix to its official texts, and to who stands behind our words. */
@Resolver(() => MatrixLine)
export class MatrixWordingEdges {
  @Edge('case', () => [OfficialText], 'By language; empty where none was loaded.')
  async official(row: MatrixLineView & Hung) {
    const texts = await row.pinned.load.officialTexts.load(row.worded.wordingId);
    return below(
      row,
      texts.filter(({ part }) => part === row.worded.part),
    );
  }

  @Edge('case', () => GraphQLString, 'Who stands behind the wording of `text`.')
  async reviewed(row: MatrixLineView & Hung) {
    const signatures = await row.pinned.load.signatures.load(row.worded.wordingId);
    return reviewOf(
      row.text,
      signatures.find(({ part }) => part === row.worded.part),
    ).reviewed;
  }
}
