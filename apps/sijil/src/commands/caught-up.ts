import { Refusal } from '#kernel';
import { hasHalted } from '#projector';
import type { Call } from './command.js';

/**
 * Brings the read models up for a command that only asks. One that has halted holds up what asks it, and
 * nothing else: whoever asks is told which, and the answer says at which position it was read.
 */
export const caughtUp = async ({ desk, output }: Pick<Call, 'desk' | 'output'>): Promise<void> => {
  try {
    await desk.catchUp();
  } catch (error) {
    if (!(error instanceof Refusal) || !hasHalted(error)) throw error;
    output.notice(`${error.message} What needs them is answered as of there (npx sijil status).`);
  }
};
