import { readdirSync, readFileSync, statSync } from 'node:fs';
import { refuse } from '#kernel';

/** Under which numbers a process runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Whether we are root: PostgreSQL refuses to be. */
export const isRoot = (): boolean => process.geteuid?.() === 0;

/** Numbers that systemd sets aside for passing users, so that no real account ever has them. */
const FIRST = 61_184;
const COUNT = 4_336;

/**
 * A number that nobody else has, for one home: not even `nobody`, under which so much else runs, can
 * then read the database or signal the server.
 */
export const privateAccount = (seed: number): Account => {
  const taken = new Set([...accounts().map(({ uid }) => uid), ...runningUsers()]);
  for (let n = 0; n < COUNT; n += 1) {
    const uid = FIRST + ((seed + n) % COUNT);
    if (!taken.has(uid)) return { uid, gid: uid };
  }
  return refuse('unavailable', 'CLUSTER_NO_ACCOUNT', 'No free user number is left for PostgreSQL.');
};

/** An account without rights that exists by name: initdb insists on one. `nobody` where there is one. */
export const namedAccount = (): Account => {
  const all = accounts().filter(({ uid }) => uid !== 0);
  return (
    all.find(({ name }) => name === 'nobody') ??
    all.find(({ name }) => name === 'daemon') ??
    all[0] ??
    refuse(
      'unavailable',
      'CLUSTER_NO_ACCOUNT',
      'PostgreSQL cannot run as root, and this machine has no other account. Start Sijil as an ordinary user, or give SIJIL_DATABASE_URL.',
    )
  );
};

const accounts = (): (Account & { name: string })[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 7)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
};

const runningUsers = (): number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid ?? []);
