import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide, sender } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  CorrectAccountInput,
  DocumentAccountInput,
  ExplainInconsistencyInput,
  NoteInconsistencyInput,
  RecordPassageInput,
  TakeAccountInput,
  TranslatePassageInput,
  WithdrawAccountDocumentInput,
  WithdrawAccountInput,
} from './account.inputs.js';

/** Accounts and their passages. */
@Resolver()
export class AccountMutations {
  @Wish('TakeAccount', 'Take down what a person said on one occasion.')
  takeAccount(@Args('input') input: TakeAccountInput, @Context('operation') operation: Operation) {
    const { takenBy, ...data } = dataOf(input);
    return decide(operation, input, 'TakeAccount', {
      ...data,
      takenBy: takenBy ?? sender(operation),
    });
  }

  @Wish('RecordPassage', 'Record a passage of an account in its words.')
  recordPassage(
    @Args('input') input: RecordPassageInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RecordPassage', dataOf(input));
  }

  @Wish('TranslatePassage', 'Translate a passage.')
  translatePassage(
    @Args('input') input: TranslatePassageInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'TranslatePassage', dataOf(input));
  }

  @Wish('CorrectAccount', 'Correct the words of a passage; the former ones stay in the history.')
  correctAccount(
    @Args('input') input: CorrectAccountInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'CorrectAccount', dataOf(input));
  }

  @Wish('NoteInconsistency', 'Note that an account does not agree with something else.')
  noteInconsistency(
    @Args('input') input: NoteInconsistencyInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'NoteInconsistency', dataOf(input));
  }

  @Wish('DocumentAccount', 'Name an item that holds an account.')
  documentAccount(
    @Args('input') input: DocumentAccountInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'DocumentAccount', dataOf(input));
  }

  @Wish('WithdrawAccountDocument', 'Say that an item does not hold an account after all.')
  withdrawAccountDocument(
    @Args('input') input: WithdrawAccountDocumentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawAccountDocument', dataOf(input));
  }

  @Wish('WithdrawAccount', 'No longer rely on an account; it stays on record.')
  withdrawAccount(
    @Args('input') input: WithdrawAccountInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawAccount', dataOf(input));
  }

  @Wish('ExplainInconsistency', 'Explain such a disagreement.')
  explainInconsistency(
    @Args('input') input: ExplainInconsistencyInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ExplainInconsistency', dataOf(input));
  }
}
