import {
  BAG_FILES,
  bagAround,
  bagInfoOf,
  consistencyPath,
  contentFiles,
  DOCUMENT_VERSION,
  DOSSIER_FORMAT,
  evidencePath,
  formatCard,
  formatConsistency,
  LAYOUT,
  mayOpen,
  proofPath,
  readme,
} from '#dossier';
import type { DossierCard, DossierContent, DossierLanguage, Profile } from '#dossier';
import { refuse } from '#kernel';
import { formatVerifierKey, TileTree, verifyConsistency } from '#ledger';
import type { DossierRow, Row } from '#read-side';
import type { Desk } from '../../desk/desk.js';
import { readKept } from '../../evidence/read-kept.js';
import { assembleContent } from '../assemble.js';
import type { Assembled, OutgoingFile } from '../assemble.js';
import { dossierDocument } from '../document/dossier-document.js';
import { extensionOf } from './extension.js';
import type { DossierHead, Heads } from './head.js';
import { pieceOf } from './piece.js';
import type { Piece } from './piece.js';
import { proveUnder } from './prove.js';

/** Everything of which the bytes of a dossier are a function, besides the register itself. */
export interface Plan {
  readonly caseId: string;
  readonly position: number;
  readonly profile: Profile;
  readonly language: DossierLanguage;
  readonly number: number;
  readonly head: DossierHead;
  /** The issues of the case before this one, by number. */
  readonly before: readonly Row<DossierRow>[];
  /** What the last of them for the same readers said, where it is known. */
  readonly previous: { readonly row: Row<DossierRow>; readonly content: DossierContent } | null;
}

/** A bag before it is laid down. */
export interface MadeBag {
  readonly card: DossierCard;
  /** What it says. */
  readonly content: DossierContent;
  /** Every file but the proof of issue, by path. */
  readonly files: ReadonlyMap<string, Piece>;
  /** The SHA-256 of its manifest. */
  readonly manifest: string;
  /** The evidence in it. */
  readonly evidence: Assembled['files'];
  /** What of it stood sealed in the register. */
  readonly disclosed: Assembled['disclosed'];
}

/** Makes a bag: a function of the plan and the register, under today's permissions. Nothing is written. */
export const makeBag = async (
  desk: Desk,
  { ledger, trust }: Pick<Heads, 'ledger' | 'trust'>,
  plan: Plan,
  progress: (line: string) => void,
): Promise<MadeBag> => {
  const { caseId, position, profile, language: lang, number, head, previous } = plan;
  const checkpoint = { size: head.size, root: head.root };
  progress('Assembling what the dossier says');
  const issue = { number, checkpoint, previous: previous?.content ?? null };
  const assembled = await assembleContent(desk, { caseId, position, profile, lang, issue });
  const { content, redactions } = assembled;
  const files = new Map<string, Piece>();
  for (const [path, bytes] of contentFiles(content, redactions)) files.set(path, pieceOf(bytes));
  const { cover } = content;
  const card: DossierCard = {
    format: DOSSIER_FORMAT,
    reference: cover.reference,
    number,
    register: { id: cover.register.id, origin: head.origin, purpose: cover.register.purpose },
    case: caseId,
    profile,
    language: lang,
    position,
    instant: cover.instant,
    versions: versionsOf(content),
    checkpoint,
    previous: previous && { number: previous.row.number, position: previous.row.speaksAt },
    content: files.get(LAYOUT.content)?.sha256 ?? '',
  };
  files.set(LAYOUT.card, pieceOf(formatCard(card)));
  files.set(
    LAYOUT.readme,
    pieceOf(readme(card, { stamped: head.stamp !== null, cosigned: head.cosigned !== null })),
  );
  progress('Setting the document');
  files.set(LAYOUT.document, pieceOf(await dossierDocument(content, lang)));
  for (const file of assembled.files) {
    const [path, piece] = await evidence(desk, content, file);
    files.set(path, piece);
  }
  const foreign = assembled.positions.flatMap(({ open }) =>
    open.filter((part) => !mayOpen(profile, part)),
  );
  // Whoever decides what is opened and whoever checks it are not the same code.
  if (foreign.length > 0) throw new Error(`A ${profile} dossier would open ${foreign.join(', ')}.`);
  progress(`Proving ${assembled.positions.length} events`);
  const newest = Number((await ledger.sizes()).at(-1) ?? 0n);
  const { store, vault } = desk;
  const proving = { store, vault, ledger, trust, head, newest };
  for await (const [at, text] of proveUnder(proving, assembled.positions))
    files.set(proofPath(at), pieceOf(text));
  files.set(LAYOUT.checkpoint, pieceOf(head.signed));
  if (head.stamp) files.set(LAYOUT.stamp, pieceOf(head.stamp));
  if (head.cosigned) files.set(LAYOUT.cosigned, pieceOf(head.cosigned));
  const keys = head.keys.map((key) => `${formatVerifierKey(key)}\n`);
  files.set(LAYOUT.keys, pieceOf(keys.join('')));
  for (const [path, text] of await beginnings({ ledger }, plan, newest))
    files.set(path, pieceOf(text));
  const around = bagAround(files, bagInfoOf(card));
  for (const [path, bytes] of around) files.set(path, pieceOf(bytes));
  return {
    card,
    content,
    files,
    manifest: files.get(BAG_FILES.manifest)?.sha256 ?? '',
    evidence: assembled.files,
    disclosed: assembled.disclosed,
  };
};

const versionsOf = ({ cover: { versions } }: DossierContent): DossierCard['versions'] => ({
  sijil: versions.sijil,
  policy: String(versions.policy),
  law: versions.law.map(({ forum, catalogueVersion }) => ({
    catalogue: forum,
    version: String(catalogueVersion),
  })),
  document: String(DOCUMENT_VERSION),
});

const evidence = async (
  desk: Desk,
  content: DossierContent,
  file: OutgoingFile,
): Promise<readonly [string, Piece]> => {
  const { sha256, mediaType, exhibit, evidenceId } = file;
  const size = content.exhibits
    .flatMap((one) => one.files)
    .find((one) => one.sha256 === sha256)?.size;
  if (size === undefined || !(await desk.files.has(sha256)))
    return refuse(
      'unavailable',
      'EVIDENCE_BYTES_MISSING',
      `The bytes of exhibit ${exhibit} (item ${evidenceId}, file ${sha256}) are not in the file store. Put them back from a backup, or state what happened to them.`,
      '',
      { exhibit, evidenceId, sha256 },
    );
  const bytes = (): Promise<AsyncIterable<Uint8Array>> => Promise.resolve(readKept(desk, file));
  return [evidencePath(sha256, extensionOf(mediaType)), { sha256, size, bytes }];
};

/** That the trees of earlier issues are the beginning of this one's, where they are of the same log. */
const beginnings = async (
  { ledger }: Pick<Heads, 'ledger'>,
  { before, head }: Plan,
  newest: number,
): Promise<readonly (readonly [string, string])[]> => {
  const tree = new TileTree(ledger, BigInt(head.size), BigInt(newest));
  const root2 = new Uint8Array(Buffer.from(head.root, 'hex'));
  const found: [string, string][] = [];
  for (const { checkpoint } of before) {
    if (checkpoint.size >= head.size) continue;
    const [size1, size2] = [BigInt(checkpoint.size), BigInt(head.size)];
    const proof = await tree.consistencyProof(size1);
    const root1 = new Uint8Array(Buffer.from(checkpoint.root, 'hex'));
    try {
      verifyConsistency({ size1, size2, root1, root2, proof });
    } catch {
      // An issue under a log that ended: a restoration lies between, and no proof leads over it.
      continue;
    }
    found.push([consistencyPath(checkpoint.size), formatConsistency({ size1, size2, proof })]);
  }
  return found;
};
