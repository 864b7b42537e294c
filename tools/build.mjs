import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleChecker } from './checker.mjs';
import { CACHE, path, stop, writing } from './house.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { swcOptions } from './swc.mjs';

const DIST = path('dist');
/** What dist was made of, by content; and how those files looked from outside when that was last compared. */
const STAMP = '.stamp';
const SEEN = '.seen';

/** Compiles the sources to dist/, if they have changed since. dist/ is whole or not there. */
export const ensureBuilt = async () => {
  if (isBuilt()) return;
  const work = async () => {
    if (!isBuilt()) await build();
  };
  await writing('it cannot be built', () => withLock(`${CACHE}/locks`, 'build', work));
};

const isBuilt = () => {
  if (!existsSync(join(DIST, STAMP))) return false;
  const files = inputs();
  const seen = seenOf(files);
  if (read(SEEN) === seen) return true;
  if (read(STAMP) !== stampOf(files)) return false;
  keepSeen(seen);
  return true;
};

/** What is not there, or is for others alone, says nothing. */
const read = (file) => {
  try {
    return readFileSync(join(DIST, file), 'utf8');
  } catch {
    return undefined;
  }
};

/** Where dist may not be written, every start reads the sources again. */
const keepSeen = (seen) => {
  try {
    writeFileSync(join(DIST, SEEN), seen);
  } catch {
    // So be it.
  }
};

/** Everything under apps and libs but specs and papers: TypeScript to compile, the rest to copy. */
const sources = () =>
  ['apps', 'libs']
    .filter((folder) => existsSync(path(folder)))
    .flatMap((folder) => filesIn(folder))
    .filter((file) => !/\.(spec\.ts|d\.ts|md)$/.test(file))
    .sort();

const filesIn = (folder) =>
  readdirSync(path(folder), { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(file);
    return entry.isFile() ? [file] : [];
  });

/** All that a build depends on. */
const inputs = () => [...sources(), 'tools/build.mjs', 'tools/checker.mjs', 'package-lock.json'];

const stampOf = (files) => {
  const hash = createHash('sha256').update(JSON.stringify(swcOptions));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path(file)));
  return hash.digest('hex');
};

/** Sizes and times, among them the one that nobody can set: no file was written or put in place since. */
const seenOf = (files) => {
  const hash = createHash('sha256').update(JSON.stringify(swcOptions));
  for (const file of files) {
    const { size, ino, mtimeMs, ctimeMs } = statSync(path(file));
    hash.update(`\0${file}\0${size} ${ino} ${mtimeMs} ${ctimeMs}`);
  }
  return hash.digest('hex');
};

const build = async () => {
  const { transform } = await import('@swc/core');
  const files = sources();
  const stamp = stampOf(inputs());
  const draft = path(`dist.${process.pid}.draft`);
  sweep();
  const compile = async (file) => {
    const target = join(draft, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    if (!file.endsWith('.ts')) return cpSync(path(file), target);
    const { code, map } = await transform(readFileSync(path(file), 'utf8'), {
      ...swcOptions,
      filename: path(file),
      sourceFileName: path(file),
    });
    const name = basename(target);
    writeFileSync(target, `${code}//# sourceMappingURL=${name}.map\n`);
    writeFileSync(`${target}.map`, map);
  };
  mkdirSync(draft, { recursive: true });
  const failures = (await Promise.allSettled(files.map(compile))).filter(({ reason }) => reason);
  if (failures.length > 0) {
    rmSync(draft, { recursive: true, force: true });
    for (const { reason } of failures) process.stderr.write(`${reason.message ?? reason}\n`);
    stop(`${failures.length} files cannot be compiled.`);
  }
  await bundleChecker(join(draft, 'sijil-verify.mjs'));
  writeFileSync(join(draft, STAMP), stamp);
  // Dying between these two leaves no dist, which the next start makes again.
  if (existsSync(DIST)) renameSync(DIST, path(`dist.${process.pid}.old`));
  renameSync(draft, DIST);
  sweep();
};

/** What this build and broken-off ones left behind. */
const sweep = () => {
  for (const entry of readdirSync(path())) {
    if (/^dist\.\d+\.(draft|old)$/.test(entry)) rmSync(path(entry), { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await ensureBuilt();
}
