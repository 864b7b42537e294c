import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AssertAttackOnCiviliansInput,
  AssessNexusInput,
  ClassifyConflictInput,
  ReclassifyConflictInput,
} from './conflict.inputs.js';

/** Armed conflicts and what was part of them. */
@Resolver()
export class ConflictMutations {
  @Wish('ClassifyConflict', 'Classify an armed conflict.')
  classifyConflict(
    @Args('input') input: ClassifyConflictInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ClassifyConflict', asserted(operation, input));
  }

  @Wish('ReclassifyConflict', 'Classify it otherwise; the former view stays in the history.')
  reclassifyConflict(
    @Args('input') input: ReclassifyConflictInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ReclassifyConflict', asserted(operation, input));
  }

  @Wish('AssessNexus', 'Say whether an incident or act was part of a conflict.')
  assessNexus(@Args('input') input: AssessNexusInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssessNexus', dataOf(input));
  }

  @Wish(
    'AssertAttackOnCivilians',
    'State that a widespread or systematic attack on a civilian population is asserted.',
  )
  assertAttackOnCivilians(
    @Args('input') input: AssertAttackOnCiviliansInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertAttackOnCivilians', asserted(operation, input));
  }
}
