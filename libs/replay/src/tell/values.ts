import { isUuid } from '#kernel';

type Fields = Readonly<Record<string, unknown>>;

const has = (value: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(value, name));

/** `camelCase` as words. */
export const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after}`)
    .toLowerCase();

const ofObject = (value: Fields): string => {
  if (has(value, 'printed')) return sayValue(value['printed']);
  if (has(value, 'forum', 'entry'))
    return `${sayValue(value['forum'])} ${sayValue(value['entry'])}`;
  if (has(value, 'outcome', 'value', 'qualifier'))
    return [
      sayValue(value['outcome']),
      ...(value['category'] === null ? [] : [sayValue(value['category'])]),
      sayValue(value['value']),
      ...(value['qualifier'] === 'exact' ? [] : [`(${spaced(sayValue(value['qualifier']))})`]),
    ].join(' ');
  if (has(value, 'from', 'to') && Object.keys(value).length === 2)
    return `${sayValue(value['from'])} to ${sayValue(value['to'])}`;
  if (has(value, 'kind', 'id')) return `${sayValue(value['kind'])} ${sayValue(value['id'])}`;
  if (has(value, 'noun', 'id')) return `${sayValue(value['noun'])} ${sayValue(value['id'])}`;
  if (has(value, 'en') || has(value, 'ar')) return sayValue(value['en'] ?? value['ar']);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined && !isEmpty(inner))
    .map(([name, inner]) => `${spaced(name)} ${sayValue(inner)}`)
    .join(', ');
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A value for people. Ids are cut short: they stand in full among the data. */
export const sayValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'not said';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string')
    return isUuid(value)
      ? value.slice(0, 8)
      : value.replace(/^(member-[0-9a-f]{8})[0-9a-f-]{28}$/, '$1');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join(', ');
  if (typeof value === 'object') return ofObject(value as Fields) || 'nothing';
  return JSON.stringify(value);
};
