import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import { refuse } from '#kernel';
import { writeDurably } from '../home/durable-file.js';
import { hashOfFile } from './hashed.js';
import type { Hashed } from './hashed.js';

/** What a backup of a register holds. Written last: a folder without it is no backup. */
export interface Manifest {
  readonly kind: 'sijil/backup/v1';
  readonly register: string;
  readonly purpose: string;
  readonly software: string;
  readonly takenAt: string;
  /** Up to which position of the register it goes, and of the access register. */
  readonly position: number;
  readonly accessPosition: number;
  /** Every file but the evidence and the ledger, which have lists of their own among these. */
  readonly files: Readonly<Record<string, Hashed>>;
}

/** What a backup of the vault holds, and until when it may be put back. */
export interface VaultManifest {
  readonly kind: 'sijil/vault-backup/v1';
  readonly register: string;
  readonly takenAt: string;
  readonly expires: string;
  /** The vault can open everything that the register held at this position. */
  readonly position: number;
  readonly files: Readonly<Record<string, Hashed>>;
}

type Any = Manifest | VaultManifest;

/** What the file of a manifest is called. */
export const MANIFEST_FILE = 'manifest.json';

/** Keeps a manifest; gives the SHA-256 of it, which is worth noting down elsewhere. */
export const keepManifest = async (folder: string, manifest: Any): Promise<string> => {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeDurably(join(folder, MANIFEST_FILE), text);
  return hash('sha256', text, 'hex');
};

/** The manifest in a folder and its SHA-256, or null where there is none of this kind. */
export const findManifest = async <K extends Any['kind']>(
  folder: string,
  kind: K,
): Promise<{ manifest: Extract<Any, { kind: K }>; sha256: string } | null> => {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const manifest = JSON.parse(text) as Extract<Any, { kind: K }>;
    const sound = manifest.kind === kind && typeof manifest.files === 'object';
    return sound ? { manifest, sha256: hash('sha256', text, 'hex') } : null;
  } catch {
    return null;
  }
};

/** The same, or a clear no. */
export const readManifest = async <K extends Any['kind']>(folder: string, kind: K) =>
  (await findManifest(folder, kind)) ??
  refuse(
    'invalid',
    'BACKUP_UNREADABLE',
    `${folder} holds no finished backup of this kind: its manifest is missing or cannot be read.`,
  );

/** A backup that is not what its manifest says is not put back. */
export const damaged = (path: string): never =>
  refuse(
    'invalid',
    'BACKUP_DAMAGED',
    `${path} is not what was written into this backup: it is missing, was cut or was changed.`,
  );

/** Refuses a backup of which a file is missing or is another one. */
export const checkFiles = async (
  folder: string,
  { files }: Pick<Any, 'files'>,
  told: (path: string) => void,
): Promise<void> => {
  for (const [path, { bytes, sha256 }] of Object.entries(files)) {
    told(path);
    const found = await hashOfFile(join(folder, path)).catch(() => null);
    if (found?.bytes !== bytes || found.sha256 !== sha256) damaged(join(folder, path));
  }
};
