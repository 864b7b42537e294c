import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { refuse } from '#kernel';
import type { Operation } from '../operation/operation.js';
import type { Pinned, SourceNamed } from '../operation/pinned.js';
import type { FieldRule, Named } from './fields.js';

type Field = GraphQLField<unknown, { readonly operation: Operation }>;
type Resolve = GraphQLFieldResolver<unknown, { readonly operation: Operation }>;
type MaybePromise<T> = T | Promise<T>;

/** An id that an entry holds: where in the entry it stands, and what it names. */
interface Held {
  readonly path: readonly string[];
  readonly names: Named;
  /** Whether the entry is not there without it. */
  readonly needed: boolean;
}

const ruleOf = ({ extensions }: { readonly extensions: object }): FieldRule | undefined =>
  (extensions as { readonly rule?: FieldRule }).rule;

/** A thing that was read, or a value within one: only the first says where. */
type Entry = Readonly<Record<string, unknown>> & { readonly pinned?: Pinned };

const fieldsOf = (type: GraphQLNamedType): readonly Field[] =>
  isObjectType(type) ? (Object.values(type.getFields()) as Field[]) : [];

const isPlain = (field: Field): boolean => ruleOf(field)?.edge !== true;
const neverKept = (names: Named): boolean => names === 'own' || names === 'office';

/** Every id in answers of which nobody has said what it names. */
export const unnamed = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    type.name.startsWith('__') || type === schema.getQueryType()
      ? []
      : fieldsOf(type)
          .filter((field) => getNamedType(field.type).name === 'UUID' && !ruleOf(field)?.names)
          .map(({ name }) => `${type.name}.${name}`),
  );

/** The ids that an entry of a type holds: its own, and those of what it cannot be without. */
const heldBy = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  above: readonly string[] = [],
): readonly Held[] => {
  if (above.includes(type.name)) return [];
  if (isAbstractType(type))
    return schema.getPossibleTypes(type).flatMap((kind) => heldBy(schema, kind, above));
  return fieldsOf(type)
    .filter(isPlain)
    .flatMap((field): readonly Held[] => {
      const { names, needed = false } = ruleOf(field) ?? {};
      if (names && names !== 'source' && !neverKept(names))
        return [{ path: [field.name], names, needed }];
      const inner = isNonNullType(field.type) ? field.type.ofType : null;
      if (inner === null || isLeafType(inner) || isListType(inner)) return [];
      return heldBy(schema, inner, [...above, type.name]).map((held) => ({
        ...held,
        path: [field.name, ...held.path],
      }));
    });
};

const after = <A, B>(
  value: MaybePromise<A>,
  then: (value: A) => MaybePromise<B>,
): MaybePromise<B> => (value instanceof Promise ? value.then(then) : then(value));

/** All answers: at once, where each is there at once. */
const together = <T>(answers: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> =>
  answers.some((one) => one instanceof Promise) ? Promise.all(answers) : (answers as readonly T[]);

const knows = (pinned: Pinned, names: Named, id: string): MaybePromise<boolean> =>
  names === 'standing' ? pinned.knowsOf(id) : pinned.knowsRecord(id);

const within = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((held, name) => (held as Entry | null | undefined)?.[name], value);

/** Keeps what the caller may know of; the order stays. */
const knownAmong = <T>(
  values: readonly T[],
  isKnown: (value: T) => MaybePromise<boolean>,
): MaybePromise<readonly T[]> => {
  return after(together(values.map(isKnown)), (known) =>
    known.every(Boolean) ? values : values.filter((_, i) => known[i]),
  );
};

/** The resolver of an id: null, or left out of a list, for those who may not know of what it names. */
const ofIds = (names: Named, resolve: Resolve): Resolve => {
  const guarded =
    (row: unknown, pinned: Pinned) =>
    (value: unknown): unknown => {
      if (Array.isArray(value))
        return knownAmong(value as string[], (id) => knows(pinned, names, id));
      if (typeof value !== 'string') return value;
      const known =
        names === 'source' ? pinned.knowsSource(row as SourceNamed) : knows(pinned, names, value);
      return after(known, (may) => (may ? value : null));
    };
  return (row, args, context, info) =>
    after(hungOn(row, context.operation), (pinned) =>
      after(resolve(row, args, context, info), guarded(row, pinned)),
    );
};

const hungOn = (row: unknown, operation: Operation): MaybePromise<Pinned> =>
  (row as Entry | undefined)?.pinned ?? operation.knowing();

/** The resolver of what holds ids that it cannot be without: it is not there for those who may not know of them. */
const ofEntries = (held: readonly Held[], resolve: Resolve): Resolve => {
  const needed = held.filter((one) => one.needed);
  const isThere =
    (pinned: Pinned) =>
    (entry: unknown): MaybePromise<boolean> => {
      const known = needed.map(({ path, names }) => {
        const id = within(entry, path);
        return typeof id === 'string' ? knows(pinned, names, id) : true;
      });
      return after(together(known), (answers) => answers.every(Boolean));
    };
  // All records that any of the entries names in one go: what may be null is looked at next.
  const asking = (pinned: Pinned, entries: readonly unknown[]): Promise<unknown> | undefined =>
    pinned.load.handling.ask(
      held
        .filter(({ names }) => names === 'record')
        .flatMap(({ path }) => entries.flatMap((entry) => within(entry, path)))
        .filter((id) => typeof id === 'string'),
    );
  return (row, args, context, info) =>
    after(resolve(row, args, context, info), (value) => {
      if (typeof value !== 'object' || value === null) return value;
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      return after(hungOn(entries[0] ?? row, context.operation), (pinned) =>
        after(asking(pinned, entries) as MaybePromise<unknown>, () =>
          after(knownAmong(entries, isThere(pinned)), (there) =>
            Array.isArray(value) ? there : (there[0] ?? null),
          ),
        ),
      );
    });
};

/** The resolver of a place in a source: null for those who may not know of the source. */
const ofPlace = (source: string, resolve: Resolve): Resolve => {
  return (row, args, context, info) => {
    const named = (row as Entry)[source] as SourceNamed | null | undefined;
    const place: unknown = resolve(row, args, context, info);
    if (!named || place === null || place === undefined) return place;
    return after(hungOn(row, context.operation), (pinned) =>
      after(pinned.knowsSource(named), (may) => (may ? place : null)),
    );
  };
};

/**
 * Lays over a field that nothing which leads to what is kept from the caller may be told apart from what leads
 * nowhere: the same resolver where nothing that it gives can lead to a thing under seal.
 */
export const leadingOnlyToKnown = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  field: Field,
  resolve: Resolve,
): Resolve => {
  const rule = ruleOf(field);
  if (rule?.names)
    return rule.needed || neverKept(rule.names) ? resolve : ofIds(rule.names, resolve);
  const given = getNamedType(field.type);
  if (given.name === 'Pinpoint') {
    const source = fieldsOf(type).find((one) => getNamedType(one.type).name === 'Source');
    return source ? ofPlace(source.name, resolve) : resolve;
  }
  const held = heldBy(schema, given);
  if (!held.some(({ needed }) => needed)) return resolve;
  const inner = isNonNullType(field.type) ? field.type.ofType : null;
  if (inner !== null && !isListType(inner) && !isPlain(field))
    refuse(
      'unavailable',
      'API_ID_UNGUARDED',
      `${type.name}.${field.name} must be able to be null: what it leads to can be under seal.`,
    );
  // What an entry cannot be without is looked at where the entry is.
  return inner !== null && !isListType(inner) ? resolve : ofEntries(held, resolve);
};
