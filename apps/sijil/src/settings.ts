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
  const databaseUrl = flags.databaseUrl ?? environment['SIJIL_DATABASE_URL'];
  return {
    home: resolve(flags.home ?? environment['SIJIL_HOME'] ?? join(CHECKOUT, '.sijil')),
    port: portOf(flags.port ?? environment['PORT'] ?? String(DEFAULT_PORT)),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl: urlOf(databaseUrl) }),
  };
};

const portOf = (text: string): number => {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== ''
    ? port
    : refuse(
        'invalid',
        'PORT_INVALID',
        `PORT must be a number from 0 to 65535, not “${text}”.`,
        '/port',
      );
};

const urlOf = (text: string): string =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
    ? text
    : refuse(
        'invalid',
        'DATABASE_URL_INVALID',
        'SIJIL_DATABASE_URL must look like postgres://user:password@host:5432/database.',
        '/databaseUrl',
      );
