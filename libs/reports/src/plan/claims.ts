import type { Command } from '#kernel';
import { canonical, noTraits } from '#events';
import type { ATTRIBUTION_ROLES, Coded, Pinpoint, Source } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import { actsOf, present } from './description.js';
import type { PlannedEvidence } from './evidence.js';
import type { People } from './people.js';
import { placeOf } from './place.js';
import { given } from './texts.js';
import type { SealedTexts } from './texts.js';
import { countsOf, evidenceCounts, traitsOf } from './toll.js';
import { idOfContent, partyIdOf } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** The kinds of claims that a unit makes, as the register of incidents tells them apart. */
export type PlannedKind = 'toll' | 'control' | 'attribution' | 'characterisation' | 'time';

/** One claim of a unit, under an id made from what it says: said again, it is the same claim. */
export interface PlannedClaim {
  readonly claimId: string;
  readonly kind: PlannedKind;
  /** Whose words they are: a changed claim takes the place of the one on the same slot. */
  readonly slot: string;
  readonly command: Command;
}

const slotOf = (kind: PlannedKind, source: Source, role = '', actId = ''): string =>
  [
    kind,
    role,
    actId,
    source.kind,
    source.kind === 'publication' ? '' : source.id,
    source.section?.code ?? '',
  ].join('|');

/** The slot on which a claim of the register stands, to be compared with a planned one. */
export const slotOfClaim = (claim: {
  readonly kind: string;
  readonly source: Source;
  readonly role?: string | undefined;
  readonly actId?: string | null | undefined;
}): string => slotOf(claim.kind as PlannedKind, claim.source, claim.role ?? '', claim.actId ?? '');

/** Everything that a unit asserts, claim by claim, each with its own source and place. */
export const claimsOf = (
  unit: ReportUnit,
  context: UnitContext,
  incidentId: string,
  {
    sealed,
    evidence,
    people,
  }: {
    readonly sealed: SealedTexts;
    readonly evidence: readonly PlannedEvidence[];
    readonly people: People;
  },
): readonly PlannedClaim[] => {
  const claims: PlannedClaim[] = [];
  const publication = (section?: Coded | null): Source => ({
    kind: 'publication',
    id: context.publicationId,
    ...(section ? { section } : {}),
  });
  const at = (lines: readonly number[] | undefined, pointer: string): Pinpoint =>
    placeOf(unit, lines, pointer);
  const claim = (
    kind: PlannedKind,
    commandKind: string,
    source: Source,
    pinpoint: Pinpoint,
    content: object,
    options: { role?: string; actId?: string; note?: string | undefined } = {},
  ): string => {
    // The file's own id and place may change from version to version; what is claimed does not.
    const said = canonical([
      kind,
      slotOf(kind, source, options.role, options.actId),
      content,
      options.note ?? null,
    ]);
    const repeats = claims.filter(({ slot }) => slot.startsWith(`${kind}|`)).length;
    let claimId = idOfContent(context, incidentId, 'claim', said);
    if (claims.some((other) => other.claimId === claimId))
      claimId = idOfContent(context, incidentId, 'claim', `${said}#${repeats}`);
    claims.push({
      claimId,
      kind,
      slot: slotOf(kind, source, options.role, options.actId),
      command: {
        kind: commandKind,
        data: given({
          incidentId,
          claimId,
          source,
          pinpoint,
          actId: options.actId,
          note: options.note,
          ...content,
        }),
      },
    });
    return claimId;
  };

  const narrative: Coded = { code: 'narrative', printed: 'narrative' };
  const counts = countsOf(unit);
  const tollTexts = sealed.takeBelow('/victims');
  const injuredNote = sealed.take('/injured/note');
  if (counts.length > 0 || unit.victims)
    claim(
      'toll',
      'AssertToll',
      publication(narrative),
      at(unit.sourceLine, '/victims'),
      given({
        counts,
        descriptor: unit.victims?.descriptor ?? null,
        traits: traitsOf(unit),
        texts: tollTexts,
      }),
      { note: injuredNote },
    );

  for (const { act, numbers, others, pointer } of actsOf(unit, incidentId)) {
    const counted = (['killed', 'injured', 'children', 'women'] as const).flatMap((key) => {
      const value = numbers[key];
      if (value === null) return [];
      return [
        {
          outcome: key === 'injured' ? ('injured' as const) : ('killed' as const),
          category: key === 'killed' || key === 'injured' ? null : { code: key, printed: key },
          value,
          qualifier: 'exact' as const,
        },
      ];
    });
    const own = [
      ...counted,
      ...others.map(({ category, count }) => ({
        outcome: 'killed' as const,
        category,
        value: count,
        qualifier: 'exact' as const,
      })),
    ];
    if (own.length > 0)
      claim(
        'toll',
        'AssertToll',
        publication(narrative),
        at(unit.sourceLine, pointer),
        {
          counts: own,
          descriptor: null,
          traits: noTraits,
        },
        { actId: act.actId },
      );
  }

  for (const { figures, source, pointer, lines } of evidence) {
    const counted = evidenceCounts(figures);
    if (counted.length > 0)
      claim('toll', 'AssertToll', source, at(lines, `${pointer}/figures`), {
        counts: counted,
        descriptor: null,
        traits: noTraits,
      });
  }

  const control = unit.controlAtTime ?? null;
  const countedAs = unit.controlCountedAs ?? null;
  const controlNote = sealed.take('/controlNote');
  if (
    control ||
    countedAs ||
    (unit.controlMinorPresence ?? []).length > 0 ||
    controlNote !== undefined
  )
    claim(
      'control',
      'AssertControl',
      publication(narrative),
      at(unit.sourceLine, '/controlAtTime'),
      {
        parties: control,
        minor: unit.controlMinorPresence ?? [],
        countedAs,
        tense: unit.controlTense,
      },
      { note: controlNote },
    );

  const attribute = (
    party: Coded,
    role: (typeof ATTRIBUTION_ROLES)[number],
    language: Coded,
    section: Coded | null,
    pinpoint: Pinpoint,
    note?: string,
  ): string =>
    claim(
      'attribution',
      'AssertAttribution',
      publication(section),
      pinpoint,
      {
        actorId: partyIdOf(context.registerId, party),
        party,
        level: 'party',
        role,
        language,
        basis: [],
      },
      { role, note },
    );

  const unstated: Coded = { code: null, printed: 'not stated' };
  const isNarrative = (entry: ReportUnit['attributionClaims'][number]): boolean =>
    entry.source?.code === 'narrative' &&
    entry.party?.printed === unit.attributedTo?.printed &&
    entry.language?.printed === unit.attributionLanguage?.printed;
  const repeated = unit.attributionClaims.findIndex(isNarrative);
  if (unit.attributedTo)
    attribute(
      unit.attributedTo,
      'author',
      unit.attributionLanguage ?? unstated,
      narrative,
      at(unit.sourceLine, '/attributedTo'),
      // The same attribution, listed again among the claims, is this one.
      sealed.take(`/attributionClaims/${repeated}/note`),
    );
  if (unit.countedUnder)
    attribute(
      unit.countedUnder,
      'countedUnder',
      { code: 'attributed', printed: 'counted under' },
      unit.attributionSection
        ? { code: 'tallyBucket', printed: unit.attributionSection }
        : { code: 'tallyBucket', printed: 'tally' },
      at(unit.sourceLine, '/countedUnder'),
    );
  unit.attributionClaims.forEach((entry, i) => {
    if (!entry.party || i === repeated) return;
    const printed = sealed.take(`/attributionClaims/${i}/source`);
    const note = sealed.take(`/attributionClaims/${i}/note`);
    attribute(
      entry.party,
      'author',
      entry.language ?? unstated,
      // Whoever else it was: the report relays it, and does not say it of its own.
      entry.source ?? { code: 'other', printed: 'somebody else, named under seal' },
      at(entry.lines, `/attributionClaims/${i}`),
      [printed && `Said by: ${printed}`, note].filter((line) => line !== undefined).join('\n') ||
        undefined,
    );
  });
  unit.concurrentParties.forEach((entry, i) => {
    if (!entry?.party) return;
    const role = sealed.take(`/concurrentParties/${i}/role`);
    attribute(
      entry.party,
      entry.attributed === true ? 'author' : 'present',
      unstated,
      narrative,
      at(entry.lines, `/concurrentParties/${i}`),
      role,
    );
  });

  if (unit.isMassacre !== null || unit.countedInReportTotals !== null)
    claim(
      'characterisation',
      'AssertCharacterisation',
      publication(narrative),
      at(unit.sourceLine, '/isMassacre'),
      given({
        term: { code: 'massacre', printed: 'massacre' },
        applies: unit.isMassacre,
        counted: unit.countedInReportTotals,
        basis: sealed.take('/massacreBasis'),
      }),
    );

  unit.timesReported.forEach((entry, i) => {
    if (!entry) return;
    const by = sealed.take(`/timesReported/${i}/by`);
    const teller = people.namedBy(by);
    const pinpoint = at(entry.lines, `/timesReported/${i}`);
    const claimId = claim(
      'time',
      'AssertTime',
      publication(entry.by),
      pinpoint,
      given({
        time: entry.time,
        precision: entry.precision,
        asWritten: entry.timeAsWritten,
        by: teller === undefined ? by : undefined,
        about: sealed.take(`/timesReported/${i}/about`),
      }),
      { note: sealed.take(`/timesReported/${i}/note`) },
    );
    if (teller !== undefined)
      people.gave(teller, 'witness', { noun: 'claim', id: claimId }, pinpoint);
  });

  return present(claims);
};
