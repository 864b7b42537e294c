import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Place } from './place.js';
import { HOST } from './port.js';

/** Only over loopback, only with a proof of the password. */
const ACCESS = `host all all ${HOST}/32 scram-sha-256\n`;

const MIB = 2 ** 20;

/** What this process may use: of a container, no more than it was given. */
const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || totalmem());

/** A share of the machine, in whole MB, within bounds. */
const share = (of: number, least: number, most: number): string =>
  `${Math.floor(Math.min(Math.max(memory() / of / MIB, least), most))}MB`;

const settings = (data: string, port: number): string => `# Written by Sijil at each start.
include ${quoted(join(data, 'postgresql.conf'))}
allow_alter_system = off

listen_addresses = '${HOST}'
port = ${port}
unix_socket_directories = ''
max_connections = 200
password_encryption = 'scram-sha-256'

# An acknowledged fact is on the disk.
fsync = on
synchronous_commit = on
full_page_writes = on

# So that the indexes of a large register stay at hand, and new ones are sorted without the disk.
shared_buffers = '${share(8, 128, 2_048)}'
maintenance_work_mem = '${share(64, 64, 256)}'
max_wal_size = '2GB'
# A rebuild fills the usual ones in a few milliseconds, and everybody would wait for the disk.
wal_buffers = '${share(128, 16, 64)}'
jit = off
timezone = 'UTC'

# Errors quote values, and values may be names. So the log tells what the server did, and nothing of
# what anybody asked of it: neither statements nor parameters nor refused statements.
log_destination = 'stderr'
logging_collector = off
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_checkpoints = off
log_statement = 'none'
log_min_messages = 'log'
log_min_error_statement = 'panic'
log_min_duration_statement = -1
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_error_verbosity = 'terse'
log_autovacuum_min_duration = -1
log_lock_waits = off
`;

/**
 * Writes how the server is to run, and answers what to start it with. Done before each start, so that
 * a new version's settings reach old homes. The files stand outside the data folder and are ours:
 * nobody who got into the database can change them, or make root write through a link of his.
 */
export const writeSettings = async (place: Place, port: number): Promise<readonly string[]> => {
  const folder = join(place.base, 'settings');
  const write = async (name: string, content: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    await chmod(file, place.account ? 0o644 : 0o600);
    return file;
  };
  await mkdir(folder, { recursive: true });
  await chmod(folder, place.account ? 0o755 : 0o700);
  const main = await write('postgresql.conf', settings(place.data, port));
  const access = await write('pg_hba.conf', ACCESS);
  return ['-D', place.data, '-c', `config_file=${main}`, '-c', `hba_file=${access}`];
};

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
