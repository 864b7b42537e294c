import type { Coded, Custodian } from '#events';
import type { CustodyRow, Row } from '#read-side';
import type { Held } from './held.js';

const hand = ({ kind, id, name }: Custodian): string => {
  if (kind === 'office') return 'the office';
  return name ?? `${kind} ${id ?? ''}`;
};

const words = ({ printed }: Coded): string => printed;

const said = (row: CustodyRow): string => {
  switch (row.kind) {
    case 'transfer': {
      const { from, to, at, how } = row.data;
      return `from ${hand(from)} to ${hand(to)}, ${words(how)}, ${at ?? 'at a time not recorded'}`;
    }
    case 'gap':
      return `GAP from ${row.data.from ?? 'a day not known'} to ${row.data.to ?? 'a day not known'}: it is not known who had it`;
    case 'fixity':
      return `hashes compared: ${row.data.files.map(({ sha256, outcome }) => `${sha256.slice(0, 16)}… ${outcome}`).join(', ')}`;
    case 'workingCopy':
      return `working copy ${row.data.file.sha256} of ${row.data.of}`;
    case 'redactedCopy':
      return `redacted copy ${row.data.file.sha256} of ${row.data.of}, on the ground of ${words(row.data.ground)}`;
    case 'rendition':
      return `${row.data.kind} from ${row.data.from} into ${row.data.to}${row.data.tool === undefined ? '' : `, by ${row.data.tool}`}`;
  }
};

const line = (row: Row<CustodyRow>): string =>
  `${String(row.made).padStart(8)}  ${row.recordedAt}  ${row.by}\n          ${said(row)}`;

/** The chain of custody of an item on one sheet. Names and reasons stay sealed. */
export const custodySheet = ({ at, item, chain, files }: Held): readonly string[] => [
  'CHAIN OF CUSTODY',
  `Item      ${item.evidenceId}`,
  `Kind      ${item.kindPrinted}`,
  `Acquired  ${words(item.acquisition.how)}, ${item.acquisition.at ?? 'at a time not recorded'}${item.acquisition.legalBasis === undefined ? '' : `, on the basis of ${item.acquisition.legalBasis}`}`,
  ...files.map(
    ({ sha256, size, mediaType, made }) =>
      `File      ${sha256} (${made}, ${mediaType}, ${size} bytes)`,
  ),
  ...(files.length === 0 ? ['File      none is held here'] : []),
  `As of     position ${at.position} of the register`,
  '',
  `${String(item.added).padStart(8)}  ${item.recordedAt}  ${item.by}\n          taken in by the office`,
  ...chain.map(line),
];
