import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

// SCRAM-SHA-256 (RFC 5802, RFC 7677) as PostgreSQL speaks it, without channel binding.

const ITERATIONS = 4096;

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const keysOf = (
  password: string,
  salt: Buffer,
  iterations: number,
): { client: Buffer; stored: Buffer; server: Buffer } => {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const client = hmac(salted, 'Client Key');
  return {
    client,
    stored: createHash('sha256').update(client).digest(),
    server: hmac(salted, 'Server Key'),
  };
};

/**
 * What a server keeps in place of a password, in PostgreSQL's own notation. It proves a password and
 * does not give it away, so initdb may read it under an account that others share.
 */
export const verifierOf = (password: string, salt = randomBytes(16)): string => {
  const { stored, server } = keysOf(password, salt, ITERATIONS);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${text(salt)}$${text(stored)}:${text(server)}`;
};

/** The client's half of one exchange. Both sides prove that they know the password; neither says it. */
export class ScramExchange {
  readonly #nonce = randomBytes(18).toString('base64');
  #expected: Buffer | undefined;

  constructor(private readonly password: string) {}

  /** What the client says first. */
  first(): string {
    return `n,,${this.bare()}`;
  }

  /** The client's proof, or undefined where the server's challenge makes no sense. */
  final(challenge: string): string | undefined {
    const nonce = attribute(challenge, 'r');
    const salt = attribute(challenge, 's');
    const iterations = Number(attribute(challenge, 'i'));
    if (!nonce?.startsWith(this.#nonce) || nonce === this.#nonce || salt === undefined) return;
    // A stranger on our port must not be able to keep us busy for an hour.
    if (!Number.isSafeInteger(iterations) || iterations < 1 || iterations > 1_000_000) return;
    const keys = keysOf(this.password, Buffer.from(salt, 'base64'), iterations);
    const bare = `c=biws,r=${nonce}`;
    const spoken = `${this.bare()},${challenge},${bare}`;
    const signature = hmac(keys.stored, spoken);
    const proof = Buffer.from(keys.client.map((byte, i) => byte ^ (signature[i] ?? 0)));
    this.#expected = hmac(keys.server, spoken);
    return `${bare},p=${proof.toString('base64')}`;
  }

  /** Whether the server's last word shows that it knew the password all along. */
  isProof(answer: string): boolean {
    const said = Buffer.from(attribute(answer, 'v') ?? '', 'base64');
    const expected = this.#expected;
    return expected?.length === said.length && timingSafeEqual(expected, said);
  }

  private bare(): string {
    // PostgreSQL takes the user from the start-up message and ignores the one in here.
    return `n=,r=${this.#nonce}`;
  }
}

const attribute = (message: string, name: string): string | undefined =>
  message
    .split(',')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(2);
