/** Published reports in, in three steps: read (pure), plan (pure), reconcile (pure). */
export { readReport } from './reading/report.reading.js';
export type { ReportReading } from './reading/report.reading.js';
export type { Finding, RefusedUnit } from './reading/desk.js';
export { findingCodes } from './reading/finding-codes.js';
export type { FindingCode } from './reading/finding-codes.js';
export { fileRefusalCodes, partRefusalCodes } from './reading/refusal-codes.js';
export type { RefusalCode } from './reading/refusal-codes.js';
export { codeTables } from './reading/code-tables.js';
export { shield } from './reading/shield.js';
export { countingInputOf } from './reading/checks/massacre.checks.js';
export type { PublishedReport } from './reading/report.header.js';
export type { ReportUnit } from './reading/unit.reading.js';
export type { PublishedFigure } from './reading/figure.reading.js';
export type { LegalConclusion, Statement } from './reading/conclusion.reading.js';
export { parseDefinition } from './reconcile/definition.js';
export type { Definition } from './reconcile/definition.js';
export { evaluate } from './reconcile/evaluate.js';
export type { Coverage, Figure, Verdict } from './reconcile/evaluate.js';
export type { IncidentDocument } from './reconcile/incident.document.js';
export { vocabularies } from './vocabulary/vocabularies.js';
export type { Vocabulary, Word } from './vocabulary/word.js';
export { changeUnit } from './plan/change.plan.js';
export type { KnownClaim, KnownIncident, UnitChange } from './plan/change.plan.js';
export {
  addPublication,
  addReportFile,
  conclusionClaims,
  figureClaims,
  importIdOf,
  publicationIdOf,
  raiseFindings,
  refuseRow,
  registerParty,
  startImport,
} from './plan/report.plan.js';
export type { ReportClaim, SourceFile } from './plan/report.plan.js';
export { incidentIdOf, partyIdOf } from './plan/unit-context.js';
export type { UnitContext } from './plan/unit-context.js';
export { planUnit, recordUnit } from './plan/unit.plan.js';
export type { UnitPlan } from './plan/unit.plan.js';
export { openBayanat } from './bayanat/bayanat.file.js';
export type { BayanatFile } from './bayanat/bayanat.shape.js';
export { besideOf, namedIn } from './bayanat/bayanat.beside.js';
export type { Beside, BesideRecord } from './bayanat/bayanat.beside.js';
export { reportOfBayanat, restrictedIn } from './bayanat/bayanat.report.js';
export { readMapping } from './sheet/mapping.js';
export type { Mapping } from './sheet/mapping.js';
export { mediaTypeOf } from './sheet/rows/rows.js';
export { proposeMapping, readSheet } from './sheet/sheet.reading.js';
export type { SheetReading } from './sheet/sheet.reading.js';
