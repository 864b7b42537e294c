import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { LIMITS } from '../door/limits.js';

/** A plain list is priced as so many things, however long it is. */
export const LIST = 10;
/** What a mutation costs by itself. */
const WISH = 10;
/** What a question about the schema costs, whatever it asks. */
const SCHEMA = 100;

/** By what rule a field is priced, whatever is asked of it: the one that also stands in the published schema. */
export interface PriceRule {
  /** Paid once, whatever the field answers. */
  readonly flat: number;
  /** How many things a list is taken to be: so many as the page may have, a fixed number, or no list at all. */
  readonly list: 'page' | 'plain' | 'none';
}

/** The rule for a field; null where it answers with a value, which costs nothing. */
export const ruleOf = (
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): PriceRule | null => {
  if (!isCompositeType(getNamedType(field.type))) return null;
  const isList = isListType(getNullableType(field.type));
  const isPage = isList && parent.name.endsWith('Connection');
  return {
    flat: parent === schema.getMutationType() ? WISH : 0,
    list: isPage ? 'page' : isList ? 'plain' : 'none',
  };
};

/** What one field may answer with: how many objects, and what stands in each, by type. */
interface Price {
  /** Paid once, whatever the field answers. */
  readonly flat: number;
  readonly times: number;
  /** Whether a longer list costs no more. */
  readonly capped: boolean;
  readonly below: readonly Prices[];
}

/** The fields of a selection under the names they have in the answer. */
export type Prices = ReadonlyMap<string, Price>;

const upTo = (points: number): number => Math.min(points, Number.MAX_SAFE_INTEGER);

const most = (below: readonly Prices[], of: (prices: Prices) => number): number =>
  below.reduce((top, prices) => Math.max(top, of(prices)), 0);

const requests = new WeakMap<Prices, number>();

/** What a query may cost at most: one point for each object that it may answer with. */
export const requestedOf = (prices: Prices): number => {
  const known = requests.get(prices);
  if (known !== undefined) return known;
  const points = [...prices.values()].reduce(
    (sum, { flat, times, below }) => upTo(sum + flat + times * pointsOf(below)),
    0,
  );
  requests.set(prices, points);
  return points;
};

const pointsOf = (below: readonly Prices[]): number =>
  below.length === 0 ? 0 : 1 + most(below, requestedOf);

/** What an answer did cost, by the same prices: never more than was asked for. */
export const actualOf = (prices: Prices, data: unknown): number => {
  if (typeof data !== 'object' || data === null) return 0;
  let sum = 0;
  for (const [key, { flat, capped, below }] of prices) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    const things = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
    const points =
      below.length === 0
        ? 0
        : things.reduce<number>(
            (n, one) => n + 1 + most(below, (inner) => actualOf(inner, one)),
            0,
          );
    sum += flat + (capped && things.length > LIST ? (points * LIST) / things.length : points);
  }
  return sum;
};

/**
 * The prices of an operation, from the document, its variables and the schema alone: fragments and
 * aliases written out, of a union its dearest kind. Each part is looked at once, however often it is used.
 */
export const pricesOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Prices => {
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  );
  const valueOf = (node: ValueNode | undefined): unknown => {
    if (node?.kind === Kind.VARIABLE) {
      const given = variables[node.name.value];
      return given === undefined ? valueOf(defaults.get(node.name.value)) : given;
    }
    if (node?.kind === Kind.INT) return Number(node.value);
    return node?.kind === Kind.LIST ? node.values : undefined;
  };
  const argument = (node: FieldNode, name: string): unknown =>
    valueOf(node.arguments?.find((one) => one.name.value === name)?.value);

  /** How many entries a page may have. */
  const sizeOf = (node: FieldNode): number => {
    const size = argument(node, 'first') ?? argument(node, 'last');
    return typeof size === 'number' ? Math.max(0, Math.min(size, LIMITS.page)) : 0;
  };

  const ids = new Map<object, number>();
  const idOf = (node: object): number => {
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    return id;
  };
  const known = new Map<string, Prices>();

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean =>
    condition === undefined ||
    condition === type.name ||
    type.getInterfaces().some(({ name }) => name === condition) ||
    isUnionOf(schema, condition, type);

  const collect = (
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    found = new Map<string, FieldNode[]>(),
    seen = new Set<string>(),
  ): Map<string, FieldNode[]> => {
    for (const { selections } of sets)
      for (const selection of selections)
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          found.set(key, [...(found.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (applies(selection.typeCondition?.name.value, type))
            collect([selection.selectionSet], type, found, seen);
        } else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment && applies(fragment.typeCondition.name.value, type))
            collect([fragment.selectionSet], type, found, seen);
        }
    return found;
  };

  const ofType = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    page: number,
  ): Prices => {
    const key = `${type.name} ${page} ${sets.map(idOf).join(' ')}`;
    const earlier = known.get(key);
    if (earlier) return earlier;
    const prices = new Map<string, Price>();
    for (const [name, nodes] of collect(sets, type)) {
      const price = ofField(type, nodes, page);
      if (price) prices.set(name, price);
    }
    known.set(key, prices);
    return prices;
  };

  const ofField = (
    parent: GraphQLObjectType,
    nodes: readonly FieldNode[],
    page: number,
  ): Price | null => {
    const [node] = nodes;
    if (!node) return null;
    const { value: name } = node.name;
    if (name === '__schema' || name === '__type')
      return { flat: SCHEMA, times: 0, capped: false, below: [] };
    const field = parent.getFields()[name];
    const type = field && getNamedType(field.type);
    const rule = field && ruleOf(schema, parent, field);
    if (!type || !rule || !isCompositeType(type)) return null;
    const isPage = rule.list === 'page';
    const isList = rule.list !== 'none';
    const named = argument(node, 'ids');
    const many = isPage ? page : Array.isArray(named) ? Math.max(1, named.length) : LIST;
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return {
      flat: rule.flat,
      times: isList ? many : 1,
      capped: isList && many === LIST && !isPage,
      below: kindsOf(schema, type).map((kind) => ofType(kind, sets, sizeOf(node))),
    };
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofType(root, [operation.selectionSet], 0) : new Map();
};

const kindsOf = (
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] => (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);

const isUnionOf = (schema: GraphQLSchema, name: string, type: GraphQLObjectType): boolean => {
  const union = schema.getType(name);
  return isAbstractType(union) && schema.isSubType(union, type);
};
