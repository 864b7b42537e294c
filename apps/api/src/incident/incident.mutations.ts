import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide, asserted } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import { areasFor } from './place.proposals.js';
import {
  AddActInput,
  CorrectIncidentInput,
  MoveActInput,
  RecordIncidentInput,
  ResolvePlaceInput,
} from './recording.inputs.js';

/** Incidents, their description and their acts. */
@Resolver()
export class IncidentMutations {
  @Wish('RecordIncident', 'Record an incident as one source describes it.')
  recordIncident(
    @Args('input') input: RecordIncidentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RecordIncident', asserted(operation, input));
  }

  @Wish(
    'CorrectIncident',
    'Correct what is held to be so, part by part. The source’s own description stays beside it.',
  )
  correctIncident(
    @Args('input') input: CorrectIncidentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'CorrectIncident', dataOf(input));
  }

  @Wish('AddAct', 'Add an act to an incident.')
  addAct(@Args('input') input: AddActInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AddAct', asserted(operation, input));
  }

  @Wish(
    'MoveAct',
    'Move an act to another incident. Claims about it stay on record where they were made.',
  )
  moveAct(@Args('input') input: MoveActInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'MoveAct', dataOf(input));
  }

  @Wish(
    'ResolvePlace',
    'Accept which place of a gazetteer a printed place is. The spelling is learned: next time that place is proposed first.',
  )
  async resolvePlace(
    @Args('input') input: ResolvePlaceInput,
    @Context('operation') operation: Operation,
  ) {
    const areas = await areasFor(operation, input);
    return decide(operation, input, 'ResolvePlace', { ...dataOf(input), ...areas });
  }
}
