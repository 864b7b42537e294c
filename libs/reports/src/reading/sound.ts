import { refuse } from '#kernel';
import type { Json } from '#kernel';
import type { Spot } from './desk.js';
import { MAX_TEXT_BYTES } from './limits.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

const tooLong = (text: string): boolean =>
  text.length * 3 > MAX_TEXT_BYTES && new TextEncoder().encode(text).byteLength > MAX_TEXT_BYTES;

const soundText = (text: string, path: () => string): void => {
  if (text.includes('\0'))
    refuse(
      'invalid',
      'TEXT_HAS_NUL',
      'A text holds a NUL character, which no text of the register may.',
      path(),
    );
  if (LONE_SURROGATE.test(text))
    refuse('invalid', 'TEXT_BROKEN', 'A text holds half a character (a lone surrogate).', path());
  if (tooLong(text) || (text.length * 9 > MAX_TEXT_BYTES && tooLong(text.normalize('NFC'))))
    refuse(
      'invalid',
      'TEXT_TOO_LONG',
      `A text is longer than ${MAX_TEXT_BYTES / 1024} KiB.`,
      path(),
    );
};

/** Refuses what the register cannot keep as it came: broken or overlong texts, numbers that would change. */
export const soundJson = (json: Json | undefined, spot: Spot): void => {
  const within: (string | number)[] = [];
  const path = (): string => within.reduce<Spot>((at, token) => at.to(token), spot).path;
  const walk = (value: Json | undefined): void => {
    if (typeof value === 'string') return soundText(value, path);
    if (typeof value === 'number' && !Number.isSafeInteger(Math.trunc(value)))
      return refuse(
        'invalid',
        'NUMBER_OUT_OF_RANGE',
        'A number is too large to be kept exactly.',
        path(),
      );
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, held] of Object.entries(value)) {
      if (!Array.isArray(value)) soundText(key, path);
      within.push(Array.isArray(value) ? Number(key) : key);
      walk(held);
      within.pop();
    }
    return undefined;
  };
  walk(json);
};

/** A JSON value as the register keeps it: texts in NFC, and a number with a fraction as its digits. */
export const keptJson = (json: Json): Json => {
  if (typeof json === 'string') return json.normalize('NFC');
  if (typeof json === 'number') return Number.isSafeInteger(json) ? json + 0 : String(json);
  if (Array.isArray(json)) return (json as readonly Json[]).map(keptJson);
  if (typeof json === 'object' && json !== null)
    return Object.fromEntries(
      Object.entries(json).map(([key, held]) => [key.normalize('NFC'), keptJson(held)]),
    );
  return json;
};
