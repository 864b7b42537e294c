import type { CorrespondenceProposed, CorrespondenceSeen, DataOf } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import type { Told } from '../rules/wish.js';

/** An opinion on two entries of the law, as it is held now. */
export interface Correspondence extends Present {
  readonly fit: DataOf<typeof CorrespondenceProposed>['fit'];
  /** Who holds it: who proposed or last revised it. */
  readonly by: string;
  readonly decision: 'proposed' | 'adopted' | 'rejected' | 'withdrawn';
}

/** An opinion, or none. */
export type CorrespondenceState = Absent | Correspondence;

const evolve = (
  state: CorrespondenceState,
  fact: Told<CorrespondenceSeen>,
): CorrespondenceState => {
  if (fact.type === 'CorrespondenceProposed')
    return { ...born, fit: fact.data.fit, by: fact.by, decision: 'proposed' };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'CorrespondenceRevised':
      return { ...state, fit: fact.data.fit, by: fact.by, decision: 'proposed' };
    case 'CorrespondenceAdopted':
      return { ...state, decision: 'adopted' };
    case 'CorrespondenceRejected':
      return { ...state, decision: 'rejected' };
    case 'CorrespondenceWithdrawn':
      return { ...state, decision: 'withdrawn' };
  }
};

/** How a correspondence is read. */
export const correspondenceReading = reading('correspondence', evolve);
