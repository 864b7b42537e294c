import { Args, Context, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { filterOf, IncidentsArgs } from './incident.inputs.js';
import { Incident, incidentOf } from './incident.type.js';

const IncidentConnection = pageOf(
  'Incident',
  () => Incident,
  'A page of the register of incidents, by date.',
);
const IncidentAnswer = answerOf('Incident', 'incident', () => Incident, 'One incident.');

/** The register of incidents. */
@Resolver(() => Incident)
export class IncidentResolver {
  @Question('case', () => IncidentConnection, 'The register of incidents.')
  incidents(@Args() args: IncidentsArgs, @Context('operation') operation: Operation) {
    const filter = filterOf(args.filter);
    return page(
      operation,
      args,
      { name: 'incidents', filter },
      ({ snapshot }, paging) => operation.models.incidents.list(snapshot, filter, paging),
      incidentOf,
    );
  }

  @Question('case', () => IncidentAnswer, 'One incident with everything that is asserted about it.')
  incident(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'incident', (pinned) => pinned.thing(pinned.load.incidents, id));
  }
}
