import { cas, confidential, event, open, work } from '../event.js';
import {
  date,
  id,
  integer,
  label,
  list,
  maybe,
  object,
  oneOf,
  sha256,
  text,
} from '../shape/shape.js';
import { coded } from '../shape/vocabulary.js';

/** Whom a dossier is for: each lets out what such a reader may have. */
export const DOSSIER_PROFILES = ['court', 'defence', 'partner', 'internal'] as const;
/** The languages in which a dossier can speak. */
export const DOSSIER_LANGUAGES = ['en', 'ar'] as const;
/** What somebody outside the office confirmed of the signed head of a dossier. */
export const DOSSIER_ANCHORS = ['timeStamp', 'cosignature', 'none'] as const;
/** How a file of a dossier is otherwise than in the issue before. */
export const DOSSIER_DIFFERENCES = ['changed', 'added', 'gone'] as const;

/** Why an issue could not be made again as it was. */
export const DOSSIER_CAUSES = [
  'identityDestroyed',
  'consentChanged',
  'bytesGone',
  'versionChanged',
] as const;

const position = integer(1, Number.MAX_SAFE_INTEGER);

export const DossierIssued = event(
  'case',
  'DossierIssued',
  'A dossier of a case was issued under a number that is never used again. Everything of which its bytes are a function stands here.',
  {
    caseId: open(id, 'The case.'),
    dossierId: open(id, 'The issue.'),
    number: cas(integer(1), 'Its number in the case.'),
    profile: cas(oneOf(...DOSSIER_PROFILES), 'Whom it is for.'),
    language: cas(oneOf(...DOSSIER_LANGUAGES), 'In which language it speaks.'),
    position: open(position, 'The position of the register at which it speaks.'),
    checkpoint: open(
      object({ size: position, root: sha256, digest: sha256 }),
      'The signed head to which its proofs lead; the digest is over the signed text.',
    ),
    anchor: cas(oneOf(...DOSSIER_ANCHORS), 'What an outsider confirmed of that head.'),
    versions: cas(
      object({
        sijil: label,
        policy: label,
        law: list(object({ catalogue: label, version: label }), 100),
        document: label,
      }),
      'The versions by which it was made.',
    ),
    manifest: open(sha256, 'The SHA-256 of its manifest, which names every file with its hash.'),
    evidenceId: open(id, 'The item under which the issued bag is kept.'),
    replaces: cas(maybe(integer(1)), 'The issue that could not be made again as it was.'),
    differences: cas(
      maybe(list(object({ path: label, how: oneOf(...DOSSIER_DIFFERENCES) }), 100_000)),
      'What is otherwise than in that issue, file by file.',
    ),
    causes: cas(
      maybe(list(object({ what: oneOf(...DOSSIER_CAUSES), id: maybe(id) }), 100_000)),
      'Why it had to be otherwise, as far as both issues show it: what happened, to which person or item.',
    ),
    reason: work(maybe(text), 'Why it was issued.'),
  },
);

export const ItemDisclosed = event(
  'case',
  'ItemDisclosed',
  'Items of a case, issued dossiers among them, were handed to somebody outside the office.',
  {
    caseId: open(id, 'The case.'),
    disclosureId: open(id, 'The handing over.'),
    items: open(list(id, 10_000), 'The items that were handed over.'),
    to: confidential(text, 'The office or body to which; no natural person by name.'),
    rule: cas(coded, 'The rule or duty under which.'),
    request: cas(maybe(label), 'The reference of the request that it answers.'),
    on: cas(date, 'The day on which.'),
    receipt: open(maybe(id), 'The item in which the recipient confirms it.'),
    reason: work(maybe(text), 'Why.'),
  },
);
