import type { RecordedEvent, TollCount } from '#events';
import { massacreRule } from '#law';
import type { IncidentRow } from '#read-side';

type Of<T extends RecordedEvent['fact']['type']> = RecordedEvent<
  Extract<RecordedEvent['fact'], { type: T }>
>;

const isOf =
  <T extends RecordedEvent['fact']['type']>(...types: readonly T[]) =>
  (event: RecordedEvent): event is Of<T> =>
    (types as readonly string[]).includes(event.fact.type);

/** Not replaced and not withdrawn by anything in these facts. */
const unfallen = <T extends { fact: { data: { claimId: string } } }>(
  claims: readonly T[],
  all: readonly RecordedEvent[],
): T[] => {
  const fallen = new Set<string>();
  for (const { fact } of all) {
    if (fact.type === 'ClaimWithdrawn') fallen.add(fact.data.claimId);
    else if ('replaces' in fact.data && typeof fact.data.replaces === 'string')
      fallen.add(fact.data.replaces);
  }
  return claims.filter(({ fact }) => !fallen.has(fact.data.claimId));
};

const lastOf = <T extends { fact: { data: { source: { kind: string } } } }>(
  claims: readonly T[],
  kind: string,
): T | undefined => claims.findLast(({ fact }) => fact.data.source.kind === kind);

const chosen = <T extends { fact: { data: { source: { kind: string } } } }>(
  claims: readonly T[],
): T | undefined => lastOf(claims, 'member') ?? lastOf(claims, 'publication');

const number = (
  counts: readonly TollCount[] | undefined,
  outcome: string,
  category: string | null,
): TollCount | undefined =>
  counts?.find(
    (c) => c.outcome === outcome && (c.category?.code ?? c.category?.printed ?? null) === category,
  );

/**
 * What an incident is by all facts up to a position, told anew from the first fact each time, without
 * rows, versions or batches. Written to be obviously right rather than fast.
 */
export const incidentByFold = (
  incidentId: string,
  facts: readonly RecordedEvent[],
): IncidentRow | undefined => {
  const about = facts.filter(
    ({ fact }) =>
      'incidentId' in fact.data &&
      fact.data.incidentId === incidentId &&
      fact.stream === `incident-${incidentId}`,
  );
  const recorded = about.find(isOf('IncidentRecorded'));
  if (recorded === undefined) return undefined;

  const imports = new Map(
    facts.filter(isOf('ImportStarted')).map(({ fact }) => [fact.data.importId, fact.data.reportId]),
  );
  const tellings = about.filter(isOf('IncidentRecorded', 'DescriptionAsserted'));
  const unit = tellings.findLast(({ fact }) => fact.data.unit !== undefined)?.fact.data.unit;
  let described = tellings.at(-1)?.fact.data.described ?? recorded.fact.data.described;
  for (const { fact } of about.filter(isOf('IncidentCorrected'))) {
    const { incidentId: _id, ...parts } = fact.data;
    described = { ...described, ...parts };
  }

  const tolls = unfallen(about.filter(isOf('TollAsserted')), about);
  const whole = tolls.filter(({ fact }) => fact.data.actId === undefined);
  const toll = chosen(whole);
  const counts = toll?.fact.data.counts;

  const named = unfallen(about.filter(isOf('AttributionAsserted')), about).filter(
    ({ fact }) => fact.data.actId === undefined,
  );
  const authors = named.filter(({ fact }) => fact.data.role === 'author');
  const author =
    lastOf(authors, 'member') ??
    authors.find(({ fact }) => fact.data.source.section?.code === 'narrative') ??
    authors.find(({ fact }) => fact.data.source.kind === 'publication') ??
    authors[0];
  const bucket = chosen(named.filter(({ fact }) => fact.data.role === 'countedUnder'));

  const controls = unfallen(about.filter(isOf('ControlAsserted')), about).filter(
    ({ fact }) => fact.data.actId === undefined,
  );
  const control =
    chosen(controls.filter(({ fact }) => fact.data.countedAs !== null)) ?? chosen(controls);

  const words = unfallen(about.filter(isOf('CharacterisationAsserted')), about).filter(
    ({ fact }) =>
      fact.data.actId === undefined &&
      /^massacre$/i.test(fact.data.term.code ?? fact.data.term.printed),
  );
  const publisher = lastOf(words, 'publication')?.fact.data;

  const acts = new Map(recorded.fact.data.acts.map((act) => [act.actId, act]));
  for (const event of facts) {
    if (isOf('ActAdded')(event)) {
      const { act, incidentId: at } = event.fact.data;
      if (at === incidentId) acts.set(act.actId, act);
      else acts.delete(act.actId);
    } else if (isOf('ActMoved')(event)) {
      const { actId, incidentId: from, to } = event.fact.data;
      if (from === incidentId) acts.delete(actId);
      else if (to === incidentId && !acts.has(actId)) {
        // Told by the incident it leaves before the one it goes to: known from there.
        const act = facts
          .filter((e) => e.position < event.position)
          .flatMap((e) =>
            isOf('IncidentRecorded')(e)
              ? e.fact.data.acts
              : isOf('ActAdded')(e)
                ? [e.fact.data.act]
                : [],
          )
          .findLast((one) => one.actId === actId);
        if (act !== undefined) acts.set(actId, act);
      }
    }
  }
  const kinds = [...acts.values()].map(({ kind }) => kind);
  const strikes = Math.max(
    kinds.filter((kind) => kind === 'strike').length,
    kinds.filter((kind) => kind === 'site').length,
  );
  const parts = [...acts.keys()].flatMap((actId) => {
    const own = chosen(tolls.filter(({ fact }) => fact.data.actId === actId));
    const killed = number(own?.fact.data.counts, 'killed', null);
    return killed === undefined ? [] : [{ value: killed.value, qualifier: killed.qualifier }];
  });
  const traits = toll?.fact.data.traits;
  const descriptor = toll?.fact.data.descriptor?.code;
  const killed = number(counts, 'killed', null);
  const rule = massacreRule.apply({
    killed: killed === undefined ? null : { value: killed.value, qualifier: killed.qualifier },
    peaceful:
      traits?.civilians ??
      (descriptor === 'civilians' ||
      descriptor === 'children' ||
      descriptor === 'peacefulIndividuals'
        ? true
        : null),
    children: number(counts, 'killed', 'children')?.value ?? null,
    unborn:
      traits?.killedIncludesUnborn === false
        ? null
        : (number(counts, 'killed', 'unborn')?.value ?? null),
    sameTime: traits?.atOnce ?? null,
    strikes,
    largestPart: parts.reduce<(typeof parts)[number] | null>(
      (best, part) => (best === null || part.value > best.value ? part : best),
      null,
    ),
  });

  const listed = about.findLast(
    (event) =>
      event.fact.type === 'UnitNoLongerAsserted' ||
      (isOf('IncidentRecorded', 'DescriptionAsserted')(event) &&
        event.fact.data.unit !== undefined),
  );
  const merge = about.findLast(isOf('IncidentMerged', 'IncidentUnmerged'));
  const { occurred, place, means, target } = described;
  const children = number(counts, 'killed', 'children');
  const women = number(counts, 'killed', 'women');
  const injured = number(counts, 'injured', null);
  return {
    incidentId,
    reportId: unit === undefined ? null : (imports.get(unit.importId) ?? null),
    unitId: unit?.unitId ?? null,
    recorded: recorded.position,
    asserted: listed?.fact.type !== 'UnitNoLongerAsserted',
    mergedInto: merge?.fact.type === 'IncidentMerged' ? merge.fact.data.into : null,
    occurredFrom: occurred.from,
    occurredTo: occurred.to,
    month: occurred.from !== null && occurred.from.length >= 7 ? occurred.from.slice(0, 7) : null,
    governorateCode: place.governorate?.code ?? null,
    governoratePrinted: place.governorate?.printed ?? null,
    settlement: place.settlement,
    subArea: place.subArea,
    within: place.within,
    targetCode: target?.code ?? null,
    targetPrinted: target?.printed ?? null,
    attackKindCode: means.attackKind?.code ?? null,
    attackKindPrinted: means.attackKind?.printed ?? null,
    platformCode: means.platform?.class?.code ?? null,
    platformPrinted: means.platform?.class?.printed ?? null,
    munitions: means.munitions.flatMap(({ kind }) => (kind === null ? [] : [kind])),
    verification:
      about.findLast(isOf('IncidentVerificationAssessed'))?.fact.data.level ?? 'reported',
    countedUnderCode: bucket?.fact.data.party.code ?? null,
    countedUnderPrinted: bucket?.fact.data.party.printed ?? null,
    attributedToCode: author?.fact.data.party.code ?? null,
    attributedToPrinted: author?.fact.data.party.printed ?? null,
    controlCountedAs: control?.fact.data.countedAs?.map(({ printed }) => printed).sort() ?? null,
    tollClaimId: toll?.fact.data.claimId ?? null,
    tollBy:
      toll === undefined
        ? null
        : toll.fact.data.source.kind === 'member'
          ? 'member'
          : 'publication',
    competingTolls: whole.filter((other) => other !== toll).length,
    killed: killed?.value ?? null,
    killedQualifier: killed?.qualifier ?? null,
    children: children?.value ?? null,
    childrenQualifier: children?.qualifier ?? null,
    women: women?.value ?? null,
    womenQualifier: women?.qualifier ?? null,
    unborn: number(counts, 'killed', 'unborn')?.value ?? null,
    injured: injured?.value ?? null,
    injuredQualifier: injured?.qualifier ?? null,
    massacrePublisher: publisher?.applies ?? null,
    countedPublisher: publisher?.counted ?? null,
    massacreMember: lastOf(words, 'member')?.fact.data.applies ?? null,
    massacreRule: rule.answer,
    massacreGround: rule.ground,
    massacreRuleVersion: massacreRule.version,
    strikes,
  };
};
