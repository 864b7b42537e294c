import { canonical, envelopeOf } from '#events';
import type { StoredEvent, StoredParts } from '#events';
import { refuse } from '#kernel';
import type { Vault } from './vault.js';

/** The parts of an event that may be handed out: reasons of the team and who somebody is never are. */
export const OPENABLE = ['public', 'case', 'confidential'] as const;
/** One of them. */
export type Openable = (typeof OPENABLE)[number];

/** A part as it was committed to: with its salt, so that somebody else can check it. */
export interface PartWithSalt {
  readonly salt: Uint8Array;
  readonly text: string;
}

/**
 * Parts of an event with their salts, of those classes that it has. Only after the policy said yes: whoever
 * gets a part with its salt can show to anybody what was written.
 */
export const openedParts = async (
  vault: Pick<Vault, 'open'>,
  stored: Pick<StoredEvent, 'leaf' | 'parts'>,
  classes: readonly Openable[],
): Promise<ReadonlyMap<Openable, PartWithSalt>> => {
  const { id: eventId, stream, parts: commitments } = envelopeOf(stored.leaf);
  const parts = JSON.parse(stored.parts) as StoredParts;
  const opened = new Map<Openable, PartWithSalt>();
  for (const name of classes) {
    const part = parts[name];
    const commitment = commitments[name];
    if (!part || commitment === undefined) continue;
    if ('sealed' in part) {
      const [plain] = await vault.open([
        { eventId, stream, class: 'confidential', token: part.sealed, commitment },
      ]);
      if (!plain)
        return refuse(
          'unavailable',
          'PART_DESTROYED',
          'The key of this part was destroyed: nobody can open it any more.',
          '/open',
        );
      opened.set(name, { salt: new Uint8Array(plain.salt), text: plain.text });
    } else
      opened.set(name, {
        salt: new Uint8Array(Buffer.from(part.salt, 'base64')),
        text: canonical(part.body),
      });
  }
  return opened;
};
