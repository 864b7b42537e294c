import { randomUUID } from 'node:crypto';
import { categoryOf, idOfStream, isUuid, refuse } from '#kernel';
import { RECORD_NOUNS, THE_REGISTER } from '#replay';
import type { ReplaySubject } from '#replay';
import type { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';

const notFound = (): never =>
  refuse(
    'not-found',
    'SUBJECT_NOT_FOUND',
    'There is no such record at this position, or not for you.',
    '/subject',
  );

type Found = ReplaySubject & { readonly stream: string };

/** The record that an id names, or the record in which that part stands. */
const byId = async (operation: Operation, pinned: Pinned, id: string): Promise<Found | null> => {
  const streams = RECORD_NOUNS.map((noun) => `${noun}-${id}`);
  const read = await operation.house.streams.readStreams(streams);
  const there = (events: readonly { readonly position: number }[] | undefined): boolean =>
    (events?.[0]?.position ?? Number.POSITIVE_INFINITY) <= pinned.position;
  const own = streams.find((stream) => there(read.get(stream)));
  if (own !== undefined) return { noun: categoryOf(own), id, stream: own, part: false };
  const stream = await holding(operation, pinned, id);
  return stream === null ? null : { noun: categoryOf(stream), id, stream, part: true };
};

/** The stream that told of a part first. Acts are told of within the incident that they begin with. */
const holding = async (
  { models }: Operation,
  { snapshot }: Pinned,
  id: string,
): Promise<string | null> => {
  const [act] = await models.incidents.actsByIds(snapshot, [id]);
  if (act) return `incident-${act.incidentId}`;
  const { rows } = await models.history.of(snapshot, id, { last: 1 });
  return rows[0]?.stream ?? null;
};

/** What is asked about, by id or by the name that people use. What is kept for others is not there. */
export const subjectNamed = async (
  operation: Operation,
  pinned: Pinned,
  name: string,
): Promise<ReplaySubject> => {
  if (name === THE_REGISTER.id) return THE_REGISTER;
  const ids = isUuid(name)
    ? [name]
    : (await operation.models.history.named(pinned.snapshot, name)).map(({ id }) => id);
  if (ids.length === 0) await pinned.likeKept();
  const known = await Promise.all(ids.map((id) => pinned.knowsOf(id)));
  const open = ids.filter((_, i) => known[i]);
  if (open.length > 1)
    refuse(
      'invalid',
      'SUBJECT_AMBIGUOUS',
      `Several records are called so: ${open.join(', ')}. Give the id of one.`,
      '/subject',
    );
  // What is kept is looked for as what is not there: or else time would tell one from the other.
  const [id = randomUUID()] = open;
  const found = await byId(operation, pinned, id);
  if (found === null) return notFound();
  const record = idOfStream(found.stream);
  const above = await pinned.load.handling.load(record);
  return operation.rights.mayKnowOf(above) ? found : notFound();
};
