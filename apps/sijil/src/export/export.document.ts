import type { Cell } from './export.line.js';
import type { ExportColumn, ExportList } from './export.lists.js';

interface Tree {
  [name: string]: Tree;
}

/** `title?en` → `title`, `value`, `en`, and beside `value` why it is withheld. */
const add = (tree: Tree, at: string): void => {
  const [plain = '', inside] = at.split('?');
  let here = tree;
  for (const name of plain.split('.')) here = here[name] ??= {};
  if (inside === undefined) return;
  (here['withheld'] ??= {})['reason'] = {};
  here = here['value'] ??= {};
  if (inside !== '') here[inside] = {};
};

const written = (tree: Tree): string =>
  Object.entries(tree)
    .map(([name, below]) =>
      Object.keys(below).length === 0 ? name : `${name} { ${written(below)} }`,
    )
    .join(' ');

/** The question for one page of a list; how many rows there are is asked with the first. */
export const documentOf = (
  { root, filter, below, columns }: ExportList,
  page: 'first' | 'next',
): string => {
  const tree: Tree = {};
  for (const { at } of columns) add(tree, at);
  const asked = `${page === 'first' ? 'totalCount ' : ''}pageInfo { hasNextPage endCursor } nodes { ${written(tree)} }`;
  if (below !== null)
    return `query ($key: String!, $asOf: AsOfInput, $first: Int, $after: Cursor) {
      ${below}(${below === 'case' ? 'reference' : 'key'}: $key, asOf: $asOf) { position ${below} { ${root}(first: $first, after: $after) { ${asked} } } } }`;
  return `query ($filter: ${filter}, $asOf: AsOfInput, $first: Int, $after: Cursor) {
    ${root}(filter: $filter, asOf: $asOf, first: $first, after: $after) { position ${asked} } }`;
};

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const follow = (value: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => follow(one, names));
  return isNode(value) ? follow(value[name], rest) : null;
};

const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(text).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Characters that turn the order of what stands beside them: a cell could pass for another. */
const TURNING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu;

const shown = (value: string): string =>
  value.replace(
    TURNING,
    (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

/** What a cell says: its value, or that it is withheld and why. Empty: nothing was said. */
export const cellOf = ({ at }: ExportColumn, node: Node): Cell => {
  const [plain = '', inside] = at.split('?');
  const value = follow(node, plain.split('.'));
  if (inside === undefined) return typeof value === 'number' ? value : shown(text(value));
  const reason = follow(value, ['withheld', 'reason']);
  if (typeof reason === 'string') return `[withheld: ${reason}]`;
  return shown(text(follow(value, ['value', ...(inside === '' ? [] : [inside])])));
};
