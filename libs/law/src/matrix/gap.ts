/** What a case can lack, or what has to be looked at. */
export const GAP_KINDS = [
  'NOTHING',
  'ONLY_AGAINST',
  'CONTRADICTED',
  'NOT_ASSESSED',
  'MET_WITHOUT_SUPPORT',
  'CHAIN_BROKEN',
  'NOT_ADOPTED',
  'DEPARTURE',
  'FACT_WITHOUT_SUPPORT',
  'SUPPORT_FALLEN',
  'DEFENCE_LEFT_OUT',
  'LEFT_OUT_UNWEIGHED',
] as const;

/** A gap of a case: of a charge, of one of its rows, of a fact or of an exhibit. */
export interface Gap {
  readonly kind: (typeof GAP_KINDS)[number];
  readonly chargeId: string | null;
  readonly requirement: string | null;
  readonly factId: string | null;
  readonly exhibitId: string | null;
}
