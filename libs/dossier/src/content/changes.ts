import { canonical } from '#events';
import type { Change, Changes } from './back.js';
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

/** What is otherwise in a dossier than in the one before it: what came, what went, and what reads otherwise. */
export const changesSince = (before: DossierContent, after: DossierContent): Changes => {
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
      return [{ what: of.noun, of, change, fields }];
    },
  );
  return { from: { number: before.cover.number, position: before.cover.position }, changes };
};
