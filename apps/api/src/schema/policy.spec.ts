import { NestFactory } from '@nestjs/core';
import {
  Field,
  GraphQLSchemaBuilderModule,
  GraphQLSchemaFactory,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { GraphQLSchema, GraphQLString, isInputObjectType } from 'graphql';
import type { Type } from '@nestjs/common';
import { resolvers } from '../resolvers.js';
import { Edge, Id, Sealed, Shown } from './fields.js';
import { withPolicy } from './policy.js';
import { ProtectedText } from './protected.type.js';
import { Uuid } from './scalars.js';
import { Question } from './question.js';

const schemaOf = async (...classes: readonly (new () => object)[]): Promise<GraphQLSchema> => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create([...classes]);
  await app.close();
  return schema;
};

@ObjectType()
class Sound {
  @Shown('public', () => GraphQLString) readonly open!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

@Resolver()
class SoundResolver {
  @Question('case', () => Sound, 'A sound question.')
  sound(): object {
    return {};
  }
}

@ObjectType()
class Forgotten {
  @Shown('public', () => GraphQLString) readonly open!: string;
  @Field(() => GraphQLString) readonly name!: string;
}

@Resolver()
class ForgottenResolver {
  @Question('case', () => Forgotten, 'Shows a field of which nobody has said who may see it.')
  forgotten(): object {
    return {};
  }
}

@ObjectType()
class Bare {
  @Sealed('confidential', () => GraphQLString) readonly words!: string;
}

@Resolver()
class BareResolver {
  @Question('case', () => Bare, 'Would show a sealed field without saying why it is withheld.')
  bare(): object {
    return {};
  }
}

@ObjectType()
class Nameless {
  @Shown('public', () => Uuid) readonly otherId!: string;
}

@Resolver()
class NamelessResolver {
  @Question('case', () => Nameless, 'Shows an id of which nobody has said what it names.')
  nameless(): object {
    return {};
  }
}

@ObjectType()
class Link {
  @Id('record') readonly otherId!: string;
}

@Resolver(() => Sound)
class AlwaysResolver {
  @Question('case', () => Sound, 'A sound question.')
  sound(): object {
    return {};
  }

  @Edge('case', () => Link, 'Would have to be there also where it leads to what is kept.')
  link(): object {
    return {};
  }
}

@Resolver()
class AnybodyResolver {
  @Query(() => Sound)
  anybody(): object {
    return {};
  }

  @Mutation(() => Sound)
  anything(): object {
    return {};
  }
}

describe('the policy over the schema', () => {
  it('lets a schema through in which everything has a class', async () => {
    expect(withPolicy(await schemaOf(SoundResolver))).toBeInstanceOf(GraphQLSchema);
  });

  it('refuses to start with a field of which nobody has said who may see it', async () => {
    const schema = await schemaOf(ForgottenResolver);
    expect(() => withPolicy(schema)).toThrow(
      expect.objectContaining({
        code: 'API_FIELD_UNCLASSED',
        message: 'Nobody has said who may see Forgotten.name.',
      }) as Error,
    );
  });

  it('refuses to start with a root of which nobody has said who may ask', async () => {
    const schema = await schemaOf(SoundResolver, AnybodyResolver);
    expect(() => withPolicy(schema)).toThrow(
      expect.objectContaining({
        code: 'API_FIELD_UNCLASSED',
        message: 'Nobody has said who may see Query.anybody, Mutation.anything.',
      }) as Error,
    );
  });

  it('refuses to start with an id of which nobody has said what it names', async () => {
    const schema = await schemaOf(NamelessResolver);
    expect(() => withPolicy(schema)).toThrow(
      expect.objectContaining({
        code: 'API_ID_UNNAMED',
        message: 'Nobody has said what is named by Nameless.otherId.',
      }) as Error,
    );
  });

  it('refuses to start with a link that could not be left out where it leads to what is kept', async () => {
    const schema = await schemaOf(AlwaysResolver);
    expect(() => withPolicy(schema)).toThrow(
      expect.objectContaining({ code: 'API_ID_UNGUARDED' }) as Error,
    );
  });

  it('refuses to start with a sealed field that could not say why it is withheld', async () => {
    const schema = await schemaOf(BareResolver);
    expect(() => withPolicy(schema)).toThrow(
      expect.objectContaining({ code: 'API_FIELD_UNPROTECTED' }) as Error,
    );
  });
});

describe('the inputs', () => {
  it('are checked field by field: none is without a validator', async () => {
    const schema = await schemaOf(...resolvers);
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const classes = inputClasses();
    const unchecked = inputs.flatMap((type) => {
      const { name } = type;
      const input = classes.get(name);
      const checked = new Set(
        input
          ? getMetadataStorage()
              .getTargetValidationMetadatas(input, '', true, false)
              .map(({ propertyName }) => propertyName)
          : [],
      );
      return Object.keys(type.getFields())
        .filter((field) => !checked.has(field))
        .map((field) => `${name}.${field}`);
    });
    expect(inputs.length).toBeGreaterThan(60);
    expect(unchecked).toEqual([]);
  });

  /** Every class that has validators, by its name. */
  const inputClasses = (): ReadonlyMap<string, Type> => {
    const storage = getMetadataStorage() as unknown as {
      readonly validationMetadatas: ReadonlyMap<Type, unknown>;
    };
    const found = new Map<string, Type>();
    for (const target of storage.validationMetadatas.keys()) found.set(target.name, target);
    return found;
  };
});
