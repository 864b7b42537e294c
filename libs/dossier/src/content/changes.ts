import { canonical } from '#events';
import type { Change, Changes, Why } from './back.js';
import { causesOf } from './causes.js';
import type { Cause } from './causes.js';
import type { DossierContent } from './content.js';
import type { DossierNoun, Ref } from './shown.js';

interface Item {
  readonly ref: Ref;
  readonly value: object;
}

const items = <T extends object>(
  noun: DossierNoun,
  of: readonly T[],
  idOf: (item: T) => string,
  labelOf: (item: T) => string,
): readonly Item[] =>
  of.map((value) => ({ ref: { noun, label: labelOf(value), id: idOf(value) }, value }));

const numbered = (
  noun: DossierNoun,
  of: readonly { readonly id: string; readonly number: number }[],
) =>
  items(
    noun,
    of,
    ({ id }) => id,
    ({ number }) => String(number),
  );

/** All that can come, go or change, in the order of the dossier. */
const itemsOf = ({ cover, mandate, ...content }: DossierContent): readonly Item[] => [
  {
    ref: { noun: 'case', label: cover.reference, id: cover.caseId },
    value: { title: cover.title, forum: cover.forum, ...mandate },
  },
  ...numbered('party', content.parties),
  ...numbered('conflict', content.conflicts),
  ...numbered('incident', content.incidents),
  ...items(
    'person',
    content.persons,
    ({ id }) => id,
    ({ pseudonym }) => pseudonym,
  ),
  ...numbered('account', content.accounts),
  ...numbered('suspect', content.suspects),
  ...numbered('fact', content.facts),
  ...numbered('charge', content.charges),
  ...numbered('exhibit', content.exhibits),
];

const token = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where two values differ: the deepest places of objects, and lists as a whole where they have other lengths. */
const differences = (before: unknown, after: unknown, path: string): readonly string[] => {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const both = [before, after];
  const open = both.every((one) => typeof one === 'object' && one !== null);
  const lists = both.every(Array.isArray);
  if (!open || both.some(Array.isArray) !== lists) return [path];
  const [was, is] = both as [Record<string, unknown>, Record<string, unknown>];
  if (lists && Object.keys(was).length !== Object.keys(is).length) return [path];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .sort()
    .flatMap((key) => differences(was[key], is[key], `${path}/${token(key)}`));
};

/** A fact behind a dossier: its type, and the ids of what it is about. */
export interface FactBehind {
  readonly type: string;
  readonly about: readonly string[];
}

/** The rules by which something is withheld in a value, however deep. */
const rulesIn = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return found;
  const { rule } = value as { readonly rule?: unknown };
  if (typeof rule === 'string') found.add(rule);
  for (const inner of Object.values(value)) rulesIn(inner, found);
  return found;
};

/** The ids under which facts are about a thing: an exhibit is of an item. */
const idsOf = ({ ref, value }: Item): readonly string[] =>
  'evidenceId' in value ? [ref.id, String(value.evidenceId)] : [ref.id];

const isOfLaw = ({ ref }: Item, fields: readonly string[]): boolean =>
  ref.noun === 'charge' || fields.some((field) => field.startsWith('/classifications'));

const whyOf = (
  was: Item | undefined,
  is: Item | undefined,
  fields: readonly string[],
  {
    since,
    causes,
    law,
  }: {
    readonly since: readonly FactBehind[];
    readonly causes: readonly Cause[];
    /** Whether the law was read in other versions. */
    readonly law: boolean;
  },
): readonly Why[] => {
  const item = is ?? was;
  if (!item) return [];
  const ids = new Set(idsOf(item));
  const before = rulesIn(was?.value);
  const found: readonly Why[] = [
    ...since
      .filter(({ about }) => about.some((id) => ids.has(id)))
      .map(({ type }) => ({ kind: 'fact', word: type }) as const),
    ...causes
      .filter(({ id }) => id !== undefined && ids.has(id))
      .map(({ what }) => ({ kind: 'cause', word: what }) as const),
    ...(law && isOfLaw(item, fields) ? [{ kind: 'cause', word: 'versionChanged' } as const] : []),
    ...(was && is ? [...rulesIn(is.value)].filter((rule) => !before.has(rule)) : []).map(
      (rule) => ({ kind: 'rule', word: rule }) as const,
    ),
  ];
  return [...new Map(found.map((one) => [`${one.kind} ${one.word}`, one])).values()];
};

/**
 * What is otherwise in a dossier than in the one before it: what came, what went, and what reads otherwise, with why.
 * `since` are the facts behind the later one that the former could not know: what is not behind it explains nothing here.
 */
export const changesSince = (
  before: DossierContent,
  after: DossierContent,
  since: readonly FactBehind[] = [],
): Changes => {
  const causes = causesOf(before, after);
  const law = canonical(before.cover.versions.law) !== canonical(after.cover.versions.law);
  const keyOf = ({ ref }: Item): string => `${ref.noun} ${ref.id}`;
  const former = new Map(itemsOf(before).map((item) => [keyOf(item), item]));
  const latter = new Map(itemsOf(after).map((item) => [keyOf(item), item]));
  const changes = [...new Set([...latter.keys(), ...former.keys()])].flatMap(
    (key): readonly Change[] => {
      const [was, is] = [former.get(key), latter.get(key)];
      const of = (is ?? was)?.ref;
      if (!of) return [];
      const fields = was && is ? differences(was.value, is.value, '') : [];
      if (was && is && fields.length === 0) return [];
      const change = !was ? 'added' : !is ? 'removed' : 'changed';
      const why = whyOf(was, is, fields, { since, causes, law });
      return [{ what: of.noun, of, change, fields, why }];
    },
  );
  return { from: { number: before.cover.number, position: before.cover.position }, changes };
};
