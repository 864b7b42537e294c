import { eventId } from '#kernel';
import { canonical, commitmentTo, leafFrame } from '#events';
import type { EnvelopeDraft, FieldClass, LeafFrame, Part, StoredParts } from '#events';
import type { JsonObject } from '#kernel';
import type { Vault } from '#vault';

/** An event that was made up, before it is sealed. */
export interface MadeEvent {
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly commandId: string;
  readonly ordinal: number;
  readonly by: string;
  readonly parts: readonly Part[];
  readonly personId?: string;
}

/** An event that only lacks the moment at which it is written, as the pen makes it. */
export interface SealedEvent {
  readonly draft: EnvelopeDraft;
  readonly frame: LeafFrame;
  readonly parts: string;
}

const SEALED: ReadonlySet<FieldClass> = new Set(['confidential', 'work', 'identity']);

/** Seals events by the vault, all in one go, and commits to their parts: as the pen does, by the same codec. */
export const sealed = async (
  vault: Vault,
  register: string,
  events: readonly MadeEvent[],
): Promise<readonly SealedEvent[]> => {
  const ids = events.map(({ commandId, ordinal }) => eventId(commandId, ordinal));
  const tokens = await vault.seal(
    events.flatMap(({ stream, parts, personId }, i) => {
      const secret = parts.filter((part) => SEALED.has(part.class));
      const person = personId === undefined ? {} : { personId };
      return secret.length === 0
        ? []
        : [{ eventId: ids[i] ?? '', stream, parts: secret, ...person }];
    }),
  );
  const tokenOf = new Map(tokens.map((token) => [token.eventId, token.tokens]));
  return events.map(({ type, version, stream, revision, commandId, by, parts }, i) => {
    const id = ids[i] ?? '';
    const draft: EnvelopeDraft = {
      register,
      id,
      type,
      version,
      stream,
      revision,
      by,
      via: 'sijil-bench/1',
      commandId,
      commandMac: macOf(commandId),
      correlation: commandId,
      causation: commandId,
      parts: Object.fromEntries(parts.map((part) => [part.class, commitmentTo(part)])),
    };
    return {
      draft,
      frame: leafFrame(draft),
      parts: canonical(besides(parts, tokenOf.get(id) ?? {})),
    };
  });
};

/** As long as a real one. Nobody compares it here. */
const macOf = (commandId: string): string => commandId.replaceAll('-', '').repeat(2);

const besides = (
  parts: readonly Part[],
  tokens: Readonly<Partial<Record<FieldClass, string>>>,
): StoredParts => {
  const beside: StoredParts = {};
  for (const { class: fieldClass, salt, text } of parts) {
    const token = tokens[fieldClass];
    if (fieldClass === 'identity') continue;
    beside[fieldClass] =
      token === undefined
        ? { salt: Buffer.from(salt).toString('base64'), body: JSON.parse(text) as JsonObject }
        : { sealed: token };
  }
  return beside;
};
