import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { node, path } from './house.mjs';
import { ensureInstalled } from './install.mjs';

/** Writes the documents that are generated from code; a spec fails where they drift. */
const write = async () => {
  const { eventsDocument } = await import(path('dist/libs/events/src/index.js'));
  const { problemsDocument } = await import('./problems.mjs');
  const { schemaText } = await import(path('dist/apps/api/src/index.js'));
  writeFileSync(path('docs/events.md'), eventsDocument());
  writeFileSync(path('docs/schema.graphql'), await schemaText());
  writeFileSync(path('docs/problems.md'), problemsDocument());
};

if (process.argv[2] === 'write') await write();
else {
  await ensureInstalled();
  await ensureBuilt();
  // What was built wants the Node of the packages.
  const { status } = spawnSync(node(), [fileURLToPath(import.meta.url), 'write'], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
