import { Refusal } from '#kernel';
import type { RefusalKind } from '#kernel';
import type { Disclosure } from '#write-side';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { servedBy } from '../desk/served.js';

type Data = Readonly<Record<string, unknown>>;
interface Body {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; extensions?: Readonly<Record<string, string>> }[];
}

/** The API of this desk, for a command that asks as a member does. */
export interface OwnApi {
  ask(token: string, query: string, variables: object): Promise<Data>;
  close(): Promise<void>;
}

const KINDS: ReadonlySet<string> = new Set<RefusalKind>([
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'unavailable',
]);

/**
 * Opens the very door that everybody uses, so that no rule on who may see what is written twice. It
 * listens on loopback, on a port that nobody was told.
 */
export const openOwnApi = async (
  desk: Desk,
  { purpose }: RegisterCard,
  means: Disclosure['means'],
  { follows = false, ...limits }: { readonly queryMs?: number; readonly follows?: boolean } = {},
): Promise<OwnApi> => {
  const { createApi } = await import('#api');
  const api = await createApi({
    ...servedBy(desk),
    files: desk.files,
    means,
    purpose,
    port: 0,
    mode: 'service',
    limits,
  });
  // Whoever wishes something waits until it is seen, and nobody else may be running who follows.
  const stopping = new AbortController();
  const following = follows ? desk.projector.run(stopping.signal) : undefined;
  return {
    ask: async (token, query, variables) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Body;
      const [error] = body.errors ?? [];
      if (!error) return body.data ?? {};
      const { kind = '', code = 'ASKING_REFUSED', path = '' } = error.extensions ?? {};
      throw new Refusal(
        KINDS.has(kind) ? (kind as RefusalKind) : 'invalid',
        code,
        error.message,
        path,
      );
    },
    close: async () => {
      await api.close();
      stopping.abort();
      await following;
    },
  };
};
