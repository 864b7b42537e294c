import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const free = (field: Field): boolean => !field.args.some(isRequiredArgument);
const isLeaf = (field: Field): boolean => !isCompositeType(getNamedType(field.type));

/** Everything that can be selected of a type, so many levels down, without coming by a type twice. */
const selectionOf = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  levels: number,
  above: readonly string[],
): string => {
  const own = fieldsOf(type)
    .filter(free)
    .map((field) =>
      isLeaf(field) ? field.name : below(schema, field, levels, [...above, type.name]),
    );
  const kinds =
    isInterfaceType(type) || isUnionType(type)
      ? schema.getPossibleTypes(type).map((kind) => {
          const more = fieldsOf(kind).filter(
            (field) => !fieldsOf(type).some(({ name }) => name === field.name),
          );
          const selected = more
            .filter(free)
            .map((field) =>
              isLeaf(field)
                ? field.name
                : below(schema, field, levels, [...above, type.name, kind.name]),
            );
          return selected.some((one) => one !== '')
            ? `... on ${kind.name} { ${selected.join(' ')} }`
            : '';
        })
      : [];
  const abstract = isInterfaceType(type) || isUnionType(type) ? ['__typename'] : [];
  return [...abstract, ...own, ...kinds].join(' ').trim();
};

const below = (
  schema: GraphQLSchema,
  field: Field,
  levels: number,
  above: readonly string[],
): string => {
  const type = getNamedType(field.type);
  if (isList(type)) return list(schema, field, type, levels, above);
  if (levels === 0 || above.includes(type.name)) return '';
  const selection = selectionOf(schema, type, levels - 1, above);
  return selection === '' ? '' : `${field.name} { ${selection} }`;
};

const isList = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

const OF_LIST = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor node { __typename } }`;

/** A list below a thing: its own fields, and one page of what it lists. */
const list = (
  schema: GraphQLSchema,
  field: Field,
  type: GraphQLNamedType,
  levels: number,
  above: readonly string[],
): string => {
  const nodes = fieldsOf(type).find(({ name }) => name === 'nodes');
  const inner = nodes ? below(schema, nodes, levels, above) : '';
  return inner === '' ? '' : `${field.name}(first: 20) { ${OF_LIST} ${inner} }`;
};

/** One way in, with its arguments. */
export interface Way {
  readonly root: string;
  readonly args: string;
}

/** Edges to things of many parts and few edges: these are looked at to the bottom. */
const DEEP = new Set(['description', 'passages']);

/**
 * Queries that together reach every field below a root: for each edge of the thing at its end, all that
 * lies two levels further.
 */
export const crawl = (schema: GraphQLSchema, { root, args }: Way): readonly string[] => {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`There is no root ${root}.`);
  const payload = getNamedType(field.type);
  const wrapper = fieldsOf(payload).find(({ name }) => name === 'nodes' || name === root);
  const open = `query Crawl { ${root}${args === '' ? '' : `(${args})`} {`;
  if (!wrapper) return [`${open} ${selectionOf(schema, payload, 3, [])} } }`];
  const thing = getNamedType(wrapper.type);
  const plain = isList(payload)
    ? `position instant ${OF_LIST}`
    : fieldsOf(payload)
        .filter((one) => one !== wrapper)
        .map((one) => (isLeaf(one) ? one.name : below(schema, one, 2, [])))
        .join(' ');
  const leaves = fieldsOf(thing)
    .filter((one) => isLeaf(one) && free(one))
    .map(({ name }) => name);
  return [
    `${open} ${plain} ${wrapper.name} { ${leaves.join(' ')} } } }`,
    ...fieldsOf(thing)
      .filter((one) => !isLeaf(one) && free(one))
      .map(
        (edge) =>
          `${open} ${wrapper.name} { ${leaves[0]} ${below(schema, edge, DEEP.has(edge.name) ? 5 : 3, [])} } } }`,
      ),
  ];
};

/** Every field of the schema's answers, as `Type.field`. */
export const answerFields = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        isObjectType(type) && !type.name.startsWith('__') && type !== schema.getMutationType(),
    )
    .filter(({ name }) => !/(Done|Problem)$/.test(name) && !['Made', 'Change'].includes(name))
    .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));

/** Notes every field that an answer shows with a value. `__typename` must stand in it where a type is abstract. */
export const noteSeen = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  value: unknown,
  seen: Set<string>,
): void => {
  if (Array.isArray(value)) for (const one of value) noteSeen(schema, type, one, seen);
  else if (typeof value === 'object' && value !== null && isCompositeType(type)) {
    const concrete = isObjectType(type)
      ? type
      : schema.getType(String((value as { __typename?: unknown }).__typename));
    if (!concrete) return;
    for (const field of fieldsOf(concrete)) {
      const inner = (value as Readonly<Record<string, unknown>>)[field.name];
      if (inner === undefined || inner === null || (Array.isArray(inner) && inner.length === 0))
        continue;
      seen.add(`${concrete.name}.${field.name}`);
      noteSeen(schema, getNamedType(field.type), inner, seen);
    }
  }
};
