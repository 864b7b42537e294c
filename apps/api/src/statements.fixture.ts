import pg from 'pg';

/** A connection whose statements are looked at. */
interface Watched {
  readonly connectionParameters: { readonly application_name?: string };
  query(...args: [string | { readonly text?: string }, ...unknown[]]): unknown;
}

/** Said once by a connection that takes up other generations of rows; it asks nothing. */
const TAKES_UP = /^SET search_path = /;

/** What the readers asked of the database while something was done, as sorted texts of SQL. */
export const statementsOf = async (doing: () => Promise<unknown>): Promise<readonly string[]> =>
  (await readingOf(doing)).sent;

/** The same, and how many rows came back for all of it. */
export const readingOf = async (
  doing: () => Promise<unknown>,
): Promise<{ readonly sent: readonly string[]; readonly rows: number }> => {
  const sent: string[] = [];
  let rows = 0;
  const client = pg.Client.prototype as unknown as Watched;
  const plain = Object.getOwnPropertyDescriptor(client, 'query') ?? {};
  const query = plain.value as Watched['query'];
  client.query = function (this: Watched, ...args) {
    const [config] = args;
    const text = typeof config === 'string' ? config : (config.text ?? '');
    const answer: unknown = Reflect.apply(query, this, args);
    if (this.connectionParameters.application_name === 'sijil reader' && !TAKES_UP.test(text)) {
      sent.push(text);
      void Promise.resolve(answer).then(
        (result) => (rows += (result as { readonly rows: readonly unknown[] }).rows.length),
        () => undefined,
      );
    }
    return answer;
  };
  try {
    await doing();
  } finally {
    Object.defineProperty(client, 'query', plain);
  }
  return { sent: sent.sort(), rows };
};
