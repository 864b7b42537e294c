import type { Coded, Custodian } from '#events';
import { fateOf, orderInWords, orderOf } from '#read-side';
import type { CustodyRow, DisposalAct, DisposalRow, HandoverRow, Row } from '#read-side';
import type { RegisterCard } from '../desk/desk.js';
import type { Held } from './held.js';

/** Who has an item, in words; natural persons by id. */
export const hand = ({ kind, id, name }: Custodian): string => {
  if (kind === 'office') return 'the office';
  return name ?? `${kind} ${id ?? ''}`;
};

const words = ({ printed }: Coded): string => printed;

/** What stands under seal: that it is there is said, what it says is not. */
const SEALED = '[protected]';

const UNDER = '\n          ';

const said = (row: CustodyRow): string => {
  switch (row.kind) {
    case 'transfer': {
      const { from, to, at, how } = row.data;
      return `from ${hand(from)} to ${hand(to)}, ${words(how)}, ${at ?? 'at a time not recorded'}${UNDER}why: ${SEALED}`;
    }
    case 'gap':
      return `GAP from ${row.data.from ?? 'a day not known'} to ${row.data.to ?? 'a day not known'}: it is not known who had it${UNDER}what is known of that time: ${SEALED}${UNDER}what it does to the weight of the item: ${SEALED}`;
    case 'fixity':
      return `hashes compared:${row.data.files.map(({ sha256, outcome }) => `${UNDER}${sha256} ${outcome}`).join('')}`;
    case 'workingCopy':
      return `working copy ${row.data.file.sha256}${UNDER}of ${row.data.of}${UNDER}what for: ${SEALED}`;
    case 'redactedCopy':
      return `redacted copy ${row.data.file.sha256}${UNDER}of ${row.data.of}${UNDER}on the ground of ${words(row.data.ground)}${UNDER}for whom, what was taken out and why: ${SEALED}`;
    case 'rendition':
      return `${row.data.kind} from ${row.data.from} into ${row.data.to}${row.data.tool === undefined ? '' : `, by ${row.data.tool}`}${UNDER}${row.data.file === undefined ? `its words: ${SEALED}` : row.data.file.sha256}${UNDER}of item ${row.evidenceId}`;
  }
};

/** One entry of the sheet, in the order of the register. */
interface Entry {
  readonly position: number;
  readonly recordedAt: string;
  readonly by: string;
  readonly says: string;
}

const line = ({ position, recordedAt, by, says }: Entry): string =>
  `${String(position).padStart(8)}  ${recordedAt}  ${by}\n          ${says}`;

const named = (files: readonly string[]): string =>
  files.map((one) => `${one.slice(0, 16)}…`).join(', ');

const also = (copies: readonly string[]): string =>
  copies.length === 0 ? '' : `, with its copies ${named(copies)} destroyed`;

const acted: Readonly<Record<DisposalAct, (order: DisposalRow) => string>> = {
  approved: () => 'the order was approved by a second member',
  rejected: () => 'the order is not carried out',
  returned: ({ to, files, copies, receipt }) =>
    `RETURNED BY ORDER to ${to ? hand(to) : 'somebody not named'}: ${named(files)}${also(copies)}; receipt: item ${receipt ?? ''}`,
  destroyed: ({ files, copies }) =>
    `DESTROYED BY ORDER: ${named([...files, ...copies])}; hashes and history stay`,
};

const entriesOf = (order: Row<DisposalRow>): readonly Entry[] => [
  {
    position: order.ordered,
    recordedAt: order.recordedAt,
    by: order.by,
    says: `order taken in to ${order.kind === 'return' ? 'return' : 'destroy'} ${named(order.files)}${also(order.copies)} (${orderInWords(order)})`,
  },
  ...order.steps.map((step) => ({ ...step, says: acted[step.act](order) })),
];

const handedOver = ({ rulePrinted, request, on, disclosed, ...row }: Row<HandoverRow>): Entry => ({
  position: disclosed,
  recordedAt: row.recordedAt,
  by: row.by,
  says: `handed over on ${on} under ${rulePrinted}${request === null ? '' : `, on request ${request}`}`,
});

/** The register by its id, and as the office calls it. */
const called = ({ id, name, purpose }: RegisterCard): string =>
  [id, name.en, name.ar, ...(purpose === 'operational' ? [] : [`not operational: ${purpose}`])]
    .filter((part) => part !== undefined)
    .join(', ');

/** The chain of custody of an item on one sheet, to be signed. Names, reasons and who it was handed to stay sealed. */
export const custodySheet = (
  { at, item, chain, orders, files }: Held,
  register: RegisterCard,
  handovers: readonly Row<HandoverRow>[],
): readonly string[] => [
  'CHAIN OF CUSTODY',
  `Register  ${called(register)}`,
  `Item      ${item.evidenceId}`,
  `Title     ${SEALED}`,
  `Kind      ${item.kindPrinted}`,
  `Acquired  ${words(item.acquisition.how)}, ${item.acquisition.at ?? 'at a time not recorded'}${item.acquisition.legalBasis === undefined ? '' : `, on the basis of ${item.acquisition.legalBasis}`}`,
  ...files.map(
    ({ sha256, size, mediaType, made }) =>
      `File      ${sha256} (${made}, ${mediaType}, ${size} bytes)`,
  ),
  ...(files.length === 0 ? ['File      none is held here'] : []),
  ...item.gone.map((sha256) => {
    const order = orderOf(orders, sha256);
    return `Gone      ${sha256} (${order ? fateOf(order, sha256) : 'removed'} by order)`;
  }),
  `As of     position ${at.position} of the register`,
  '',
  `${String(item.added).padStart(8)}  ${item.recordedAt}  ${item.by}\n          taken in by the office`,
  ...[
    ...chain.map((row) => ({ ...row, position: row.made, says: said(row) })),
    ...orders.flatMap(entriesOf),
    ...handovers.map(handedOver),
  ]
    .sort((a, b) => a.position - b.position)
    .map(line),
  '',
  `${SEALED} stands under seal in the register, and is shown to whoever may read it, by the API.`,
  '',
  'Signed (name, office, date, signature):',
];
