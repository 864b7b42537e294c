import { catalogue } from '#events';
import type { RecordedEvent } from '#events';
import { idOfStream, isUuid } from '#kernel';

const idsWithin = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? isUuid(value)
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(idsWithin)
      : [];

/** The ids in the open fields of an event: everything that it is about. */
export const subjectsOf = ({ fact }: RecordedEvent): ReadonlySet<string> => {
  const fields = catalogue.get(fact.type)?.fields ?? {};
  return new Set(
    Object.entries(fact.data).flatMap(([name, value]) =>
      fields[name]?.class === 'public' ? idsWithin(value) : [],
    ),
  );
};

/** Every id that an event names in clear, and the one of the record it stands on. */
export const idsIn = ({ fact }: RecordedEvent): ReadonlySet<string> =>
  new Set([...idsWithin(fact.data), ...idsWithin(idOfStream(fact.stream))]);
