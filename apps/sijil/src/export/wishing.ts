import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel';
import type { RefusalKind } from '#kernel';

/** Asks the API of this desk as one member. */
export type Ask = (query: string, variables: object) => Promise<Readonly<Record<string, unknown>>>;

/** What a wish that came true says. */
export interface Granted {
  readonly id: string;
  readonly position: number;
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: string;
}

const KINDS: Readonly<Record<string, RefusalKind>> = {
  InvalidProblem: 'invalid',
  ForbiddenProblem: 'forbidden',
  NotFoundProblem: 'not-found',
  ConflictProblem: 'conflict',
};

/** Carries out one mutation, as the API takes it; a problem becomes the refusal that it is. */
export const wished = async (ask: Ask, name: string, input: object): Promise<Granted> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const inputType = REASON_ALONE.has(name) ? 'TaskReasonInput' : `${type}Input`;
  const answer = await ask(
    `mutation Wish($input: ${inputType}!) { ${name}(input: $input) {
      __typename ... on Done { id position } ... on Problem { code message path } } }`,
    { input: { commandId: randomUUID(), ...input } },
  );
  const outcome = answer[name] as { readonly __typename: string } & Granted & Problem;
  if (outcome.__typename === `${type}Done`) return { id: outcome.id, position: outcome.position };
  const { code, message, path } = outcome;
  throw new Refusal(KINDS[outcome.__typename] ?? 'unavailable', code, message, path);
};

const REASON_ALONE: ReadonlySet<string> = new Set(['returnTask', 'dropTask', 'reopenTask']);
