import type { Changes, ChronologyLine, Integrity, Redaction, Unknown } from './back.js';
import type { DossierCharge, DossierFact } from './charge.js';
import type { DefenceItem, DossierExhibit } from './exhibit.js';
import type { Cover, Mandate, ProceduralStep } from './front.js';
import type { DossierIncident } from './incident.js';
import type { DossierConflict, DossierParty, DossierPlace } from './party.js';
import type { DossierAccount, DossierPerson, DossierSuspect } from './person.js';

/** The format of what a dossier says, with its version. */
export const CONTENT_FORMAT = 'sijil-content/1';

/**
 * Everything that a dossier says to one profile, at one position of the register: plain data, with
 * neither clock nor fraction in it. Numbers of incidents, accounts, parties and conflicts are the
 * dossier's own; those of exhibits, facts and charges are the case's and never used again.
 */
export interface DossierContent {
  readonly format: typeof CONTENT_FORMAT;
  readonly cover: Cover;
  readonly mandate: Mandate;
  readonly history: readonly ProceduralStep[];
  readonly parties: readonly DossierParty[];
  readonly places: readonly DossierPlace[];
  readonly conflicts: readonly DossierConflict[];
  readonly incidents: readonly DossierIncident[];
  readonly persons: readonly DossierPerson[];
  readonly accounts: readonly DossierAccount[];
  readonly suspects: readonly DossierSuspect[];
  readonly facts: readonly DossierFact[];
  readonly charges: readonly DossierCharge[];
  readonly chronology: readonly ChronologyLine[];
  /** What can help the defence, and what is contested. */
  readonly defence: readonly DefenceItem[];
  readonly exhibits: readonly DossierExhibit[];
  readonly integrity: Integrity;
  /** Null in a first issue. */
  readonly changes: Changes | null;
  readonly unknown: readonly Unknown[];
  readonly redactions: readonly Redaction[];
}
