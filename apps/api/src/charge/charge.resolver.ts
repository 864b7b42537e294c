import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { matrixChanges } from '#read-side';
import { answer } from '../operation/answer.js';
import { below, readAt } from '../operation/pinned.js';
import { Operation } from '../operation/operation.js';
import type { Hung, Pinned } from '../operation/pinned.js';
import { answerOf } from '../schema/answer.type.js';
import { AsOfInput } from '../schema/as-of.inputs.js';
import { Given } from '../schema/given.js';
import { AsOfArgs, ThingArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { Charge } from './charge.type.js';
import { differenceOf, MatrixHistory, RestsOn } from './matrix.type.js';

const ChargeAnswer = answerOf('Charge', 'charge', () => Charge, 'One charge with its matrix.');

@ArgsType()
export class MatrixChangesArgs extends AsOfArgs {
  @Given.id({ doc: 'The charge.' }) readonly chargeId!: string;
  @Given.fields(() => AsOfInput, { doc: 'The earlier of the two.' }) readonly from!: AsOfInput;
}

/** A charge is known to whoever may know of its case. */
const chargeIn = async (pinned: Pinned, chargeId: string) => {
  const charge = await pinned.load.chargesById.load(chargeId);
  const file = await pinned.thing(pinned.load.cases, charge?.caseId ?? null);
  return charge && file ? ((await pinned.parts(file, [charge]))[0] ?? null) : null;
};

const hung = <T extends object>(above: Hung | null, line: T | null): (T & Hung) | null =>
  line === null || above === null ? null : (below(above, [line])[0] ?? null);

/** Charges, what changed in a matrix, and what rests on what. */
@Resolver(() => Charge)
export class ChargeResolver {
  @Question('case', () => ChargeAnswer, 'One charge, by id: its linkage and its matrix.')
  charge(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'charge', (pinned) => chargeIn(pinned, id));
  }

  @Question(
    'case',
    () => MatrixHistory,
    'What changed in the matrix of a charge between an earlier position and now, or `asOf`.',
  )
  async matrixChanges(
    @Args() { chargeId, from, asOf }: MatrixChangesArgs,
    @Context('operation') operation: Operation,
  ) {
    const [then, now] = await Promise.all([operation.pin(from), operation.pin(asOf)]);
    const [former, charge] = await Promise.all([chargeIn(then, chargeId), chargeIn(now, chargeId)]);
    const known = charge ?? former;
    const [before, after] =
      known === null
        ? [null, null]
        : await Promise.all([then.load.matrices.load(chargeId), now.load.matrices.load(chargeId)]);
    return {
      ...readAt(now, asOf),
      from: then.position,
      changes: matrixChanges(before ?? undefined, after ?? undefined).map((change) => {
        const difference = differenceOf(change);
        return below(known ?? { pinned: now, handling: null }, [
          {
            ...difference,
            before: hung(former, difference.before),
            after: hung(charge, difference.after),
          },
        ])[0];
      }),
    };
  }

  @Question(
    'case',
    () => RestsOn,
    'Everything that rests on one person, account, item or exhibit: if this falls, what falls?',
  )
  async restsOn(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    const pinned = await operation.pin(asOf);
    const known = await pinned.knownOrNobody(id);
    const all = await operation.models.charges.restsOn(pinned.forReader, known);
    const inCases = await pinned.leading(all, ({ caseId }) => caseId);
    return {
      ...readAt(pinned, asOf),
      rests: below(
        { pinned, handling: null },
        await pinned.leading(inCases, ({ incidentId }) => incidentId),
      ),
    };
  }
}
