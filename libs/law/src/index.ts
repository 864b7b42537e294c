/** Law as data and the rules that count by it. Pure. */
export { countingRule, countingRules, currentCountingRule } from './counting/counting-rules.js';
export type {
  CountingAnswer,
  CountingInput,
  CountingRule,
  StatedCount,
  StatedQualifier,
} from './counting/counting-rule.js';
export { massacreRule } from './counting/snhr-massacre.v1.rule.js';

export {
  applicableTo,
  currentVersion,
  entry,
  findEntry,
  findProvision,
  forums,
  isForum,
  listEntries,
  listProvisions,
} from './catalogue/catalogue.js';
export type { EntryFilter } from './catalogue/catalogue.js';
export type {
  Amendment,
  Chargeable,
  ConflictType,
  ContextualElement,
  Counterpart,
  Element,
  ElementKind,
  EntryKind,
  Forum,
  Judgment,
  LawEntry,
  MentalDefault,
  Provision,
  Reviewed,
} from './catalogue/entry.js';

export { cite, citeCounted } from './citations/cite.js';
export type { Citations, CiteOptions } from './citations/cite.js';
export { controversiesOf } from './citations/controversies.js';
export { CITATION_TOOL, flags as citationFlags } from './citations/flags.js';
export type { FlagCode, FlagDefinition } from './citations/flags.js';
export type { Reading } from './citations/reading.js';
export { conflictPleaded, review } from './citations/review.js';
export type { Conclusion, ReportFacts, Review } from './citations/review.js';

export { instrumentOf, listInstruments } from './instruments/instruments.js';
export { GROUNDS } from './instruments/instrument.js';
export type { Ground, Instrument, InstrumentKind } from './instruments/instrument.js';

export { applies, APPLICABILITY_TOOL } from './applicability/applies.js';
export type {
  Acceptance,
  ActFacts,
  Applicability,
  ConflictClassification,
  Obstacle,
  Question,
  Reason,
} from './applicability/applies.js';

export { coverageOf } from './matrix/coverage.js';
export type { Coverage, Stance } from './matrix/coverage.js';
export { GAP_KINDS } from './matrix/gap.js';
export type { Gap } from './matrix/gap.js';
export { REQUIREMENT_ROWS, requirementsOf } from './matrix/requirements.js';
export type { ChargedLaw, Requirement, RequirementRow } from './matrix/requirements.js';
export { hashOfWords, WHOLE_ENTRY, wordedBy, wordingIdOf, wordingsOf } from './wording/wording.js';
export type { Wording } from './wording/wording.js';
export { arabicOf } from './arabic/arabic.js';
export { ARABIC, ENGLISH, matrixSvg, matrixText } from './matrix/figure.js';
export type { FigureRow, FigureWords } from './matrix/figure.js';
