import { readFileSync } from 'node:fs';

/**
 * What names one process for ever: its number, when it started and the boot it belongs to. A number
 * alone comes round again, in a container within minutes. Undefined when no such process lives.
 */
export const identityOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and may hold anything, so fields are counted from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    // A zombie does nothing any more: it only waits for its parent to look at it.
    if (state === 'Z' || state === 'X') return undefined;
    return `${pid} ${started} ${boot()}`;
  } catch {
    return undefined;
  }
};

/** Whether the process that an identity names is still alive. */
export const isAlive = (identity: string): boolean => {
  const pid = Number(identity.split(' ', 1)[0]);
  return Number.isSafeInteger(pid) && pid > 0 && identityOf(pid) === identity;
};

/** The identity of this very process. */
export const ownIdentity = (): string => identityOf(process.pid) ?? `${process.pid} 0 ${boot()}`;

const boot = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '-';
  }
};
