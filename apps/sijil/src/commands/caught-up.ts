import { haltedIn, hasHalted } from '#projector';
import { PROTECTING } from '#read-side';
import type { Desk } from '../desk/desk.js';
import type { Output } from '../output.js';

/** What is brought up, and where it is said if not all of it could be. */
interface Upkeep {
  readonly desk: Pick<Desk, 'catchUp'> & {
    readonly store: Pick<Desk['store'], 'head'>;
    readonly readModels: Pick<Desk['readModels'], 'status'>;
  };
  readonly output: Pick<Output, 'notice'>;
}

/**
 * Brings the read models up for a command that only asks. One that has halted holds up what asks it, and
 * nothing else: whoever asks is told which, and the answer says at which position it was read. Those that say
 * who may know of what must be at the head, or there is no answer: it would not heed the newest seal.
 */
export const caughtUp = async ({ desk, output }: Upkeep): Promise<void> => {
  const head = await desk.store.head();
  try {
    await desk.catchUp();
  } catch (error) {
    if (!hasHalted(error)) throw error;
    const unsafe = new Set<string>(haltedIn(error));
    for (const { name, position } of await desk.readModels.status())
      if (position < head) unsafe.add(name);
    if (PROTECTING.some((name) => unsafe.has(name))) throw error;
    output.notice(`${error.message} What needs them is answered as of there (npx sijil status).`);
  }
};
