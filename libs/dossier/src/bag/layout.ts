/** Where the parts of a dossier stand within its bag. */
export const LAYOUT = {
  readme: 'data/README.txt',
  card: 'data/dossier.json',
  document: 'data/dossier.pdf',
  content: 'data/case/content.json',
  checkpoint: 'data/ledger/checkpoint',
  stamp: 'data/ledger/checkpoint.tsr',
  /** The same head with the signatures of outsiders below. */
  cosigned: 'data/ledger/checkpoint.cosigned',
  keys: 'data/ledger/log.vkey',
  /**
   * The proof that the register issued this very bag. It names the manifest, so it stands beside the
   * payload and no manifest names it.
   */
  issue: 'issue.proof',
} as const;

/** The files that no dossier can do without. */
export const NEEDED: readonly string[] = [
  LAYOUT.readme,
  LAYOUT.card,
  LAYOUT.content,
  LAYOUT.checkpoint,
  LAYOUT.keys,
  LAYOUT.issue,
];

/** The path of the proof of an event. */
export const proofPath = (position: number): string =>
  `data/proofs/${String(position).padStart(9, '0')}.proof`;

/** The position whose proof stands at a path; null where the path is that of something else. */
export const provenAt = (path: string): number | null => {
  const [, digits] = /^data\/proofs\/([0-9]{9,15})[.]proof$/.exec(path) ?? [];
  const position = Number(digits);
  return digits !== undefined && proofPath(position) === path && position > 0 ? position : null;
};

/** The path of a file of evidence; its extension helps whoever opens it and proves nothing. */
export const evidencePath = (sha256: string, extension: string): string =>
  `data/evidence/${sha256}.${extension}`;

/** The hash after which a file of evidence is named; null where the path is that of something else. */
export const evidenceAt = (path: string): string | null =>
  /^data\/evidence\/([0-9a-f]{64})[.][a-z0-9]{1,16}$/.exec(path)?.[1] ?? null;

/** The path of the proof that the tree of an earlier dossier is the beginning of this one. */
export const consistencyPath = (size: number): string => `data/ledger/consistency/${size}.proof`;
