import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path, say } from './house.mjs';
import { ensureInstalled } from './install.mjs';

/** Where the checker for courts lies after a build. */
export const CHECKER = path('dist', 'sijil-verify.mjs');

/** Our own files do nothing when they are loaded, so that whatever is not used stays out. */
const lean = {
  name: 'lean',
  setup: (build) =>
    build.onResolve({ filter: /^[#.]/ }, async ({ path: asked, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined;
      const found = await build.resolve(asked, { ...from, pluginData: 'resolved' });
      return found.errors.length > 0 || from.kind === 'entry-point'
        ? found
        : { ...found, sideEffects: false };
    }),
};

/**
 * Bundles the checker into one file that a bare Node runs: no installation, no database, no network. The
 * same sources and packages give the same bytes.
 */
export const bundleChecker = async (file = CHECKER) => {
  const { build } = await import('esbuild');
  mkdirSync(dirname(file), { recursive: true });
  await build({
    absWorkingDir: path(),
    entryPoints: ['./apps/verify/src/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.12',
    conditions: ['sijil-source'],
    banner: { js: '#!/usr/bin/env node' },
    // Licences of what is bundled in stay with it.
    legalComments: 'eof',
    plugins: [lean],
    logLevel: 'error',
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await bundleChecker(process.argv[2] ?? CHECKER);
  say(`The checker is in ${process.argv[2] ?? CHECKER}.`);
}
