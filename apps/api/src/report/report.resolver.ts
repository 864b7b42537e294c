import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { Evidence } from '../evidence/evidence.type.js';
import { Incident } from '../incident/incident.type.js';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { FindingOutcome } from '../schema/words.js';
import { AsOfArgs, ListArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf, pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { heldBy } from '../task/assignment.js';
import { AssignmentInput } from '../task/task.inputs.js';
import { Task } from '../task/task.type.js';
import {
  Conclusion,
  Figure,
  Finding,
  findingOf,
  RefusedUnit,
  Report,
  ReportImport,
  reportOf,
} from './report.type.js';
import type { FindingView, ReportView } from './report.type.js';

@ArgsType()
export class ReportArgs extends AsOfArgs {
  @Given.text({ doc: 'The key under which the office knows the report.' }) readonly key!: string;
}

const ReportConnection = pageOf(
  'Report',
  () => Report,
  'A page of the published reports that were taken in.',
);
const FindingConnection = pageOf(
  'Finding',
  () => Finding,
  'A page of the queue of findings, in the order in which they were raised.',
);

@InputType({
  description: 'Several values of one field are alternatives; several fields narrow together.',
})
export class FindingFilterInput extends AssignmentInput {
  @Given.id({ maybe: true, list: true }) readonly reports?: readonly string[];
  @Given.id({ maybe: true, list: true }) readonly incidents?: readonly string[];
  @Given.text({ maybe: true, list: true, doc: 'Kinds of findings.' })
  readonly codes?: readonly string[];
  @Given.flag({ maybe: true, doc: 'Only those on which nobody has decided, or only the others.' })
  readonly open?: boolean;
  @Given.word(FindingOutcome, { maybe: true, list: true })
  readonly outcomes?: readonly (keyof typeof FindingOutcome)[];
}

@ArgsType()
export class FindingsArgs extends ListArgs {
  @Given.fields(() => FindingFilterInput, { maybe: true }) readonly filter?: FindingFilterInput;
}

const ReportAnswer = answerOf('Report', 'report', () => Report, 'One report.');

/** Published reports and their imports. */
@Resolver(() => Report)
export class ReportResolver {
  @Question('case', () => ReportConnection, 'The published reports that were taken in.')
  reports(@Args() args: ListArgs, @Context('operation') operation: Operation) {
    return page(
      operation,
      args,
      { name: 'reports' },
      ({ snapshot }, paging) => operation.models.reports.list(snapshot, paging),
      reportOf,
    );
  }

  @Question(
    'case',
    () => FindingConnection,
    'What imports found that a person should look at, over all reports: the queue for review.',
  )
  findings(@Args() args: FindingsArgs, @Context('operation') operation: Operation) {
    const asked = args.filter ? dataOf(args.filter) : {};
    const { mine: _mine, overdue: _overdue, ...narrowed } = asked;
    const filter = { ...narrowed, ...heldBy(operation, asked) };
    return page(
      operation,
      args,
      { name: 'findings', filter: asked },
      async (pinned, paging) =>
        operation.models.reports.review(pinned.forReader, await pinned.knownIn(filter), paging),
      findingOf,
    );
  }

  @Question('case', () => ReportAnswer, 'One report: what it prints, what its imports found.')
  report(@Args() { key, asOf }: ReportArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'report', async (pinned) => {
      const row = await operation.models.reports.byKey(pinned.snapshot, key);
      return pinned.thing(pinned.load.reports, row?.reportId ?? null);
    });
  }
}

const ReportFiguresConnection = listOf('ReportFigures', () => Figure, 'The figures of a report.');
const ReportFindingsConnection = listOf(
  'ReportFindings',
  () => Finding,
  'What the imports of a report found.',
);
const ReportRefusedUnitsConnection = listOf(
  'ReportRefusedUnits',
  () => RefusedUnit,
  'The units of a report that were refused.',
);

type Row = ReportView & Hung;

/** From a report to what it prints and what its imports found. */
@Resolver(() => Report)
export class ReportEdges {
  @Edge('case', () => [ReportImport], 'Each version of its file that was taken in.')
  async imports(row: Row) {
    return row.pinned.parts(row, await row.pinned.load.imports.load(row.id));
  }

  @Edges('case', () => ReportFiguresConnection, 'The figures it prints; fallen ones too.')
  figures(row: Row) {
    return pagesBelow(row, row.pinned.load.figures, (some) => row.pinned.parts(row, some));
  }

  @Edge('case', () => [Conclusion], 'The legal conclusions it states or relays.')
  async conclusions(row: Row) {
    return row.pinned.parts(row, await row.pinned.load.conclusions.load(row.id));
  }

  @Edges(
    'case',
    () => ReportFindingsConnection,
    'What its imports found that a person should look at.',
  )
  findings(row: Row) {
    return pagesBelow(row, row.pinned.load.findings, (some) => row.pinned.parts(row, some));
  }

  @Edges(
    'case',
    () => ReportRefusedUnitsConnection,
    'The units of its file that were refused whole.',
    ({ rowId }: { readonly rowId: string }) => rowId,
  )
  refusedUnits(row: Row) {
    return pagesBelow(row, row.pinned.load.refusedUnits, (some) => below(row, some));
  }

  @EdgeOrNull('case', () => Evidence, 'Its file, as an item of evidence.')
  evidence(row: Row) {
    return row.pinned.thing(row.pinned.load.evidence, row.evidenceId);
  }
}

/** From a finding to the incident it concerns and to the work that it led to. */
@Resolver(() => Finding)
export class FindingEdges {
  @EdgeOrNull('case', () => Incident)
  incident({ incidentId, pinned }: FindingView & Hung) {
    return pinned.thing(pinned.load.incidents, incidentId);
  }

  @Edge('case', () => [Task], 'The tasks about it, those done and dropped too.')
  async tasks({ id, pinned }: FindingView & Hung) {
    return pinned.things(await pinned.load.tasksAbout.load(id));
  }
}
