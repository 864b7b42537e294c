import {
  exhibitExcluded,
  exhibitNotFound,
  suspectNotFound,
  suspectRemoved,
} from './case.refusals.js';
import type { Case } from './case.state.js';

/** A suspect of the case who was not taken off it. */
export const needSuspect = ({ suspects }: Case, suspectId: string): void => {
  const suspect = suspects.get(suspectId);
  if (!suspect) throw suspectNotFound();
  if (suspect.removed) throw suspectRemoved();
};

/** An exhibit of the case that was not taken out. */
export const needExhibit = ({ exhibits }: Case, exhibitId: string): void => {
  const exhibit = exhibits.get(exhibitId);
  if (!exhibit) throw exhibitNotFound();
  if (exhibit.excluded) throw exhibitExcluded();
};
