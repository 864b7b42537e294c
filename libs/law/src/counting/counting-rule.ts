/** How a number was stated. Null where the source leaves even that open. */
export type StatedQualifier =
  'exact' | 'atLeast' | 'moreThan' | 'about' | 'provisional' | 'mostly' | null;

/** A number as a source states it. */
export interface StatedCount {
  readonly value: number;
  readonly qualifier: StatedQualifier;
}

/** What a counting rule looks at. Null: the source does not say. */
export interface CountingInput {
  readonly killed: StatedCount | null;
  /** Whether the dead were peaceful people; false where the source says that they were fighters. */
  readonly peaceful: boolean | null;
  readonly children?: number | null;
  /** The unborn, where the toll counts them or may count them. */
  readonly unborn?: number | null;
  /** Whether they were killed at the same time. */
  readonly sameTime: boolean | null;
  /** Into how many strikes, sites or acts the source divides the incident; 0 or 1 is one. */
  readonly strikes: number;
  /** The largest toll that the source gives for one of them alone. */
  readonly largestPart?: StatedCount | null;
}

/** What a rule answers, on which ground, in a sentence for people. */
export interface CountingAnswer {
  readonly answer: 'true' | 'false' | 'undetermined';
  readonly ground: string;
  readonly sentence: string;
}

/**
 * A rule by which incidents are counted. It characterises nothing in law. A version never changes:
 * an answer once given under it can be given again at any time.
 */
export interface CountingRule {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Every ground that the rule can give. */
  readonly grounds: readonly string[];
  apply(input: CountingInput): CountingAnswer;
}
