import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { pointerToken, Refusal } from '#kernel';

/** The first thing that is wrong, as a refusal with its place. The value itself is never repeated. */
export const refusalOf = (errors: readonly ValidationError[], path = ''): Refusal => {
  const [error] = errors;
  if (!error)
    return new Refusal('invalid', 'INPUT_INVALID', 'The input is not as it must be.', path);
  const at = `${path}/${pointerToken(error.property)}`;
  if (error.children && error.children.length > 0) return refusalOf(error.children, at);
  const [name, says] = Object.entries(error.constraints ?? {})[0] ?? [
    '',
    'This is not as it must be.',
  ];
  const { code } = (error.contexts?.[name] ?? {}) as { code?: string };
  if (name === 'whitelistValidation')
    return new Refusal('invalid', 'FIELD_UNKNOWN', 'This field is not known here.', at);
  return new Refusal('invalid', code ?? 'INPUT_INVALID', says, at);
};

/** Checks every input by its validators; a field without one is refused. */
export const inputPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => refusalOf(errors),
});
