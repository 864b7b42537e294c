import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { writeDurably } from '../home/durable-file.js';
import type { Home } from '../home/home.js';

/** How the cluster's owner gets in. Only set-up may use it; what serves has roles of its own. */
export interface ClusterSecret {
  readonly user: string;
  readonly password: string;
  readonly port: number;
}

const file = (home: Home): string => join(home.secrets, 'cluster.json');

/** A new owner and a password of 256 random bits. */
export const newSecret = (port: number): ClusterSecret => ({
  user: 'sijil_admin',
  password: randomBytes(32).toString('base64url'),
  port,
});

/** Keeps the secret, durably and readable by its owner alone. */
export const keepSecret = (home: Home, secret: ClusterSecret): Promise<void> =>
  writeDurably(file(home), `${JSON.stringify(secret, null, 2)}\n`);

/** The secret of a cluster that was made before. */
export const readSecret = async (home: Home): Promise<ClusterSecret> => {
  try {
    const { user, password, port } = JSON.parse(
      await readFile(file(home), 'utf8'),
    ) as ClusterSecret;
    if (typeof user === 'string' && typeof password === 'string' && Number.isSafeInteger(port)) {
      return { user, password, port };
    }
  } catch {
    // Missing and unreadable come to the same for whoever stands before it.
  }
  return refuse(
    'unavailable',
    'CLUSTER_SECRET_LOST',
    `The password of the database is missing or damaged (${file(home)}). Put it back from your backup of the secrets.`,
  );
};
