/** What a dossier says, how it is laid down and how it is checked. No input, output or clock. */
export * from './content/back.js';
export * from './content/charge.js';
export * from './content/content.js';
export * from './content/exhibit.js';
export * from './content/front.js';
export * from './content/incident.js';
export * from './content/party.js';
export * from './content/person.js';
export * from './content/shown.js';
export { causesOf } from './content/causes.js';
export type { Cause } from './content/causes.js';
export { changesSince } from './content/changes.js';
export { defenceOf, isHelpful } from './content/defence.js';
export { redactionsOf } from './content/redactions.js';
export type { Hidden } from './content/redactions.js';
export { unknownOf } from './content/unknowns.js';
export { EXHIBIT_STATES } from './content/states.js';
export { sampleContent } from './content/content.sample.js';
export { CONTENT_PATH, contentFiles } from './content/files/content-files.js';

// The bag: how a dossier is laid down.
export { bagAround, BAG_FILES } from './bag/bag.js';
export type { PayloadFile } from './bag/bag.js';
export { bagInfoOf } from './bag/bag-info.js';
export { mayOpen } from './bag/profile.js';
export { DOSSIER_FORMAT, formatCard } from './bag/card.js';
export type { DossierCard } from './bag/card.js';
export { formatConsistency } from './bag/consistency-file.js';
export { consistencyPath, evidencePath, LAYOUT, proofPath } from './bag/layout.js';
export { parseManifestLine } from './bag/manifest.js';
export type { ManifestEntry } from './bag/manifest.js';
export { readme } from './bag/readme.js';
export type { BagInfo } from './bag/tag-file.js';

// The check of a bag by whoever received it.
export type { Asked } from './verify/asked.js';
export type { Finding, FindingCode } from './verify/finding.js';
export type { CheckStamp, StatedTime } from './verify/stamp.js';
export type { BagTree, TreeEntry } from './verify/tree.js';
export { keysIn, logKeysIn } from './verify/trust.js';
export { verifyBag } from './verify/verify.js';
export type { Verdict, Verification } from './verify/verify.js';

// The dossier on paper.
export type { PrintedDossier } from './document/document.js';
export { numberOf } from './document/inert.js';
export { back as backWords, BEARINGS as BEARING_WORDS } from './document/words/back.js';
export { FIXITY as FIXITY_WORDS, STEPS as STEP_WORDS } from './document/words/back.js';
export {
  common as commonWords,
  MONTHS,
  PURPOSES as PURPOSE_WORDS,
} from './document/words/common.js';
export type { Phrase, Vocabulary } from './document/words/phrase.js';
export { VALUES as VALUE_WORDS } from './document/words/values.js';
export { DOCUMENT_VERSION, printedDossier, sheetsFolder } from './document/printed.js';
