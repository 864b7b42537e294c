import { Refusal } from '#kernel';
import type { Disclosure } from '#write-side';
import { VIA } from '../via.js';
import { noteFault } from './fault.js';
import type { House } from './house.js';
import type { Operation, SignedIn } from './operation.js';

/**
 * Writes down what an answer is about to show. What cannot be written is not shown: whoever calls this
 * sends the answer only once it has resolved.
 */
export const disclose = async (operation: Operation): Promise<void> => {
  const { correlationId, disclosures, house, signedIn, stated } = operation;
  await writeDown(house, signedIn, {
    disclosureId: correlationId,
    means: house.means,
    position: Math.max(operation.position ?? 0, disclosures.foundAt),
    ...stated,
    shown: disclosures.shown(),
  });
};

/** Writes one disclosure down; refused where it cannot be, and then nothing may be shown. */
export const writeDown = async (
  house: Pick<House, 'access' | 'log'>,
  { viewer, credentialId }: SignedIn,
  disclosure: Disclosure,
): Promise<void> => {
  const { disclosureId } = disclosure;
  try {
    await house.access.record(
      { by: `member-${viewer.memberId}`, via: VIA, credential: credentialId },
      disclosure,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) noteFault(house.log, error, disclosureId);
    throw new Refusal(
      'unavailable',
      'DISCLOSURE_NOT_RECORDED',
      'It cannot be written down just now that this was shown to you, so it is not shown. Please ask again.',
      '',
      { reference: disclosureId },
    );
  }
};
