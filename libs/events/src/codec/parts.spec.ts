import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { Protected, Refusal } from '#kernel';
import { catalogue } from '../catalogue/index.js';
import { AccountTaken, PersonRegistered } from '../catalogue/index.js';
import { fact } from '../event.js';
import type { EventDefinition } from '../event.js';
import { canonical } from './canonical.js';
import { checkCommitment, commitmentTo, divide, sealable, unsealedPart } from './parts.js';

const salt = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
const id = '00000000-0000-5000-8000-000000000001';
const registered = () =>
  fact(PersonRegistered, `person-${id}`, {
    personId: id,
    pseudonym: 'P-0000-0000-00',
    name: new Protected('Zaytuna Invented'),
    note: 'a note',
  });

const code = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? `${error.code} ${error.path}` : String(error);
  }
};

describe('dividing a fact into parts', () => {
  it('puts each field into the part of its class, and nowhere else', () => {
    const parts = divide(PersonRegistered, registered(), salt);
    expect(parts.map((part) => [part.class, part.text])).toEqual([
      ['public', `{"personId":"${id}","pseudonym":"P-0000-0000-00"}`],
      ['confidential', '{"note":"a note"}'],
      ['identity', '{"name":"Zaytuna Invented"}'],
    ]);
  });

  it('commits to a part by the SHA-256 of salt and canonical text', () => {
    const [part] = divide(PersonRegistered, registered(), salt);
    const expected = createHash('sha256')
      .update(Buffer.concat([salt(16), Buffer.from(part?.text ?? '')]))
      .digest('hex');
    expect(part && commitmentTo(part)).toBe(expected);
  });

  it('gives the part back from what was sealed, and refuses another', () => {
    const [, part] = divide(PersonRegistered, registered(), salt);
    if (!part) throw new Error('There is no confidential part.');
    const back = unsealedPart('confidential', sealable(part));
    expect(checkCommitment(back, commitmentTo(part)).text).toBe(part.text);
    expect(
      code(() => checkCommitment({ ...back, text: '{"note":"another"}' }, commitmentTo(part))),
    ).toBe('PART_NOT_AS_COMMITTED ');
  });

  it('writes NFC, whatever form comes in', () => {
    const decomposed = { ...registered(), data: { ...registered().data, note: 'Jos\u0065\u0301' } };
    const part = divide(PersonRegistered, decomposed, salt).find(
      (one) => one.class === 'confidential',
    );
    expect(part?.text).toBe('{"note":"José"}');
  });

  it.each([
    ['a field that the event does not have', { surprise: 1 }, 'FIELD_UNKNOWN /surprise'],
    ['a text in place of an id', { personId: 'me' }, 'FIELD_WRONG_SHAPE /personId'],
    ['a NUL', { note: 'a\0b' }, 'TEXT_HAS_NUL /note'],
    ['half a character', { note: '\ud800' }, 'TEXT_BROKEN /note'],
    ['too long a text', { note: 'x'.repeat(16 * 1024 + 1) }, 'TEXT_TOO_LONG /note'],
    ['a missing field', { pseudonym: undefined }, 'FIELD_MISSING /pseudonym'],
  ])('refuses %s', (_, change, refusal) => {
    const wrong = { ...registered(), data: { ...registered().data, ...change } };
    expect(code(() => divide(PersonRegistered, wrong, salt))).toBe(refusal);
  });

  it('refuses fractions and unsafe numbers in free data', () => {
    const account = (texts: object) => ({
      type: 'AccountTaken',
      version: 1,
      stream: `account-${id}`,
      data: { ...(sampleOf(AccountTaken) as object), texts },
    });
    expect(code(() => divide(AccountTaken, account({ share: 0.5 }), salt))).toBe(
      'FIELD_WRONG_SHAPE /texts/share',
    );
    expect(code(() => divide(AccountTaken, account({ big: 2 ** 53 }), salt))).toBe(
      'FIELD_WRONG_SHAPE /texts/big',
    );
  });
});

const sampleOf = (definition: EventDefinition): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, field.sample]),
  );

describe('every event of the catalogue', () => {
  it.each([...catalogue.values()])(
    '$type takes its own sample, field by field in its class',
    (definition) => {
      const parts = divide(
        definition,
        {
          type: definition.type,
          version: definition.version,
          stream: 'x-1',
          data: sampleOf(definition),
        },
        salt,
      );
      const found = parts.flatMap((part) =>
        Object.keys(JSON.parse(part.text) as object).map((name) => [name, part.class]),
      );
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(
          Object.entries(definition.fields).map(([name, field]) => [name, field.class]),
        ),
      );
    },
  );

  it('names a person for every identity part', () => {
    for (const { type, fields, personField } of catalogue.values()) {
      const identifies = Object.values(fields).some((field) => field.class === 'identity');
      expect([type, personField !== undefined]).toEqual([type, identifies]);
    }
  });
});

describe('canonical text', () => {
  it('is the same for the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean())),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).reverse());
          return canonical(turned) === canonical(value);
        },
      ),
    );
  });
});
