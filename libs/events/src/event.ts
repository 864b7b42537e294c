import type { Fact } from '#kernel';
import type { ObjectOf, Shape } from './shape/shape.js';

/**
 * Who may see a field, from the widest to the narrowest. `public` and `case` parts stand in clear in
 * the register; `confidential` and `work` parts stand there sealed; `identity` stands in the vault alone.
 */
export type FieldClass = 'public' | 'case' | 'confidential' | 'work' | 'identity';

/** The classes in the order in which documents print them. */
export const FIELD_CLASSES: readonly FieldClass[] = [
  'public',
  'case',
  'confidential',
  'work',
  'identity',
];

/** A shape with the class of those who may see it and a sentence for the catalogue. */
export interface Field<T, C extends FieldClass = FieldClass> extends Shape<T> {
  readonly class: C;
  readonly doc: string;
}

type Classed<S, C extends FieldClass> = S & { readonly class: C; readonly doc: string };
const classed =
  <const C extends FieldClass>(of: C) =>
  <S extends Shape<unknown>>(shape: S, doc: string): Classed<S, C> => ({
    ...shape,
    class: of,
    doc,
  });

/** A field that anyone with any access may see: ids and links without content. */
export const open = classed('public');
/** A field for those who work on the case. */
export const cas = classed('case');
/** Free text, quotations, whereabouts: sealed in the register. */
export const confidential = classed('confidential');
/** Reasons, notes, weighing of our own team: sealed, and never disclosed. */
export const work = classed('work');
/** What identifies a natural person: in the vault alone. */
export const identity = classed('identity');

/** The fields of an event: each has a class, or it does not compile. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** One type of event at one version: its name, stream and fields are eternal. */
export interface EventDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly version: number;
  /** The category of the streams on which it may stand; `any` for facts about everything. */
  readonly stream: string;
  readonly doc: string;
  readonly fields: F;
  /** The field that names the person under whose key the identity part is sealed. */
  readonly personField?: string;
}

type Within<F extends Fields, C extends FieldClass> = {
  readonly [K in keyof F as F[K]['class'] extends C ? K : never]: F[K];
};

/** The data of an event as the domain states it: flat, with every class. */
export type DataOf<E> = E extends EventDefinition<string, infer F> ? ObjectOf<F> : never;

/** The fact of an event definition. */
export type FactOf<E> = E extends EventDefinition<infer T, infer F> ? Fact<T, ObjectOf<F>> : never;

/** The fact as a decider folds it: everything but who the person is. */
export type SeenOf<E> =
  E extends EventDefinition<infer T, infer F>
    ? Fact<T, ObjectOf<Within<F, 'public' | 'case' | 'confidential' | 'work'>>>
    : never;

/** The fact as a projection reads it: only what stands in clear. */
export type ClearOf<E> =
  E extends EventDefinition<infer T, infer F>
    ? Fact<T, ObjectOf<Within<F, 'public' | 'case'>>>
    : never;

/** Defines an event. */
export const event = <const T extends string, F extends Fields>(
  stream: string,
  type: T,
  doc: string,
  fields: F,
  options: { readonly version?: number; readonly personField?: keyof F & string } = {},
): EventDefinition<T, F> => ({
  type,
  version: options.version ?? 1,
  stream,
  doc,
  fields,
  ...(options.personField === undefined ? {} : { personField: options.personField }),
});

/** Makes a fact of a definition: the one way in which the domain speaks. */
export const fact = <T extends string, F extends Fields>(
  definition: EventDefinition<T, F>,
  stream: string,
  data: ObjectOf<F>,
): Fact<T, ObjectOf<F>> => ({ type: definition.type, version: definition.version, stream, data });
