/** Which way something points. */
export type Stance = 'for' | 'against';

/** What lies beside a requirement: nothing, something for it, something against it, or both. Never a finding. */
export type Coverage = 'nothing' | 'for' | 'against' | 'both';

/** The coverage that follows from how much there is on either side. */
export const coverageOf = (supports: {
  readonly for: number;
  readonly against: number;
}): Coverage =>
  supports.for > 0
    ? supports.against > 0
      ? 'both'
      : 'for'
    : supports.against > 0
      ? 'against'
      : 'nothing';
