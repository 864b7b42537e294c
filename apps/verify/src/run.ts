import { access, opendir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, refuse } from '#kernel';
import { BAG_FILES, keysIn, logKeysIn, verifyBag } from '#dossier';
import { FolderTree } from './folder.tree.js';
import { rootsIn, stampChecker } from './time-stamp.js';
import { asJson, EXIT, inWords } from './words.js';

const USAGE = `usage: node sijil-verify.mjs BAG [--trust KEY] [--tsa-root CA] [--since OLD-BAG] [--json]

Checks a dossier of Sijil: every file, hash, proof, signature and time stamp, offline and without Sijil.

  --trust KEY       a file with public keys, as they came to you from the office or a witness
  --tsa-root CA     the root certificate of its time authority (PEM), as it came to you from there
  --since OLD-BAG   a dossier of the same register that you received before
  --json            the findings as data

None of them may lie in BAG, and no key or root in any bag: what comes with one is its own claim.

It ends with 0: verified; 1: broken; 2: wrong usage; 3: consistent, but its origin is unproven
(no key of the office was given), or with --since, that it goes on from OLD-BAG.
`;
const WRONG_USAGE = 2;

/** Where the checker writes. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const fileOf = async (path: string, flag: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch {
    return refuse('invalid', 'USAGE_FILE', `The file of ${flag} cannot be read.`);
  }
};

const treeOf = async (path: string): Promise<FolderTree> => {
  try {
    await (await opendir(path)).close();
    return new FolderTree(path);
  } catch {
    return refuse('invalid', 'USAGE_BAG', `There is no folder ${path} that can be read.`);
  }
};

/** What somebody brings must not come out of the bag, nor a key out of any bag: whoever made it chose that, too. */
const fromElsewhere = async (path: string, flag: string, bag: string): Promise<void> => {
  const [there, within] = [await real(path), await real(bag)];
  if (there === within || there.startsWith(within.endsWith(sep) ? within : `${within}${sep}`))
    refuse(
      'invalid',
      'USAGE_FROM_THE_BAG',
      `What ${flag} names lies in the bag itself, and is no more than its own claim. Nothing was checked. Give what came to you another way.`,
    );
  if (flag === '--since') return;
  for (let folder = dirname(there); folder !== dirname(folder); folder = dirname(folder))
    if (await isThere(join(folder, BAG_FILES.declaration)))
      refuse(
        'invalid',
        'USAGE_FROM_THE_BAG',
        `What ${flag} names lies in a bag, and is no more than the claim of whoever made that. Nothing was checked. Give what came to you another way.`,
      );
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Where something lies, whatever links lead there; empty where there is nothing. */
const real = (path: string): Promise<string> => realpath(path).catch(() => '');

const optionsFrom = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        trust: { type: 'string', multiple: true },
        'tsa-root': { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return { ...values, positionals };
  } catch {
    return null;
  }
};

/** Checks the bag that the arguments name and says what it found; gives the exit code. */
export const run = async (args: readonly string[], { out, err }: Streams): Promise<number> => {
  const options = optionsFrom(args);
  const bag = options?.positionals[0];
  if (!options || options.help || bag === undefined || options.positionals.length > 1) {
    (options?.help ? out : err)(USAGE);
    return options?.help ? 0 : WRONG_USAGE;
  }
  try {
    const root = options['tsa-root'];
    const tree = await treeOf(bag);
    for (const [flag, paths] of [
      ['--trust', options.trust ?? []],
      ['--tsa-root', root === undefined ? [] : [root]],
      ['--since', options.since === undefined ? [] : [options.since]],
    ] as const)
      for (const path of paths) await fromElsewhere(path, flag, bag);
    const trust = await Promise.all(
      (options.trust ?? []).map(async (path) =>
        keysIn(Buffer.from(await fileOf(path, '--trust')).toString('utf8')),
      ),
    );
    if (options.trust && trust.flat().length === 0)
      refuse('invalid', 'USAGE_KEY_FILE', 'The file of --trust holds no key.');
    const roots = root === undefined ? [] : rootsIn(await fileOf(root, '--tsa-root'));
    const found = await verifyBag(tree, {
      trust: trust.flat(),
      stamp: stampChecker(roots),
      rooted: roots.length > 0,
      ...(options.since === undefined ? {} : { since: await treeOf(options.since) }),
    });
    const keys = trust.flat();
    const key = logKeysIn(keys).length > 0;
    const witness = logKeysIn(keys).length < keys.length;
    const brought = { key, witness, root: roots.length > 0 };
    out(`${options.json ? asJson(found, brought) : inWords(found, brought).join('\n')}\n`);
    return EXIT[found.verdict];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(`sijil-verify: ${error.message}\n`);
    return WRONG_USAGE;
  }
};
