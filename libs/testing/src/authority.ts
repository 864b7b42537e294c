import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether openssl is here; where not, that is said. */
export const hasOpenssl = (): boolean => {
  const found = spawnSync('openssl', ['version']).status === 0;
  if (!found)
    process.stdout.write(
      'SKIPPED: openssl is missing here, so no time authority could be tried.\n',
    );
  return found;
};

/** An invented time authority: a root, and under it a certificate that serves time stamps. */
export interface Authority {
  readonly root: Uint8Array;
  /** A command that takes a question on its input and answers on its output. */
  readonly command: string;
  stamp(bytes: Uint8Array): Uint8Array;
  drop(): void;
}

/** Opens an authority of its own with the public tools. */
export const openAuthority = (name: string): Authority => {
  const folder = mkdtempSync(join(tmpdir(), 'sijil-authority-'));
  const at = (file: string): string => join(folder, file);
  const openssl = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(at('serial'), '01\n');
  writeFileSync(
    at('cnf'),
    `[tsa]
default_tsa = one
[one]
serial = ${at('serial')}
signer_cert = ${at('tsa.pem')}
signer_key = ${at('tsa.key')}
certs = ${at('tsa.pem')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`,
  );
  // prettier-ignore
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '3', '-config', 'cnf',
    '-extensions', 'root', '-subj', `/CN=Root of ${name}`, '-keyout', 'root.key', '-out', 'root.pem');
  // prettier-ignore
  openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-config', 'cnf', '-subj', `/CN=${name}`,
    '-keyout', 'tsa.key', '-out', 'tsa.csr');
  // prettier-ignore
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '2',
    '-extfile', 'cnf', '-extensions', 'stamps', '-out', 'tsa.pem');
  return {
    root: new Uint8Array(readFileSync(at('root.pem'))),
    command: `cat > ${at('asked')} && openssl ts -reply -config ${at('cnf')} -queryfile ${at('asked')}`,
    stamp: (bytes) => {
      writeFileSync(at('data'), bytes);
      openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query');
      return new Uint8Array(openssl('ts', '-reply', '-config', 'cnf', '-queryfile', 'query'));
    },
    drop: () => rmSync(folder, { recursive: true }),
  };
};
