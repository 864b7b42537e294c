import type { ConflictType, Reviewed } from '../catalogue/entry.js';

/** What somebody may want to rest on an instrument. */
export const GROUNDS = {
  personalResponsibility: 'That a person is criminally responsible: the provision of a charge.',
  stateResponsibility: 'That a State breached an obligation and is responsible for it.',
  partyObligation: 'That a party to an armed conflict, an armed group too, breached an obligation.',
  humanRight: 'That a State breached a right of a human being.',
  measures: 'That an organ of the United Nations may decide, or has decided, on measures.',
  jurisdiction: 'That a court may hear a case.',
  procedure: 'How a court has to proceed.',
  notice:
    'That somebody had been told: facts about knowledge, notice or the protected status of a place.',
} as const;

/** What an instrument can or cannot ground. */
export type Ground = keyof typeof GROUNDS;

/** What an instrument is. */
export type InstrumentKind =
  | 'statute'
  | 'treaty'
  | 'customary law'
  | 'resolution'
  | 'declaration'
  | 'ceasefire agreement'
  | 'domestic act'
  | 'political commitment'
  | 'rules of procedure';

/** Another instrument than the forum’s own, as reports cite it. Plain facts and a paraphrase of ours. */
export interface Instrument {
  /** How our references to it begin. */
  readonly code: string;
  readonly title: string;
  readonly kind: InstrumentKind;
  /** The branch of law; reports mix them up. */
  readonly regime:
    'statute' | 'charter' | 'humanitarian' | 'humanRights' | 'criminal' | 'procedure' | 'political';
  /** The day it was adopted or signed; null where it grew, or where nobody checked. */
  readonly adopted: string | null;
  /** In which situations it applies. */
  readonly appliesIn: ConflictType;
  readonly can: readonly Ground[];
  readonly cannot: readonly Ground[];
  readonly note: string;
  readonly reviewed: Reviewed;
}

/** An instrument with the names under which reports cite it, in whatever script. */
export interface NamedInstrument extends Instrument {
  readonly names: readonly string[];
}

type Draft = Omit<NamedInstrument, 'cannot' | 'reviewed' | 'appliesIn' | 'adopted'> &
  Partial<Pick<Instrument, 'appliesIn' | 'adopted'>>;

const all = Object.keys(GROUNDS) as readonly Ground[];

/** An instrument: what it is not said to ground, it cannot. */
export const instrument = (draft: Draft): NamedInstrument => ({
  appliesIn: 'ANY',
  adopted: null,
  ...draft,
  cannot: all.filter((ground) => !draft.can.includes(ground)),
  reviewed: 'unreviewed paraphrase',
});
