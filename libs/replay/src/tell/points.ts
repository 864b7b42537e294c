import { canonical } from '#events';
import type { Said, Thing } from '../fold/thing.js';
import { fieldsOf, fieldWords } from './fields.js';
import type { FieldWords } from './fields.js';
import { wordsOf } from './kinds.js';
import { sayValue } from './values.js';
import type { Calling } from './values.js';

/** A field before and after. */
export interface FieldChange {
  readonly field: string;
  readonly label: FieldWords;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one thing between two moments. */
export interface Point {
  readonly kind: string;
  readonly key: string;
  readonly what: 'added' | 'changed' | 'ended';
  readonly fields: readonly FieldChange[];
  readonly en: string;
  readonly ar: string;
}

/** What stands of a thing before and after; a thing that is not there is null. */
export interface Standing {
  readonly kind: string;
  readonly key: string;
  readonly said: Said;
}

const plain = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)));
const differs = (a: unknown, b: unknown): boolean => plain(a) !== plain(b);

/** How a thing is named among those of its kind; empty where nothing tells it apart for people. */
export const nameOf = ({ kind, said }: Pick<Standing, 'kind' | 'said'>, call?: Calling): string => {
  const fields: Said = { ...said, ...(said['data'] as Said | undefined) };
  return wordsOf(kind, said)
    .name.map((field) => fields[field])
    .filter((value) => value !== null && value !== undefined)
    .map((value) => sayValue(value, call))
    .join(', ');
};

/** A thing by its kind and name. */
export const titled = (of: Standing, language: 'en' | 'ar', call?: Calling): string => {
  const name = nameOf(of, call);
  return `${wordsOf(of.kind, of.said)[language]}${name === '' ? '' : ` ${name}`}`;
};

/** Whether it is still relied on, in the words in which people ask: a claim by its language, then what became of it. */
const state = ({ kind, said }: Standing): string | null => {
  if (kind === 'exhibit') return said['excluded'] === true ? 'taken out' : 'in the case';
  if (kind !== 'claim') return null;
  if (said['stands'] === true)
    return said['kind'] === 'attribution' ? sayValue((said['data'] as Said)['language']) : 'stands';
  return said['withdrawn'] ? `withdrawn (${sayValue(said['withdrawn'])})` : 'replaced';
};

const STATED: ReadonlySet<string> = new Set(['stands', 'withdrawn', 'excluded', 'replacedBy']);

/** Where only what is sealed of a thing was put otherwise. */
const resealed = (before: Said, after: Said): boolean => differs(before['sealed'], after['sealed']);

const changesOf = (before: Said, after: Said): readonly FieldChange[] => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) =>
    differs(was[field], is[field]),
  );
  if (fields.length === 0 && resealed(before, after))
    return [{ field: 'words', label: fieldWords('words'), before: '[sealed]', after: '[sealed]' }];
  return fields.map((field) => ({
    field,
    label: fieldWords(field),
    before: was[field] ?? null,
    after: is[field] ?? null,
  }));
};

const arrow = (
  { field, label, before, after }: FieldChange,
  language: 'en' | 'ar',
  call?: Calling,
): string => {
  const name = language === 'ar' ? (label.ar ?? label.en) : label.en;
  if (before === '[sealed]') return language === 'ar' ? `${name}: تغيّر` : `its ${field} changed`;
  return language === 'ar'
    ? `${name}: ${sayValue(before, call)} ← ${sayValue(after, call)}`
    : `${name} ${sayValue(before, call)} → ${sayValue(after, call)}`;
};

const changed = (
  before: Standing,
  after: Standing,
  fields: readonly FieldChange[],
  language: 'en' | 'ar',
  call?: Calling,
): string => {
  const [was, is] = [state(before), state(after)];
  const moved = was !== null && is !== null && was !== is;
  const others = fields.filter(({ field }) => !(moved && STATED.has(field)));
  const sign = language === 'ar' ? '←' : '→';
  return `${titled(after, language, call)}: ${[
    ...(moved ? [`${was} ${sign} ${is}`] : []),
    ...others.map((one) => arrow(one, language, call)),
  ].join('; ')}`;
};

const MOST_SAID = 6;

/** What is said of something new: its first few fields. */
const summed = (of: Standing, call?: Calling): string => {
  const named = new Set([
    ...wordsOf(of.kind, of.said).name,
    ...(of.kind === 'claim' ? ['kind'] : []),
  ]);
  const words = Object.entries(fieldsOf(of.said))
    .filter(([field, value]) => !STATED.has(field) && !named.has(field) && !empty(value))
    .slice(0, MOST_SAID)
    .map(([field, value]) => `${fieldWords(field).en} ${sayValue(value, call)}`);
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
};

/** What stands of a thing, in words. */
export const sayThing = (of: Standing, call?: Calling): string => {
  const now = state(of);
  return `${titled(of, 'en', call)}${now === null ? '' : `, ${now}`}${summed(of, call)}`;
};

const empty = (value: unknown): boolean =>
  value === false || (Array.isArray(value) && value.length === 0);

/** What became of a thing; null where nothing did that people would ask about. */
export const pointOf = (
  before: Standing | null,
  after: Standing | null,
  call?: Calling,
): Point | null => {
  const of = after ?? before;
  if (of === null) return null;
  const { kind, key } = of;
  if (before === null || after === null) {
    const [what, en, ar] =
      before === null
        ? (['added', `added${summed(of, call)}`, 'أُضيف'] as const)
        : (['ended', 'no more', 'لم يعد قائماً'] as const);
    return {
      kind,
      key,
      what,
      fields: changesOf(before?.said ?? {}, after?.said ?? {}).filter(
        ({ field }) => field !== 'words',
      ),
      en: `${titled(of, 'en', call)} ${en}`,
      ar: `${titled(of, 'ar', call)}: ${ar}`,
    };
  }
  const fields = changesOf(before.said, after.said);
  return fields.length === 0
    ? null
    : {
        kind,
        key,
        what: 'changed',
        fields,
        en: changed(before, after, fields, 'en', call),
        ar: changed(before, after, fields, 'ar', call),
      };
};

/** A thing as it is compared. */
export const standingOf = (thing: Thing | null): Standing | null =>
  thing && { kind: thing.kind, key: thing.key, said: thing.said };
