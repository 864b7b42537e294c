import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. */
export const path = (...parts) => join(ROOT, ...parts);

/** Where tools keep what they may lose. */
export const CACHE = path('.cache');

/** One clear line, and the end. */
export const stop = (sentence, code = 1) => {
  process.stderr.write(`sijil: ${sentence}\n`);
  process.exit(code);
};

/** Says something to the person waiting; never on stdout, which belongs to the command. */
export const say = (sentence) => process.stderr.write(`sijil: ${sentence}\n`);

/** Does work that writes into the project's folder; ends with one clear line where that cannot be done. */
export const writing = async (what, work) => {
  try {
    accessSync(ROOT, constants.W_OK);
    return await work();
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      const where = error.path ?? ROOT;
      stop(`${where} cannot be written, so ${what}. Copy the project to a folder of your own.`);
    }
    if (['ENOSPC', 'EDQUOT'].includes(error.code)) stop(`The disk is full, so ${what}.`);
    throw error;
  }
};

/** The Node that came with the packages, or this one where it is new enough. */
export const node = () => {
  const bundled = path('node_modules', '.bin', 'node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  return stop(
    `Node ${process.versions.node} is too old and no newer one came with the packages for ${process.platform} ${process.arch}. Install Node 24.`,
  );
};
