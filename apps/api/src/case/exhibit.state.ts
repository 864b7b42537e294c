import type { Handling } from '#access';
import type { EvidenceView } from '../evidence/evidence.type.js';
import type { ExhibitView } from './case.type.js';
import type { ExhibitState } from '../schema/words.js';

type State = keyof typeof ExhibitState;

/** The bearings that must be told to the defence (Rome Statute, 67(2); Rules of Procedure and Evidence, 77). */
const TOLD: readonly State[] = ['exculpatory', 'mixed', 'materialToDefence'];

/** How its bytes can have left the office. */
const LEFT: readonly State[] = ['returned', 'destroyed'];

/** What an exhibit is known by. */
export interface Known {
  readonly exhibit: Pick<ExhibitView, 'excluded'>;
  readonly item: Pick<EvidenceView, 'contested' | 'withdrawn' | 'acquisition'>;
  readonly handling: Pick<Handling, 'level'> | null;
  readonly bearings: readonly { readonly bearing: string }[];
  readonly disposals: readonly { readonly state: string }[];
}

/** What must be known of an exhibit before it is relied on, in the order in which a list names it. */
export const statesOf = ({
  exhibit,
  item,
  handling,
  bearings,
  disposals,
}: Known): readonly State[] => {
  const { providerTerms } = item.acquisition;
  const sealed = handling?.level === 'underSeal' || handling?.level === 'secret';
  return [
    ...(item.contested ? (['contested'] as const) : []),
    ...TOLD.filter((state) => bearings.some(({ bearing }) => bearing === state)),
    ...(sealed || providerTerms !== undefined ? (['underCondition'] as const) : []),
    ...LEFT.filter((state) => disposals.some((one) => one.state === state)),
    ...(item.withdrawn ? (['withdrawn'] as const) : []),
    ...(exhibit.excluded ? (['excluded'] as const) : []),
  ];
};
