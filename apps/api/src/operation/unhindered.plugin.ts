import type { ApolloServerPlugin, GraphQLRequestContextExecutionDidStart } from '@apollo/server';
import { execute, OperationTypeNode } from 'graphql';
import type { Context } from '../schema/policy.js';
import { formatted } from './graphql.errors.js';

type Asked = GraphQLRequestContextExecutionDidStart<Context>;

/** Of two operations and no name Apollo gives none, whatever its types say, and says so by itself. */
const isQuery = ({ operation }: Partial<Pick<Asked, 'operation'>>): boolean =>
  operation?.operation === OperationTypeNode.QUERY;

/** The whole answer once more, in the place of what came of the first try. */
const answerAgain = async (asked: Asked): Promise<void> => {
  const { schema, document, request, response, contextValue } = asked;
  const operation = contextValue.operation.again();
  const { data, errors } = await execute({
    schema,
    document,
    contextValue: { ...contextValue, operation },
    variableValues: request.variables,
    operationName: request.operationName,
  });
  const told = errors?.map((error) => formatted(error.toJSON(), error, operation.house.log));
  response.body = {
    kind: 'single',
    singleResult: { data: data ?? null, ...(told ? { errors: told } : {}) },
  };
};

/**
 * A query is answered without waiting for read models that are late, at the position of the others. Where it
 * turns out to ask one of those, nothing of that answer is kept: it is asked once more as a whole, at the
 * position that all have reached. So what has halted holds up only those who ask it, every answer has one
 * position, and nobody has to keep a list of what is asked by what. A wish is never carried out twice.
 */
export const unhindered: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: (asked) => {
        if (!isQuery(asked)) return Promise.resolve();
        const { operation } = asked.contextValue;
        operation.leaveLate();
        return Promise.resolve({
          executionDidEnd: async () => {
            if (operation.asksLate) await answerAgain(asked);
          },
        });
      },
    }),
};
