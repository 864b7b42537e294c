import { BasicConstraints, CertificateChainValidationEngine, getHashAlgorithm } from 'pkijs';
import type { Certificate } from 'pkijs';

const BASIC_CONSTRAINTS = '2.5.29.19';
/** More than any chain has, with what lies beside it: whoever brings more wants us to search. */
const MOST_CERTIFICATES = 32;

/** Whether a signature is over a hash for which somebody can make two texts. */
export const isWeaklySigned = ({
  signatureAlgorithm,
}: Pick<Certificate, 'signatureAlgorithm'>): boolean =>
  getHashAlgorithm(signatureAlgorithm).toUpperCase() === 'SHA-1';

/** Whether a certificate may vouch for another, below which so many authorities stand already. */
const mayVouch = ({ extensions }: Certificate, below: number): boolean => {
  const limits = extensions?.find(({ extnID }) => extnID === BASIC_CONSTRAINTS)
    ?.parsedValue as unknown;
  if (!(limits instanceof BasicConstraints) || !limits.cA) return false;
  const most = limits.pathLenConstraint;
  return most === undefined || (typeof most === 'number' && below <= most);
};

const isValidAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

const signed = async (issuer: Certificate, certificate: Certificate): Promise<boolean> => {
  try {
    return (
      certificate.issuer.isEqual(issuer.subject) &&
      !isWeaklySigned(certificate) &&
      (await certificate.verify(issuer))
    );
  } catch {
    return false;
  }
};

/**
 * The shortest way from a certificate to a root, each vouched for by the next at the time: null where there
 * is none. Each certificate is come by once, so that those which vouch for each other lead nowhere.
 */
const wayToRoot = async (
  signer: Certificate,
  brought: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<readonly Certificate[] | null> => {
  if (brought.length > MOST_CERTIFICATES) return null;
  const ways: (readonly Certificate[])[] = [[signer]];
  const met = new Set([signer]);
  for (const way of ways)
    for (const issuer of [...roots, ...brought]) {
      const last = way.at(-1) ?? signer;
      if (met.has(issuer) || !isValidAt(issuer, at) || !mayVouch(issuer, way.length - 1)) continue;
      if (!(await signed(issuer, last))) continue;
      if (roots.includes(issuer)) return [...way, issuer];
      met.add(issuer);
      ways.push([...way, issuer]);
    }
  return null;
};

/**
 * Why no root vouches for a certificate at a time; null where one does. The library follows whatever leads on,
 * in circles too, and gives up where one of several ways ends: so the way is found here, and judged there.
 */
export const whyNotVouchedFor = async (
  signer: Certificate,
  brought: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<string | null> => {
  const way = await wayToRoot(signer, brought, roots, at);
  const root = way?.at(-1);
  if (!way || !root) return 'no root of yours vouches for its authority at that time';
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [root],
    certs: way.slice(0, -1).reverse(),
    checkDate: at,
    findIssuer: (certificate) =>
      Promise.resolve(way.slice(1).filter((_, index) => way[index] === certificate)),
  });
  // What an authority revoked later was good at its time; nothing is asked over a network.
  const { result, resultMessage } = await engine.verify({ passedWhenNotRevValues: true });
  return result ? null : `its authority is not vouched for: ${resultMessage}`;
};
