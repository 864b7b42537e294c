import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '#testing';
import { rootsIn, stampChecker } from './time-stamp.js';

const EXTENSIONS = `[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical,CA:TRUE
[last]
basicConstraints = critical,CA:TRUE,pathlen:0
[leaf]
basicConstraints = CA:FALSE
[stamps]
extendedKeyUsage = critical,timeStamping
`;

(hasOpenssl() ? describe : describe.skip)('the authority of a time stamp', () => {
  let folder: string;
  const at = (file: string): string => join(folder, file);
  const openssl = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const key = (name: string): Buffer =>
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`);
  const root = (name: string): Buffer => {
    key(name);
    // prettier-ignore
    return openssl('req', '-x509', '-key', `${name}.key`, '-config', 'cnf', '-extensions', 'ca', '-subj', `/CN=${name}`, '-days', '3', '-out', `${name}.pem`);
  };
  /** A certificate for the key of a name, signed by another; kept under a third name. */
  const sign = (name: string, by: string, as: string, file = name, digest = 'sha256'): void => {
    openssl(
      'req',
      '-new',
      '-key',
      `${name}.key`,
      '-config',
      'cnf',
      '-subj',
      `/CN=${name}`,
      '-out',
      'csr',
    );
    // prettier-ignore
    openssl('x509', '-req', '-in', 'csr', '-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', '2', `-${digest}`, '-extfile', 'cnf', '-extensions', as, '-out', `${file}.pem`);
  };
  const authority = (name: string, by: string, as = 'ca'): void => {
    key(name);
    sign(name, by, as);
  };
  /** What is said of a stamp whose authority stands under another, with these certificates beside it. */
  const said = async (
    by: string,
    beside: readonly string[],
    signed = 'sha256',
    digest = 'sha256',
  ) => {
    key('stamper');
    sign('stamper', by, 'stamps', 'stamper', digest);
    const pem = [...beside, 'stamper'].map((one) => readFileSync(at(`${one}.pem`)));
    writeFileSync(at('certs'), Buffer.concat(pem));
    writeFileSync(at('serial'), '01\n');
    writeFileSync(
      at('tsa'),
      `[tsa]\ndefault_tsa = one\n[one]\nserial = serial\nsigner_cert = stamper.pem\nsigner_key = stamper.key\ncerts = certs\nsigner_digest = ${signed}\ndefault_policy = 1.2.3\ndigests = sha256\n`,
    );
    openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query');
    const answer = openssl('ts', '-reply', '-config', 'tsa', '-queryfile', 'query');
    const check = stampChecker(rootsIn(readFileSync(at('root.pem'))));
    return await check(answer, readFileSync(at('data'))).then(
      ({ by: who }) => who,
      (error: unknown) => String(error),
    );
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sijil-chain-'));
    writeFileSync(at('cnf'), EXTENSIONS);
    writeFileSync(at('data'), 'a signed head\n');
    root('root');
    root('other');
    authority('between', 'root');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is vouched for by a root, whatever else comes along', async () => {
    expect(await said('root', [])).toBe('stamper');
    expect(await said('between', ['between'])).toBe('stamper');
    // The root under another one, which nobody brought: as large authorities have it.
    sign('root', 'other', 'ca', 'crossed');
    expect(await said('between', ['crossed', 'between'])).toBe('stamper');
    expect(await said('other', [])).toMatch(/no root of yours/);
  });

  it('is not vouched for by what may not vouch', async () => {
    authority('leaf', 'root', 'leaf');
    expect(await said('leaf', ['leaf'])).toMatch(/no root of yours/);
    authority('last', 'root', 'last');
    expect(await said('last', ['last'])).toBe('stamper');
    authority('below', 'last');
    expect(await said('below', ['last', 'below'])).toMatch(/no root of yours/);
  });

  it('is not vouched for over a hash for which two texts can be made', async () => {
    expect(await said('root', [], 'sha1')).toMatch(/too weak/);
    expect(await said('root', [], 'sha256', 'sha1')).toMatch(/no root of yours/);
  });

  // Followed by name and key alone these lead on without end.
  it('is not looked for in circles, nor by more ways than there are certificates', async () => {
    root('one');
    root('two');
    sign('one', 'two', 'ca', 'one-by-two');
    sign('two', 'one', 'ca', 'two-by-one');
    expect(await said('one', ['one-by-two', 'two-by-one'])).toMatch(/no root of yours/);
    expect(await said('root', Array<string>(40).fill('between'))).toMatch(/no root of yours/);
  });
});
