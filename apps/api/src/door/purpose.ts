import type { IncomingHttpHeaders } from 'node:http';
import { isUuid } from '#kernel';
import { DISCLOSURE_PURPOSES } from '#events';
import type { StatedPurpose } from '../operation/disclosures.js';
import { turnAway } from './turned-away.js';

/**
 * The headers `sijil-purpose` and `sijil-case`: what the answer is for, and for which case. They are
 * written down with what is shown, and open nothing.
 */
export const purposeIn = (headers: IncomingHttpHeaders): StatedPurpose => {
  const { 'sijil-purpose': word = 'caseWork', 'sijil-case': caseId } = headers;
  const purpose =
    DISCLOSURE_PURPOSES.find((one) => one === word) ??
    turnAway(
      'PURPOSE_UNKNOWN',
      `The header Sijil-Purpose is one of ${DISCLOSURE_PURPOSES.join(', ')}.`,
    );
  if (caseId === undefined) return { purpose };
  return typeof caseId === 'string' && isUuid(caseId)
    ? { purpose, caseId }
    : turnAway('PURPOSE_CASE_UNREADABLE', 'The header Sijil-Case is the id of a case.');
};
