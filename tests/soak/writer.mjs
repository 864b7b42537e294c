// A process that writes as fast as it may, to be killed. It runs what was built, as a server would.
// Every command is noted before it is sent, and every acknowledgement after it came, each on the disk
// before going on: what this process says it knows, it knows.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { PostgresEventStore } from '#event-store';
import { loadMasterKey, PostgresVault } from '#vault';
import { WriteSide } from '#write-side';

const [journal, writerUrl, vaultUrl, masterKey, by, callers] = process.argv.slice(2);
const file = openSync(journal, 'a');
const note = (line) => {
  writeSync(file, `${JSON.stringify(line)}\n`);
  fsyncSync(file);
};

/** A database that comes up again on a busy machine may keep whoever opens it waiting for longer than they wait. */
const patiently = async (open, tries = 6) => {
  try {
    return await open();
  } catch (error) {
    if (error.kind !== 'unavailable' || tries === 1) throw error;
    return await patiently(open, tries - 1);
  }
};
const key = await loadMasterKey(masterKey);
const store = await patiently(() => PostgresEventStore.open(writerUrl));
const vault = await patiently(() => PostgresVault.open({ url: vaultUrl, masterKey: key }));
const pen = new WriteSide({
  store,
  vault,
  clock: { now: () => Date.now() },
  random: (n) => randomBytes(n),
});

/** What a command says follows from its id, so that it can be sent again. Some on streams of their own, some on one. */
const stepsOf = (commandId, index) => {
  const name = createHash('sha256').update(commandId).digest('hex').slice(0, 12);
  const source = { kind: 'tool', id: 'soak' };
  return index % 3 === 0
    ? [{ kind: 'AddName', data: { actorId: process.env.SOAK_ACTOR, name: { en: name }, source } }]
    : [
        {
          kind: 'RegisterActor',
          data: { kind: 'unit', name: { en: name }, source, note: `sealed ${name}` },
        },
        { kind: 'RegisterActor', data: { kind: 'post', name: { en: `post of ${name}` }, source } },
      ];
};

const submit = async (commandId, index) => {
  const receipt = await pen.submit({ origin: { commandId, by }, steps: stepsOf(commandId, index) });
  note({
    acknowledged: commandId,
    first: receipt.first,
    position: receipt.position,
    repeated: receipt.repeated,
  });
};

// First what an earlier life sent and never heard of: sent again, it gets its first receipt or is carried out now.
for (const { commandId, index } of JSON.parse(process.env.SOAK_PENDING ?? '[]'))
  await submit(commandId, index);
note({ ready: true });

let n = 0;
const caller = async () => {
  for (;;) {
    const index = (n += 1);
    const commandId = randomUUID();
    note({ sent: commandId, index });
    try {
      await submit(commandId, index);
    } catch (error) {
      // The database was killed under us: not knowing is allowed, inventing is not.
      note({ failed: commandId, code: error.code ?? 'INTERNAL' });
      if (error.kind !== 'unavailable' && error.code !== 'TOO_MUCH_GOING_ON') throw error;
    }
  }
};
await Promise.all(Array.from({ length: Number(callers) }, caller));
