import type { Bilingual, PURPOSES } from '#events';

/** What the register says of itself. */
export interface RegisterRow {
  readonly registerId: string;
  readonly purpose: (typeof PURPOSES)[number];
  readonly name: Bilingual | null;
  readonly policyVersion: number | null;
  readonly software: string | null;
}
