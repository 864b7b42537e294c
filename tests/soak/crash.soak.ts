import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { crashCycles } from './crash-cycles.js';

describe('two hundred kills and at least a minute of load', () => {
  it('lose nothing that was acknowledged and double nothing', async () => {
    const report = await crashCycles({ kills: 200, atLeastMs: 60_000, callers: 16 });
    expect(report).toMatchObject({ lost: [], doubled: [], disordered: [], halves: [] });
    writeFileSync(
      join(import.meta.dirname, '../../docs/soak.md'),
      `# Crash tests under load

Written by \`npm run soak\`. A process writes with 16 callers on the embedded PostgreSQL (fsync, synchronous_commit and
full_page_writes on); it or the database is ended by \`kill -9\` at a random moment and started again. Every command and every
acknowledgement is noted outside, on the disk, before going on. At the end the whole register is read and compared.

| | |
| --- | --- |
| machine | ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version} |
| kills of the writer, of the database | ${report.kills.writer}, ${report.kills.database} |
| acknowledged commands | ${report.acknowledged} |
| events in the register | ${report.positions} |
| acknowledged and lost | ${report.lost.length} |
| doubled | ${report.doubled.length} |
| written by halves | ${report.halves.length} |
| holes or wrong revisions | ${report.disordered.length} |
| seconds | ${Math.round(report.milliseconds / 1000)} |
`,
    );
  });
});
