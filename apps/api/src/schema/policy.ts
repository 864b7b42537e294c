import { defaultFieldResolver, getNamedType, isObjectType } from 'graphql';
import type {
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
} from 'graphql';
import { Refusal, refuse } from '#kernel';
import type { HandlingRow, Sealed } from '#read-side';
import { NODE_TAGS, nodeIdOf } from '../operation/node-id.js';
import type { NodeType } from '../operation/node-id.js';
import type { Operation } from '../operation/operation.js';
import type { KeptIdentity } from '../operation/reveal.js';
import type { FieldRule } from './fields.js';
import { leadingOnlyToKnown, unnamed } from './ids.js';
import { listed, PAGE_ARGUMENTS } from './listed.js';
import { problemOf } from './problem.type.js';
import { wantsEntries } from './selected.js';

/** What every resolver is handed. */
export interface Context {
  readonly operation: Operation;
}

type Row = Readonly<Record<string, unknown>> & { readonly handling?: HandlingRow | null };
type Field = GraphQLField<unknown, Context>;
type Resolve = GraphQLFieldResolver<unknown, Context>;

const PROTECTED = /^Protected[A-Z]/;

/** Everything in the schema about which nobody has said who may see or do it. */
export const unclassed = (schema: GraphQLSchema): readonly string[] =>
  objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => (isRoot(schema, type) ? !ruleOfRoot(field) : !ruleOf(field)))
      .map((field) => `${type.name}.${field.name}`),
  );

/**
 * Lays the policy over the whole schema, once, so that no path to a field can go past it. Refuses to
 * start where a field has no class: default deny begins here.
 */
export const withPolicy = (schema: GraphQLSchema): GraphQLSchema => {
  const missing = unclassed(schema);
  if (missing.length > 0)
    refuse(
      'unavailable',
      'API_FIELD_UNCLASSED',
      `Nobody has said who may see ${missing.join(', ')}.`,
    );
  const nameless = unnamed(schema);
  if (nameless.length > 0)
    refuse(
      'unavailable',
      'API_ID_UNNAMED',
      `Nobody has said what is named by ${nameless.join(', ')}.`,
    );
  for (const type of objectTypes(schema))
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (type === schema.getMutationType()) guardWish(field);
      else if (type === schema.getQueryType()) guardQuestion(schema, type, field);
      else guardField(schema, type, field);
    }
  return schema;
};

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType();

const ruleOf = ({ extensions }: { readonly extensions: object }): FieldRule | undefined =>
  (extensions as { readonly rule?: FieldRule }).rule;

const ruleOfRoot = ({ extensions }: { readonly extensions: object }): string | undefined => {
  const { asks, does } = extensions as { readonly asks?: string; readonly does?: string };
  return asks ?? does;
};

const guardQuestion = (schema: GraphQLSchema, type: GraphQLObjectType, field: Field): void => {
  const asks = ruleOfRoot(field) === 'public' ? 'public' : 'case';
  const connection = getNamedType(field.type).name.endsWith('Connection');
  const resolve = leadingOnlyToKnown(schema, type, field, field.resolve ?? defaultFieldResolver);
  field.resolve = (row, args, context, info) => {
    context.operation.rights.needSee(asks, null);
    if (connection) needSize(args, info);
    return resolve(row, args, context, info);
  };
};

/** Nobody gets a list by forgetting to say how much of it. To count needs no size. */
const needSize = (args: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): void => {
  if (typeof args['first'] !== 'number' && typeof args['last'] !== 'number' && wantsEntries(info))
    refuse(
      'invalid',
      'PAGE_SIZE_MISSING',
      'Say how many entries the page may have, by first or by last.',
      '/first',
    );
};

const guardWish = (field: Field): void => {
  const does = ruleOfRoot(field) ?? '';
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (row, args, context, info) => {
    try {
      context.operation.rights.need(does);
    } catch (error) {
      if (error instanceof Refusal) return problemOf(error, context.operation.correlationId);
      throw error;
    }
    return resolve(row, args, context, info);
  };
};

const guardField = (schema: GraphQLSchema, type: GraphQLObjectType, field: Field): void => {
  const rule = ruleOf(field);
  switch (rule?.class) {
    case 'confidential':
    case 'work':
      mustBeProtected(type, field);
      field.resolve = unseal(rule, rule.class, field.name);
      return;
    case 'identity':
      mustBeProtected(type, field);
      field.resolve = (row, _args, { operation }) =>
        operation.reveal.identity(
          operation.rights.sees('identity', handlingOf(row)),
          row as KeptIdentity,
          field.name,
        );
      return;
    case 'case':
      field.resolve = forCase(leading(schema, type, field) ?? defaultFieldResolver);
      return;
    case 'public':
    case 'holder':
    case undefined:
      resolveBy(field, isNodeId(type, field) ? nodeId(type) : leading(schema, type, field));
  }
};

/** A plain property is read by graphql itself: no function of ours for each value. */
const resolveBy = (field: Field, resolve: Resolve | undefined): void => {
  if (resolve === undefined) delete field.resolve;
  else field.resolve = resolve;
};

/** The resolver of what is not sealed; none for a plain value that leads nowhere. */
const leading = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: Field,
): Resolve | undefined => {
  const plain = isEdge(field) ? edgeOf(type, field) : defaultFieldResolver;
  const resolve = leadingOnlyToKnown(schema, type, field, plain);
  return resolve === defaultFieldResolver ? undefined : resolve;
};

/** The resolver of an edge; that of a list gets the arguments of a page, and gives one. */
const edgeOf = (type: GraphQLObjectType, field: Field & { resolve: Resolve }): Resolve => {
  const entry = ruleOf(field)?.entry;
  if (!entry) return field.resolve;
  field.args = [...field.args, ...PAGE_ARGUMENTS];
  const resolve = listed(`${type.name}.${field.name}`, field.resolve, entry);
  return (row, args, context, info) => {
    needSize(args, info);
    return resolve(row, args, context, info);
  };
};

const isNodeId = (type: GraphQLObjectType, { name }: Field): boolean =>
  name === 'nodeId' && Object.hasOwn(NODE_TAGS, type.name);

const nodeId =
  ({ name }: GraphQLObjectType): Resolve =>
  (row, _args, { operation }) =>
    nodeIdOf(operation.mac, name as NodeType, (row as { readonly id: string }).id);

const isEdge = (field: Field): field is Field & { resolve: Resolve } =>
  ruleOf(field)?.edge === true && field.resolve !== undefined;

const mustBeProtected = (type: GraphQLObjectType, field: Field): void => {
  if (!PROTECTED.test(String(field.type)))
    refuse(
      'unavailable',
      'API_FIELD_UNPROTECTED',
      `${type.name}.${field.name} must say why it is withheld.`,
    );
};

const handlingOf = (row: unknown): HandlingRow | null => (row as Row).handling ?? null;

const unseal =
  (
    { sealedIn = 'sealed', field }: FieldRule,
    fieldClass: 'confidential' | 'work',
    name: string,
  ): Resolve =>
  (row, _args, { operation }) =>
    operation.reveal.sealed(
      operation.rights.sees(fieldClass, handlingOf(row)),
      fieldClass,
      (row as Row)[sealedIn] as Sealed | null,
      field ?? name,
    );

const forCase =
  (resolve: Resolve): Resolve =>
  (row, args, context, info) => {
    context.operation.rights.needSee('case', handlingOf(row));
    return resolve(row, args, context, info);
  };
