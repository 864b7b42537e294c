import type { StreamName } from '#kernel';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import {
  exhibitExcluded,
  exhibitNotFound,
  suspectNotFound,
  suspectRemoved,
} from './case.refusals.js';
import { caseReading } from './case.state.js';
import type { Case, Exhibit } from './case.state.js';

/** A suspect of the case who was not taken off it. */
export const needSuspect = ({ suspects }: Case, suspectId: string): void => {
  const suspect = suspects.get(suspectId);
  if (!suspect) throw suspectNotFound();
  if (suspect.removed) throw suspectRemoved();
};

/** An exhibit of the case that was not taken out. */
export const needExhibit = ({ exhibits }: Case, exhibitId: string): Exhibit => {
  const exhibit = exhibits.get(exhibitId);
  if (!exhibit) throw exhibitNotFound();
  if (exhibit.excluded) throw exhibitExcluded();
  return exhibit;
};

/** The stream of the item that an exhibit of a case is. */
export const streamOfExhibit = (
  known: Context,
  caseId: string,
  exhibitId: string,
): readonly StreamName[] => {
  const state = known.of(caseReading, streamOf('case', caseId));
  const exhibit = state.status === 'absent' ? undefined : state.exhibits.get(exhibitId);
  return exhibit ? [streamOf('evidence', exhibit.said.evidenceId)] : [];
};
