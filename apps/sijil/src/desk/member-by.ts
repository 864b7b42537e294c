import { readFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { sha256Of } from '#events';
import type { Desk } from './desk.js';

/** The member whose sign-in token a file holds, as far as the register knows it. */
export const memberBy = async (desk: Desk, file: string, path: string): Promise<string> => {
  const token = await readFile(file, 'utf8').catch(() =>
    refuse('invalid', 'USAGE_TOKEN_FILE', `The file ${file} cannot be read.`, path),
  );
  const holder = await desk.readModels.members.byCredential(sha256Of(token.trim()).toString('hex'));
  const opens = holder !== null && !holder.revoked && Date.parse(holder.expires) > desk.clock.now();
  return opens
    ? holder.memberId
    : refuse('forbidden', 'TOKEN_OPENS_NOTHING', 'This token does not open anything here.', path);
};
