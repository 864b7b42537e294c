import type { DossierContent } from './content.js';
import type { DefenceItem } from './exhibit.js';
import type { Ref } from './shown.js';

type Said = Pick<DossierContent, 'incidents' | 'exhibits' | 'facts' | 'accounts'>;

/** The bearings by which an exhibit can help the defence. */
const HELPFUL = ['exculpatory', 'mixed', 'materialToDefence'] as const;
type Helpful = (typeof HELPFUL)[number];
/** Whether a bearing says that an exhibit can help the defence. */
export const isHelpful = (bearing: string): bearing is Helpful =>
  (HELPFUL as readonly string[]).includes(bearing);

const none = { within: null, suspect: null, pinpoint: null, withheld: null };

const ofExhibits = ({ exhibits }: Said): readonly DefenceItem[] =>
  exhibits.flatMap((exhibit) => {
    const what: Ref = { noun: 'exhibit', label: String(exhibit.number), id: exhibit.id };
    // That its words or bytes stay closed is said beside it: nothing that helps is passed over.
    const withheld =
      exhibit.files.find((file) => file.made === 'original' && file.withheld !== null)?.withheld ??
      exhibit.title?.rule ??
      null;
    const bearings = exhibit.bearings.flatMap(({ bearing, suspect, pinpoint }) =>
      isHelpful(bearing) ? [{ ...none, ground: bearing, what, suspect, pinpoint, withheld }] : [],
    );
    return [
      ...bearings,
      ...exhibit.contests.map(({ ground }) => ({
        ...none,
        ground: 'contested' as const,
        what,
        withheld: ground?.rule ?? withheld,
      })),
      ...(exhibit.excluded && bearings.length > 0
        ? [{ ...none, ground: 'leftOut' as const, what, withheld }]
        : []),
    ];
  });

const ofIncidents = ({ incidents }: Said): readonly DefenceItem[] =>
  incidents.flatMap((incident) => {
    const within: Ref = { noun: 'incident', label: String(incident.number), id: incident.id };
    return incident.statements.flatMap(({ id, pinpoint, said: { stance, words } }, index) =>
      stance === 'denies' || stance === 'refutes'
        ? [
            {
              ...none,
              ground: 'denial' as const,
              what: { noun: 'claim' as const, label: `${within.label} statement ${index + 1}`, id },
              within,
              pinpoint,
              withheld: words?.rule ?? null,
            },
          ]
        : [],
    );
  });

const ofFacts = ({ facts, accounts }: Said): readonly DefenceItem[] =>
  facts.flatMap((fact) => {
    const within: Ref = { noun: 'fact', label: String(fact.number), id: fact.id };
    const isDefence = fact.kind === 'defence';
    const closed = (account: number | null, passage: number | null): string | null =>
      accounts
        .find(({ number }) => number === account)
        ?.passages.find(({ number }) => number === passage)?.words?.rule ?? null;
    return [
      ...(isDefence
        ? [
            {
              ...none,
              ground: 'defenceFact' as const,
              what: within,
              withheld: fact.statement?.rule ?? null,
            },
          ]
        : []),
      ...fact.supports.flatMap(({ id, stance, withdrawn, account, passage, pinpoint }, index) =>
        (stance === 'against') === isDefence
          ? []
          : [
              {
                ...none,
                ground: withdrawn ? ('withdrawn' as const) : ('against' as const),
                what: { noun: 'support' as const, label: `${within.label}.${index + 1}`, id },
                within,
                pinpoint,
                withheld: closed(account, passage),
              },
            ],
      ),
    ];
  });

const ofAccounts = ({ accounts }: Said): readonly DefenceItem[] =>
  accounts.flatMap((account) => {
    const what: Ref = { noun: 'account', label: String(account.number), id: account.id };
    return [
      ...account.inconsistencies.map(({ what: words }) => ({
        ...none,
        ground: 'inconsistency' as const,
        what,
        withheld: words?.rule ?? null,
      })),
      ...(account.withdrawn === null ? [] : [{ ...none, ground: 'withdrawn' as const, what }]),
    ];
  });

/**
 * Everything that can help the defence or is contested (Rome Statute, 54(1)(a) and 67(2); Rules of
 * Procedure and Evidence, 77): exhibits by their bearing, denials, what speaks against what is alleged, facts
 * of the defence, accounts that do not agree or were taken back. What is withheld of it is said, too.
 */
export const defenceOf = (said: Said): readonly DefenceItem[] => [
  ...ofExhibits(said),
  ...ofIncidents(said),
  ...ofFacts(said),
  ...ofAccounts(said),
];
