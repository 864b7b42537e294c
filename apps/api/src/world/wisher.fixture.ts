import { randomUUID } from 'node:crypto';
import type { OpenApi, Role } from '../api.fixture.js';

/** What a mutation answered. */
export interface Result {
  readonly __typename: string;
  readonly position: number;
  readonly id: string;
  readonly made: readonly { readonly name: string; readonly id: string }[];
  readonly revision: number;
  readonly repeated: boolean;
  readonly visible: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly path?: string;
  readonly retryable?: boolean;
  readonly currentRevision?: number | null;
  readonly changes?: readonly { readonly type: string; readonly position: number }[];
}

const RESULT = `__typename
  ... on Done { position id made { name id } revision repeated visible }
  ... on Problem { code message path retryable }
  ... on ConflictProblem { currentRevision changes { type position } }`;

interface Arguments {
  readonly __schema: {
    readonly mutationType: {
      readonly fields: readonly {
        readonly name: string;
        readonly args: readonly { readonly type: { readonly ofType: { readonly name: string } } }[];
      }[];
    };
  };
}

/** Sends wishes by their names, and remembers which were carried out, here or before. */
export const wisher = async ({ ask }: OpenApi, before: readonly string[] = []) => {
  const { data } = await ask<Arguments>(
    'administrator',
    '{ __schema { mutationType { fields { name args { type { ofType { name } } } } } } }',
  );
  const inputs = new Map(
    data.__schema.mutationType.fields.map(({ name, args }) => [
      name,
      args[0]?.type.ofType.name ?? '',
    ]),
  );
  const carriedOut = new Set<string>(before);

  const wish = async (role: Role, name: string, input: object): Promise<Result> => {
    const answer = await ask<Record<string, Result>>(
      role,
      `mutation Wish($input: ${inputs.get(name) ?? 'Nothing'}!) { ${name}(input: $input) { ${RESULT} } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
    const result = answer.data?.[name];
    if (!result) throw new Error(`${name} was not understood: ${answer.text}`);
    if (result.__typename.endsWith('Done')) carriedOut.add(name);
    return result;
  };

  /** A wish that must come true. */
  const done = async (role: Role, name: string, input: object): Promise<Result> => {
    const result = await wish(role, name, input);
    if (!result.__typename.endsWith('Done')) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result;
  };

  // A grant writes nothing yet: what comes of it is seen where the bytes come (`files/files.spec.ts`).
  const names = [...inputs.keys()].filter((name) => !name.startsWith('grant'));
  return { wish, done, names, carriedOut };
};

export type Wisher = Awaited<ReturnType<typeof wisher>>;

/** The id under a name that a wish made. */
export const made = (result: Result, name: string): string =>
  result.made.find((one) => one.name === name)?.id ?? '';
