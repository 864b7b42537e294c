import { createHash, hash } from 'node:crypto';
import { canonical } from '#events';
import {
  consistencyProof,
  cosignCheckpoint,
  formatPartialProof,
  formatProofFile,
  formatVerifierKey,
  inclusionProof,
  leafHash,
  logSigner,
  rootOf,
  signCheckpoint,
} from '#ledger';
import type { Signer } from '#ledger';
import { BAG_FILES, bagAround } from '../bag/bag.js';
import { bagInfoOf } from '../bag/bag-info.js';
import { formatCard } from '../bag/card.js';
import type { DossierCard } from '../bag/card.js';
import { formatConsistency } from '../bag/consistency-file.js';
import { consistencyPath, evidencePath, LAYOUT, proofPath } from '../bag/layout.js';
import { readme } from '../bag/readme.js';
import { sampleContent } from '../content/content.sample.js';
import type { Asked } from './asked.js';
import type { BagTree, TreeEntry } from './tree.js';

/** The register of the bags that are made here. */
export const REGISTER = '6a1f6c1e-5b1d-4a8e-9d53-73696a696c00';
const CASE = '00000000-0000-5000-8000-000000000001';
const SALT = Buffer.alloc(16, 5);

const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

type Parts = Readonly<Record<string, object | string>>;

/** A part that is a text already stands as it is. */
const partOf = (part: object | string): string =>
  typeof part === 'string' ? part : canonical(part);

const leafOf = ({ type, parts, leaf }: Event): string =>
  leaf ??
  canonical({
    register: REGISTER,
    type,
    by: 'member-1',
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        createHash('sha256').update(SALT).update(partOf(part)).digest('hex'),
      ]),
    ),
  });

interface Event {
  readonly type: string;
  readonly parts: Parts;
  /** In place of the envelope that it would have. */
  readonly leaf?: string;
}

/** The signer of the register's notary, and another one. */
export const notary = logSigner(REGISTER, new Uint8Array(32).fill(9));
export const stranger = logSigner(REGISTER, new Uint8Array(32).fill(8));

/** How a made bag differs from the usual one. */
export interface Making {
  readonly signer?: Signer;
  /** Who signs the proof of issue, where it is another one. */
  readonly issuer?: Signer;
  /** Who signs both heads, too: the key that comes after. */
  readonly rotating?: Signer;
  /** Who cosigns the head. */
  readonly witness?: Signer;
  /** What the register says that outsiders confirmed, where that is not what lies there. */
  readonly anchor?: string;
  /** A class of part that is opened besides. */
  readonly open?: string;
  /** The name of its log, where it is not that of the register. */
  readonly origin?: string;
  /** How many events the head covers. */
  readonly size?: number;
  /** What stands in place of the envelope of the event at position 7: whoever has a log of his own can put anything there. */
  readonly envelope?: string;
  /** What stands in place of a part of it that is opened. */
  readonly part?: string;
  /** The text of every event that is not shown. */
  readonly filler?: string;
  /** How many events the head of the proof of issue covers after the issue. */
  readonly behind?: number;
  /** What the event that names the manifest is, where it is no issue. */
  readonly issued?: string;
  /** The size of the head of an earlier bag, to which this one brings a proof. */
  readonly follows?: number;
  /** What is done to the payload before the manifest is made. */
  readonly forging?: (payload: Map<string, Uint8Array>) => void;
}

const EVIDENCE = new Uint8Array(Buffer.alloc(3_000, 'bytes of an invented video '));

/** A small bag as a register would issue it, in memory: four events, one file of evidence, one table. */
export const madeBag = (making: Making = {}): Map<string, Uint8Array> => {
  const { signer = notary, size = 40, filler = 'an event', follows, forging } = making;
  const { issuer = signer, rotating, witness, open, behind = 0 } = making;
  const { issued = 'DossierIssued' } = making;
  const { origin = REGISTER } = making;
  const shown = new Map<number, Event>(
    [3, 7, 8, 20].map((position) => [
      position,
      {
        type: 'EvidenceAdded',
        parts: {
          public: { evidenceId: `item ${position}` },
          case: { files: [{ sha256: sha256(EVIDENCE) }] },
          work: { reason: 'closed' },
          ...(open === undefined || open === 'work' ? {} : { [open]: { name: 'closed' } }),
          ...(making.part === undefined || position !== 7 ? {} : { public: making.part }),
        },
        ...(making.envelope === undefined || position !== 7 ? {} : { leaf: making.envelope }),
      },
    ]),
  );
  const textAt = (position: number): string => {
    const event = shown.get(position);
    return event ? leafOf(event) : canonical({ says: `${filler} ${position}` });
  };
  const leaves = (many: number): Uint8Array[] =>
    Array.from({ length: many }, (_, i) => leafHash(bytesOf(textAt(i + 1))));
  const headOver = (many: Uint8Array[], signers: readonly Signer[]) =>
    signCheckpoint(
      { origin, size: BigInt(many.length), root: rootOf(many), extensions: [] },
      rotating ? [...signers, rotating] : signers,
    );
  const sealed = leaves(size);
  const checkpoint = headOver(sealed, [signer]);
  const root = Buffer.from(rootOf(sealed)).toString('hex');
  const proofOf = (position: number, event: Event, over: Uint8Array[], head: string) =>
    formatPartialProof({
      envelope: leafOf(event),
      opened: new Map(
        Object.entries(event.parts)
          .filter(
            ([name]) => name !== 'work' || (open === 'work' && event.type === 'EvidenceAdded'),
          )
          .map(([name, part]) => [name, { salt: SALT, text: partOf(part) }]),
      ),
      proof: formatProofFile({
        index: BigInt(position - 1),
        proof: inclusionProof(BigInt(position - 1), over),
        checkpoint: head,
      }),
    });

  const content = canonical({
    ...sampleContent,
    cover: {
      ...sampleContent.cover,
      caseId: CASE,
      number: 2,
      position: 20,
      register: { ...sampleContent.cover.register, id: REGISTER },
    },
    exhibits: sampleContent.exhibits.map((exhibit) => ({
      ...exhibit,
      files: exhibit.files.map((file) => ({ ...file, sha256: sha256(EVIDENCE) })),
    })),
    integrity: {
      ...sampleContent.integrity,
      events: shown.size,
      first: 3,
      last: 20,
      checkpoint: { size, root },
    },
  });
  const { reference, profile, language, instant, register } = sampleContent.cover;
  const card: DossierCard = {
    format: 'sijil-dossier/1',
    reference,
    number: 2,
    register: { id: REGISTER, origin, purpose: register.purpose },
    case: CASE,
    profile,
    language,
    position: 20,
    instant,
    versions: { document: '1', law: [], policy: '1', sijil: 'sijil/0.1.0' },
    checkpoint: { size, root },
    previous: { number: 1, position: 7 },
    content: sha256(content),
  };
  const payload = new Map<string, Uint8Array>([
    [LAYOUT.readme, bytesOf(readme(card, { stamped: false, cosigned: witness !== undefined }))],
    [LAYOUT.card, bytesOf(formatCard(card))],
    [LAYOUT.content, bytesOf(content)],
    [LAYOUT.document, bytesOf('%PDF an invented document')],
    ['data/case/acts.csv', bytesOf('number,en,ar\n1,An act,فعل\n')],
    [evidencePath(sha256(EVIDENCE), 'mp4'), EVIDENCE],
    [LAYOUT.checkpoint, bytesOf(checkpoint)],
    ...(witness
      ? [[LAYOUT.cosigned, bytesOf(cosignCheckpoint(checkpoint, [witness]))] as const]
      : []),
    [LAYOUT.keys, bytesOf(`${formatVerifierKey(signer.key)}\n`)],
    ...[...shown].map(([position, event]): [string, Uint8Array] => [
      proofPath(position),
      bytesOf(proofOf(position, event, sealed, checkpoint)),
    ]),
    ...(follows === undefined
      ? []
      : [
          [
            consistencyPath(follows),
            bytesOf(
              formatConsistency({
                size1: BigInt(follows),
                size2: BigInt(size),
                proof: consistencyProof(BigInt(follows), sealed),
              }),
            ),
          ] as const,
        ]),
  ]);
  forging?.(payload);
  const around = bagAround(
    new Map(
      [...payload].map(([path, bytes]) => [path, { sha256: sha256(bytes), size: bytes.length }]),
    ),
    bagInfoOf(card),
  );
  const stamped = payload.has(LAYOUT.stamp);
  const anchor = making.anchor ?? (stamped ? 'timeStamp' : witness ? 'cosignature' : 'none');
  const issue: Event = {
    type: issued,
    parts: {
      public: {
        caseId: CASE,
        position: 20,
        checkpoint: { size, root, digest: sha256(checkpoint) },
        manifest: sha256(around.get(BAG_FILES.manifest) ?? ''),
      },
      case: { number: 2, profile, language, versions: card.versions, anchor },
      work: { reason: 'closed' },
    },
  };
  const later = [...sealed, leafHash(bytesOf(leafOf(issue))), ...leaves(behind)];
  return new Map([
    ...payload,
    ...around,
    [LAYOUT.issue, bytesOf(proofOf(size + 1, issue, later, headOver(later, [issuer])))],
  ]);
};

/** A bag in memory. */
export class MemoryTree implements BagTree {
  constructor(
    readonly files: ReadonlyMap<string, Uint8Array>,
    readonly others: readonly TreeEntry[] = [],
  ) {}

  async *entries(): AsyncIterable<TreeEntry> {
    await Promise.resolve();
    for (const path of this.files.keys()) yield { path, kind: 'file', utf8: true };
    yield* this.others;
  }

  async *read(path: string): AsyncIterable<Uint8Array> {
    await Promise.resolve();
    const bytes = this.files.get(path);
    if (!bytes) throw new Error('There is no such file.');
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  }
}

/** A check to which nothing came another way. */
export const alone: Asked = {
  trust: [],
  rooted: false,
  stamp: () => Promise.reject(new Error('There is no time stamp here.')),
};
