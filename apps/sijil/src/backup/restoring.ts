import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { syncFolder, writeDurably } from '../home/durable-file.js';
import type { Home } from '../home/home.js';

const markIn = (home: Home): string => join(home.folder, 'restoring');

/** Marks a home as one into which a backup is being put: until the mark is gone nothing serves from it. */
export const markRestoring = async (home: Home): Promise<void> =>
  writeDurably(markIn(home), 'A backup is being put back here. Nothing starts until it is done.\n');

/** Takes the mark away: what was put back was verified. */
export const unmarkRestoring = async (home: Home): Promise<void> => {
  await rm(markIn(home));
  await syncFolder(home.folder);
};

/** Refuses a home into which a backup was put halfway, or one that was not found sound. */
export const needRestored = (home: Home): void => {
  if (existsSync(markIn(home)))
    refuse(
      'conflict',
      'RESTORE_NOT_FINISHED',
      `A backup was being put into ${home.folder}, and was not found sound, or the work was broken off. Nothing starts from here: put it into an empty home again.`,
    );
};
