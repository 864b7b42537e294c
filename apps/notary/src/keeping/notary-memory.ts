import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import type { Keep } from './durable.js';

/** What the notary remembers of what it signed. Losing it means to have no defence against signing twice. */
export interface Remembered {
  /** The name of the log: the id of the register, with a number after each restoration. */
  readonly origin: string;
  /** Every public key that ever signed, the newest last, as lines (C2SP signed-note). */
  readonly keys: readonly string[];
  /** The head signed last, character for character; null before the first. */
  readonly last: string | null;
  /** Whether the register has been told of it. */
  readonly told: boolean;
  /** Whether a time authority confirmed it, and the register has been told of that too. */
  readonly anchored: boolean;
  /** Heads of logs that a restoration ended, character for character. */
  readonly ended: readonly string[];
}

const FILE = 'memory.json';

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isRemembered = (value: unknown): value is Remembered => {
  if (typeof value !== 'object' || value === null) return false;
  const { origin, keys, last, told, anchored, ended } = value as Partial<
    Record<keyof Remembered, unknown>
  >;
  return (
    typeof origin === 'string' &&
    isTexts(keys) &&
    (last === null || typeof last === 'string') &&
    typeof told === 'boolean' &&
    typeof anchored === 'boolean' &&
    isTexts(ended)
  );
};

/** The notary's memory in a folder, or null where it has none yet. One that is damaged is refused. */
export const recall = async (folder: string): Promise<Remembered | null> => {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
    if (isRemembered(value)) return value;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  }
  return refuse(
    'unavailable',
    'NOTARY_MEMORY_DAMAGED',
    `The notary cannot read what it signed last (${join(folder, FILE)}). Put it back from a copy: without it nothing is signed.`,
  );
};

/** Keeps the notary's memory. */
export const remember = async (folder: string, it: Remembered, keep: Keep): Promise<void> =>
  keep(join(folder, FILE), `${JSON.stringify(it, null, 2)}\n`, 0o600);
