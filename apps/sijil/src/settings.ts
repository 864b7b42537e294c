import { join, resolve } from 'node:path';
import { refuse } from '#kernel';
import { CHECKOUT } from './checkout.js';

/** What a process was told by flags and environment, checked. */
export interface Settings {
  /** The home of the register. */
  readonly home: string;
  /** A PostgreSQL of one's own; the embedded one where absent. */
  readonly databaseUrl?: string;
  /** The port of the API. */
  readonly port: number;
}

/** Flags, as the command line gives them. They win over the environment. */
export interface Flags {
  readonly home?: string;
  readonly databaseUrl?: string;
  readonly port?: string;
}

/** The port of the API where none is named. */
export const DEFAULT_PORT = 4600;

/** Reads the settings, or refuses with one clear line. */
export const readSettings = (flags: Flags, environment: NodeJS.ProcessEnv): Settings => {
  // A variable that is set to nothing is not set.
  const told = (name: string): string | undefined => environment[name] || undefined;
  const databaseUrl = flags.databaseUrl ?? told('SIJIL_DATABASE_URL');
  return {
    home: homeOf(flags.home ?? told('SIJIL_HOME') ?? join(CHECKOUT, '.sijil')),
    port: portOf(flags.port ?? told('PORT') ?? String(DEFAULT_PORT)),
    ...(databaseUrl === undefined ? {} : { databaseUrl: urlOf(databaseUrl) }),
  };
};

const homeOf = (text: string): string =>
  text === ''
    ? refuse('invalid', 'HOME_PATH_INVALID', '--home needs the path of a folder.', '/home')
    : resolve(text);

const portOf = (text: string): number => {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535
    ? port
    : refuse(
        'invalid',
        'PORT_INVALID',
        `PORT must be a number from 0 to 65535, not “${text}”.`,
        '/port',
      );
};

const urlOf = (text: string): string =>
  /^postgres(ql)?:\/\/[^/]/.test(text) &&
  /^\/[a-z][a-z0-9_]{0,40}$/.test(URL.parse(text)?.pathname ?? '')
    ? text
    : refuse(
        'invalid',
        'DATABASE_URL_INVALID',
        'SIJIL_DATABASE_URL must look like postgres://user:password@host:5432/database, with a plain lower-case name.',
        '/databaseUrl',
      );
