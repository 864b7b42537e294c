import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));

/** The folder of the project, whether this runs from the sources or from what was built. */
export const CHECKOUT = above(dirname(fileURLToPath(import.meta.url)));
