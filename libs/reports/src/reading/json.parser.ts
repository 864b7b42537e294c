import { refuse } from '#kernel';
import type { Json } from '#kernel';
import { MAX_DEPTH } from './limits.js';
import { pointerOf } from './pointer.js';

type Tokens = readonly (string | number)[];

/** A parsed file, with the place of the first key that an object has twice. */
export interface ParsedJson {
  readonly value: Json;
  readonly duplicateAt: Tokens | null;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS: Readonly<Record<string, true | false | null>> = {
  true: true,
  false: false,
  null: null,
};
const LITERAL = /true|false|null/y;

/**
 * Reads JSON as RFC 8259 has it. `JSON.parse` would hide two things that matter here: a key that
 * stands twice (which of two tolls did the publisher mean?) and nesting made to exhaust a reader.
 * Keys are compared in NFC, the form in which the register keeps text.
 */
export const parseJson = (source: string): ParsedJson => {
  let at = 0;
  let duplicateAt: Tokens | null = null;
  const path: (string | number)[] = [];

  const fail = (): never => {
    const before = source.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    return refuse('invalid', 'NOT_JSON', `The file is not JSON: line ${line}, column ${column}.`);
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const skip = (): void => void take(SPACE);
  const eat = (mark: string): boolean => {
    skip();
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };
  // By hand, not by a pattern: a text of the file can be as long as the file.
  const endOfString = (): number => {
    for (let end = source.indexOf('"', at + 1); end !== -1; end = source.indexOf('"', end + 1)) {
      let slashes = 0;
      while (source[end - 1 - slashes] === '\\') slashes += 1;
      if (slashes % 2 === 0) return end;
    }
    return fail();
  };
  const string = (): string => {
    if (source[at] !== '"') fail();
    const end = endOfString();
    try {
      const text = JSON.parse(source.slice(at, end + 1)) as string;
      at = end + 1;
      return text;
    } catch {
      return fail();
    }
  };
  const deeper = (): void => {
    if (path.length < MAX_DEPTH) return;
    // Only the first two tokens: no name of the file is known yet, and a deeper key could be one.
    const coarse = pointerOf(
      path.slice(0, 2).filter((token, i) => i === 0 || typeof token === 'number'),
    );
    refuse(
      'invalid',
      'JSON_TOO_DEEP',
      `The file is nested more than ${MAX_DEPTH} levels deep.`,
      path[0] === 'incidents' ? coarse : '',
    );
  };

  const array = (): Json[] => {
    deeper();
    const items: Json[] = [];
    if (eat(']')) return items;
    do {
      path.push(items.length);
      items.push(value());
      path.pop();
    } while (eat(','));
    return eat(']') ? items : fail();
  };

  const object = (): Json => {
    deeper();
    const fields: Record<string, Json> = {};
    const seen = new Set<string>();
    if (eat('}')) return fields;
    do {
      skip();
      const key = string();
      const same = key.normalize('NFC');
      path.push(key);
      if (seen.has(same)) duplicateAt ??= [...path];
      seen.add(same);
      if (!eat(':')) fail();
      const held = value();
      // `__proto__` is a key like any other here.
      if (key === '__proto__')
        Object.defineProperty(fields, key, {
          value: held,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else fields[key] = held;
      path.pop();
    } while (eat(','));
    return eat('}') ? fields : fail();
  };

  const value = (): Json => {
    skip();
    const mark = source[at];
    if (mark === '"') return string();
    if (mark === '{') {
      at += 1;
      return object();
    }
    if (mark === '[') {
      at += 1;
      return array();
    }
    const literal = take(LITERAL);
    if (literal !== null) return LITERALS[literal] as Json;
    return Number(take(NUMBER) ?? fail());
  };

  const whole = value();
  skip();
  if (at < source.length) fail();
  return { value: whole, duplicateAt };
};
