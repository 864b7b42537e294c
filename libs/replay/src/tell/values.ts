import { isUuid } from '#kernel';
import { pinpointWords } from '#events';

type Fields = Readonly<Record<string, unknown>>;

/** How a thing with an id is called by people, where that is known. */
export type Calling = (id: string) => string | undefined;

const unknown: Calling = () => undefined;

const has = (value: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(value, name));

/** `camelCase` as words. */
export const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after}`)
    .toLowerCase();

const WHERE: ReadonlySet<string> = new Set([
  'pages',
  'region',
  'timecode',
  'lines',
  'passage',
  'pointer',
]);

const isPinpoint = (value: Fields): boolean => {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => WHERE.has(name));
};

const ofObject = (value: Fields, call: Calling): string => {
  const say = (name: string): string => sayValue(value[name], call);
  if (isPinpoint(value)) return pinpointWords(value, 'en');
  if (has(value, 'printed') && value['printed'] !== null) return say('printed');
  if (has(value, 'forum', 'entry')) return `${say('forum')} ${say('entry')}`;
  if (has(value, 'outcome', 'value', 'qualifier'))
    return [
      say('outcome'),
      ...(value['category'] === null ? [] : [say('category')]),
      say('value'),
      ...(value['qualifier'] === 'exact' ? [] : [`(${say('qualifier')})`]),
    ].join(' ');
  if (has(value, 'from', 'to') && Object.keys(value).length === 2)
    return `${say('from')} to ${say('to')}`;
  if (has(value, 'kind', 'id')) return typed(say('kind'), say('id'));
  if (has(value, 'noun', 'id')) return typed(say('noun'), say('id'));
  if (has(value, 'incidentId', 'actId')) return say('actId');
  if (has(value, 'en') || has(value, 'ar')) return sayValue(value['en'] ?? value['ar'], call);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined && !isEmpty(inner))
    .map(([name, inner]) => `${spaced(name)} ${sayValue(inner, call)}`)
    .join(', ');
};

/** What something is and which one, without saying the same twice. */
const typed = (noun: string, name: string): string =>
  name.startsWith(noun) ? name : `${noun} ${name}`;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const MEMBER = /^(member-[0-9a-f]{8})[0-9a-f-]{28}$/;
const CODE = /^[a-z]+([A-Z][a-z]+)+$/;

/** What the counting rule answers, in the words of everywhere else. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
]);

const ofText = (value: string, call: Calling): string => {
  const answer = ANSWERS.get(value);
  if (answer !== undefined) return answer;
  if (isUuid(value)) return call(value) ?? value.slice(0, 8);
  return CODE.test(value) ? spaced(value) : value.replace(MEMBER, '$1');
};

/** A value for people. An id is said by what it names; where that is not known, cut short: it stands in full among the data. */
export const sayValue = (value: unknown, call: Calling = unknown): string => {
  if (value === null || value === undefined) return 'not said';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return ofText(value, call);
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => sayValue(one, call)).join(', ');
  if (typeof value === 'object') return ofObject(value as Fields, call) || 'nothing';
  return JSON.stringify(value);
};
