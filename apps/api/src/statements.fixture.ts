import pg from 'pg';

/** A connection whose statements are looked at. */
interface Watched {
  readonly connectionParameters: { readonly application_name?: string };
  query(...args: [string | { readonly text?: string }, ...unknown[]]): unknown;
}

/** The SQL that the readers sent while something was done, as sorted texts. */
export const statementsOf = async (doing: () => Promise<unknown>): Promise<readonly string[]> => {
  const sent: string[] = [];
  const client = pg.Client.prototype as unknown as Watched;
  const plain = Object.getOwnPropertyDescriptor(client, 'query') ?? {};
  const query = plain.value as Watched['query'];
  client.query = function (this: Watched, ...args) {
    const [config] = args;
    if (this.connectionParameters.application_name === 'sijil reader')
      sent.push(typeof config === 'string' ? config : (config.text ?? ''));
    return Reflect.apply(query, this, args);
  };
  try {
    await doing();
  } finally {
    Object.defineProperty(client, 'query', plain);
  }
  return sent.sort();
};
