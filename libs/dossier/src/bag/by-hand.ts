import { BAG_FILES } from './bag.js';
import { LAYOUT } from './layout.js';

/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410), as printf writes it. */
const SPKI = String.raw`\060\052\060\005\006\003\053\145\160\003\041\000`;

/** The files that the manifest of tags names, in its order. */
const TAGS = [BAG_FILES.info, BAG_FILES.declaration, BAG_FILES.manifest].join(' ');

const keyInto = (key: string, file: string): string =>
  `(printf '${SPKI}'; tail -n 1 "$${key}" | cut -d + -f 3- | openssl base64 -d -A | tail -c 32) > "$W/${file}"`;
const verified = (name: string, key: string): string =>
  `openssl pkeyutl -verify -pubin -keyform DER -inkey "$W/${key}" -rawin -in "$W/${name}.txt" -sigfile "$W/${name}.sig"`;

/**
 * Whether one of the keys signed a head: where a key came after another, two signatures stand below it, and whoever
 * checks may hold either. Nothing that does not hold leaves the file that is asked for last.
 */
const SIGNED = [
  'signed() {',
  `  sed '/^$/,$d' "$1" > "$W/$2.txt"`,
  `  sed '1,/^$/d' "$1" | while read -r LINE; do`,
  `    printf %s "$LINE" | sed 's/.* //' | openssl base64 -d -A | tail -c 64 > "$W/$2.sig"`,
  '    for K in "$W"/key.*.der; do',
  '      if openssl pkeyutl -verify -pubin -keyform DER -inkey "$K" -rawin -in "$W/$2.txt" -sigfile "$W/$2.sig" > "$W/said" 2>&1; then cp "$K" "$W/$2.signer"; fi',
  '    done',
  '  done',
  '  test -s "$W/$2.signer"',
  '}',
];

/** The keys of a file, one a line. */
const KEYS = [
  'I=0',
  'while read -r LINE || test -n "$LINE"; do',
  '  I=$((I + 1))',
  `  (printf '${SPKI}'; printf %s "$LINE" | cut -d + -f 3- | openssl base64 -d -A | tail -c 32) > "$W/key.$I.der"`,
  'done < "$KEY"',
];

/** Everything that lies here is what the manifests name, and nothing else does. */
const files: readonly string[] = [
  'export LC_ALL=C',
  'W=$(mktemp -d)',
  // sha256sum notices no file too many, and follows links.
  'test -z "$(find . ! -type f ! -type d)"',
  'test -z "$(find . -type d -empty)"',
  String.raw`(cut -c 67- ${BAG_FILES.manifest}; printf '%s\n' ${[...Object.values(BAG_FILES), LAYOUT.issue].join(' ')}) | sort > "$W/named"`,
  'find . -type f | cut -c 3- | sort > "$W/here"',
  'diff "$W/named" "$W/here"',
  // It reads whatever is named to it, wherever that lies, and knows other forms of line.
  String.raw`test -z "$(cat ${BAG_FILES.manifest} ${BAG_FILES.tagManifest} | grep -v '^[0-9a-f]\{64\}  [a-z][A-Za-z0-9._/-]*$')"`,
  String.raw`test "$(cut -c 67- ${BAG_FILES.tagManifest})" = "$(printf '%s\n' ${TAGS})"`,
  `sha256sum --quiet --strict -c ${BAG_FILES.manifest}`,
  `sha256sum --quiet --strict -c ${BAG_FILES.tagManifest}`,
];

const head: readonly string[] = [...KEYS, ...SIGNED, `signed ${LAYOUT.checkpoint} head`];

/** One text out of the JSON of a proof, as it is written there. */
const FIELD = String.raw`field() { sed -n "$1s/^ *\"[a-z]*\": \"\(.*\)\",\{0,1\}\$/\1/p" ${LAYOUT.issue}; }`;
const SPELLED = [
  '{',
  '  "kind": "sijil/partial-proof/v1",',
  '  "envelope": "%s",',
  '  "opened": {',
  ...['case', 'public'].flatMap((part) => [
    `    "${part}": {`,
    '      "salt": "%s",',
    '      "text": "%s"',
    part === 'case' ? '    },' : '    }',
  ]),
  '  },',
  '  "proof": "%s"',
  String.raw`}\n`,
].join(String.raw`\n`);

/** The part as it was committed to: salt and text, whose hash the envelope names. */
const part = (name: string, salt: number): readonly string[] => [
  `plain ${salt + 1} > "$W/${name}"`,
  `H=$( (field ${salt} | openssl base64 -d -A; cat "$W/${name}") | sha256sum | cut -c 1-64)`,
  String.raw`grep -q "[{,]\"parts\":{[^{}]*\"${name}\":\"$H\"[,}]" "$W/envelope"`,
];

/** From the manifest to a head that the office signed: nothing of the way is taken on anybody's word. */
const issue: readonly string[] = [
  // The proof, line by line; it has one spelling, so that nothing else stands in it.
  FIELD,
  String.raw`plain() { printf %s "$(field "$1" | sed 's/\\\(["\\]\)/\1/g')"; }`,
  `printf '${SPELLED}' "$(field 3)" "$(field 6)" "$(field 7)" "$(field 10)" "$(field 11)" "$(field 14)" | cmp - ${LAYOUT.issue}`,
  'plain 3 > "$W/envelope"',
  String.raw`printf '%b' "$(field 14)" > "$W/proof"`,
  // An issue, of this manifest.
  `grep -q '[{,]"type":"DossierIssued"[,}]' "$W/envelope"`,
  ...part('case', 6),
  ...part('public', 10),
  String.raw`grep -q "[{,]\"manifest\":\"$(sha256sum ${BAG_FILES.manifest} | cut -c 1-64)\"[,}]" "$W/public"`,
  // It stands in the log: from its leaf up to the root (RFC 6962, 2.1.1) of a signed head.
  `sed '1,/^$/d' "$W/proof" > "$W/note"`,
  'signed "$W/note" issued',
  String.raw`N=$(sed -n '2s/^index \([0-9]\{1,15\}\)$/\1/p' "$W/proof")`,
  String.raw`LAST=$(($(sed -n '2s/^\([0-9]\{1,15\}\)$/\1/p' "$W/issued.txt") - 1))`,
  `sed '/^$/,$d' "$W/proof" | sed 1,2d > "$W/path"`,
  String.raw`hash() { openssl dgst -sha256 -binary > "$W/up"; mv "$W/up" "$W/node"; }`,
  String.raw`(printf '\000'; cat "$W/envelope") | hash`,
  'while read -r SIDE; do',
  '  test "$LAST" -gt 0',
  '  printf %s "$SIDE" | openssl base64 -d -A > "$W/side"',
  '  if test $((N % 2)) -eq 1 || test "$N" -eq "$LAST"; then',
  String.raw`    (printf '\001'; cat "$W/side" "$W/node") | hash`,
  '    while test $((N % 2)) -eq 0 && test "$N" -gt 0; do N=$((N / 2)); LAST=$((LAST / 2)); done',
  '  else',
  String.raw`    (printf '\001'; cat "$W/node" "$W/side") | hash`,
  '  fi',
  '  N=$((N / 2)); LAST=$((LAST / 2))',
  'done < "$W/path"',
  'test "$LAST" -eq 0',
  'test "$(openssl base64 -A -in "$W/node")" = "$(sed -n 3p "$W/issued.txt")"',
  "echo 'These are the files that the office issued.'",
];

const stamp: readonly string[] = [
  `openssl ts -verify -data ${LAYOUT.checkpoint} -in ${LAYOUT.stamp} -CAfile "$ROOT"`,
];

const cosignature: readonly string[] = [
  `sed '/^$/,$d' ${LAYOUT.cosigned} | cmp - "$W/head.txt"`,
  keyInto('WITNESS', 'witness.der'),
  `grep -F -e "— $(tail -n 1 "$WITNESS" | cut -d + -f 1) " ${LAYOUT.cosigned} | tail -n 1 | sed 's/.* //' | openssl base64 -d -A | tail -c 72 > "$W/seen"`,
  `T=$(head -c 8 "$W/seen" | od -An -v -t u8 --endian=big | tr -d ' ')`,
  String.raw`(printf 'cosignature/v1\ntime %s\n' "$T"; cat "$W/head.txt") > "$W/seen.txt"`,
  'tail -c 64 "$W/seen" > "$W/seen.sig"',
  verified('seen', 'witness.der'),
  'date -u -d "@$T"',
];

/**
 * The lines with which a bag is checked by hand, with sh, sha256sum and openssl alone, in the order in which
 * they run. They are the same for every bag: nothing in them depends on what one says.
 */
export const BY_HAND = { files, head, issue, stamp, cosignature } as const;
