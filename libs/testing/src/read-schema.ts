import { READ_SCHEMA, readGrants } from '#read-side';
import { testRegister } from './register.js';
import type { TestRegister } from './register.js';
import { execute } from './roles.js';

/** Makes an empty register with room for read models, granted as in production; no projection has begun in it. */
export const testRegisterWithReadSchema = async (): Promise<TestRegister> => {
  const register = await testRegister();
  const roleIn = (url: string): string => new URL(url).username;
  await execute(
    register.adminUrl,
    READ_SCHEMA,
    readGrants({ projector: roleIn(register.projectorUrl), reader: roleIn(register.readerUrl) }),
  );
  return register;
};

/** What asks a database, as a client or a pool of pg does. */
interface Asks {
  query(sql: string, values: unknown[]): Promise<{ readonly rows: { readonly schema: string }[] }>;
}

/** The schema of the generation of a projection that serves; `none` where none does. */
export const servingSchema = async (admin: Asks, name: string): Promise<string> => {
  const { rows } = await admin.query(
    `SELECT format('read_%s_%s', name, generation) AS schema FROM read.checkpoint
      WHERE name = $1 AND role = 'serving'`,
    [name],
  );
  return rows[0]?.schema ?? 'none';
};
