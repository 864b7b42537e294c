import { spawnSync } from 'node:child_process';

/** Whatever cannot be told ends with 1 and a sentence, and with nothing of ours that a court could not read. */
it('the checker says so where what it found cannot be written out', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" dist/apps/verify/src/main.js --help > /dev/full', process.execPath],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^sijil-verify: [^\n]+\n$/u)]);
});
