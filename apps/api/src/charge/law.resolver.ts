import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { classificationOf } from '../incident/classification.type.js';
import { below, readAt } from '../operation/pinned.js';
import { Operation } from '../operation/operation.js';
import { pageAt } from '../operation/page.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { LawEntryInput } from '../schema/vocabulary.inputs.js';
import { ClassificationBiography, GroundingAct, groundingActOf } from './law.type.js';

@ArgsType()
export class GroundingArgs extends ListArgs {
  @Given.fields(() => LawEntryInput, { doc: 'The provision.' }) readonly law!: LawEntryInput;
  @Given.id({ maybe: true, doc: 'Only acts of the incidents of this case.' })
  readonly caseId?: string;
}

const GroundingConnection = pageOf(
  'Grounding',
  () => GroundingAct,
  'A page of the acts that could ground a provision.',
);

/** What acts are in law: the life of a classification, and acts by provision. */
@Resolver(() => GroundingAct)
export class LawResolver {
  @Question(
    'case',
    () => ClassificationBiography,
    'The life of a classification: every state of it and of what it revised or was revised by.',
  )
  async classificationBiography(
    @Args() { id, asOf }: ThingArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const rows = await operation.models.incidents.biography(pinned.snapshot, id);
    const incident = await pinned.thing(pinned.load.incidents, rows[0]?.incidentId ?? null);
    return {
      ...readAt(pinned, asOf),
      steps:
        incident === null
          ? []
          : below(
              incident,
              rows.map((row) => ({
                since: row.validFrom,
                classification: below(incident, [classificationOf(row)])[0],
              })),
            ),
    };
  }

  @Question(
    'case',
    () => GroundingConnection,
    'All acts that could ground a provision: no fact rules it out. It says nothing of its elements.',
  )
  grounding(@Args() args: GroundingArgs, @Context('operation') operation: Operation) {
    const { caseId } = args;
    const query = {
      law: dataOf(args.law),
      ...(typeof caseId === 'string' ? { caseId } : {}),
    };
    return pageAt(
      operation,
      args,
      { name: 'grounding', filter: query },
      async (pinned, paging) =>
        operation.models.incidents.grounding(pinned.snapshot, await pinned.knownIn(query), paging),
      async (pinned, rows) => below({ pinned, handling: null }, rows.map(groundingActOf)),
    );
  }
}
