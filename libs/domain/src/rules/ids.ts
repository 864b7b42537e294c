import { newId } from '#kernel';
import { idUsed, nameMissing } from './refusals.js';
import { isBlank } from './reason.js';
import type { Bilingual } from '#events';

/** The id that a command gives to a new thing, or the one that follows from the command's own. */
export const idOf = (
  command: { readonly id: string },
  given: string | undefined,
  noun: string,
  ordinal = 0,
): string => given ?? newId(command.id, noun, ordinal);

/** Refuses an id that names something already. */
export const needUnused = (
  used: { has(id: string): boolean },
  id: string,
  path: string,
): string => {
  if (used.has(id)) throw idUsed(path);
  return id;
};

/** Refuses a name that is given in no script. */
export const needName = (name: Bilingual, path = '/name'): void => {
  if (isBlank(name.en) && isBlank(name.ar)) throw nameMissing(path);
};
