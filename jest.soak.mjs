import specs from './jest.config.mjs';

/** The long ones: minutes of load, hundreds of kills. `npm run soak`. */
export default {
  ...specs,
  testMatch: ['<rootDir>/tests/soak/*.soak.ts', '<rootDir>/apps/**/*.soak.ts'],
  testTimeout: 1_800_000,
  maxWorkers: 1,
};
