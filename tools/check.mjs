import { test } from './test.mjs';

process.exitCode = await test(process.argv.slice(2));
