import { createHmac, randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import type { Clock } from '#kernel';
import type { PostgresSealStore } from '#event-store';
import { WriteSide } from '#write-side';
import type { Pen } from '#write-side';

/** Everything about a seal is public: it is told apart from others by what it says, under no secret. */
const MAC = 'sijil/seals/v1';

const nothingToSeal = (): never =>
  refuse('forbidden', 'ONLY_SEALS', 'The notary has no vault: it tells of seals alone.');

const withoutVault: Pen['vault'] = {
  mac: (domain, text) => createHmac('sha256', `${MAC}:${domain}`).update(text).digest('hex'),
  seal: (sealings) => Promise.resolve(sealings.length === 0 ? [] : nothingToSeal()),
  open: (requests) => Promise.resolve(requests.length === 0 ? [] : nothingToSeal()),
};

/** The pen of the notary: through its own role, without the vault, and for seals alone. */
export const sealPen = (store: PostgresSealStore, clock: Clock): Pick<WriteSide, 'submit'> =>
  new WriteSide({ store, vault: withoutVault, clock, random: (bytes) => randomBytes(bytes) });
