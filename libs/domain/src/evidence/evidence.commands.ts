import type { Command } from '#kernel';
import type {
  AuthenticityAssessed,
  EvidenceAdded,
  EvidenceContested,
  EvidenceGraded,
  EvidenceLinked,
  EvidenceUnlinked,
  EvidenceWithdrawn,
} from '#events';
import type { Wish } from '../rules/wish.js';
import type { CustodyCommand } from './custody.commands.js';
import type { DisposalCommand } from './disposal.commands.js';

/** Take an item in, held as files or described by a source. */
export type AddEvidence = Command<'AddEvidence', Wish<typeof EvidenceAdded, 'evidenceId'>>;
/** Say on which incident or act an item bears. */
export type LinkEvidence = Command<'LinkEvidence', Wish<typeof EvidenceLinked, 'linkId'>>;
/** Take such a link back. */
export type UnlinkEvidence = Command<'UnlinkEvidence', Wish<typeof EvidenceUnlinked>>;
/** Grade source and information, each on its own scale. */
export type GradeEvidence = Command<'GradeEvidence', Wish<typeof EvidenceGraded, 'gradeId'>>;
/** Say whether source, place and time were checked. */
export type AssessAuthenticity = Command<
  'AssessAuthenticity',
  Wish<typeof AuthenticityAssessed, 'assessmentId'>
>;
/** Record that somebody disputes an item. */
export type ContestEvidence = Command<
  'ContestEvidence',
  Wish<typeof EvidenceContested, 'contestId'>
>;
/** No longer rely on an item. */
export type WithdrawEvidence = Command<'WithdrawEvidence', Wish<typeof EvidenceWithdrawn>>;

/** All that can be asked about an item of evidence. */
export type EvidenceCommand =
  | AddEvidence
  | LinkEvidence
  | UnlinkEvidence
  | GradeEvidence
  | AssessAuthenticity
  | ContestEvidence
  | WithdrawEvidence
  | CustodyCommand
  | DisposalCommand;
