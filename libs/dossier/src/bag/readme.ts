import type { DossierCard } from './card.js';
import { BAG_FILES } from './bag.js';
import { LAYOUT } from './layout.js';

/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410), as printf writes it. */
const SPKI = String.raw`\060\052\060\005\006\003\053\145\160\003\041\000`;

/** The lines with which the files are checked by hand: every one of them runs as it stands. */
const filesByHand: readonly string[] = [
  `sha256sum --quiet -c ${BAG_FILES.tagManifest}`,
  `sha256sum --quiet -c ${BAG_FILES.manifest}`,
  // sha256sum does not notice a file too many.
  'W=$(mktemp -d)',
  `cut -c 67- ${BAG_FILES.manifest} ${BAG_FILES.tagManifest} | LC_ALL=C sort > "$W/named"`,
  `find . -type f | cut -c 3- | grep -v -x -e ${BAG_FILES.tagManifest} -e ${LAYOUT.issue} | LC_ALL=C sort > "$W/here"`,
  'diff "$W/named" "$W/here"',
  // The register's own word that it issued this manifest.
  `grep -q "$(sha256sum ${BAG_FILES.manifest} | cut -c 1-64)" ${LAYOUT.issue}`,
];

const signatureByHand: readonly string[] = [
  `(printf '${SPKI}'; tail -n 1 "$KEY" | cut -d + -f 3- | openssl base64 -d -A | tail -c 32) > "$W/key.der"`,
  `sed '/^$/,$d' ${LAYOUT.checkpoint} > "$W/head.txt"`,
  `sed '1,/^$/d' ${LAYOUT.checkpoint} | head -n 1 | sed 's/.* //' | openssl base64 -d -A | tail -c 64 > "$W/head.sig"`,
  'openssl pkeyutl -verify -pubin -keyform DER -inkey "$W/key.der" -rawin -in "$W/head.txt" -sigfile "$W/head.sig"',
];

const stampByHand: readonly string[] = [
  `openssl ts -verify -data ${LAYOUT.checkpoint} -in ${LAYOUT.stamp} -CAfile "$ROOT"`,
];

const cosignatureByHand: readonly string[] = [
  `sed '/^$/,$d' ${LAYOUT.cosigned} | cmp - "$W/head.txt"`,
  `(printf '${SPKI}'; tail -n 1 "$WITNESS" | cut -d + -f 3- | openssl base64 -d -A | tail -c 32) > "$W/witness.der"`,
  `grep -F -e "— $(tail -n 1 "$WITNESS" | cut -d + -f 1) " ${LAYOUT.cosigned} | tail -n 1 | sed 's/.* //' | openssl base64 -d -A | tail -c 72 > "$W/seen"`,
  `T=$(head -c 8 "$W/seen" | od -An -v -t u8 --endian=big | tr -d ' ')`,
  String.raw`(printf 'cosignature/v1\ntime %s\n' "$T"; cat "$W/head.txt") > "$W/seen.txt"`,
  'tail -c 64 "$W/seen" > "$W/seen.sig"',
  'openssl pkeyutl -verify -pubin -keyform DER -inkey "$W/witness.der" -rawin -in "$W/seen.txt" -sigfile "$W/seen.sig"',
  'date -u -d "@$T"',
];

const commands = (lines: readonly string[]): string =>
  lines.map((line) => `    ${line}`).join('\n');

/** `README.txt` of a bag: what it is, and how to check it without us. */
export const readme = (
  { reference, number, profile, position, instant, register, checkpoint }: DossierCard,
  { stamped, cosigned }: { readonly stamped: boolean; readonly cosigned: boolean },
): string => `DOSSIER ${reference}, NUMBER ${number}

A dossier of the register ${register.id} (purpose: ${register.purpose}), profile ${profile}, as of position
${position} of the register, whose last event was recorded at ${instant}. Its proofs lead to the signed head
of the first ${checkpoint.size} events. It is a bag (BagIt 1.0, RFC 8493). Nothing here needs Sijil.

    ${LAYOUT.document}            the document, where there is one
    data/case/                  the same as data: content.json, and tables as CSV
    data/redactions.csv         what is withheld, and by which rule
    data/provenance.json        how things came about (W3C PROV-JSON)
    data/evidence/              files of evidence; each is named by the SHA-256 of its bytes
    data/proofs/                one proof for each event: who, when, by what, and the parts that are opened
    data/ledger/                the signed head, what outsiders confirmed of it, the public keys as a claim
    ${LAYOUT.issue}                that the register issued this very bag: it names the hash of the manifest

Do not believe the keys in this bag: whoever makes a bag can put any key into it. Ask the office for its key,
or a partner who holds it, a witness for its own, and a time authority for its root.


1. WITH THE CHECKER (one file, Node 20.12 or newer, no network)

    node sijil-verify.mjs . --trust KEY${cosigned ? ' --trust WITNESS' : ''}${stamped ? ' --tsa-root ROOT' : ''}

It ends with 0: verified; 1: broken; 3: consistent, but its origin is unproven (you gave no
key of the office).


2. BY HAND, with sha256sum and openssl 3, in the folder of this file's parent. Every file, no other, and the
manifest that was issued:

${commands(filesByHand)}

The signature of the head (KEY is the file with the public key, as it came to you):

${commands(signatureByHand)}
${
  stamped
    ? `
When the head existed at the latest (ROOT is the root of the time authority, as it came to you):

${commands(stampByHand)}
`
    : ''
}${
  cosigned
    ? `
That a witness saw the head, and when (WITNESS is the file with its public key, as it came to you from there):

${commands(cosignatureByHand)}
`
    : ''
}${
  stamped || cosigned
    ? ''
    : `
Nobody outside the office confirmed this head.
`
}
A proof is JSON: the text under "envelope" is the leaf of the log (RFC 6962), each opened part is committed to by
the SHA-256 of its salt followed by its text, and "proof" leads to the head (C2SP tlog-proof, tlog-checkpoint).


WHAT THIS SHOWS, AND WHAT NOT. That these facts stood in the register when its head was signed and were not changed
since. Not that they are true, not that nothing was left out, and not who sat at the keyboard.


التحقق من هذا الملف: لا يحتاج الأمر إلى برنامج سجل ولا إلى شبكة. اطلب المفتاح العلني من المكتب أو من شريك يحتفظ به،
ثم نفّذ السطر في الفقرة 1. النتيجة 0: موثَّق، 1: مكسور، 3: متسق لكن المصدر غير مثبت.
يثبت ذلك أن هذه الوقائع كانت في السجل عند توقيع رأسه ولم تُغيَّر منذئذ، ولا يثبت أنها صحيحة أو أنها كاملة.
`;
