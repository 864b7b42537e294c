import { applyDecorators } from '@nestjs/common';
import { Extensions, Field, ResolveField } from '@nestjs/graphql';
import type { FieldOptions, ReturnTypeFunc } from '@nestjs/graphql';
import { Uuid } from './scalars.js';

/**
 * Who may see a field of an answer. `holder`: whoever may see the value that holds it, for the fields
 * of a date, a place, a number; they never stand alone.
 */
export type ShownClass = 'holder' | 'public' | 'case';

/** The classes that stand sealed, and the one that stands in the vault alone. */
export type HiddenClass = 'confidential' | 'work' | 'identity';

/**
 * What an id in an answer names. `own`: whatever holds it, or something on the same record. `office`: a member or
 * credential, which are never under seal. `record`: what a seal can lie on itself. `standing`: what stands on other
 * records, too, and is there for those alone who may know of all of them. `source`: by the kind beside it.
 */
export type Named = 'own' | 'office' | 'record' | 'standing' | 'source';

/** What the schema says of a field beyond its type; `policy.ts` acts on it. */
export interface FieldRule {
  readonly class: ShownClass | HiddenClass;
  /** For a sealed field: the property of the row that holds the tokens, and the field of the part. */
  readonly sealedIn?: string;
  readonly field?: string;
  /** Whether it has a resolver of its own. */
  readonly edge?: true;
  /** For an id: what it names; `ids.ts` acts on it. */
  readonly names?: Named;
  /** Without whom whatever holds the id is not there. */
  readonly needed?: true;
  /** For a list that is shown page by page: what names an entry within it. */
  readonly entry?: (thing: object) => string;
}

const marked = (rule: FieldRule, type: ReturnTypeFunc, options: FieldOptions): PropertyDecorator =>
  applyDecorators(Field(type, options), Extensions({ rule }));

const said = (doc: string | undefined): FieldOptions =>
  doc === undefined ? {} : { description: doc };

/** A plain field. */
export const Shown = (
  fieldClass: ShownClass,
  type: ReturnTypeFunc,
  doc?: string,
): PropertyDecorator => marked({ class: fieldClass }, type, said(doc));

/** A plain field that may be null: not said, or none. */
export const ShownOrNull = (
  fieldClass: ShownClass,
  type: ReturnTypeFunc,
  doc?: string,
): PropertyDecorator => marked({ class: fieldClass }, type, { ...said(doc), nullable: true });

/** An id that is always there: what holds it is not, for those who may not know of what it names. */
export const Id = (names: Named, doc?: string): PropertyDecorator =>
  marked({ class: 'public', names, needed: true }, () => Uuid, said(doc));

/** The same where nothing may have been said: null says that, and never that something is kept. */
export const IdIfSaid = (names: Named, doc?: string): PropertyDecorator =>
  marked({ class: 'public', names, needed: true }, () => Uuid, { ...said(doc), nullable: true });

/** An id that is null for those who may not know of what it names, as where nothing was said. */
export const IdOrNull = (
  names: Named,
  doc?: string,
  type: ReturnTypeFunc = () => Uuid,
): PropertyDecorator => marked({ class: 'public', names }, type, { ...said(doc), nullable: true });

/** The ids of what the reader may know of. */
export const Ids = (names: Named, doc?: string): PropertyDecorator =>
  marked({ class: 'public', names }, () => [Uuid], said(doc));

/**
 * A field that is sealed in the register. It has no value of its own: `reveal.ts` asks the policy, then
 * the vault, and answers with the value or with why it is withheld. Null: nothing was said.
 */
export const Sealed = (
  fieldClass: Exclude<HiddenClass, 'identity'>,
  type: ReturnTypeFunc,
  doc?: string,
  { sealedIn = 'sealed', field }: { sealedIn?: string; field?: string } = {},
): PropertyDecorator =>
  marked({ class: fieldClass, sealedIn, ...(field === undefined ? {} : { field }) }, type, {
    ...said(doc),
    nullable: true,
  });

/** A field of a person's identity. It stands in the vault alone. */
export const Identifying = (type: ReturnTypeFunc, doc?: string): PropertyDecorator =>
  marked({ class: 'identity' }, type, { ...said(doc), nullable: true });

const edge = (
  fieldClass: ShownClass,
  type: ReturnTypeFunc,
  options: FieldOptions,
  more: Pick<FieldRule, 'entry'> = {},
): MethodDecorator =>
  applyDecorators(
    ResolveField(type, options),
    Extensions({ rule: { class: fieldClass, edge: true, ...more } satisfies FieldRule }),
  );

/** An edge to other things: a resolver of its own, one statement for all rows of a level. */
export const Edge = (fieldClass: ShownClass, type: ReturnTypeFunc, doc?: string): MethodDecorator =>
  edge(fieldClass, type, said(doc));

/** An edge to one thing that may not be there, or not for the caller. */
export const EdgeOrNull = (
  fieldClass: ShownClass,
  type: ReturnTypeFunc,
  doc?: string,
): MethodDecorator => edge(fieldClass, type, { ...said(doc), nullable: true });

const byId = (thing: object): string => String((thing as { readonly id: unknown }).id);

/**
 * An edge to things whose number grows with the work: a connection, asked for page by page. Its resolver
 * says how a page is read (`pagesBelow`), or gives all that the caller may know of where that is computed.
 */
export const Edges = (
  fieldClass: ShownClass,
  connection: ReturnTypeFunc,
  doc?: string,
  entry: (thing: never) => string = byId,
): MethodDecorator =>
  edge(fieldClass, connection, said(doc), { entry: entry as (thing: object) => string });
