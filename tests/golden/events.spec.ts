import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, catalogue, commitmentTo, divide, envelopeOf, leafOf, readEvent } from '#events';
import type { EventDefinition, StoredParts } from '#events';

/**
 * One stored event of every version of every type, byte for byte as it was first written. They stay
 * for ever: whatever Sijil becomes, it reads them, and they still mean what they meant.
 * A new version adds a file (run with SIJIL_ADD_GOLDEN=1); a file that is there is never rewritten.
 */
const folder = join(import.meta.dirname, 'events');

interface Golden {
  readonly leaf: string;
  readonly parts: string;
  readonly reads: { readonly type: string; readonly version: number; readonly data: object };
}

const SALT = Buffer.alloc(16, 7);

const make = (definition: EventDefinition): Golden => {
  const data = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, field.sample]),
  );
  const stream =
    definition.stream === 'register'
      ? 'register'
      : `${definition.stream}-00000000-0000-5000-8000-000000000001`;
  const parts = divide(
    definition,
    { type: definition.type, version: definition.version, stream, data },
    () => SALT,
  );
  const leaf = leafOf(
    {
      register: '00000000-0000-5000-8000-000000000000',
      id: '00000000-0000-5000-8000-000000000002',
      type: definition.type,
      version: definition.version,
      stream,
      revision: 0,
      by: 'member-00000000-0000-5000-8000-000000000003',
      via: 'sijil/0.1.0',
      commandId: '00000000-0000-5000-8000-000000000004',
      commandMac: '1'.repeat(64),
      correlation: '00000000-0000-5000-8000-000000000004',
      causation: '00000000-0000-5000-8000-000000000004',
      parts: Object.fromEntries(parts.map((part) => [part.class, commitmentTo(part)])),
    },
    '2026-11-22T06:00:00.000Z',
  );
  const beside: StoredParts = Object.fromEntries(
    parts
      .filter((part) => part.class === 'public' || part.class === 'case')
      .map((part) => [
        part.class,
        { salt: SALT.toString('base64'), body: JSON.parse(part.text) as never },
      ]),
  );
  const stored = { leaf, parts: canonical(beside) };
  const { type, version, data: clear } = readEvent({ position: 1, ...stored }).fact;
  return { ...stored, reads: { type, version, data: clear } };
};

for (const definition of catalogue.values()) {
  const file = join(folder, `${definition.type}.v${definition.version}.json`);
  if (process.env['SIJIL_ADD_GOLDEN'] === '1' && !existsSync(file))
    writeFileSync(file, `${JSON.stringify(make(definition), null, 2)}\n`);
}

const golden = (name: string): Golden =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden;
const files = readdirSync(folder);

describe('golden events', () => {
  it('cover the newest version of every event', () => {
    expect(files).toEqual(
      expect.arrayContaining(
        [...catalogue.values()].map(({ type, version }) => `${type}.v${version}.json`),
      ),
    );
  });

  it.each(files)('%s still reads as it did', (name) => {
    const { leaf, parts, reads } = golden(name);
    const { fact } = readEvent({ position: 1, leaf, parts });
    expect({ type: fact.type, version: fact.version, data: fact.data }).toEqual(reads);
  });

  it.each(files)('%s keeps its leaf byte for byte and its commitments', (name) => {
    const { leaf, parts } = golden(name);
    expect(canonical(JSON.parse(leaf))).toBe(leaf);
    const envelope = envelopeOf(leaf);
    for (const [fieldClass, part] of Object.entries(JSON.parse(parts) as StoredParts)) {
      if ('sealed' in part) continue;
      const commitment = commitmentTo({
        salt: Buffer.from(part.salt, 'base64'),
        text: canonical(part.body),
      });
      expect(commitment).toBe(envelope.parts[fieldClass as 'case']);
    }
  });
});
