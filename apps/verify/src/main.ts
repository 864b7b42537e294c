import { run } from './run.js';

// Where nobody reads to the end, or a disk is full: what was not told whole must not end like a verdict.
process.stdout.on('error', () => {
  process.stderr.write(
    'sijil-verify: what was found could not be written out. Do not rely on it.\n',
  );
  process.exit(1);
});
process.stderr.on('error', () => process.exit(1));

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
