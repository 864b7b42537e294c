import { getNamedType, isObjectType, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LIMITS } from '../door/limits.js';
import { LIST, ruleOf } from './prices.js';

/** How the published schema says what a query costs, so that it can be worked out before it is sent. */
const DIRECTIVE = `"""
What a field costs. One point is paid for each object that an answer may hold, and nothing for values; a list is
taken to be as long as the argument in *sizedBy* says (a page at most ${LIMITS.page}), or *assumed* where it has none. *flat* is paid
once. Fields without the mark answer with one object, or with values.
"""
directive @cost(flat: Int, assumed: Int, sizedBy: [String!]) on FIELD_DEFINITION`;

const saidOf = (schema: GraphQLSchema, typeName: string, fieldName: string): string => {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const rule = isObjectType(type) && field ? ruleOf(schema, type, field) : null;
  if (!field || !rule) return '';
  const has = (name: string): boolean => field.args.some((one) => one.name === name);
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  return [
    ...(rule.flat > 0 ? [`flat: ${rule.flat}`] : []),
    ...(rule.list === 'plain' ? [`assumed: ${LIST}`] : []),
    ...(rule.list === 'plain' && has('ids') ? ['sizedBy: ["ids"]'] : []),
    ...(isConnection && has('first') ? ['sizedBy: ["first", "last"]'] : []),
  ].join(', ');
};

/** Where a field of an object type begins, and where it ends: on the same line, or below its arguments. */
const BEGINS = /^ {2}(\w+)(?:\(.*\): |: |\($)/;
const ENDS = /^ {2}(?:\w+(?:\(.*\))?|\)): /;

/**
 * A schema as text, with the price of every field that costs more than the one object it answers with. The
 * printer of graphql-js leaves directives out, and the one for documents all blank lines between fields.
 */
export const printPriced = (schema: GraphQLSchema): string => {
  let [type, field, described] = ['', '', false];
  const lines = printSchema(schema)
    .split('\n')
    .map((line) => {
      const quotes = line.split('"""').length - 1;
      if (quotes === 1) described = !described;
      if (quotes > 0 || described) return line;
      type = /^type (\w+)/.exec(line)?.[1] ?? (line === '}' ? '' : type);
      field = BEGINS.exec(line)?.[1] ?? field;
      const said = type !== '' && ENDS.test(line) ? saidOf(schema, type, field) : '';
      return said === '' ? line : `${line} @cost(${said})`;
    });
  return `${DIRECTIVE}\n\n${lines.join('\n')}\n`;
};
