import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#kernel';
import { envelopeOf } from '#events';
import { open, openCluster, openDesk } from '#sijil';
import type { Cluster } from '#sijil';

/** What killing again and again left behind. */
export interface CrashReport {
  readonly kills: { readonly writer: number; readonly database: number };
  readonly acknowledged: number;
  /** Acknowledged commands of which an event is missing or stands elsewhere than said. */
  readonly lost: readonly string[];
  /** Commands of which an event stands twice. */
  readonly doubled: readonly string[];
  /** Positions at which the register has a hole, or a stream a wrong revision. */
  readonly disordered: readonly string[];
  /** Commands of which a part stands and a part does not. */
  readonly halves: readonly string[];
  readonly positions: number;
  readonly milliseconds: number;
}

/** How to kill: how many times, and for how long at least. */
export interface CrashPlan {
  readonly kills: number;
  readonly atLeastMs: number;
  readonly callers: number;
}

const root = join(import.meta.dirname, '../..');

interface Line {
  readonly sent?: string;
  readonly index?: number;
  readonly acknowledged?: string;
  readonly first?: number;
  readonly position?: number;
  readonly ready?: true;
}

const linesOf = (journal: string): Line[] =>
  existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .flatMap((line) => {
          try {
            return [JSON.parse(line) as Line];
          } catch {
            // The last line of a life may be cut; what it would have said was then not known.
            return [];
          }
        })
    : [];

/** Writes under load, kills the writer or the database, starts again, and at the end compares with what was acknowledged. */
export const crashCycles = async (plan: CrashPlan): Promise<CrashReport> => {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'sijil-crash-'));
  // As root the database runs as somebody else, who must be able to pass.
  await chmod(folder, 0o711);
  const home = join(folder, 'home');
  const journal = join(home, 'run', 'journal');
  const kills = { writer: 0, database: 0 };
  let cluster: Cluster | undefined;
  let writer: ChildProcess | undefined;
  try {
    const setUp = await openDesk({ home, port: 0 });
    const operator = await open(setUp, { purpose: 'sandbox' });
    const by = `member-${operator.memberId}`;
    const actor = randomUUID();
    await setUp.writeSide.submit({
      origin: { commandId: actor, by },
      steps: [
        {
          kind: 'RegisterActor',
          data: { kind: 'unit', name: { en: 'hot' }, source: { kind: 'tool', id: 'soak' } },
        },
      ],
    });
    const { urls } = setUp;
    await setUp.close();
    cluster = await openCluster({ home });

    for (let n = 0; n < plan.kills || performance.now() - started < plan.atLeastMs; n += 1) {
      const { port } = new URL(cluster.adminUrl);
      const at = (url: string): string => Object.assign(new URL(url), { port }).href;
      writer = startWriter({
        journal,
        arguments: [
          at(urls.writer),
          at(urls.vault),
          join(home, 'secrets/master.key'),
          by,
          String(plan.callers),
        ],
        actor: newId(actor, 'actor'),
        pending: pendingIn(linesOf(journal)),
      });
      await readiness(writer, journal);
      await sleep(40 + Math.random() * 260);
      if (n % 2 === 0) {
        kills.writer += 1;
        await kill(writer);
      } else {
        kills.database += 1;
        process.kill(postmasterOf(home), 'SIGKILL');
        await sleep(Math.random() * 200);
        await kill(writer);
        await cluster.stop().catch(() => undefined);
        cluster = await openCluster({ home });
      }
    }
    await cluster.stop();
    cluster = undefined;
    return {
      kills,
      ...(await compare(home, linesOf(journal))),
      milliseconds: Math.round(performance.now() - started),
    };
  } finally {
    if (writer) await kill(writer);
    await cluster?.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
};

const postmasterOf = (home: string): number =>
  Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const startWriter = (of: {
  journal: string;
  arguments: readonly string[];
  actor: string;
  pending: readonly { commandId: string; index: number }[];
}): ChildProcess =>
  spawn(process.execPath, [join(root, 'tests/soak/writer.mjs'), of.journal, ...of.arguments], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      SOAK_ACTOR: of.actor,
      SOAK_PENDING: JSON.stringify(of.pending),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const readiness = async (writer: ChildProcess, journal: string): Promise<void> => {
  const before = linesOf(journal).filter(({ ready }) => ready).length;
  for (let i = 0; i < 600; i += 1) {
    if (linesOf(journal).filter(({ ready }) => ready).length > before) return;
    if (writer.exitCode !== null)
      throw new Error(`The writer ended by itself with ${writer.exitCode}.`);
    await sleep(25);
  }
  throw new Error('The writer did not come up.');
};

const kill = async (writer: ChildProcess): Promise<void> => {
  if (writer.exitCode !== null || writer.signalCode !== null) return;
  const gone = once(writer, 'exit');
  writer.kill('SIGKILL');
  await gone;
};

/** Commands that were sent and never answered. */
const pendingIn = (lines: readonly Line[]): { commandId: string; index: number }[] => {
  const answered = new Set(lines.flatMap(({ acknowledged }) => acknowledged ?? []));
  return lines.flatMap(({ sent, index }) =>
    sent !== undefined && !answered.has(sent) ? [{ commandId: sent, index: index ?? 0 }] : [],
  );
};

/** Reads the whole register and compares it with every acknowledgement. */
const compare = async (home: string, lines: readonly Line[]) => {
  const desk = await openDesk({ home, port: 0 });
  try {
    const byCommand = new Map<string, number[]>();
    const revisions = new Map<string, number>();
    const disordered: string[] = [];
    let expected = 1;
    for (let after = 0; ;) {
      const events = await desk.store.readAll(after, 5_000);
      if (events.length === 0) break;
      for (const { position, leaf } of events) {
        const { commandId, stream, revision } = envelopeOf(leaf);
        if (position !== expected) disordered.push(`position ${position} in place of ${expected}`);
        expected = position + 1;
        if (revision !== (revisions.get(stream) ?? -1) + 1)
          disordered.push(`revision ${revision} of ${stream}`);
        revisions.set(stream, revision);
        byCommand.set(commandId, [...(byCommand.get(commandId) ?? []), position]);
      }
      after = events.at(-1)?.position ?? after;
    }
    const acknowledged = new Map(
      lines.flatMap((line) =>
        line.acknowledged === undefined ? [] : [[line.acknowledged, line] as const],
      ),
    );
    const sizeOf = new Map(
      lines.flatMap(({ sent, index }) =>
        sent === undefined ? [] : [[sent, (index ?? 0) % 3 === 0 ? 1 : 2] as const],
      ),
    );
    return {
      acknowledged: acknowledged.size,
      positions: expected - 1,
      lost: [...acknowledged].flatMap(([commandId, { first, position }]) => {
        const stands = byCommand.get(commandId);
        return stands && stands[0] === first && stands.at(-1) === position ? [] : [commandId];
      }),
      doubled: [...sizeOf].flatMap(([commandId, size]) =>
        (byCommand.get(commandId)?.length ?? 0) > size ? [commandId] : [],
      ),
      halves: [...sizeOf].flatMap(([commandId, size]) => {
        const stands = byCommand.get(commandId)?.length ?? 0;
        return stands > 0 && stands < size ? [commandId] : [];
      }),
      disordered,
    };
  } finally {
    await desk.close();
  }
};
