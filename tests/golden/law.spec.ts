import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentVersion, forums, listEntries } from '#law';

/**
 * What each id of each version of the catalogue means, for ever: classifications and charges pin it.
 * A new version adds a file (run with SIJIL_ADD_GOLDEN=1); a file that is there is never rewritten.
 */
const folder = join(import.meta.dirname, 'law');

const meanings = (forum: (typeof forums)[number], version: number) =>
  Object.fromEntries(
    listEntries(forum, { version }).map(({ id, citation, label }) => [id, { citation, label }]),
  );

describe.each(
  forums.flatMap((forum) =>
    Array.from({ length: currentVersion(forum) }, (_, i) => ({ forum, version: i + 1 })),
  ),
)('version $version of the catalogue of $forum', ({ forum, version }) => {
  const file = join(folder, `catalogue.${forum}.v${version}.json`);
  if (!existsSync(file) && process.env['SIJIL_ADD_GOLDEN'] === '1')
    writeFileSync(file, `${JSON.stringify(meanings(forum, version), null, 2)}\n`);

  it('means by each id what it always meant', () => {
    expect(meanings(forum, version)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
