import type { DOSSIER_PROFILES, HANDLING_LEVELS, MEMBER_ROLES } from '#events';

/** What a member of the office may be. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Who asks: a member with what the register says of them, or somebody who has shown no credential. */
export type Viewer =
  | {
      readonly memberId: string;
      readonly roles: readonly MemberRole[];
      /** The cases to which the member is assigned. */
      readonly cases: readonly string[];
    }
  | 'anonymous';

/** Who reads a dossier: whoever is handed one of its profile. */
export interface DossierReader {
  readonly profile: DossierProfile;
}

/** For whom dossiers are made. */
export type DossierProfile = (typeof DOSSIER_PROFILES)[number];

/** Whoever may be shown something. */
export type Reader = Viewer | DossierReader;

/** How a thing must be handled. Without it: confidential. */
export interface Handling {
  readonly level: (typeof HANDLING_LEVELS)[number];
  /** Roles and members who may see it where it is under seal or secret. */
  readonly audience: readonly string[];
}

/** A yes or no, by which rule, in a sentence that the person refused may read. */
export interface Decision {
  readonly permit: boolean;
  readonly rule: string;
  readonly reason: string;
}
