import type { Command, Json } from '#kernel';
import { canonical } from '#events';
import type { Pinpoint, Source } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import type { EvidenceFigure } from '../reading/victims.reader.js';
import type { People } from './people.js';
import { placeOf } from './place.js';
import { given } from './texts.js';
import type { SealedTexts } from './texts.js';
import { otherFigures } from './toll.js';
import { idOfContent, idWithin } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** An item that a unit describes, with the account in it where somebody speaks. */
export interface PlannedEvidence {
  readonly evidenceId: string;
  readonly linkId: string;
  readonly pointer: string;
  readonly lines: readonly number[];
  readonly figures: readonly EvidenceFigure[];
  /** Whose words its numbers are. */
  readonly source: Source;
  readonly commands: readonly Command[];
}

const ACCOUNTS = new Set(['witnessAccount', 'survivorAccount']);
const unstated = { code: null, printed: 'not stated' };
const ARABIC = /\p{Script=Arabic}/u;

/** The items that a unit describes: not held here, each linked to the incident, accounts with their passages. */
export const evidenceOf = (
  unit: ReportUnit,
  context: UnitContext,
  incidentId: string,
  sealed: SealedTexts,
  people: People,
): readonly PlannedEvidence[] => {
  const taken = new Set<string>();
  return unit.evidence.map((entry, i) => {
    const pointer = `/evidence/${i}`;
    const who = sealed.take(`${pointer}/who`);
    const via = sealed.take(`${pointer}/via`);
    const capacity = sealed.take(`${pointer}/role`);
    const words = sealed.take(`${pointer}/saysInOwnWords`);
    const rest = sealed.takeBelow(pointer);
    const said = canonical([
      [entry.type, entry.date, entry.supports, entry.figures],
      [who ?? null, via ?? null, capacity ?? null, words ?? null, rest ?? null],
      ...(entry.pinpoint === undefined ? [] : [entry.pinpoint]),
    ]);
    let evidenceId = idOfContent(context, incidentId, 'evidence', said);
    if (taken.has(evidenceId))
      evidenceId = idOfContent(context, incidentId, 'evidence', `${said}#${i}`);
    taken.add(evidenceId);

    // Where it is described, and where in it what it is linked for stands, as far as that is said.
    const pinpoint = placeOf(unit, entry.lines, pointer);
    const within: Pinpoint =
      entry.pinpoint === undefined
        ? pinpoint
        : { ...entry.pinpoint, pointer: unit.pointer + pointer };
    const speaker = people.namedBy(who);
    const relayedBy = people.namedBy(via);
    const isAccount = ACCOUNTS.has(entry.type?.code ?? '');
    const item = { noun: 'evidence' as const, id: evidenceId };
    if (speaker !== undefined)
      people.gave(speaker, isAccount ? 'witness' : 'source', item, pinpoint);
    if (relayedBy !== undefined && relayedBy !== speaker)
      people.gave(relayedBy, 'contact', item, pinpoint);

    // What names a person went to the vault; what does not (`local activists`, `WhatsApp`) is a text like others.
    const giver = speaker === undefined ? who : undefined;
    const channel = relayedBy === undefined ? via : undefined;
    const accountId = idWithin(evidenceId, 'account', 1);
    const texts: Record<string, Json> = {
      ...rest,
      ...given({
        who: giver,
        via: isAccount ? undefined : channel,
        role: isAccount ? undefined : capacity,
        words: isAccount ? undefined : words,
        figures: otherFigures(entry.figures),
      }),
    };
    const linkId = idWithin(evidenceId, 'link', incidentId);
    return {
      evidenceId,
      linkId,
      pointer,
      lines: entry.lines,
      figures: entry.figures,
      source: isAccount ? { kind: 'account', id: accountId } : { kind: 'evidence', id: evidenceId },
      commands: [
        {
          kind: 'AddEvidence',
          data: given({
            evidenceId,
            kind: entry.type ?? unstated,
            held: false,
            files: [],
            host: context.publicationId,
            pinpoint,
            acquisition: {
              how: { code: 'describedBySource', printed: 'described in a publication' },
              at: null,
            },
            dated: entry.date,
            supports: entry.supports,
            texts: Object.keys(texts).length > 0 ? texts : undefined,
          }),
        },
        { kind: 'LinkEvidence', data: { evidenceId, linkId, incidentId, pinpoint: within } },
        ...(isAccount
          ? account({
              accountId,
              evidenceId,
              incidentId,
              person: speaker ?? null,
              takenBy: { kind: 'publication', id: context.publicationId },
              takenOn: entry.date,
              pinpoint: within,
              channel,
              capacity,
              words,
            })
          : []),
      ],
    };
  });
};

const account = ({
  words,
  ...about
}: {
  readonly accountId: string;
  readonly evidenceId: string;
  readonly incidentId: string;
  readonly person: string | null;
  readonly takenBy: Source;
  readonly takenOn: string | null;
  readonly pinpoint: Pinpoint;
  readonly channel: string | undefined;
  readonly capacity: string | undefined;
  readonly words: string | undefined;
}): readonly Command[] => [
  {
    kind: 'TakeAccount',
    data: given({ ...about, present: [], priorAccounts: [], readBack: null }),
  },
  ...(words === undefined
    ? []
    : [
        {
          kind: 'RecordPassage',
          data: {
            accountId: about.accountId,
            number: 1,
            basis: 'notStated',
            paraphrase: true,
            words: { text: words, lang: ARABIC.test(words) ? 'ar' : 'en' },
            pinpoint: about.pinpoint,
          },
        },
      ]),
];
