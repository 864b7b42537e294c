import { refuse } from '#kernel';
import type { Instant, Revision, StreamName } from '#kernel';
import type { AppendRequest } from './event-store.js';

const senseless = (why: string): never =>
  refuse(
    'invalid',
    'APPEND_MAKES_NO_SENSE',
    `What should be written does not fit together: ${why}.`,
  );

/**
 * The request with every stream that it writes among its checks. Refuses one whose revisions have a
 * hole, that relies on two revisions of one stream, or whose JSON is not on one line (RFC 8785 has none
 * other): no store could carry it out.
 */
export const sound = (request: AppendRequest): AppendRequest => {
  const { events, checks } = request;
  if (events.length === 0) senseless('there is nothing to write');
  const relied = new Map<StreamName, Revision>();
  for (const { stream, revision } of checks)
    if ((relied.get(stream) ?? revision) === revision) relied.set(stream, revision);
    else senseless('it relies on two revisions of one stream');
  const reached = new Map<StreamName, Revision>(relied);
  for (const { stream, revision, leaf, parts } of events) {
    if (leaf.includes('\n') || parts.includes('\n')) senseless('a text has more than one line');
    const before = reached.get(stream) ?? revision - 1;
    if (revision !== before + 1) senseless('the revisions of a stream do not follow one another');
    if (!reached.has(stream)) relied.set(stream, before);
    reached.set(stream, revision);
  }
  return { ...request, checks: [...relied].map(([stream, revision]) => ({ stream, revision })) };
};

/** An instant in milliseconds. */
export const millisecondsOf = (at: Instant): number => {
  const milliseconds = Date.parse(at);
  return Number.isNaN(milliseconds)
    ? refuse(
        'invalid',
        'INSTANT_UNREADABLE',
        'This is no instant: write it like 2017-09-29T18:30:00.000Z.',
      )
    : milliseconds;
};
