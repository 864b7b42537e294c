import { Refusal } from '#kernel';
import type { Command } from '#kernel';
import { canonical } from '#events';
import { findingCodes } from '#reports';
import type { Beside, BesideRecord, Finding } from '#reports';
import type { ImportResult, Remark } from './run.js';

const RECORDS_AT_ONCE = 64;

const COUNTED = { item: 'items', person: 'persons', actor: 'actors' } as const;

type Submit = (label: string, steps: readonly Command[]) => Promise<unknown>;

/** What became of the records beside incidents. */
interface Taken {
  readonly counts: NonNullable<ImportResult['beside']>;
  readonly findings: readonly Finding[];
  readonly refusals: readonly Remark[];
}

/** One finding for all places of one kind, at the first of them. */
const once = (code: keyof typeof findingCodes, paths: readonly string[]): readonly Finding[] => {
  const [path] = paths;
  if (path === undefined) return [];
  const times = paths.length === 1 ? '' : ` It stands in ${paths.length} places.`;
  return [{ code, path, message: `${findingCodes[code]}${times}` }];
};

/** Takes in what a file holds beside incidents: every record by itself, then what is said of it. */
export const takeBeside = async (
  { records, refused, loose }: Beside,
  submit: Submit,
): Promise<Taken> => {
  const counts = { items: 0, persons: 0, actors: 0, known: 0, refused: refused.length };
  const refusals: Remark[] = refused.map(({ pointer: path, code, message }) => ({
    code,
    path,
    message,
  }));
  const known: string[] = [];

  const attempt = async (path: string, step: Command): Promise<'taken' | 'known' | 'refused'> => {
    try {
      await submit(`beside:${canonical([path, step.kind])}`, [step]);
      return 'taken';
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
      if (error.kind === 'conflict') return 'known';
      refusals.push({ code: error.code, path, message: error.message });
      return 'refused';
    }
  };
  const register = async ({ pointer, noun, register: step }: BesideRecord): Promise<void> => {
    const outcome = await attempt(pointer, step);
    counts[outcome === 'taken' ? COUNTED[noun] : outcome] += 1;
    if (outcome === 'known') known.push(pointer);
  };
  for (const some of batches(records)) await Promise.all(some.map(register));
  // Both ends stand now. A role that was given before is known, which is no news.
  const roles = records.flatMap((record) =>
    record.roles.map((step, i) => ({ step, path: `${record.pointer}/roles/${i}` })),
  );
  for (const some of batches(roles))
    await Promise.all(some.map(({ step, path }) => attempt(path, step)));

  const kinds = new Set(loose.map(({ kind }) => kind));
  const found = (code: keyof typeof findingCodes, some: typeof loose): readonly Finding[] =>
    [...kinds].flatMap((kind) =>
      once(
        code,
        some.filter((one) => one.kind === kind).map(({ pointer }) => pointer),
      ),
    );
  const findings = [
    ...found(
      'RELATION_NOT_TAKEN',
      loose.filter(({ closed }) => !closed),
    ),
    ...found(
      'RELATION_RESTRICTED',
      loose.filter(({ closed }) => closed),
    ),
    ...once('RECORD_KNOWN', known.sort()),
  ];
  return { counts, findings, refusals };
};

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += RECORDS_AT_ONCE)
    yield all.slice(at, at + RECORDS_AT_ONCE);
}
