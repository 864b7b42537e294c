import type { Coded, TollCount } from '#events';
import { massacreRule } from '#law';
import type { CountingInput, StatedCount } from '#law';
import type { ClaimKind, ClaimRow } from './claim.rows.js';
import type { ActRow, IncidentRow } from './incident.rows.js';

type Claims = readonly ClaimRow[];

const standing = <K extends ClaimKind>(claims: Claims, kind: K): ClaimRow<K>[] =>
  (claims.filter((claim) => claim.kind === kind && claim.stands) as ClaimRow<K>[]).sort(
    (a, b) => a.made - b.made,
  );

const last = <T>(items: readonly T[]): T | null => items.at(-1) ?? null;

/** Of claims in the order made: the member's made last, else the publication's. */
const forTheCount = <C extends ClaimRow>(candidates: readonly C[]): C | null =>
  last(candidates.filter(({ sourceKind }) => sourceKind === 'member')) ??
  last(candidates.filter(({ sourceKind }) => sourceKind === 'publication'));

/**
 * The toll that stands for the count, of the whole incident or of one act. What witnesses and items
 * say competes with it and never takes its place: a member does that, by a claim of their own.
 */
export const standingToll = (claims: Claims, actId: string | null): ClaimRow<'toll'> | null =>
  forTheCount(standing(claims, 'toll').filter((claim) => claim.actId === actId));

/** The claim on the control under which an incident is counted. */
export const standingControl = (claims: Claims): ClaimRow<'control'> | null => {
  const whole = standing(claims, 'control').filter(({ actId }) => actId === null);
  // Who corrects who held the area need not say how it is counted.
  return forTheCount(whole.filter(({ data }) => data.countedAs !== null)) ?? forTheCount(whole);
};

const isMassacre = ({ code, printed }: Coded): boolean =>
  code === 'massacre' || printed.toLowerCase() === 'massacre';

const characterisationBy = (
  claims: Claims,
  by: 'member' | 'publication',
): ClaimRow<'characterisation'> | null =>
  last(
    standing(claims, 'characterisation').filter(
      ({ actId, sourceKind, data }) => actId === null && sourceKind === by && isMassacre(data.term),
    ),
  );

/** The party under which an incident is counted, and the one named as its author. */
const standingParties = (
  claims: Claims,
): { readonly countedUnder: Coded | null; readonly attributedTo: Coded | null } => {
  const whole = standing(claims, 'attribution').filter(({ actId }) => actId === null);
  const authors = whole.filter(({ data }) => data.role === 'author');
  const author =
    last(authors.filter(({ sourceKind }) => sourceKind === 'member')) ??
    authors.find((c) => c.sourceKind === 'publication' && c.source.section?.code === 'narrative') ??
    authors.find(({ sourceKind }) => sourceKind === 'publication') ??
    authors[0];
  return {
    countedUnder:
      forTheCount(whole.filter(({ data }) => data.role === 'countedUnder'))?.data.party ?? null,
    attributedTo: author?.data.party ?? null,
  };
};

/** What a toll says of one category, or of the whole where the category is null. */
export const countOf = (
  toll: ClaimRow<'toll'> | null,
  outcome: TollCount['outcome'],
  category: string | null,
): TollCount | null =>
  toll?.data.counts.find(
    (count) =>
      count.outcome === outcome &&
      (count.category === null ? null : (count.category.code ?? count.category.printed)) ===
        category,
  ) ?? null;

const stated = (count: TollCount | null): StatedCount | null =>
  count && { value: count.value, qualifier: count.qualifier };

const PEACEFUL: ReadonlySet<string> = new Set(['civilians', 'peacefulIndividuals', 'children']);

/** What the counting rule is asked of an incident. */
const countingInput = (claims: Claims, acts: readonly ActRow[]): CountingInput => {
  const toll = standingToll(claims, null);
  const { descriptor, traits } = toll?.data ?? { descriptor: null, traits: null };
  const parts = acts
    .flatMap(({ actId }) => stated(countOf(standingToll(claims, actId), 'killed', null)) ?? [])
    .sort((a, b) => b.value - a.value);
  return {
    killed: stated(countOf(toll, 'killed', null)),
    peaceful: traits?.civilians ?? (PEACEFUL.has(descriptor?.code ?? '') ? true : null),
    children: countOf(toll, 'killed', 'children')?.value ?? null,
    unborn:
      traits?.killedIncludesUnborn === false
        ? null
        : (countOf(toll, 'killed', 'unborn')?.value ?? null),
    sameTime: traits?.atOnce ?? null,
    strikes: divisions(acts),
    largestPart: parts[0] ?? null,
  };
};

/** Into how many strikes, or sites, an incident is divided. */
const divisions = (acts: readonly ActRow[]): number =>
  Math.max(
    acts.filter(({ kind }) => kind === 'strike').length,
    acts.filter(({ kind }) => kind === 'site').length,
  );

/** Everything of an incident's row that its claims and acts decide. */
export const standingOf = (claims: Claims, acts: readonly ActRow[]) => {
  const toll = standingToll(claims, null);
  const killed = countOf(toll, 'killed', null);
  const children = countOf(toll, 'killed', 'children');
  const women = countOf(toll, 'killed', 'women');
  const injured = countOf(toll, 'injured', null);
  const { countedUnder, attributedTo } = standingParties(claims);
  const publisher = characterisationBy(claims, 'publication');
  const { answer, ground } = massacreRule.apply(countingInput(claims, acts));
  const tolls = standing(claims, 'toll').filter(({ actId }) => actId === null);
  return {
    countedUnderCode: countedUnder?.code ?? null,
    countedUnderPrinted: countedUnder?.printed ?? null,
    attributedToCode: attributedTo?.code ?? null,
    attributedToPrinted: attributedTo?.printed ?? null,
    controlCountedAs:
      standingControl(claims)
        ?.data.countedAs?.map(({ printed }) => printed)
        .sort() ?? null,
    tollClaimId: toll?.claimId ?? null,
    tollBy: toll === null ? null : toll.sourceKind === 'member' ? 'member' : 'publication',
    competingTolls: tolls.filter(({ claimId }) => claimId !== toll?.claimId).length,
    killed: killed?.value ?? null,
    killedQualifier: killed?.qualifier ?? null,
    children: children?.value ?? null,
    childrenQualifier: children?.qualifier ?? null,
    women: women?.value ?? null,
    womenQualifier: women?.qualifier ?? null,
    unborn: countOf(toll, 'killed', 'unborn')?.value ?? null,
    injured: injured?.value ?? null,
    injuredQualifier: injured?.qualifier ?? null,
    massacrePublisher: publisher?.data.applies ?? null,
    countedPublisher: publisher?.data.counted ?? null,
    massacreMember: characterisationBy(claims, 'member')?.data.applies ?? null,
    massacreRule: answer,
    massacreGround: ground,
    massacreRuleVersion: massacreRule.version,
    strikes: divisions(acts),
  } satisfies Partial<IncidentRow>;
};
