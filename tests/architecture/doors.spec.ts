import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// The tool looks at a model of the whole house, several times over; on a busy machine that takes a while.
import.meta.jest.setTimeout(180_000);

interface Room {
  readonly in: 'apps' | 'libs';
  readonly pure?: readonly string[];
}
interface Table {
  readonly rooms: Readonly<Record<string, Room>>;
  readonly doorsOf: (room: string) => string[];
  readonly folderOf: (room: string) => string;
}

const house = resolve('.');
const { rooms, doorsOf, folderOf } = (await import(join(house, 'rooms.mjs'))) as Table;
const names = Object.keys(rooms);
const pure = names.filter((room) => rooms[room]?.pure);

/** What the tool says about a tree: `rule: file → what it imports`. */
const cruise = (tree: string): string[] => {
  const tool = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(house, '.dependency-cruiser.mjs');
  const args = [tool, '--config', config, '--output-type', 'json', 'apps', 'libs', 'tests'];
  const options = { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' } as const;
  let said: string;
  try {
    said = execFileSync(process.execPath, args, options);
  } catch (error) {
    // It ends with the number of breaches, so it "fails" whenever it finds some.
    said = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(said) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

/** A house with every room empty, in which breaches can be planted. */
class Model {
  readonly expected: string[] = [];
  readonly #files = new Map<string, string>();

  constructor(readonly folder: string) {
    for (const room of names) this.write(this.doorway(room), 'export const room = 1;\n');
  }

  doorway(room: string): string {
    return `${folderOf(room)}/src/index.ts`;
  }

  write(file: string, content: string): string {
    this.#files.set(file, content);
    return file;
  }

  /** One file that does what it must not, and what the tool must say about it. */
  breach(rule: string, file: string, content: string, to: string): void {
    this.write(file, content);
    this.expected.push(`${rule}: ${file} → ${to}`);
  }

  async build(): Promise<void> {
    const imports = Object.fromEntries(
      names.map((room) => [`#${room}`, `./${this.doorway(room)}`]),
    );
    const { dependencies, devDependencies } = JSON.parse(
      await readFile(join(house, 'package.json'), 'utf8'),
    ) as Record<string, object>;
    const manifest = { name: 'model', type: 'module', imports, dependencies, devDependencies };
    this.write('package.json', JSON.stringify(manifest));
    for (const name of ['rxjs', ...new Set(pure.flatMap((room) => rooms[room]?.pure ?? []))]) {
      this.write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      this.write(`node_modules/${name}/index.js`, 'export {};\n');
    }
    for (const [file, content] of this.#files) {
      await mkdir(dirname(join(this.folder, file)), { recursive: true });
      await writeFile(join(this.folder, file), content);
    }
  }
}

describe('the doors of the house', () => {
  it('hold: every breach planted in a model of the house is reported, and nothing else', async () => {
    const model = new Model(await mkdtemp(join(tmpdir(), 'sijil-doors-')));

    for (const room of names) {
      const inside = (file: string): string => `${folderOf(room)}/src/${file}`;
      for (const other of names.filter((name) => name !== room)) {
        const call = `import { room } from '#${other}';\nexport const used = room;\n`;
        if (doorsOf(room).includes(other)) {
          model.write(inside(`open/${other}.ts`), call);
        } else {
          // `testing` stands in no list of doors; its own rule keeps everybody out.
          const rule = other === 'testing' ? 'tests-in-product' : `door:${room}`;
          model.breach(rule, inside(`shut/${other}.ts`), call, model.doorway(other));
        }
        // Specs look everywhere, by the door.
        model.write(inside(`open/${other}.spec.ts`), call);
      }
      if (room === 'kernel') continue;
      const deep = model.write('libs/kernel/src/deep.ts', 'export const deep = 1;\n');
      const kernel = '../../../libs/kernel/src';
      model.breach(
        'entry:kernel',
        inside('deep.ts'),
        `export { deep } from '${kernel}/deep.js';\n`,
        deep,
      );
      model.breach(
        'name:kernel',
        inside('relative.ts'),
        `export { room } from '${kernel}/index.js';\n`,
        model.doorway('kernel'),
      );
    }

    for (const room of pure) {
      const inside = (file: string): string => `${folderOf(room)}/src/${file}`;
      const use = (name: string): string => `export * as used from '${name}';\n`;
      model.write(inside('hash.ts'), use('node:crypto'));
      for (const name of rooms[room]?.pure ?? []) model.write(inside(`${name}.ts`), use(name));
      model.breach(`still:${room}`, inside('clock.ts'), use('node:timers'), 'timers');
      model.breach(`still:${room}`, inside('disk.ts'), use('fs'), 'fs');
      const entry = 'node_modules/rxjs/index.js';
      model.breach(`pure:${room}`, inside('package.ts'), use('rxjs'), entry);
    }

    const src = 'libs/places/src';
    const [one, two] = [`${src}/one.ts`, `${src}/two.ts`];
    model.write(one, `import type { Two } from './two.js';\nexport type One = Two;\n`);
    model.write(two, `import type { One } from './one.js';\nexport type Two = One | 1;\n`);
    model.expected.push(`no-cycle: ${one} → ${two}`);

    const vault = model.doorway('vault');
    model.breach('door:places', `${src}/late.ts`, `export const v = import('#vault');\n`, vault);
    model.breach(
      'door:places',
      `${src}/type.ts`,
      `import type { room } from '#vault';\nexport type V = typeof room;\n`,
      vault,
    );
    model.breach('door:places', `${src}/again.ts`, `export * from '#vault';\n`, vault);
    model.breach(
      'not-found',
      `${src}/missing.ts`,
      `export * from './nowhere.js';\n`,
      './nowhere.js',
    );

    const spec = model.write(`${src}/open/one.spec.ts`, 'export const spec = 1;\n');
    model.breach(
      'tests-in-product',
      `${src}/spec-user.ts`,
      `export * from './open/one.spec.js';\n`,
      spec,
    );
    const journey = model.write('tests/journeys/one.ts', `export { room } from '#sijil';\n`);
    model.breach(
      'tests-in-product',
      `${src}/journey-user.ts`,
      `export * from '../../../tests/journeys/one.js';\n`,
      journey,
    );
    model.breach(
      'entry:kernel',
      'tests/deep.spec.ts',
      `export * from '../libs/kernel/src/deep.js';\n`,
      'libs/kernel/src/deep.ts',
    );

    const tool = model.write('tools/tool.mjs', 'export const tool = 1;\n');
    model.breach(
      'outside-the-house',
      `${src}/tool-user.ts`,
      `export * from '../../../tools/tool.mjs';\n`,
      tool,
    );

    const attic = model.write('libs/attic/src/index.ts', `export { room } from '#kernel';\n`);
    model.expected.push(`room-not-in-table: ${attic} → ${model.doorway('kernel')}`);
    const cellar = model.write('apps/cellar/src/index.ts', 'export const cellar = 1;\n');
    model.expected.push(`room-not-in-table-alone: ${cellar} → ${cellar}`);

    try {
      await model.build();
      expect(cruise(model.folder).toSorted()).toEqual(model.expected.toSorted());
    } finally {
      await rm(model.folder, { recursive: true });
    }
  });

  it('are all shut where the table says so', () => {
    expect(cruise(house)).toEqual([]);
  });

  it('are called by the names in package.json', async () => {
    const { imports } = JSON.parse(await readFile(join(house, 'package.json'), 'utf8')) as {
      imports: Record<string, unknown>;
    };
    expect(imports).toEqual(
      Object.fromEntries(
        names.map((room) => [
          `#${room}`,
          {
            'sijil-source': `./${folderOf(room)}/src/index.ts`,
            default: `./dist/${folderOf(room)}/src/index.js`,
          },
        ]),
      ),
    );
  });

  it('belong to every folder there is', async () => {
    for (const floor of ['apps', 'libs'] as const) {
      const expected = names.filter((room) => rooms[room]?.in === floor);
      expect(expected).toEqual(expect.arrayContaining(await readdir(join(house, floor))));
    }
  });
});
