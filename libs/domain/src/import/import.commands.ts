import type { Command } from '#kernel';
import type {
  ConclusionNoLongerPublished,
  ConclusionPublished,
  ConclusionReviewed,
  FigureNoLongerPublished,
  FigurePublished,
  FindingRaised,
  FindingResolved,
  ImportCompleted,
  ImportStarted,
  RowRefused,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Begin to take in a version of a report. Its number among the imports of the report is given here. */
export type StartImport = Command<
  'StartImport',
  Omit<Wish<typeof ImportStarted, 'reportId' | 'importId'>, 'ordinal'>
>;
/** State a figure as the report prints it. */
export type PublishFigure = Command<'PublishFigure', Wish<typeof FigurePublished, 'claimId'>>;
/** Record that a figure is not printed any more. */
export type RecordFigureNoLongerPublished = Command<
  'RecordFigureNoLongerPublished',
  Wish<typeof FigureNoLongerPublished, 'claimId'>
>;
/** State a conclusion as the report draws it. */
export type PublishConclusion = Command<
  'PublishConclusion',
  Wish<typeof ConclusionPublished, 'claimId'>
>;
/** Record how a tool reads a conclusion. */
export type ReviewConclusion = Command<'ReviewConclusion', Wish<typeof ConclusionReviewed>>;
/** Record that a conclusion is not drawn any more. */
export type RecordConclusionNoLongerPublished = Command<
  'RecordConclusionNoLongerPublished',
  Wish<typeof ConclusionNoLongerPublished>
>;
/** Record that a unit of the file was refused whole. */
export type RefuseRow = Command<'RefuseRow', Wish<typeof RowRefused>>;
/** Raise something that a person should look at. */
export type RaiseFinding = Command<'RaiseFinding', Wish<typeof FindingRaised, 'findingId'>>;
/** Decide on a finding. */
export type ResolveFinding = Command<'ResolveFinding', Wish<typeof FindingResolved>>;
/** End an import. */
export type CompleteImport = Command<'CompleteImport', Wish<typeof ImportCompleted>>;

/** All that can be asked about the imports of a report. */
export type ImportCommand =
  | StartImport
  | PublishFigure
  | RecordFigureNoLongerPublished
  | PublishConclusion
  | ReviewConclusion
  | RecordConclusionNoLongerPublished
  | RefuseRow
  | RaiseFinding
  | ResolveFinding
  | CompleteImport;
