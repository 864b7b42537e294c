import type { Command } from '#kernel';
import type {
  AttackOnCiviliansAsserted,
  ConflictClassified,
  ConflictReclassified,
  NexusAssessed,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Classify an armed conflict. */
export type ClassifyConflict = Command<
  'ClassifyConflict',
  Wish<typeof ConflictClassified, 'conflictId'>
>;
/** Classify it otherwise. */
export type ReclassifyConflict = Command<'ReclassifyConflict', Wish<typeof ConflictReclassified>>;
/** Say whether an incident or act was part of the conflict. */
export type AssessNexus = Command<'AssessNexus', Wish<typeof NexusAssessed>>;
/** State that a widespread or systematic attack on a civilian population is asserted. */
export type AssertAttackOnCivilians = Command<
  'AssertAttackOnCivilians',
  Wish<typeof AttackOnCiviliansAsserted, 'claimId'>
>;

/** All that can be asked about an armed conflict. */
export type ConflictCommand =
  ClassifyConflict | ReclassifyConflict | AssessNexus | AssertAttackOnCivilians;
