import { Args, Context, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { readAt } from '../operation/pinned.js';
import { INCIDENT_DIMENSIONS } from '#read-side';
import { Operation } from '../operation/operation.js';
import { ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { dataOf } from '../schema/data-of.js';
import { Question } from '../schema/question.js';
import { facetOf, IncidentFacets } from './facet.type.js';
import { filterOf } from './incident.filter.js';
import { FacetsArgs, IncidentsArgs } from './incident.inputs.js';
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
    return page(
      operation,
      args,
      { name: 'incidents', filter: args.filter ? dataOf(args.filter) : {} },
      async (pinned, paging) =>
        operation.models.incidents.list(
          pinned.forReader,
          await filterOf(operation, pinned, args.filter),
          paging,
        ),
      incidentOf,
    );
  }

  @Question(
    'case',
    () => IncidentFacets,
    'What the register of incidents could be narrowed by, with how many incidents each choice leaves.',
  )
  async incidentFacets(
    @Args() { filter, dimensions, top, asOf }: FacetsArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const { facets, total } = await operation.models.incidents.facets(
      pinned.forReader,
      await filterOf(operation, pinned, filter),
      {
        dimensions: [...new Set(dimensions ?? INCIDENT_DIMENSIONS)],
        ...(top ? { top } : {}),
      },
    );
    return { ...readAt(pinned, asOf), total, facets: facets.map(facetOf) };
  }

  @Question('case', () => IncidentAnswer, 'One incident with everything that is asserted about it.')
  incident(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'incident', (pinned) => pinned.thing(pinned.load.incidents, id));
  }
}
