import { Args, ArgsType, Parent, Resolver } from '@nestjs/graphql';
import { matrixFigure } from '#read-side';
import { Account } from '../account/account.type.js';
import { Case, Exhibit } from '../case/case.type.js';
import type { CaseView } from '../case/case.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { Given } from '../schema/given.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { FigureLanguage } from '../schema/words.js';
import { Charge, Linkage, linkageOf } from './charge.type.js';
import type { ChargeView } from './charge.type.js';
import { AllegedFact, allegedFactOf, FactSupport } from './fact.type.js';
import type { AllegedFactView, FactSupportView } from './fact.type.js';
import { CaseGap, MatrixFigure, MatrixLine, matrixLineOf } from './matrix.type.js';
import type { MatrixLineView } from './matrix.type.js';

const CaseFactsConnection = listOf('CaseFacts', () => AllegedFact, 'The alleged facts of a case.');

/** From a case to what is alleged and charged in it, and to what it lacks. */
@Resolver(() => Case)
export class CaseChargeEdges {
  @Edges('case', () => CaseFactsConnection, 'The alleged facts by number; those withdrawn too.')
  allegedFacts(row: CaseView & Hung) {
    return pagesBelow(row, row.pinned.load.allegedFacts, (some) => row.pinned.parts(row, some));
  }

  @Edge('case', () => [Charge], 'The charges by number; those withdrawn too.')
  async charges(row: CaseView & Hung) {
    return row.pinned.parts(row, await row.pinned.load.charges.load(row.id));
  }

  @Edge('case', () => [CaseGap], 'Every gap, charge by charge and fact by fact.')
  async gaps(row: CaseView & Hung) {
    return below(row, await row.pinned.load.gaps.load(row.id));
  }
}

@ArgsType()
export class FigureArgs {
  @Given.word(FigureLanguage, { maybe: true, doc: 'English where left out.' })
  readonly lang?: keyof typeof FigureLanguage;
}

/** From a charge to its chain of linkage, its matrix and the matrix as a figure. */
@Resolver(() => Charge)
export class ChargeEdges {
  @Edge('case', () => [Linkage], 'The chain from the acts to the suspect; links withdrawn too.')
  async linkage(row: ChargeView & Hung) {
    const matrix = await row.pinned.load.matrices.load(row.id);
    return below(row, (matrix?.linkage ?? []).map(linkageOf));
  }

  @Edge('case', () => [MatrixLine], 'The matrix, row by row, as the pinned law gives it.')
  async matrix(row: ChargeView & Hung) {
    const matrix = await row.pinned.load.matrices.load(row.id);
    return below(row, (matrix?.rows ?? []).map(matrixLineOf));
  }

  @EdgeOrNull('case', () => MatrixFigure, 'The matrix as a figure, with a text twin.')
  async figure(@Parent() row: ChargeView & Hung, @Args() { lang }: FigureArgs) {
    const matrix = await row.pinned.load.matrices.load(row.id);
    return matrix && matrixFigure(matrix, lang ?? 'en');
  }
}

/** From a row of a matrix to the facts it is argued from. */
@Resolver(() => MatrixLine)
export class MatrixEdges {
  @Edge('case', () => [AllegedFact], 'The standing facts it is argued from.')
  facts(row: MatrixLineView & Hung) {
    return row.pinned.parts(row, row.argued.map(allegedFactOf));
  }
}

/** From an alleged fact to what lies for and against it. */
@Resolver(() => AllegedFact)
export class AllegedFactEdges {
  @Edge('case', () => [FactSupport], 'What lies for and against it; what was withdrawn too.')
  async supports(row: AllegedFactView & Hung) {
    const [all, exhibits] = await Promise.all([
      row.pinned.load.supports.load(row.id),
      row.pinned.load.exhibits.load(row.caseId),
    ]);
    const items = new Map(exhibits.map(({ id, evidenceId }) => [id, evidenceId]));
    const known = await row.pinned.leading(
      all,
      ({ accountId }) => accountId,
      ({ exhibitId }) => items.get(exhibitId ?? '') ?? null,
    );
    return below(row, known);
  }
}

/** From a support to the exhibit or account it points into. */
@Resolver(() => FactSupport)
export class FactSupportEdges {
  @EdgeOrNull('case', () => Exhibit)
  async exhibit(row: FactSupportView & Hung) {
    if (row.exhibitId === null) return null;
    const exhibits = await row.pinned.load.exhibits.load(row.caseId);
    const exhibit = exhibits.find(({ id }) => id === row.exhibitId);
    return exhibit === undefined ? null : (below(row, [exhibit])[0] ?? null);
  }

  @EdgeOrNull('case', () => Account)
  account({ accountId, pinned }: FactSupportView & Hung) {
    return pinned.thing(pinned.load.accounts, accountId);
  }
}
