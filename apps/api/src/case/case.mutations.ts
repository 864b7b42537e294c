import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AssessBearingInput,
  ExcludeEvidenceInput,
  ExcludeIncidentInput,
  IncludeEvidenceInput,
  IncludeIncidentInput,
  NameSuspectInput,
  OpenCaseInput,
  RemoveSuspectInput,
} from './case.inputs.js';

/** Case files. */
@Resolver()
export class CaseMutations {
  @Wish('OpenCase', 'Open a case under a reference of its own.')
  openCase(@Args('input') input: OpenCaseInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'OpenCase', dataOf(input));
  }

  @Wish('NameSuspect', 'Name a suspect: a person, or whoever held a post on a day.')
  nameSuspect(@Args('input') input: NameSuspectInput, @Context('operation') operation: Operation) {
    const { invented, ...data } = dataOf(input);
    return decide(operation, input, 'NameSuspect', {
      ...data,
      ...(invented ? { invented: 'invented' } : {}),
    });
  }

  @Wish('RemoveSuspect', 'Take a suspect off a case.')
  removeSuspect(
    @Args('input') input: RemoveSuspectInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RemoveSuspect', dataOf(input));
  }

  @Wish('IncludeIncident', 'Take an incident into a case.')
  includeIncident(
    @Args('input') input: IncludeIncidentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'IncludeIncident', dataOf(input));
  }

  @Wish('ExcludeIncident', 'Take an incident out of a case.')
  excludeIncident(
    @Args('input') input: ExcludeIncidentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ExcludeIncident', dataOf(input));
  }

  @Wish('IncludeEvidence', 'Make an item an exhibit. The case gives number and pages.')
  includeEvidence(
    @Args('input') input: IncludeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'IncludeEvidence', dataOf(input));
  }

  @Wish(
    'ExcludeEvidence',
    'Take an exhibit out; its number stays used. Not what can help the defence: that takes two.',
  )
  excludeEvidence(
    @Args('input') input: ExcludeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ExcludeEvidence', dataOf(input));
  }

  @Wish('ProposeExclusion', 'Propose that an exhibit leave the case; somebody else decides.')
  proposeExclusion(
    @Args('input') input: ExcludeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ProposeExclusion', dataOf(input));
  }

  @Wish('ApproveExclusion', 'Approve that an exhibit leave the case, as somebody else proposed.')
  approveExclusion(
    @Args('input') input: ExcludeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ApproveExclusion', dataOf(input));
  }

  @Wish('RejectExclusion', 'Decide that an exhibit stays in the case.')
  rejectExclusion(
    @Args('input') input: ExcludeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RejectExclusion', dataOf(input));
  }

  @Wish('AssessBearing', 'Say which way an exhibit points.')
  assessBearing(
    @Args('input') input: AssessBearingInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssessBearing', dataOf(input));
  }
}
