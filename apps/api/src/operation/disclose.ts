import { Refusal } from '#kernel';
import { VIA } from '../via.js';
import { noteFault } from './fault.js';
import type { Operation } from './operation.js';

/**
 * Writes down what an answer is about to show. What cannot be written is not shown: whoever calls this
 * sends the answer only once it has resolved.
 */
export const disclose = async (operation: Operation): Promise<void> => {
  const { correlationId, disclosures, house, signedIn, stated } = operation;
  const { viewer, credentialId } = signedIn;
  try {
    await house.access.record(
      { by: `member-${viewer.memberId}`, via: VIA, credential: credentialId },
      {
        disclosureId: correlationId,
        means: house.means,
        purpose: stated.purpose,
        position: operation.position ?? 0,
        ...(stated.caseId === undefined ? {} : { caseId: stated.caseId }),
        shown: disclosures.shown(),
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) noteFault(house.log, error, correlationId);
    throw new Refusal(
      'unavailable',
      'DISCLOSURE_NOT_RECORDED',
      'It cannot be written down just now that this was shown to you, so it is not shown. Please ask again.',
      '',
      { reference: correlationId },
    );
  }
};
