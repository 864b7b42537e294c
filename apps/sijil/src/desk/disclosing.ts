import { randomUUID } from 'node:crypto';
import { isUuid, Refusal, refuse } from '#kernel';
import { DISCLOSURE_PURPOSES } from '#events';
import type { Disclosure } from '#write-side';
import { VIA } from '../version.js';
import type { Desk } from './desk.js';
import { operatorOf } from './open-register.js';

/** The flags with which a command that shows something confidential is told what for. */
export const PURPOSE_OPTIONS: readonly (readonly [string, string])[] = [
  ['--purpose <word>', `what for, as it is written down: ${DISCLOSURE_PURPOSES.join(', ')}`],
  ['--case <id>', 'for which case, as it is written down'],
];

/** What the flags say that something is shown for. */
export const purposeFrom = (
  flags: Readonly<Record<string, unknown>>,
): Pick<Disclosure, 'purpose' | 'caseId'> => {
  const word = flags['purpose'] ?? 'caseWork';
  const purpose =
    DISCLOSURE_PURPOSES.find((one) => one === word) ??
    refuse(
      'invalid',
      'USAGE_PURPOSE',
      `--purpose is one of ${DISCLOSURE_PURPOSES.join(', ')}.`,
      '/purpose',
    );
  const caseId = flags['case'];
  if (caseId === undefined) return { purpose };
  return typeof caseId === 'string' && isUuid(caseId)
    ? { purpose, caseId }
    : refuse('invalid', 'USAGE_CASE', '--case is the id of a case.', '/case');
};

/**
 * Writes down that the operator of this desk is about to be shown something. Nothing may be shown
 * before this has resolved, nor where it is refused.
 */
export const disclose = async (
  desk: Desk,
  what: Pick<Disclosure, 'means' | 'purpose' | 'caseId' | 'shown'>,
): Promise<void> => {
  const { memberId } = await operatorOf(desk);
  try {
    await desk.access.record(
      { by: `member-${memberId}`, via: VIA },
      { disclosureId: randomUUID(), position: await desk.store.head(), ...what },
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'unavailable') throw error;
    refuse(
      'unavailable',
      'DISCLOSURE_NOT_RECORDED',
      'It cannot be written down just now that this is shown, so it is not shown. Please ask again.',
    );
  }
};
