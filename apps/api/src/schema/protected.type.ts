import { ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { JsonValue } from './scalars.js';
import { Bilingual, Quotation } from './vocabulary.type.js';

/** The classes under which a value can be withheld. */
export const FieldClass = {
  public: 'public',
  case: 'case',
  confidential: 'confidential',
  work: 'work',
  identity: 'identity',
};
registerEnumType(FieldClass, {
  name: 'FieldClass',
  description: 'Who may see a field, from the widest to the narrowest.',
});

@ObjectType({ description: 'Why a value is not shown. Says nothing of the value.' })
export class Withheld {
  @Shown('public', () => GraphQLString, 'The rule that withholds it, or KEY_DESTROYED.')
  readonly reason!: string;
  @Shown('public', () => FieldClass) readonly class!: string;
}

const protectedOf = (name: string, of: string, type: ReturnTypeFunc) => {
  @ObjectType(`Protected${name}`, { description: `${of}, or why it is withheld.` })
  class ProtectedValue {
    @ShownOrNull('holder', type) readonly value!: unknown;
    @ShownOrNull('public', () => Withheld) readonly withheld!: Withheld | null;
  }
  return ProtectedValue;
};

export const ProtectedText = protectedOf('Text', 'A text', () => GraphQLString);
export const ProtectedQuotation = protectedOf('Quotation', 'A quotation', () => Quotation);
export const ProtectedBilingual = protectedOf('Bilingual', 'A title', () => Bilingual);
export const ProtectedJson = protectedOf(
  'Json',
  'Free texts by their place in the source',
  () => JsonValue,
);
