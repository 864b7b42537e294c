import { buildMessage, Matches, ValidateBy } from 'class-validator';
import type { ValidationOptions } from 'class-validator';

/** A validator that only lacks its code and its sentence. */
export type Check = (options: ValidationOptions) => PropertyDecorator;

const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** A form that a test decides. */
export const by =
  (name: string, test: (text: string) => boolean): Check =>
  (options) =>
    ValidateBy(
      {
        name,
        validator: {
          validate: (value) => typeof value === 'string' && test(value),
          defaultMessage: buildMessage(() => 'This has not the form that it must have.', options),
        },
      },
      options,
    );

/** A day that exists. */
export const day = by('day', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text));
/** A day, month or year that exists. */
export const partialDate = by('partialDate', (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? isDate(text) : /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text),
);
/** An instant in UTC with milliseconds. */
export const instant = by('instant', (text) => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
});
/** A form that a pattern decides. */
export const matching =
  (pattern: RegExp): Check =>
  (options) =>
    Matches(pattern, options);

/** A UUID in lower case. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
