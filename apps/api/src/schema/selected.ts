import { Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names of the fields that a query selects below a field, whatever fragments they stand in. */
export const selectedBelow = ({
  fieldNodes,
  fragments,
}: GraphQLResolveInfo): ReadonlySet<string> => {
  const names = new Set<string>();
  const read = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet);
      else read(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of fieldNodes) read(node.selectionSet);
  return names;
};

const ENTRIES = ['nodes', 'edges', 'pageInfo'];

/** Whether a query wants entries of a list, and not only their number. */
export const wantsEntries = (info: GraphQLResolveInfo): boolean => {
  const selected = selectedBelow(info);
  return ENTRIES.some((name) => selected.has(name));
};
