import { reasonMissing, textMissing } from './refusals.js';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Whether a text says anything at all. */
export const isBlank = (text: string | undefined): boolean =>
  text === undefined || !SAYS_SOMETHING.test(text);

/** Refuses a change of mind without a reason. */
export const needReason = (reason: string | undefined, path = '/reason'): void => {
  if (isBlank(reason)) throw reasonMissing(path);
};

/** Lets a reason be left out, but not be empty. */
export const maybeReason = (reason: string | undefined, path = '/reason'): void => {
  if (reason !== undefined) needReason(reason, path);
};

/** Refuses a text that must say something and does not. */
export const needText = (text: string, path: string): void => {
  if (isBlank(text)) throw textMissing(path);
};
