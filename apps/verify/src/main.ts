import { run } from './run.js';

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
} catch {
  // Whatever a bag does to us, it must not look as if it had been checked.
  process.stderr.write('sijil-verify: it could not be checked to its end. Do not rely on it.\n');
  process.exitCode = 1;
}
