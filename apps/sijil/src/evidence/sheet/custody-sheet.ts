import { backWords, commonWords, FIXITY_WORDS, PURPOSE_WORDS, STEP_WORDS } from '#dossier';
import { fateOf, orderOf } from '#read-side';
import type { CustodyRow, DisposalRow, HandoverRow, Row } from '#read-side';
import type { RegisterCard } from '../../desk/desk.js';
import type { Held } from '../held.js';
import type { Citation } from './citing.js';
import type { Opened, Told } from './sheet.opened.js';
import type { SheetTeller } from './sheet.teller.js';
import { GROUND_WORDS, sheetWords as words } from './sheet.words.js';

/** What stands under seal and was not asked for: that it is there is said, what it says is not. */
const SEALED = '[protected]';
const UNDER = '          ';

/** All that a sheet is made of. */
export interface SheetOf {
  readonly held: Held;
  readonly register: RegisterCard;
  readonly handovers: readonly Row<HandoverRow>[];
  readonly citations: readonly Citation[];
  /** What stands under seal, where its reader asked for it. */
  readonly opened: Opened | null;
  /** The member who reads it. */
  readonly reader: string;
}

/** One entry of the sheet, in the order of the register. */
interface Entry {
  readonly position: number;
  readonly recordedAt: string;
  readonly by: string;
  readonly says: readonly (string | null)[];
}

/** A sealed field of a step or order, put into words; null where nothing was said there. */
type Sealed = (id: string, field: string, put: (what: string) => string) => string | null;

const shownIn = <V>(
  { say, told }: SheetTeller,
  shown: Told<V>,
  read: (value: V) => string,
): string =>
  shown.withheld || shown.value === null
    ? say(commonWords.withheld, { rule: told(shown.withheld?.reason ?? '') })
    : read(shown.value);

const sealedIn =
  (teller: SheetTeller, opened: Opened | null): Sealed =>
  (id, field, put) => {
    if (opened === null) return put(SEALED);
    const shown = opened.of(id, field);
    return shown && put(shownIn(teller, shown, teller.told));
  };

const stepOf = (
  { say, told, many, coded, hand, during }: SheetTeller,
  sealed: Sealed,
  row: CustodyRow,
): Entry['says'] => {
  const under = (field: string, put: (what: string) => string): string | null =>
    sealed(row.custodyId, field, put);
  const copied = (of: string, sha256: string): readonly string[] => [
    `${say(backWords.copyOf)} ${told(sha256)}`,
    `${say(backWords.parent)} ${told(of)}`,
  ];
  const why = under('reason', (what) => say(words.why, { what }));
  switch (row.kind) {
    case 'transfer': {
      const { from, to, at, how } = row.data;
      const when = at === null ? say(backWords.atUnknown) : say(backWords.on, { moment: told(at) });
      const slots = { from: hand(from), to: hand(to), how: many([coded(how), when]) };
      return [say(backWords.transfer, slots), why];
    }
    case 'gap':
      return [
        `${say(backWords.gap, { period: during(row.data) })}: ${say(words.noOneKnows)}`,
        under('known', (known) => say(backWords.known, { known })),
        under('effect', (effect) => say(backWords.effect, { effect })),
      ];
    case 'fixity':
      return [
        `${say(backWords.fixity)}:`,
        ...row.data.files.map(
          ({ sha256, outcome }) => `${told(sha256)} ${say(FIXITY_WORDS[outcome])}`,
        ),
      ];
    case 'workingCopy':
      return [
        say(STEP_WORDS.workingCopy),
        ...copied(row.data.of, row.data.file.sha256),
        under('purpose', (what) => say(words.purpose, { what })),
      ];
    case 'redactedCopy':
      return [
        many([
          say(STEP_WORDS.redactedCopy),
          say(backWords.onGround, { ground: coded(row.data.ground) }),
        ]),
        ...copied(row.data.of, row.data.file.sha256),
        under('recipient', (what) => say(words.recipient, { what })),
        under('removed', (removed) => say(backWords.removed, { removed })),
        why,
      ];
    case 'rendition': {
      const { kind, from, to, tool, file } = row.data;
      return [
        many([
          say(STEP_WORDS[kind]),
          say(backWords.rendered, { from: told(from), to: told(to) }),
          tool === undefined ? null : say(backWords.byTool, { tool: told(tool) }),
        ]),
        file === undefined
          ? under('text', (what) => say(words.words, { what }))
          : told(file.sha256),
        say(backWords.item, { id: told(row.evidenceId) }),
        under('translator', (what) => say(words.translator, { what })),
      ];
    }
  }
};

const named = ({ told, many }: SheetTeller, files: readonly string[]): string =>
  many(files.map((one) => told(`${one.slice(0, 16)}…`)));

const also = (teller: SheetTeller, copies: readonly string[]): string =>
  copies.length === 0 ? '' : teller.say(words.also, { files: named(teller, copies) });

const orderOn = (
  { say, told, many, coded, day }: SheetTeller,
  { ground, reference, orderedOn, document }: DisposalRow,
): string =>
  many([
    coded(ground, GROUND_WORDS),
    reference === null ? null : say(backWords.byReference, { reference: told(reference) }),
    orderedOn === null ? null : say(words.ofDay, { day: day(orderedOn) }),
    document === null ? null : say(words.keptAs, { id: told(document) }),
  ]);

const carriedOut = (teller: SheetTeller, order: DisposalRow, act: 'returned' | 'destroyed') => {
  const { to, files, copies, receipt } = order;
  return act === 'destroyed'
    ? teller.say(words.destroyedNow, { files: named(teller, [...files, ...copies]) })
    : teller.say(words.returnedTo, {
        to: to ? teller.hand(to) : '',
        files: named(teller, files),
        also: also(teller, copies),
        receipt: teller.told(receipt ?? ''),
      });
};

const ordersOf = (
  teller: SheetTeller,
  sealed: Sealed,
  order: Row<DisposalRow>,
): readonly Entry[] => [
  {
    position: order.ordered,
    recordedAt: order.recordedAt,
    by: order.by,
    says: [
      teller.say(words.ordered, {
        what: teller.say(order.kind === 'return' ? words.toReturn : words.toDestroy),
        files: named(teller, order.files),
        also: also(teller, order.copies),
        order: orderOn(teller, order),
      }),
      sealed(order.disposalId, 'authority', (authority) =>
        teller.say(backWords.orderedBy, { authority }),
      ),
      sealed(order.disposalId, 'reason', (what) => teller.say(words.why, { what })),
    ],
  },
  ...order.steps.map((step) => ({
    ...step,
    says: [
      step.act === 'approved' || step.act === 'rejected'
        ? teller.say(
            step.act === 'approved' ? STEP_WORDS.disposalApproved : STEP_WORDS.disposalRejected,
          )
        : carriedOut(teller, order, step.act),
    ],
  })),
];

const handedOver = (
  { say, told, many, day }: SheetTeller,
  { rulePrinted, request, on, disclosed, ...row }: Row<HandoverRow>,
): Entry => ({
  position: disclosed,
  recordedAt: row.recordedAt,
  by: row.by,
  says: [
    many([
      say(words.handedOver, { day: day(on), rule: told(rulePrinted) }),
      request === null ? null : say(words.onRequest, { request: told(request) }),
    ]),
  ],
});

const citing = ({ say, told, bearing }: SheetTeller, one: Citation): string => {
  switch (one.kind) {
    case 'exhibit': {
      const { number, reference, from, to } = one;
      return say(words.exhibit, {
        number: told(number),
        reference: told(reference),
        from: told(from),
        to: told(to),
      });
    }
    case 'bearing':
      return say(words.bears, { bearing: bearing(one.bearing), reference: told(one.reference) });
    case 'support':
      return say(words[one.stance], { number: told(one.number), reference: told(one.reference) });
    default:
      return say(words[one.kind], { id: told(one.id) });
  }
};

const cited = (teller: SheetTeller, all: readonly Citation[]): readonly string[] =>
  all.length === 0
    ? [teller.say(words.notCited)]
    : all.map((one) => {
        const what = citing(teller, one);
        if (one.pinpoint)
          return teller.say(words.inPlace, { what, place: teller.place(one.pinpoint) });
        return one.kind === 'exhibit' ? what : teller.say(words.wholeOf, { what });
      });

const entryLines = (teller: SheetTeller, { position, recordedAt, by, says }: Entry) => [
  `${teller.told(String(position).padStart(8))}  ${teller.told(recordedAt)}  ${teller.who(by)}`,
  ...says.filter((one) => one !== null).map((one) => `${UNDER}${one}`),
];

/** The register by its id, and as the office calls it. */
const called = ({ say, told, many }: SheetTeller, card: RegisterCard): string =>
  many([
    told(card.id),
    ...[card.name.en, card.name.ar].map((name) => (name === undefined ? null : told(name))),
    card.purpose === 'operational' ? null : say(PURPOSE_WORDS[card.purpose]),
  ]);

const head = (teller: SheetTeller, { held, register, opened }: SheetOf): readonly string[] => {
  const { say, told, many, coded } = teller;
  const { at, item, orders, files } = held;
  const { how, at: when, legalBasis } = item.acquisition;
  const title = opened?.title;
  const row = (label: Parameters<typeof say>[0], value: string): string =>
    teller.lang === 'en' ? `${say(label).padEnd(UNDER.length)}${value}` : `${say(label)}: ${value}`;
  return [
    row(words.register, called(teller, register)),
    row(words.item, told(item.evidenceId)),
    ...(opened !== null && !title
      ? []
      : [
          row(
            words.titleOf,
            title
              ? shownIn(teller, title, ({ en, ar }) =>
                  many([en ?? null, ar ?? null].map((name) => name && told(name))),
                )
              : SEALED,
          ),
        ]),
    row(words.kind, told(item.kindPrinted)),
    row(
      words.acquired,
      many([
        coded(how),
        when === null ? say(backWords.atUnknown) : told(when),
        legalBasis === undefined ? null : say(words.onBasis, { basis: told(legalBasis) }),
      ]),
    ),
    ...files.map(({ sha256, size, mediaType, made }) =>
      row(
        words.file,
        say(words.fileIs, {
          hash: told(sha256),
          made: say(words[made]),
          type: told(mediaType),
          size: told(size),
        }),
      ),
    ),
    ...(files.length === 0 ? [row(words.file, say(words.noFile))] : []),
    ...item.gone.map((sha256) => {
      const order = orderOf(orders, sha256);
      const fate = say(words[order ? fateOf(order, sha256) : 'destroyed']);
      return row(words.gone, say(words.goneBy, { hash: told(sha256), fate }));
    }),
    row(words.asOf, say(words.position, { position: told(at.position) })),
  ];
};

/**
 * The chain of custody of an item on one sheet, to be signed. To whom items were handed, and what stands under
 * seal, is not on it; what its reader may see of the latter is, where they asked for it.
 */
export const custodySheet = (teller: SheetTeller, sheet: SheetOf): readonly string[] => {
  const { say } = teller;
  const { held, handovers, citations, opened, reader } = sheet;
  const { item, chain, orders } = held;
  const sealed = sealedIn(teller, opened);
  const entries: readonly Entry[] = [
    ...chain.map((row) => ({ ...row, position: row.made, says: stepOf(teller, sealed, row) })),
    ...orders.flatMap((order) => ordersOf(teller, sealed, order)),
    ...handovers.map((row) => handedOver(teller, row)),
  ];
  const lines = [
    say(words.title),
    ...(opened === null ? [] : [say(words.opened, { reader: teller.who(reader) })]),
    ...head(teller, sheet),
    '',
    ...entryLines(teller, { ...item, position: item.added, says: [say(words.takenIn)] }),
    ...entries
      .toSorted((a, b) => a.position - b.position)
      .flatMap((entry) => entryLines(teller, entry)),
    '',
    say(words.cited),
    ...cited(teller, citations),
  ];
  // Where a name is not for the reader, the role says who it is.
  const legend = teller.legend((memberId) => {
    const name = opened?.names.get(memberId)?.value ?? null;
    return name === null ? null : teller.told(name);
  });
  return [
    ...lines,
    '',
    say(words.who),
    ...legend,
    '',
    ...(opened === null ? [say(words.closed), ''] : []),
    say(words.signed),
  ].map((text) => teller.line(text));
};
