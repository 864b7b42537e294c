import { BY_HAND } from './by-hand.js';
import type { DossierCard } from './card.js';
import { LAYOUT } from './layout.js';

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


2. BY HAND, with sh, sha256sum and openssl 3. Put the indented lines below into a file check.sh outside of this folder,
and run them in the folder of this file's parent: KEY=... sh -e check.sh; echo $?
KEY is the file with the public key, as it came to you. At the first thing that does not hold it stops, and the
number is not 0.

Whoever could forge this bag could write other lines into this file. They are the same for every dossier: take
them from Sijil's documentation (docs/dossier.md, "By hand"), or compare them with it.

Every file, and no other:

${commands(BY_HAND.files)}

The signature of the head:

${commands(BY_HAND.head)}

That the office issued these very files: ${LAYOUT.issue} opens the parts of one event, whose text is a leaf of the log, and leads
from it to a head that the office signed. Of the files outside data/ the office signed none: what bag-info.txt says
binds nobody.

${commands(BY_HAND.issue)}
${
  stamped
    ? `
When the head existed at the latest (ROOT is the root of the time authority, as it came to you):

${commands(BY_HAND.stamp)}
`
    : ''
}${
  cosigned
    ? `
That a witness saw the head, and when (WITNESS is the file with its public key, as it came to you from there):

${commands(BY_HAND.cosignature)}
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
