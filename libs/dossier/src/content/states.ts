import { GONE_BY_ORDER } from './exhibit.js';
import type { DossierExhibit } from './exhibit.js';

/** What must be known of an exhibit before it is relied on, in the order in which it is told. */
export const EXHIBIT_STATES = [
  'contested',
  'exculpatory',
  'mixed',
  'materialToDefence',
  'underCondition',
  'returned',
  'destroyed',
  'withdrawn',
  'excluded',
] as const;

type State = (typeof EXHIBIT_STATES)[number];
type Known = Pick<
  DossierExhibit,
  'contested' | 'bearings' | 'acquisition' | 'files' | 'custody' | 'withdrawn' | 'excluded'
>;

/**
 * In which of these states an exhibit is. A condition is here what its provider set, which the dossier prints: how an
 * item is handled, and that there is a seal, is told to no reader by this.
 */
export const statesOf = (exhibit: Known): readonly State[] => {
  const bears = (state: State): boolean =>
    exhibit.bearings.some(({ bearing }) => bearing === state);
  // What is gone today goes out of no position, though its order came later than the dossier speaks.
  const gone = (rule: string): boolean => exhibit.files.some(({ withheld }) => withheld === rule);
  const did = (step: string): boolean => exhibit.custody.some(({ kind }) => kind === step);
  const holds: Readonly<Record<State, boolean>> = {
    contested: exhibit.contested,
    exculpatory: bears('exculpatory'),
    mixed: bears('mixed'),
    materialToDefence: bears('materialToDefence'),
    underCondition: exhibit.acquisition.providerTerms !== undefined,
    returned: gone(GONE_BY_ORDER.returned) || did('bytesReturned'),
    destroyed: gone(GONE_BY_ORDER.destroyed) || did('bytesDestroyed'),
    withdrawn: exhibit.withdrawn,
    excluded: exhibit.excluded,
  };
  return EXHIBIT_STATES.filter((state) => holds[state]);
};
