import type { FieldClass, RecordedEvent, SijilClear } from '#events';
import type { Stage } from './stage.js';
import type { Said, Telling } from './thing.js';

/** The name of any fact. */
export type FactType = SijilClear['type'];
/** An event of one type, or of any. */
export type EventOf<T extends FactType = FactType> = RecordedEvent<
  Extract<SijilClear, { type: T }>
>;
type DataIn<F> = F extends { readonly data: infer D } ? D : never;
/** What a fact of a type says in clear. */
export type DataOf<T extends FactType> = DataIn<Extract<SijilClear, { type: T }>>;

const dataOf = <T extends FactType>({ fact }: EventOf<T>): DataOf<T> =>
  (fact as unknown as { readonly data: DataOf<T> }).data;

/** What a fact can look up beyond its own stream. */
export interface Elsewhere {
  /** Of which report an import is; null where that is not known here. */
  reportOf(importId: string): string | null;
  /** What was laid down for a thing on a stream; null where nothing was. */
  laidDown(subjectId: string, stream: string): Said | null;
}

/** What one type of fact tells of things. */
export type Tale<T extends FactType> = (
  event: EventOf<T>,
  stage: Stage,
  elsewhere: Elsewhere,
) => readonly Telling[];

/** A tale for every fact of some kinds: one that is forgotten does not compile. */
export type Tales<T extends FactType = FactType> = { readonly [K in T]: Tale<K> };

/** Who stated an event, and when it was recorded. */
export const who = ({ envelope }: RecordedEvent<object>): Said => ({
  by: envelope.by,
  recordedAt: envelope.recordedAt,
});

/** What stands sealed of an event: how it is opened, and what it must meet then. */
export const seal = (
  { envelope, position, sealed }: RecordedEvent<object>,
  classes: readonly FieldClass[] = ['confidential', 'work'],
): Said | null => {
  const parts = Object.fromEntries(
    classes.flatMap((of) => {
      const [token, commitment] = [sealed[of], envelope.parts[of]];
      return token === undefined || commitment === undefined ? [] : [[of, { token, commitment }]];
    }),
  );
  if (Object.keys(parts).length === 0) return null;
  const { id: event, type, version, stream } = envelope;
  return { event, type, version, stream, position, parts };
};

/** What becomes of an order or a request: one step after the other, each with who and when. */
export const became = (act: string, event: RecordedEvent<object>, { steps }: Said): Said => ({
  state: act,
  steps: [
    ...(steps as readonly Said[]),
    { act, ...who(event), position: event.position, sealed: seal(event) },
  ],
});

type Key<T extends FactType> = (data: DataOf<T>, stream: string) => string;

/** A thing begins: all that stands of the fact in clear is said of it, and more. */
export const begins =
  <T extends FactType>(
    kind: string,
    key: Key<T>,
    more: (event: EventOf<T>) => Said = () => ({}),
  ): Tale<T> =>
  (event) => {
    const data = dataOf<T>(event);
    const said = { ...(data as Said), ...who(event), sealed: seal(event), ...more(event) };
    return [{ kind, key: key(data, event.fact.stream), said }];
  };

/** A thing that stands changes in some fields; where it does not stand, nothing happens. */
export const alters =
  <T extends FactType>(
    kind: string,
    key: Key<T>,
    how: (event: EventOf<T>, said: Said) => Said,
  ): Tale<T> =>
  (event, stage) => {
    const known = stage.one(kind, key(dataOf<T>(event), event.fact.stream));
    return known === undefined
      ? []
      : [{ kind, key: known.key, said: { ...known.said, ...how(event, known.said) } }];
  };

/** A thing is no more. */
export const ends =
  <T extends FactType>(kind: string, key: Key<T>): Tale<T> =>
  (event) => [{ kind, key: key(dataOf<T>(event), event.fact.stream), said: null }];

/** One fact that tells of several things. */
export const both =
  <T extends FactType>(...tales: readonly Tale<T>[]): Tale<T> =>
  (event, stage, elsewhere) =>
    tales.flatMap((tale) => tale(event, stage, elsewhere));

/** A fact that changes nothing that stands: its step in the history is all there is of it. */
export const silent = (): readonly Telling[] => [];
