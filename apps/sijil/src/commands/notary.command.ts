import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '#kernel';
import { PostgresSealStore } from '#event-store';
import { keep, watch } from '#notary';
import { systemClock } from '../desk/desk.js';
import type { Output } from '../output.js';
import { openAccessNotary, openNotary, openNotaryApart } from '../sealing/open-notary.js';
import type { Apart, DeskNotary, Which } from '../sealing/open-notary.js';
import type { Sealing } from '../settings.js';
import { untilStopped } from '../signals.js';
import { nothingSealed } from '../proving/prove-event.js';
import { keysIn } from '../sealing/trust.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil notary`: the notary as a process of its own, to be run as a user of its own. */
export const notaryCommand: CommandSpec = {
  name: 'notary',
  says: 'seal the register on a schedule, as a process of its own (SIJIL_NOTARY: the folder of its key)',
  options: [
    [
      '--hand-over <file>',
      'write how the notary reaches the database, for the user who is to run it',
    ],
    ['--connection <file>', 'work with that alone, without a home (SIJIL_LEDGER, SIJIL_NOTARY)'],
    [
      '--cosigned <file>',
      'take in what an outsider cosigned of a signed head, tell the register, and end',
    ],
    ['--witness <file>', 'the public key of that outsider'],
  ],
  offline: ({ flags, output }, settings) => {
    const file = textOf(flags, 'connection');
    return file === undefined
      ? undefined
      : sealApart(output, file, settings().sealing ?? {}, taken(flags));
  },
  async run({ desk, settings, output, flags }) {
    const handed = textOf(flags, 'handOver');
    if (handed !== undefined) {
      await keep(handed, `${desk.urls.notary}\n`, 0o600);
      output.answer({ file: handed });
      output.say(`${handed} opens the database to the notary, for leaves and seals alone.`);
      return 'done';
    }
    const card = await desk.register();
    if (!card) return 'refused';
    const { cosigned } = taken(flags);
    if (cosigned) return await takeIn(output, await openNotary(desk, card.id, settings), cosigned);
    await sealing(output, async (which) =>
      which === 'register'
        ? await openNotary(desk, card.id, settings)
        : await openAccessNotary(desk, settings),
    );
    return 'done';
  },
};

const sealApart = async (
  output: Output,
  file: string,
  told: Sealing,
  { cosigned }: Taken,
): Promise<'done'> => {
  const where = needApart(told);
  const url = await connectionIn(file);
  const stores = {
    register: new PostgresSealStore(url, 'register'),
    access: new PostgresSealStore(url, 'access'),
  };
  const notaryOf = (which: Which): Promise<DeskNotary | null> =>
    openNotaryApart(stores[which], { which, sealing: where, clock: systemClock });
  try {
    if (cosigned) return await takeIn(output, await notaryOf('register'), cosigned);
    await sealing(output, notaryOf);
    return 'done';
  } finally {
    await Promise.all([stores.register.close(), stores.access.close()]);
  }
};

/** A cosigned head that is to be taken in, and by whose key. */
interface Taken {
  readonly cosigned?: { readonly file: string; readonly witness: string };
}

const taken = (flags: Call['flags']): Taken => {
  const [file, witness] = [textOf(flags, 'cosigned'), textOf(flags, 'witness')];
  if ((file === undefined) !== (witness === undefined))
    refuse('invalid', 'USAGE_COSIGNED', '--cosigned and --witness go together.', '/cosigned');
  return file === undefined || witness === undefined ? {} : { cosigned: { file, witness } };
};

const takeIn = async (
  output: Output,
  opened: DeskNotary | null,
  { file, witness }: NonNullable<Taken['cosigned']>,
): Promise<'done'> => {
  if (!opened) throw nothingSealed();
  const text = await readFile(file, 'utf8').catch(() =>
    refuse('invalid', 'USAGE_FILE', `The file ${file} cannot be read.`, '/cosigned'),
  );
  const { head, cosignatures } = await opened.notary.countersign(text, await keysIn(witness));
  const by = cosignatures.map((one) => ({ witness: one.witness.name, at: one.at }));
  output.answer({ size: head.size, root: head.root, digest: head.digest, cosigned: by });
  for (const one of by)
    output.say(
      `${one.witness} saw the head of the first ${head.size} events at ${one.at}. The register was told.`,
    );
  return 'done';
};

const needApart = ({ ledger, secrets, ...more }: Sealing): Apart =>
  ledger === undefined || secrets === undefined
    ? refuse(
        'invalid',
        'USAGE_NOTARY_FOLDERS',
        'Without a home the notary has to be told its folders: SIJIL_LEDGER and SIJIL_NOTARY.',
      )
    : { ...more, ledger, secrets };

const connectionIn = async (file: string): Promise<string> => {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  return /^postgres(ql)?:\/\/\S+$/.test(text)
    ? text
    : refuse(
        'invalid',
        'USAGE_CONNECTION',
        `${file} cannot be read, or holds no connection. The desk writes it: npx sijil notary --hand-over FILE.`,
        '/connection',
      );
};

const LOOK_MS = 1_000;

/** Seals both registers until the process is told to stop. One that was not opened yet is waited for. */
const sealing = async (
  output: Output,
  notaryOf: (which: Which) => Promise<DeskNotary | null>,
): Promise<void> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const opened = async (which: Which): Promise<DeskNotary | null> => {
    for (let found = await notaryOf(which); ; found = await notaryOf(which)) {
      if (found !== null || signal.aborted) return found;
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const keepSealed = async (which: Which, one: DeskNotary | null): Promise<void> => {
    if (one === null) return;
    const of = which === 'access' ? 'events of the access register' : 'events';
    await watch(one.notary, one.world, one.limits, {
      signal,
      sealed: ({ head }) => output.say(`Sealed the first ${head?.size ?? 0} ${of}.`),
      refused: ({ message, code }) => output.notice(`${message} [${code}]`),
    });
  };
  const stopped = untilStopped().then(() => stopping.abort());
  const register = await opened('register');
  if (register) {
    const { world, limits } = register;
    output.answer({ register: world.registerId, ledger: world.ledger.folder, ...limits });
    output.say(
      `Sealing register ${world.registerId}, at most ${limits.seconds} seconds or ${limits.events} events behind. Ledger ${world.ledger.folder}`,
    );
  }
  await Promise.all([
    stopped,
    keepSealed('register', register),
    opened('access').then((one) => keepSealed('access', one)),
  ]);
};
