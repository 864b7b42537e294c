import { Field } from '@nestjs/graphql';
import type { ReturnTypeFuncValue } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { LIMITS } from '../door/limits.js';
import { by, day, instant, matching, partialDate, UUID } from './forms.js';
import type { Check } from './forms.js';
import {
  Cursor,
  Day,
  InstantText,
  PartialDate,
  PositionNumber,
  Uuid,
  WholeNumber,
} from './scalars.js';

/** How a field is given: must it be, may it be left out, or does leaving it out say "not known". */
export interface Giving {
  readonly doc?: string;
  /** May be left out; null is the same as left out. */
  readonly maybe?: true;
  /** Null says "not known" and is kept; left out is the same as null. */
  readonly orNull?: true;
  readonly list?: true;
}

type Checked = readonly [check: Check, code: string, says: string];

type Marked = WeakMap<object, Set<string>>;

const nullFields: Marked = new WeakMap();
const newFields: Marked = new WeakMap();

/** The fields of an input that are marked so, by its own class or one that it extends. */
const markedIn = (marked: Marked, input: object): ReadonlySet<string> => {
  const fields = new Set<string>();
  for (let at: object | null = input; at !== null; at = Object.getPrototypeOf(at) as object | null)
    marked.get(at)?.forEach((field) => fields.add(field));
  return fields;
};

/** The fields of an input whose absence is kept as null. */
export const nullFieldsOf = (input: object): ReadonlySet<string> => markedIn(nullFields, input);

/** An id that a caller chose for something new, and where it stands in what was given (JSON Pointer). */
export interface ChosenId {
  readonly id: string;
  readonly path: string;
}

/** The ids that an input chooses for what is to be made, however deep. */
export const chosenIdsIn = (input: unknown, path = ''): readonly ChosenId[] => {
  if (Array.isArray(input)) return input.flatMap((one, i) => chosenIdsIn(one, `${path}/${i}`));
  if (typeof input !== 'object' || input === null) return [];
  const fields = markedIn(newFields, input);
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) =>
    fields.has(key) && typeof value === 'string'
      ? [{ id: value, path: `${path}/${key}` }]
      : chosenIdsIn(value, `${path}/${key}`),
  );
};

const coded = (code: string, message: string): ValidationOptions => ({
  message,
  context: { code },
});

const given = (
  type: () => ReturnTypeFuncValue,
  checks: readonly Checked[],
  { doc, maybe, orNull, list }: Giving = {},
): PropertyDecorator => {
  const mayBeNull = maybe === true || orNull === true;
  const decorators: PropertyDecorator[] = [
    Field(() => (list ? [type()] : type()), {
      ...(doc === undefined ? {} : { description: doc }),
      nullable: mayBeNull,
    }),
    ...(mayBeNull ? [IsOptional()] : []),
    ...(list
      ? [
          IsArray(coded('INPUT_NOT_A_LIST', 'This must be a list.')),
          ArrayMaxSize(LIMITS.listItems, coded('LIST_TOO_LONG', 'This list has too many items.')),
        ]
      : []),
    ...checks.map(([check, code, says]) => check({ ...coded(code, says), each: list === true })),
  ];
  return (target, key) => {
    if (orNull)
      nullFields.set(target, (nullFields.get(target) ?? new Set<string>()).add(String(key)));
    for (const decorate of decorators) decorate(target, key);
  };
};

/** What a caller gives: the type in the schema and the validator of the value, in one decorator. */
export const Given = {
  text: (how?: Giving) =>
    given(
      () => GraphQLString,
      [
        [
          (o) => Length(1, LIMITS.textBytes, o),
          'INPUT_NOT_A_TEXT',
          'This must be a text that is not empty.',
        ],
      ],
      how,
    ),
  id: (how?: Giving) =>
    given(
      () => Uuid,
      [[matching(UUID), 'INPUT_NOT_A_UUID', 'This must be a UUID in lower case.']],
      how,
    ),
  /** The id of something that is to be made. Nothing may have it yet (`operation/chosen.ts`). */
  newId: (): PropertyDecorator => (target, key) => {
    newFields.set(target, (newFields.get(target) ?? new Set<string>()).add(String(key)));
    Given.id({ maybe: true, doc: 'Made by the system where left out.' })(target, key);
  },
  /** Any text: what is no node id of ours is answered as what is not there. */
  nodeId: (how?: Giving) =>
    given(
      () => GraphQLID,
      [
        [
          (o) => Length(1, 200, o),
          'INPUT_NOT_A_NODE_ID',
          'A node id is a text of at most 200 characters.',
        ],
      ],
      how,
    ),
  day: (how?: Giving) =>
    given(
      () => Day,
      [[day, 'INPUT_NOT_A_DAY', 'This must be a day that exists (YYYY-MM-DD).']],
      how,
    ),
  partialDate: (how?: Giving) =>
    given(
      () => PartialDate,
      [[partialDate, 'INPUT_NOT_A_DATE', 'This must be a day, month or year that exists.']],
      how,
    ),
  instant: (how?: Giving) =>
    given(
      () => InstantText,
      [[instant, 'INPUT_NOT_AN_INSTANT', 'This must be an instant in UTC with milliseconds.']],
      how,
    ),
  time: (how?: Giving) =>
    given(
      () => GraphQLString,
      [
        [
          matching(/^([01]\d|2[0-3]):[0-5]\d$/),
          'INPUT_NOT_A_TIME',
          'This must be a time of day (HH:MM).',
        ],
      ],
      how,
    ),
  sha256: (how?: Giving) =>
    given(
      () => GraphQLString,
      [
        [
          matching(/^[0-9a-f]{64}$/),
          'INPUT_NOT_A_SHA256',
          'This must be a SHA-256 in lower-case hexadecimal.',
        ],
      ],
      how,
    ),
  whole: (min: number, max: number, how?: Giving) =>
    given(
      () => GraphQLInt,
      [
        [IsInt, 'INPUT_NOT_WHOLE', 'This must be a whole number.'],
        [(o) => Min(min, o), 'INPUT_TOO_SMALL', `This must be at least ${min}.`],
        [(o) => Max(max, o), 'INPUT_TOO_LARGE', `This must be at most ${max}.`],
      ],
      how,
    ),
  position: (how?: Giving) =>
    given(
      () => PositionNumber,
      [
        [IsInt, 'INPUT_NOT_WHOLE', 'This must be a whole number.'],
        [(o) => Min(0, o), 'INPUT_TOO_SMALL', 'This must be at least 0.'],
      ],
      how,
    ),
  /** How many bytes something has: more than GraphQL's own whole numbers hold. */
  bytes: (how?: Giving) =>
    given(
      () => WholeNumber,
      [
        [IsInt, 'INPUT_NOT_WHOLE', 'This must be a whole number.'],
        [(o) => Min(0, o), 'INPUT_TOO_SMALL', 'This must be at least 0.'],
        [
          (o) => Max(LIMITS.fileBytes, o),
          'FILE_TOO_LARGE',
          'The file is larger than may be sent here. Take it in at the desk (npx sijil add).',
        ],
      ],
      how,
    ),
  cursor: (how?: Giving) =>
    given(
      () => Cursor,
      [[(o) => Length(1, 2_000, o), 'CURSOR_UNKNOWN', 'This is no cursor.']],
      how,
    ),
  flag: (how?: Giving) =>
    given(() => GraphQLBoolean, [[IsBoolean, 'INPUT_NOT_A_FLAG', 'This must be yes or no.']], how),
  /** One of the words of an enum. GraphQL has refused any other by then; this is the second lock. */
  word: (words: object, how?: Giving) =>
    given(
      () => words as ReturnTypeFuncValue,
      [
        [
          by('word', (text) => Object.values(words).includes(text)),
          'INPUT_NOT_A_WORD',
          'This must be one of the words listed.',
        ],
      ],
      how,
    ),
  /** A value of several fields, each checked by itself. */
  fields: (type: () => new () => object, how?: Giving): PropertyDecorator => {
    const checks = given(
      type as () => ReturnTypeFuncValue,
      [
        [IsObject, 'INPUT_NOT_FIELDS', 'This must be an object.'],
        [ValidateNested, 'INPUT_NOT_FIELDS', 'This must be an object.'],
      ],
      how,
    );
    const typed = Type(type);
    return (target, key) => {
      checks(target, key);
      typed(target, key);
    };
  },
} as const;
