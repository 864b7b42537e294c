import { Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = Pick<GraphQLResolveInfo, 'fragments'>;

/** The fields of a selection, whatever fragments they stand in. */
const fieldsOf = (set: SelectionSetNode | undefined, { fragments }: Fragments): FieldNode[] =>
  (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return fieldsOf(
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments[selection.name.value]?.selectionSet,
      { fragments },
    );
  });

const namesBelow = (nodes: readonly FieldNode[], info: Fragments): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info)).map(({ name }) => name.value),
  );

/** The names of the fields that a query selects below a field. */
export const selectedBelow = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  namesBelow(info.fieldNodes, info);

const below = (nodes: readonly FieldNode[], name: string, info: Fragments): FieldNode[] =>
  nodes
    .flatMap(({ selectionSet }) => fieldsOf(selectionSet, info))
    .filter((one) => one.name.value === name);

/** The names of the fields that a query selects of the entries of a list. */
export const selectedOfEntries = (info: GraphQLResolveInfo): ReadonlySet<string> => {
  const { fieldNodes } = info;
  const entries = [
    ...below(fieldNodes, 'nodes', info),
    ...below(below(fieldNodes, 'edges', info), 'node', info),
  ];
  return namesBelow(entries, info);
};

const ENTRIES = ['nodes', 'edges', 'pageInfo'];

/** Whether a query wants entries of a list, and not only their number. */
export const wantsEntries = (info: GraphQLResolveInfo): boolean => {
  const selected = selectedBelow(info);
  return ENTRIES.some((name) => selected.has(name));
};
