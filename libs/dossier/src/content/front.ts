import type { Coded, Purpose } from '#events';
import type { DossierLanguage, Named, Profile, Ref, Shown, Words } from './shown.js';

/** What stands on the cover. */
export interface Cover {
  /** Its reference in the register, unique there; names nobody. */
  readonly reference: string;
  readonly title: Shown<Named> | null;
  readonly forum: 'ICC' | 'DE-VStGB' | 'other';
  readonly caseId: string;
  readonly profile: Profile;
  readonly language: DossierLanguage;
  /** The number of this issue within the case; null before it was issued. */
  readonly number: number | null;
  /** Up to which event of the register everything here is told, and when that was recorded. */
  readonly position: number;
  readonly instant: string;
  readonly register: {
    readonly id: string;
    readonly purpose: Purpose;
    readonly name: Named | null;
  };
  /** What made it: the same versions at the same position give the same bytes. */
  readonly versions: {
    readonly sijil: string;
    readonly policy: number;
    readonly law: readonly { readonly forum: string; readonly catalogueVersion: number }[];
    readonly counting: readonly { readonly rule: string; readonly version: number }[];
  };
}

/** On whose request and by which standards the case is prepared. */
export interface Mandate {
  readonly mandate: Shown<Words> | null;
  readonly openedAt: string;
  readonly openedBy: string;
  /** The standards of proof in view, of charges and of classifications. */
  readonly standards: readonly Coded[];
  /** The published reports on which incidents of the case rest. */
  readonly reports: readonly {
    readonly publisher: string;
    readonly title: string | null;
    readonly published: string | null;
    readonly exhibit: number | null;
  }[];
}

/** A step of the procedure: one event of the case's own stream. */
export interface ProceduralStep {
  readonly position: number;
  /** The name of the fact, as the catalogue of events has it. */
  readonly type: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly via: string | null;
  /** Which charge, fact, exhibit, incident, suspect or account of the dossier it is about. */
  readonly of: readonly Ref[];
  readonly reason: Shown<Words> | null;
}
