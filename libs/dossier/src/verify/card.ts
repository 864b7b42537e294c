import { cardIn, DOSSIER_FORMAT } from '../bag/card.js';
import type { DossierCard } from '../bag/card.js';
import { evidenceAt, LAYOUT } from '../bag/layout.js';
import { printed } from '../bag/path.js';
import type { Report } from './finding.js';
import type { ProvenHead } from './head.js';
import type { Proven } from './proofs.js';
import { jsonOf, readWhole, textOf } from './reading.js';
import type { Measured } from './reading.js';
import type { BagTree } from './tree.js';

const MAX_CARD_BYTES = 1024 * 1024;
/** What a dossier says in words; the documents and bytes of evidence lie beside it. */
const MAX_CONTENT_BYTES = 64 * 1024 * 1024;

/** Reads the card of a bag and holds it against the head that is proven. */
export const checkCard = async (
  tree: BagTree,
  files: ReadonlySet<string>,
  proven: ProvenHead | null,
  report: Report,
): Promise<DossierCard | null> => {
  if (!files.has(LAYOUT.card)) return null;
  const card = cardIn(textOf(await readWhole(tree, LAYOUT.card, MAX_CARD_BYTES, report)) ?? '');
  if (card === null) {
    report('CARD_WRONG', LAYOUT.card, `it is not the card of a dossier (${DOSSIER_FORMAT})`);
    return null;
  }
  const wrong = (says: string): void => report('CARD_WRONG', LAYOUT.card, says);
  if (card.position > card.checkpoint.size)
    wrong('it speaks at a position that its head does not cover');
  if (!proven) return card;
  const { origin, size, root } = proven.head;
  if (card.register.origin !== origin) wrong('it names another log than its head');
  if (BigInt(card.checkpoint.size) !== size) wrong('it names a head of another size');
  if (card.checkpoint.root !== Buffer.from(root).toString('hex'))
    wrong('it names a head with another root');
  return card;
};

type Said = Readonly<Record<string, unknown>>;
const record = (value: unknown): Said =>
  typeof value === 'object' && value !== null ? (value as Said) : {};

/** Holds what the dossier says against its card, and its figures against what is proven. */
export const checkContent = async (
  tree: BagTree,
  measured: ReadonlyMap<string, Measured>,
  card: DossierCard,
  proven: Proven | null,
  report: Report,
): Promise<void> => {
  const found = measured.get(LAYOUT.content);
  if (!found) return;
  const wrong = (says: string): void => report('CONTENT_DISAGREES', LAYOUT.content, says);
  if (found.sha256 !== card.content) wrong(`${LAYOUT.card} gives it another hash`);
  const content = record(jsonOf(await readWhole(tree, LAYOUT.content, MAX_CONTENT_BYTES, report)));
  const cover = record(content['cover']);
  const integrity = record(content['integrity']);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['reference', cover['reference'], card.reference],
    ['case', cover['caseId'], card.case],
    ['profile', cover['profile'], card.profile],
    ['language', cover['language'], card.language],
    ['number', cover['number'], card.number],
    ['position', cover['position'], card.position],
    ['instant', cover['instant'], card.instant],
    ['register', record(cover['register'])['id'], card.register.id],
    ['purpose of the register', record(cover['register'])['purpose'], card.register.purpose],
    ['size of the head', record(integrity['checkpoint'])['size'], card.checkpoint.size],
    ['root of the head', record(integrity['checkpoint'])['root'], card.checkpoint.root],
    ...(proven
      ? ([
          ['number of proven events', integrity['events'], proven.events],
          ['first proven event', integrity['first'] ?? 0, proven.first],
          ['last proven event', integrity['last'] ?? 0, proven.last],
        ] as const)
      : []),
  ];
  checkListed(content, measured, wrong);
  for (const [what, said, is] of pairs)
    if (said !== is) wrong(`it names another ${what} than ${LAYOUT.card} and the proofs beside it`);
};

/** The files of evidence are those that the exhibits list as going out, no more and no less. */
const checkListed = (
  content: Said,
  measured: ReadonlyMap<string, Measured>,
  wrong: (says: string) => void,
): void => {
  const exhibits = Array.isArray(content['exhibits']) ? (content['exhibits'] as unknown[]) : [];
  const listed = new Set(
    exhibits
      .flatMap((exhibit) => record(exhibit)['files'] ?? [])
      .map(record)
      .filter(({ withheld }) => withheld === null)
      .map(({ sha256 }) => (typeof sha256 === 'string' ? sha256 : '(no text)')),
  );
  const here = new Set([...measured.keys()].flatMap((path) => evidenceAt(path) ?? []));
  for (const sha256 of listed)
    if (!here.has(sha256)) wrong(`it lists evidence ${printed(sha256)}, which does not lie here`);
  for (const sha256 of here)
    if (!listed.has(sha256)) wrong(`no exhibit in it lists evidence ${sha256}, which lies here`);
};
