import { join, resolve } from 'node:path';
import { refuse } from '#kernel';
import { CHECKOUT } from './checkout.js';

/** What a process was told by flags and environment, checked. */
export interface Settings {
  /** The home of the register. */
  readonly home: string;
  /** A PostgreSQL of one's own; the embedded one where absent. */
  readonly databaseUrl?: string;
  /** The folder of a geography pack; without one there are the governorates. */
  readonly geo?: string;
  /** The port of the API. */
  readonly port: number;
  /** The port of the door for bytes; any free one where absent, and whoever asks is told. */
  readonly filesPort?: number;
  /** How and where the register is sealed; where absent, as usual. */
  readonly sealing?: Sealing;
  /** Set by what verifies a backup that was put back: it opens a home that nothing else may open yet. */
  readonly restoring?: true;
}

/** How the notary works here, where it was told otherwise than usual. */
export interface Sealing {
  /** The folder of the ledger; `ledger/` of the home where absent. */
  readonly ledger?: string;
  /** The folder of the notary's key and memory; `notary/` of the home where absent. */
  readonly secrets?: string;
  /** How many seconds a seal may be behind. */
  readonly seconds?: number;
  /** How many events a seal may be behind. */
  readonly events?: number;
  /** A time authority on the network, or a command that is one (RFC 3161). */
  readonly authority?: { readonly url: string } | { readonly command: string };
}

/** Flags, as the command line gives them. They win over the environment. */
export interface Flags {
  readonly home?: string;
  readonly databaseUrl?: string;
  readonly geo?: string;
  readonly port?: string;
  readonly filesPort?: string;
}

/** The port of the API where none is named. */
export const DEFAULT_PORT = 4600;

/** Reads the settings, or refuses with one clear line. */
export const readSettings = (flags: Flags, environment: NodeJS.ProcessEnv): Settings => {
  // A variable that is set to nothing is not set.
  const told = (name: string): string | undefined => environment[name] || undefined;
  const geo = flags.geo ?? told('SIJIL_GEO');
  const filesPort = flags.filesPort ?? told('FILES_PORT');
  const databaseUrl = flags.databaseUrl ?? told('SIJIL_DATABASE_URL');
  return {
    home: homeOf(flags.home ?? told('SIJIL_HOME') ?? join(CHECKOUT, '.sijil')),
    ...(geo ? { geo: resolve(geo) } : {}),
    port: portOf(flags.port ?? told('PORT') ?? String(DEFAULT_PORT)),
    ...(filesPort === undefined ? {} : { filesPort: portOf(filesPort) }),
    ...(databaseUrl === undefined ? {} : { databaseUrl: urlOf(databaseUrl) }),
    sealing: sealingOf(told),
  };
};

const sealingOf = (told: (name: string) => string | undefined): Sealing => {
  const [ledger, secrets] = [told('SIJIL_LEDGER'), told('SIJIL_NOTARY')];
  const [seconds, events] = [told('SIJIL_SEAL_SECONDS'), told('SIJIL_SEAL_EVENTS')];
  const [url, command] = [told('SIJIL_TSA_URL'), told('SIJIL_TSA_COMMAND')];
  return {
    ...(ledger === undefined ? {} : { ledger: resolve(ledger) }),
    ...(secrets === undefined ? {} : { secrets: resolve(secrets) }),
    ...(seconds === undefined ? {} : { seconds: countOf('SIJIL_SEAL_SECONDS', seconds) }),
    ...(events === undefined ? {} : { events: countOf('SIJIL_SEAL_EVENTS', events) }),
    ...(command === undefined ? {} : { authority: { command } }),
    ...(url === undefined ? {} : { authority: { url: authorityOf(url) } }),
  };
};

const countOf = (name: string, text: string): number =>
  /^[1-9]\d{0,6}$/.test(text)
    ? Number(text)
    : refuse('invalid', 'SEALING_INVALID', `${name} must be a whole number from 1 on.`, '/sealing');

const authorityOf = (text: string): string =>
  ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')
    ? text
    : refuse(
        'invalid',
        'SEALING_INVALID',
        'SIJIL_TSA_URL must be the http address of a time authority (RFC 3161).',
        '/sealing',
      );

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
