import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEvent } from '#events';
import { openBench } from '../notary.fixture.js';
import type { Bench } from '../notary.fixture.js';
import { authorityAt, authorityBy } from './time-authority.js';
import { stampQuestion, statedTime } from './time-stamp.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl)
  process.stdout.write('SKIPPED: openssl is missing here, so no time authority could be tried.\n');

const CONFIG = (folder: string) => `
[tsa]
default_tsa = tsa1
[tsa1]
serial = ${folder}/serial
signer_cert = ${folder}/cert.pem
signer_key = ${folder}/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ordering = yes
[req]
distinguished_name = dn
prompt = no
x509_extensions = ext
[dn]
CN = An invented time authority
[ext]
extendedKeyUsage = critical,timeStamping
`;

(hasOpenssl ? describe : describe.skip)('a time authority (openssl ts)', () => {
  let folder: string;
  let bench: Bench;
  let command: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sijil-tsa-'));
    bench = await openBench();
    writeFileSync(join(folder, 'tsa.cnf'), CONFIG(folder));
    writeFileSync(join(folder, 'serial'), '01\n');
    const [key, cert, config] = ['key.pem', 'cert.pem', 'tsa.cnf'].map((f) => join(folder, f));
    execFileSync(
      'openssl',
      // prettier-ignore
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-config', config ?? '',
       '-keyout', key ?? '', '-out', cert ?? ''],
      { stdio: 'ignore' },
    );
    command = `cat > ${folder}/q && openssl ts -reply -config ${config} -queryfile ${folder}/q`;
  });
  afterAll(async () => {
    await bench.drop();
    rmSync(folder, { recursive: true });
  });

  it('confirms a head; the register is told; openssl verifies it; another file is refused', async () => {
    const stamped = bench.with({ authority: authorityBy(command) });
    const { head, confirmedAt, unconfirmed } = await stamped.notary.seal();
    expect(unconfirmed).toBeNull();
    expect(Math.abs(Date.parse(confirmedAt ?? '') - Date.now())).toBeLessThan(60_000);
    const events = (await bench.store.readAll(0, 100)).map((event) => readEvent(event).fact);
    expect(events.at(-1)).toMatchObject({
      type: 'CheckpointAnchored',
      data: { size: head?.size, digest: head?.digest, kind: 'rfc3161', authority: 'command' },
    });
    const verify = (file: string) =>
      spawnSync(
        'openssl',
        // prettier-ignore
        ['ts', '-verify', '-data', file, '-CAfile', join(folder, 'cert.pem'),
         '-in', join(bench.world.ledger.folder, `anchors/${head?.size}.tsr`)],
      ).status;
    const checkpoint = join(bench.world.ledger.folder, 'checkpoint');
    expect(verify(checkpoint)).toBe(0);
    writeFileSync(join(folder, 'other'), `${readFileSync(checkpoint, 'utf8')} `);
    expect(verify(join(folder, 'other'))).not.toBe(0);
    // Asked again it confirms nothing twice.
    expect((await stamped.notary.seal()).head?.size).toBe(events.length);
  });

  it('is not believed where it answers something else', async () => {
    const question = stampQuestion(new Uint8Array(32).fill(1));
    const answer = await authorityBy(command).ask(question.bytes);
    expect(Date.parse(statedTime(answer, question))).not.toBeNaN();
    const other = stampQuestion(new Uint8Array(32).fill(2));
    expect(() => statedTime(answer, other)).toThrow(/about something else/);
    const again = stampQuestion(new Uint8Array(32).fill(1));
    expect(() => statedTime(answer, again)).toThrow(/another question/);
    for (let cut = 0; cut < answer.length; cut += 7)
      expect(() => statedTime(answer.subarray(0, cut), question)).toThrow(/cannot be used/);
  });

  it('that does not answer keeps nobody from sealing', async () => {
    await bench.admit(1);
    for (const authority of [authorityBy('exit 1'), authorityAt('http://127.0.0.1:9/')]) {
      await bench.admit(1);
      const { fresh, unconfirmed } = await bench.with({ authority }).notary.seal();
      expect([fresh, unconfirmed?.code]).toEqual([true, 'TIME_AUTHORITY_SILENT']);
    }
    // The next call asks again for the same head.
    const { confirmedAt } = await bench.with({ authority: authorityBy(command) }).notary.seal();
    expect(confirmedAt).not.toBeNull();
  });
});
