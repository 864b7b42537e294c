import { Refusal } from '#kernel';
import { catalogue } from '#events';
import type { Envelope, StoredParts } from '#events';
import type { IdentityRequest, OpenRequest, SealedClass, Vault } from '#vault';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';

/** An event whose sealed parts are to be held against their commitments. */
export interface SealedEvent {
  readonly position: number;
  readonly envelope: Envelope;
  readonly parts: StoredParts;
}

/** What the vault could open, what it no longer can, and what is not as it was sealed. */
export interface SealedOutcome {
  readonly opened: number;
  readonly destroyed: number;
  readonly faults: readonly Fault[];
}

type Ask = { readonly event: SealedEvent; readonly what: string };

/** Opens the sealed parts of a batch, to compare and not to show: what is opened goes no further. */
export const checkSealed = async (
  vault: Pick<Vault, 'open' | 'identities'>,
  events: readonly SealedEvent[],
): Promise<SealedOutcome> => {
  const texts = events.flatMap((event) => textRequests(event));
  const identities = events.flatMap((event) => identityRequest(event));
  const [text, identity] = [
    await each(texts, (asked) => vault.open(asked.map(({ request }) => request))),
    await each(identities, (asked) => vault.identities(asked.map(({ request }) => request))),
  ];
  return {
    opened: text.opened + identity.opened,
    destroyed: text.gone + identity.gone,
    faults: [
      ...text.refused.map((ask) => notAsSealed('PART_NOT_AS_COMMITTED', ask)),
      ...identity.refused.map((ask) => notAsSealed('IDENTITY_NOT_AS_COMMITTED', ask)),
    ],
  };
};

const notAsSealed = (code: Fault['code'], { event, what }: Ask): Fault =>
  faultAt(
    code,
    event.position,
    event.envelope.id,
    what,
    `Its ${what} part is not the one that its envelope commits to, or it was moved or altered.`,
  );

const textRequests = (event: SealedEvent): (Ask & { readonly request: OpenRequest })[] =>
  (['confidential', 'work'] as const).flatMap((what: SealedClass) => {
    const part = event.parts[what];
    const commitment = event.envelope.parts[what];
    if (!part || !('sealed' in part) || commitment === undefined) return [];
    const { id: eventId, stream } = event.envelope;
    const request = { eventId, stream, class: what, token: part.sealed, commitment };
    return [{ event, what, request }];
  });

const identityRequest = (event: SealedEvent): (Ask & { readonly request: IdentityRequest })[] => {
  const commitment = event.envelope.parts.identity;
  const field = catalogue.get(event.envelope.type)?.personField;
  if (commitment === undefined || field === undefined) return [];
  const { public: open } = event.parts;
  const personId = open && 'body' in open ? open.body[field] : undefined;
  if (typeof personId !== 'string') return [];
  const request = { eventId: event.envelope.id, personId, commitment };
  return [{ event, what: 'identity', request }];
};

/** Asks for a whole batch at once; where one of it is refused, halves it until that one is found. */
const each = async <A extends Ask>(
  asked: readonly A[],
  ask: (asked: readonly A[]) => Promise<readonly unknown[]>,
): Promise<{ opened: number; gone: number; refused: readonly A[] }> => {
  if (asked.length === 0) return { opened: 0, gone: 0, refused: [] };
  try {
    const answers = await ask(asked);
    const gone = answers.filter((answer) => answer === null).length;
    return { opened: answers.length - gone, gone, refused: [] };
  } catch (error) {
    // A vault that does not answer is no fault of an event.
    if (!(error instanceof Refusal) || !ALTERED.includes(error.code)) throw error;
    if (asked.length === 1) return { opened: 0, gone: 0, refused: asked };
    const half = Math.ceil(asked.length / 2);
    const [one, other] = [
      await each(asked.slice(0, half), ask),
      await each(asked.slice(half), ask),
    ];
    return {
      opened: one.opened + other.opened,
      gone: one.gone + other.gone,
      refused: [...one.refused, ...other.refused],
    };
  }
};

const ALTERED: readonly string[] = ['VAULT_TOKEN_REFUSED', 'PART_NOT_AS_COMMITTED'];
