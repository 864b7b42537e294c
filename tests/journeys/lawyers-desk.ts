import { randomUUID } from 'node:crypto';
import { createApi } from '#api';
import { servedBy } from '#sijil';
import { openDemoDesk } from './open-test-desk.js';

/** Who asks: the team of the desk (investigator, analyst, lawyer), or the second pair of eyes. */
export type Asker = 'lawyer' | 'reviewer';

interface Done {
  readonly id: string;
  readonly position: number;
  readonly made: readonly { readonly name: string; readonly id: string }[];
}
type Outcome = Done & { readonly __typename: string; readonly code?: string };

/** A desk with the demo case on the sample report, served, and two people to ask it through GraphQL alone. */
export const openLawyersDesk = async () => {
  const test = await openDemoDesk();
  const { desk, operator } = test;
  const api = await createApi({
    ...servedBy(desk),
    purpose: 'demo',
    port: 0,
    mode: 'desk',
  });
  const stopping = new AbortController();
  const following = desk.projector.run(stopping.signal);
  const tokens = { lawyer: operator.tokens.team, reviewer: operator.tokens.custodian };

  const ask = async <T>(who: Asker, query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[who]}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  const { __schema } = await ask<{
    __schema: {
      mutationType: {
        fields: { name: string; args: { type: { ofType: { name: string } } }[] }[];
      };
    };
  }>(
    'lawyer',
    '{ __schema { mutationType { fields { name args { type { ofType { name } } } } } } }',
  );
  const inputs = new Map(
    __schema.mutationType.fields.map(({ name, args }) => [name, args[0]?.type.ofType.name]),
  );

  const outcome = async (who: Asker, wish: string, input: object): Promise<Outcome> => {
    const answer = await ask<Record<string, Outcome>>(
      who,
      `mutation Wish($input: ${inputs.get(wish) ?? ''}!) { ${wish}(input: $input) {
        __typename ... on Done { id position made { name id } } ... on Problem { code }
      } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
    const result = answer[wish];
    if (!result) throw new Error(`${wish} has no answer.`);
    return result;
  };

  return {
    /** For a command that is run at this desk. */
    desk,
    ask,
    /** Wishes something that must come true; gives the id that it made, or the position. */
    wish: async (who: Asker, wish: string, input: object, made = ''): Promise<string> => {
      const result = await outcome(who, wish, input);
      if (!result.__typename.endsWith('Done'))
        throw new Error(`${wish}: ${JSON.stringify(result)}`);
      return made === ''
        ? result.id
        : (result.made.find(({ name }) => name === made)?.id ?? result.id);
    },
    /** Wishes something that must be refused; gives the code. */
    refused: async (who: Asker, wish: string, input: object): Promise<string | undefined> =>
      (await outcome(who, wish, input)).code,
    position: async (): Promise<number> =>
      (await ask<{ register: { position: number } }>('lawyer', '{ register { position } }'))
        .register.position,
    close: async (): Promise<void> => {
      await api.close();
      stopping.abort();
      await following;
      await test.drop();
    },
  };
};

export type LawyersDesk = Awaited<ReturnType<typeof openLawyersDesk>>;
