import { Protected } from '#kernel';
import type { Command, Json } from '#kernel';
import { canonical } from '#events';
import type { Pinpoint, Source } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import type { EvidenceFigure } from '../reading/victims.reader.js';
import { given } from './texts.js';
import type { SealedTexts } from './texts.js';
import { otherFigures } from './toll.js';
import { idOfContent, idWithin } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** A named person of a unit: registered under a pseudonym, the name for the vault alone. */
export interface PlannedPerson {
  readonly personId: string;
  readonly name: string;
  readonly commands: readonly Command[];
}

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

const pinpointOf = (
  unit: ReportUnit,
  lines: readonly number[] | undefined,
  pointer: string,
): Pinpoint => ({
  ...(lines && lines.length > 0 ? { lines } : {}),
  pointer: unit.pointer + pointer,
});

const ROLES: Readonly<Record<string, string>> = {
  witness: 'witness',
  survivor: 'witness',
  victim: 'victim',
  victimFamily: 'victim',
  suspect: 'suspect',
  expert: 'expert',
};

/** The named persons of a unit. Two entries of one name in one unit are taken to be one person. */
export const personsOf = (
  unit: ReportUnit,
  context: UnitContext,
  incidentId: string,
  sealed: SealedTexts,
): readonly PlannedPerson[] => {
  const known = new Map<string, PlannedPerson>();
  unit.persons.forEach((entry, i) => {
    const pointer = `/persons/${i}`;
    const name = sealed.take(`${pointer}/name`);
    if (!entry || name === undefined || known.has(name)) return;
    const personId = idOfContent(context, incidentId, 'person', name);
    const texts = sealed.takeBelow(pointer);
    const particulars = texts && canonical(texts);
    const role = ROLES[entry.role?.code ?? ''] ?? 'contact';
    known.set(name, {
      personId,
      name,
      commands: [
        {
          kind: 'RegisterPerson',
          data: given({
            personId,
            name: new Protected(name),
            particulars: particulars === undefined ? undefined : new Protected(particulars),
          }),
        },
        {
          kind: 'AssertRole',
          data: {
            personId,
            claimId: idWithin(personId, 'role', incidentId),
            role,
            of: { noun: 'incident', id: incidentId },
            source: { kind: 'publication', id: context.publicationId },
            pinpoint: pinpointOf(unit, entry.lines, pointer),
          },
        },
      ],
    });
  });
  return [...known.values()];
};

const ACCOUNTS = new Set(['witnessAccount', 'survivorAccount']);
const unstated = { code: null, printed: 'not stated' };

/** The items that a unit describes: not held here, each linked to the incident, accounts with their passages. */
export const evidenceOf = (
  unit: ReportUnit,
  context: UnitContext,
  incidentId: string,
  sealed: SealedTexts,
  persons: readonly PlannedPerson[],
): readonly PlannedEvidence[] => {
  const taken = new Set<string>();
  return unit.evidence.flatMap((entry, i) => {
    if (!entry) return [];
    const pointer = `/evidence/${i}`;
    const who = sealed.take(`${pointer}/who`);
    const via = sealed.take(`${pointer}/via`);
    const capacity = sealed.take(`${pointer}/role`);
    const words = sealed.take(`${pointer}/saysInOwnWords`);
    const rest = sealed.takeBelow(pointer);
    const said = canonical([
      entry.type,
      entry.date,
      entry.supports,
      entry.figures,
      who ?? null,
      via ?? null,
      capacity ?? null,
      words ?? null,
      rest ?? null,
    ]);
    let evidenceId = idOfContent(context, incidentId, 'evidence', said);
    if (taken.has(evidenceId))
      evidenceId = idOfContent(context, incidentId, 'evidence', `${said}#${i}`);
    taken.add(evidenceId);

    const pinpoint = pinpointOf(unit, entry.lines, pointer);
    const speaker = persons.find(({ name }) => name === who);
    const isAccount = ACCOUNTS.has(entry.type?.code ?? '');
    const accountId = idWithin(evidenceId, 'account', 1);
    const publication: Source = { kind: 'publication', id: context.publicationId };
    const texts: Record<string, Json> = {
      ...rest,
      ...given({
        who: speaker ? undefined : who,
        via: isAccount ? undefined : via,
        role: isAccount ? undefined : capacity,
        words: isAccount ? undefined : words,
        figures: otherFigures(entry.figures),
      }),
    };
    const linkId = idWithin(evidenceId, 'link', incidentId);
    return [
      {
        evidenceId,
        linkId,
        pointer,
        lines: entry.lines,
        figures: entry.figures,
        source: isAccount
          ? { kind: 'account', id: accountId }
          : { kind: 'evidence', id: evidenceId },
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
          { kind: 'LinkEvidence', data: { evidenceId, linkId, incidentId, pinpoint } },
          ...(isAccount
            ? [
                {
                  kind: 'TakeAccount',
                  data: given({
                    accountId,
                    person: speaker?.personId ?? null,
                    evidenceId,
                    incidentId,
                    takenBy: publication,
                    takenOn: entry.date,
                    present: [],
                    priorAccounts: [],
                    readBack: null,
                    pinpoint,
                    channel: via,
                    capacity,
                  }),
                },
                ...(words === undefined
                  ? []
                  : [
                      {
                        kind: 'RecordPassage',
                        data: {
                          accountId,
                          number: 1,
                          basis: 'notStated',
                          paraphrase: true,
                          words: { text: words, lang: 'en' },
                          pinpoint,
                        },
                      },
                    ]),
              ]
            : []),
        ],
      },
    ];
  });
};
