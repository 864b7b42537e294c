import { hash, X509Certificate } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { BaseBlock } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  PKIStatus,
  SignedData,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { Attribute, SignedDataVerifyResult } from 'pkijs';
import { Refusal, refuse } from '#kernel';
import type { CheckStamp } from '#dossier';
import { isWeaklySigned, whyNotVouchedFor } from './chain.js';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const COMMON_NAME = '2.5.4.3';
const GRANTED: readonly PKIStatus[] = [PKIStatus.granted, PKIStatus.grantedWithMods];

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** The hashes under which nobody can make a second head for the same stamp. */
const STRONG: ReadonlySet<string> = new Set(['sha256', 'sha384', 'sha512']);

const not = (why: string): never =>
  refuse('invalid', 'TIME_STAMP_NOT_PROVEN', `the time stamp does not hold: ${why}`);

/** Certificates in a file as it comes from an authority: PEM, one after the other, or one in DER. */
export const rootsIn = (bytes: Uint8Array): readonly Certificate[] => {
  const text = Buffer.from(bytes).toString('latin1');
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    return (pems ?? [Buffer.from(bytes)]).map((one) =>
      Certificate.fromBER(owned(new X509Certificate(one).raw)),
    );
  } catch {
    return refuse('invalid', 'USAGE_ROOT', 'The file of --tsa-root holds no certificate.');
  }
};

/** Bytes in a buffer that is theirs alone, as the library wants them. */
const owned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/**
 * Checks answers of time authorities (RFC 3161; CMS, RFC 5652): each is about the bytes, signed under a
 * certificate that serves time stamps alone and that it names, and where roots are given, they vouch for
 * it at the time that it states.
 */
export const stampChecker =
  (roots: readonly Certificate[]): CheckStamp =>
  async (answer, stamped) => {
    try {
      const signed = tokenIn(answer);
      const { eContentType, eContent } = signed.encapContentInfo;
      if (eContentType !== TST_INFO || !eContent) return not('it states no time');
      const info = TSTInfo.fromBER(eContent.getValue());
      if (!STRONG.has(HASHES[info.messageImprint.hashAlgorithm.algorithmId] ?? ''))
        return not('it is over a hash that is too weak');
      const result = await signed.verify({
        signer: 0,
        data: owned(stamped),
        extendedMode: true,
      });
      const certificate = await signerIn(result, signed);
      if (roots.length > 0) {
        const brought = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
        const why = await whyNotVouchedFor(certificate, brought, roots, info.genTime);
        if (why !== null) return not(why);
      }
      return { at: info.genTime.toISOString(), by: nameOf(certificate) };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return not(reasonIn(error));
    }
  };

const reasonIn = (error: unknown): string =>
  error instanceof Error && error.message !== ''
    ? error.message.replaceAll(/\s+/g, ' ').slice(0, 200)
    : 'it cannot be read';

const tokenIn = (answer: Uint8Array): SignedData => {
  const parsed = fromBER(owned(answer));
  if (parsed.offset !== answer.length) return not('it is not the answer of a time authority');
  const { status, timeStampToken } = new TimeStampResp({ schema: parsed.result });
  if (!GRANTED.includes(status.status) || !timeStampToken) return not('it was not granted');
  const signed = new SignedData({
    schema: new ContentInfo({ schema: timeStampToken.toSchema() }).content,
  });
  return signed.signerInfos.length === 1 ? signed : not('it has not one signer');
};

/** The certificate that signed, once everything holds that RFC 3161 asks of it. */
const signerIn = async (
  { signatureVerified, signerCertificate }: SignedDataVerifyResult,
  signed: SignedData,
): Promise<Certificate> => {
  if (signatureVerified !== true || !signerCertificate) return not('its signature is false');
  const [signer] = signed.signerInfos;
  if (
    !signer ||
    !STRONG.has(HASHES[signer.digestAlgorithm.algorithmId] ?? '') ||
    isWeaklySigned(signer)
  )
    return not('it is signed over a hash that is too weak');
  const usage = signerCertificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  // RFC 3161, 2.3: this purpose, no other, and critical.
  if (!usage?.critical || purposes.length !== 1 || purposes[0] !== TIME_STAMPING)
    return not('it is signed under a certificate that does not serve time stamps alone');
  const attributes = signer.signedAttrs?.attributes ?? [];
  const type = valueOf(attributes, CONTENT_TYPE);
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== TST_INFO)
    return not('what is signed is not a time');
  if (!namesCertificate(attributes, signerCertificate))
    return not('it does not name the certificate under which it is signed');
  return signerCertificate;
};

const valueOf = (attributes: readonly Attribute[], type: string): BaseBlock | undefined =>
  attributes.find((one) => one.type === type)?.values[0];

const within = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Sequence ? block.valueBlock.value : [];

/** Whether the first ESSCertID (RFC 5035; RFC 2634 before it) is the hash of the certificate. */
const namesCertificate = (attributes: readonly Attribute[], certificate: Certificate): boolean => {
  const [v2, v1] = [SIGNING_CERTIFICATE_V2, SIGNING_CERTIFICATE].map((type) =>
    within(within(within(valueOf(attributes, type))[0])[0]),
  );
  const fields = v2?.length ? v2 : (v1 ?? []);
  const [first] = within(fields[0]);
  const named = first instanceof ObjectIdentifier ? HASHES[first.getValue()] : undefined;
  const algorithm = fields === v1 ? 'sha1' : fields[0] instanceof Sequence ? named : 'sha256';
  const digest = fields.find((field) => field instanceof OctetString);
  if (algorithm === undefined || !digest) return false;
  const der = new Uint8Array(certificate.toSchema().toBER());
  return hash(algorithm, der, 'hex') === Buffer.from(digest.getValue()).toString('hex');
};

const nameOf = ({ subject }: Certificate): string => {
  const values = subject.typesAndValues;
  const common = values.find(({ type }) => type === COMMON_NAME) ?? values[0];
  const value = common?.value as { getValue?(): unknown } | undefined;
  const name = value?.getValue?.();
  return typeof name === 'string' ? name : 'an authority without a name';
};
