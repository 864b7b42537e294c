import type { Refusal } from '#kernel';

/** Codes of refusals that are not of kind `unavailable` and may still succeed when sent again as they are. */
const RETRYABLE: ReadonlySet<string> = new Set(['TOO_MUCH_GOING_ON', 'NOT_YET_REACHED']);

/** Whether sending the same again may succeed. */
const isRetryable = (kind: string, code: string): boolean =>
  kind === 'unavailable' || RETRYABLE.has(code);

/** Where a code is explained: a place in the documentation that comes with this version. */
const docsUrlOf = (code: string): string => `docs/problems.md#${code.toLowerCase()}`;

/** What an error says to machines beside its sentence. */
export const explained = (
  { kind, code, path, details }: Pick<Refusal, 'kind' | 'code' | 'path' | 'details'>,
  correlationId: string,
) => ({
  code,
  kind,
  path,
  retryable: isRetryable(kind, code),
  docsUrl: docsUrlOf(code),
  correlationId: (details['reference'] as string | undefined) ?? correlationId,
});
