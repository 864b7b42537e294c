import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';

// The same lock as apps/sijil/src/home/lock.ts, which cannot be had before there is a build.

const FREE = 'free';

/** Does the work alone among all processes that name the same lock. Killed holders are followed. */
export const withLock = async (folder, name, work, onWait = () => {}) => {
  mkdirSync(folder, { recursive: true });
  for (let waited = false; ; waited = true) {
    const release = tryTake(folder, name);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!waited) onWait();
    await sleep(50);
  }
};

const tryTake = (folder, name) => {
  const file = (n) => join(folder, `${name}.${n}`);
  const all = () =>
    readdirSync(folder)
      .filter((entry) => entry.startsWith(`${name}.`))
      .map((entry) => Number(entry.slice(name.length + 1)));
  const top = Math.max(0, ...all());
  if (top > 0 && isHeld(file(top))) return undefined;
  try {
    writeFileSync(file(top + 1), identityOf(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  }
  const remove = (n) => rmSync(file(n), { force: true });
  if (Math.max(...all()) > top + 1) {
    remove(top + 1);
    return undefined;
  }
  for (const n of all()) if (n <= top) remove(n);
  return () => writeFileSync(file(top + 1), FREE);
};

const isHeld = (file) => {
  try {
    const text = readFileSync(file, 'latin1');
    if (text === '') return Date.now() - statSync(file).mtimeMs < 5_000;
    return text !== FREE && identityOf(Number(text.split(' ', 1)[0])) === text;
  } catch {
    return true;
  }
};

/** A process by its number and its start: numbers come round again. */
const identityOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : `${pid} ${fields[19]}`;
  } catch {
    return '';
  }
};
