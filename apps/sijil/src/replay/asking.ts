import type { AsOf } from '#read-side';
type Ask = (query: string, variables: object) => Promise<Readonly<Record<string, unknown>>>;

/** A value that was protected, or why it is not shown. */
interface Protected<T> {
  readonly value: T | null;
  readonly withheld: { readonly reason: string } | null;
}

/** A fact of a history as the API shows it. */
export interface StepShown {
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly via: string | null;
  readonly says: string;
  readonly changes: readonly { readonly en: string }[];
  readonly reason: Protected<string> | null;
}

/** A history as the API shows it. */
export interface ReplayShown {
  readonly position: number;
  readonly subject: { readonly noun: string; readonly id: string; readonly part: boolean };
  readonly standing: readonly { readonly en: string }[];
  readonly difference: {
    readonly from: number;
    readonly to: number;
    readonly en: readonly string[];
  } | null;
  readonly tallies: readonly { readonly type: string; readonly count: number }[];
  readonly steps: readonly StepShown[];
}

/** What is asked for. */
export interface Asked {
  readonly subject: string;
  readonly asOf: AsOf | undefined;
  readonly since: AsOf | undefined;
}

const CHANGES = 'changes { kind key what en ar fields { field en ar before after } }';
const STEPS = `steps(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  position eventId type stream recordedAt receivedAt by onBehalfOf via commandId says data ${CHANGES}
  reason { value withheld { reason } } texts { value withheld { reason } } } }`;
const HEAD = `position instant subject { noun id part } standing { kind key en ar said } tallies { type says count }
  difference { from to en ar ${CHANGES} coverage { chargeId charge requirement before after en } }`;

const question = (more: string): string =>
  `query Replay($subject: String!, $asOf: AsOfInput, $since: AsOfInput, $after: Cursor) {
    replay(subject: $subject, asOf: $asOf, since: $since) { ${more} } }`;

interface Steps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly StepShown[];
}

/** The whole history of something, as the API tells it to the member who asks. */
export const replayed = async (
  ask: Ask,
  { subject, asOf, since }: Asked,
  progress: (steps: number) => void,
): Promise<ReplayShown> => {
  const variables = { subject, since: since ?? null };
  const first = (await ask(question(`${HEAD} ${STEPS}`), { ...variables, asOf: asOf ?? null }))[
    'replay'
  ] as Omit<ReplayShown, 'steps'> & { readonly steps: Steps };
  const steps = [...first.steps.nodes];
  let { pageInfo } = first.steps;
  while (pageInfo.hasNextPage) {
    progress(steps.length);
    const { replay } = (await ask(question(STEPS), {
      ...variables,
      asOf: { position: first.position },
      after: pageInfo.endCursor,
    })) as { readonly replay: { readonly steps: Steps } };
    steps.push(...replay.steps.nodes);
    ({ pageInfo } = replay.steps);
  }
  return { ...first, steps };
};
