import { randomUUID } from 'node:crypto';
import { idsIn, instead, Refusal } from '#kernel';
import { STANDING_IS_SAID_BY } from '#read-side';
import type { Submission } from '#write-side';
import { Consider } from '../write-side.module.js';
import { today } from './loaders.js';
import type { Operation } from './operation.js';
import { notThere } from './rights.js';

/** The ids in a wish that name, or stand on, what is kept from the caller. */
export const keptIn = async (
  { house, rights }: Pick<Operation, 'house' | 'rights'>,
  data: object,
): Promise<readonly string[]> => {
  const ids = [...idsIn(data)];
  if (ids.length === 0) return [];
  // By today's seals, however far behind the slowest read model is.
  const at = today(await house.models.snapshot({ projections: STANDING_IS_SAID_BY }));
  const standsOn = await house.models.handling.standsOn(at, ids);
  const records = (id: string): readonly string[] => [id, ...(standsOn.get(id) ?? [])];
  const levels = await house.models.handling.levels(at, [...new Set(ids.flatMap(records))]);
  return ids.filter((id) => !records(id).every((one) => rights.mayKnowOf(levels.get(one) ?? null)));
};

/** What is under seal for others cannot be worked on by them, nor can what stands on it: it is not there. */
export const needKnown = async (
  operation: Pick<Operation, 'house' | 'rights'>,
  data: object,
): Promise<void> => {
  if ((await keptIn(operation, data)).length > 0) notThere();
};

/**
 * What a wish is told about what is kept from the caller: to the letter what it would be told of ids that
 * nobody ever gave to anything. Any other code or path would say that there is something.
 */
export const refusedAsAbsent = async (
  { commands }: Operation['house'],
  submission: Submission,
  kept: readonly string[],
): Promise<never> => {
  const nobody = new Map(kept.map((id) => [id, randomUUID()]));
  const named = (text: string): string => {
    for (const [id, other] of nobody) text = text.replaceAll(other, id);
    return text;
  };
  try {
    await commands.execute(
      new Consider({ ...submission, steps: submission.steps.map((step) => instead(step, nobody)) }),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, message, path, details } = error;
    throw new Refusal(kind, code, named(message), path, details);
  }
  return notThere();
};

/** What stands in a refusal in the place of an id that is kept from the caller. */
const WITHHELD = '[withheld]';

/** A refusal as the caller may have it: it can name something that is kept from him, such as where an act went. */
export const asMayBeTold = async (
  operation: Operation,
  data: object,
  error: unknown,
): Promise<unknown> => {
  if (!(error instanceof Refusal)) return error;
  const sent = idsIn(data);
  const kept = (await keptIn(operation, error.details)).filter((id) => !sent.has(id));
  if (kept.length === 0) return error;
  const { kind, code, path } = error;
  const message = kept.reduce((said, id) => said.replaceAll(id, WITHHELD), error.message);
  const details = instead(error.details, new Map(kept.map((id) => [id, WITHHELD])));
  return new Refusal(kind, code, message, path, details);
};
