/** Every way in which a bag can fail to be what it says. Stable: programs tell cases apart by it. */
export type FindingCode =
  | 'NOT_A_BAG'
  | 'PATH_REFUSED'
  | 'NOT_A_FILE'
  | 'NAMES_COLLIDE'
  | 'TOO_MANY_FILES'
  | 'FILE_MISSING'
  | 'FILE_EXTRA'
  | 'FILE_RENAMED'
  | 'FILE_ALTERED'
  | 'FILE_UNREADABLE'
  | 'FILE_TOO_LARGE'
  | 'MANIFEST_MALFORMED'
  | 'BAG_INFO_WRONG'
  | 'CARD_WRONG'
  | 'CONTENT_DISAGREES'
  | 'KEYS_MALFORMED'
  | 'HEAD_NOT_PROVEN'
  | 'STAMP_NOT_PROVEN'
  | 'COSIGNATURE_NOT_PROVEN'
  | 'PROOF_WRONG'
  | 'CLASS_NOT_FOR_PROFILE'
  | 'ISSUE_NOT_PROVEN'
  | 'EVIDENCE_NOT_PROVEN'
  | 'EARLIER_BAG_BROKEN'
  | 'NOT_CONSISTENT';

/** Something that is wrong with a bag: in which file, and in words. */
export interface Finding {
  readonly code: FindingCode;
  /** As it can be printed; null where it is about the bag as a whole. */
  readonly file: string | null;
  readonly says: string;
}

/** Takes findings down. */
export type Report = (code: FindingCode, file: string | null, says: string) => void;

/** More findings than anybody reads, and more than a sentence needs: whoever made a bag must not fill our memory. */
const MOST_FINDINGS = 1_000;
const MOST_SAID = 400;

/** What was taken down, and of what lay beyond that the number. */
export class Findings {
  readonly listed: Finding[] = [];
  #count = 0;

  /** How many there are, those that are not listed included. */
  get count(): number {
    return this.#count;
  }

  readonly report: Report = (code, file, says) => {
    this.#count += 1;
    if (this.listed.length < MOST_FINDINGS)
      this.listed.push({
        code,
        file,
        says: says.length > MOST_SAID ? `${says.slice(0, MOST_SAID)}…` : says,
      });
  };
}
