import { swcOptions } from './tools/swc.mjs';

/** Specs run as the ES modules they are: `#room` by package.json, `./x.js` by its TypeScript source. */
export default {
  testMatch: ['<rootDir>/{apps,libs,tests}/**/*.spec.ts'],
  testEnvironment: 'node',
  // The condition makes `#room` lead to the sources instead of to dist.
  testEnvironmentOptions: { customExportConditions: ['sijil-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  // A copy: @swc/jest writes into what it is given, and the build's stamp is made of the same options.
  transform: { '^.+\\.ts$': ['@swc/jest', structuredClone(swcOptions)] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.sijil'],
  cacheDirectory: '<rootDir>/.cache/jest',
  globalSetup: '<rootDir>/tools/jest/postgres.mjs',
  globalTeardown: '<rootDir>/tools/jest/postgres-end.mjs',
  testSequencer: '<rootDir>/tools/jest/longest-first.mjs',
  // Against what hangs alone: a machine that has much else to do is no fault of a spec.
  testTimeout: 120_000,
  maxWorkers: 2,
  // The modules of every spec stay in a worker's memory. One that has gathered gigabytes needs longer to end
  // than jest waits for it, and is then ended by force, as if a spec had left something open.
  workerIdleMemoryLimit: '1GB',
};
