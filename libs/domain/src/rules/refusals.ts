import { Refusal } from '#kernel';
import type { RefusalKind } from '#kernel';

/** Names a refusal: its kind, its stable code, its sentence, and where it usually is. */
export const refusal =
  (kind: RefusalKind, code: string, message: string, path = '') =>
  (at = path, details: Readonly<Record<string, unknown>> = {}): Refusal =>
    new Refusal(kind, code, message, at, details);

/** A wish that would leave everything as it is. An observation is never this. */
export const nothingChanges = refusal(
  'conflict',
  'NOTHING_CHANGES',
  'This already stands in the register. Nothing would change.',
);

/** Whoever changes their mind says why. */
export const reasonMissing = refusal(
  'invalid',
  'REASON_MISSING',
  'Please give a reason in words. It is kept with the change.',
  '/reason',
);

/** A correction that names nothing to correct. */
export const changeEmpty = refusal(
  'invalid',
  'CHANGE_EMPTY',
  'This correction names nothing that should be otherwise.',
);

/** An id given by the sender that names something else already. */
export const idUsed = refusal(
  'conflict',
  'ID_ALREADY_USED',
  'This id already names another record. Leave it out and the system makes one.',
);

/** A tool may propose; a person answers for a decision. */
export const onlyAMember = refusal(
  'forbidden',
  'ONLY_A_MEMBER',
  'Only a member of the office can decide this. A tool can propose it.',
);

/** A thing that is called by no name in any script. */
export const nameMissing = refusal(
  'invalid',
  'NAME_MISSING',
  'Please give a name in at least one script.',
  '/name',
);

/** A text that must say something and does not. */
export const textMissing = refusal('invalid', 'TEXT_MISSING', 'This text must not be empty.');

/** What an envelope should say of who stated a fact is not known, so nothing can be decided on it. */
export const authorUnknown = refusal(
  'unavailable',
  'AUTHOR_NOT_KNOWN',
  'The register does not tell here who stated what this decision is about. Nothing was decided.',
);

const WORDS: Readonly<Record<string, string>> = {
  register: 'register',
  evidence: 'item of evidence',
  person: 'person',
  account: 'account',
  actor: 'actor',
  incident: 'incident',
  conflict: 'armed conflict',
  case: 'case',
  member: 'member of the office',
  import: 'report',
  task: 'task',
};

const upper = (noun: string): string => noun.toUpperCase();
const word = (noun: string): string => WORDS[noun] ?? 'record';

/** What a command names and the register does not hold: `INCIDENT_NOT_FOUND`. */
export const notFound = (noun: string, path = `/${noun}Id`): Refusal =>
  new Refusal(
    'not-found',
    `${upper(noun)}_NOT_FOUND`,
    `The register holds no such ${word(noun)}.`,
    path,
  );

/** What a command would bring in and the register holds already: `INCIDENT_ALREADY_EXISTS`. */
export const alreadyExists = (noun: string, path = `/${noun}Id`): Refusal =>
  new Refusal(
    'conflict',
    `${upper(noun)}_ALREADY_EXISTS`,
    `The register already holds a record of this ${word(noun)} under this id.`,
    path,
  );

/** An absorbed record takes nothing new; the record that stays does: `INCIDENT_MERGED`. */
export const merged = (noun: string, into: string, path = `/${noun}Id`): Refusal =>
  new Refusal(
    'conflict',
    `${upper(noun)}_MERGED`,
    `This record was merged into ${word(noun)} ${into}. Please use the record that stays, or undo the merge first.`,
    path,
    { mergedInto: into },
  );
