import type { Coded, Description, Source, TollCount, TollTraits } from '#events';
import { massacreRule } from '#law';
import type { StatedCount } from '#law';
import type { Stage } from '../fold/stage.js';
import type { Said } from '../fold/thing.js';

/** A claim as a stage holds it. */
interface Claim {
  readonly claimId: string;
  readonly actId?: string | null;
  readonly kind: string;
  readonly source: Source;
  readonly made: number;
  readonly stands: boolean;
  readonly data: Said;
}

/** The kinds of claims by which an incident is counted. */
export const COUNTED: ReadonlySet<string> = new Set([
  'toll',
  'control',
  'attribution',
  'characterisation',
]);

const standing = (stage: Stage, kind: string): readonly Claim[] =>
  stage
    .of('claim')
    .map(({ said }) => said as unknown as Claim)
    .filter((claim) => claim.kind === kind && claim.stands)
    .sort((a, b) => a.made - b.made);

const ofWhole = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ actId }) => (actId ?? null) === null);

const lastBy = (claims: readonly Claim[], kind: Source['kind']): Claim | undefined =>
  claims.findLast(({ source }) => source.kind === kind);

/** What counts of several claims: what a member said last, else what the publication did. */
const counting = (claims: readonly Claim[]): Claim | undefined =>
  lastBy(claims, 'member') ?? lastBy(claims, 'publication');

const countIn = (
  toll: Claim | undefined,
  outcome: string,
  category: string | null,
): TollCount | undefined =>
  (toll?.data['counts'] as readonly TollCount[] | undefined)?.find(
    (count) =>
      count.outcome === outcome &&
      (count.category?.code ?? count.category?.printed ?? null) === category,
  );

const stated = (count: TollCount | undefined): StatedCount | null =>
  count === undefined ? null : { value: count.value, qualifier: count.qualifier };

const codeOf = (coded: Coded | null | undefined): string | null => coded?.code ?? null;
const printedOf = (coded: Coded | null | undefined): string | null => coded?.printed ?? null;

/** Which words of a source say that the people were peaceful. */
const PEACEFUL = ['civilians', 'peacefulIndividuals', 'children'];

/** The description that stands: the source's, part by part overridden by what a member corrected. */
const describedOn = (stage: Stage, incidentId: string): Description | undefined => {
  const said = stage.one('incident_description', incidentId)?.said;
  return (
    said && ({ ...(said['described'] as object), ...(said['corrected'] as object) } as Description)
  );
};

const describes = ({ occurred, place, means, target }: Description): Said => ({
  occurredFrom: occurred.from,
  occurredTo: occurred.to,
  month: /^\d{4}-\d{2}/.exec(occurred.from ?? '')?.[0] ?? null,
  governorateCode: codeOf(place.governorate),
  governoratePrinted: printedOf(place.governorate),
  settlement: place.settlement,
  within: place.within,
  subArea: place.subArea,
  targetCode: codeOf(target),
  targetPrinted: printedOf(target),
  attackKindCode: codeOf(means.attackKind),
  attackKindPrinted: printedOf(means.attackKind),
  platformCode: codeOf(means.platform?.class),
  platformPrinted: printedOf(means.platform?.class),
  munitions: means.munitions.flatMap(({ kind }) => (kind === null ? [] : [kind])),
});

const counts = (toll: Claim | undefined): Said => {
  const numbers: Record<string, unknown> = {};
  for (const [name, outcome, category] of [
    ['killed', 'killed', null],
    ['children', 'killed', 'children'],
    ['women', 'killed', 'women'],
    ['injured', 'injured', null],
  ] as const) {
    const count = countIn(toll, outcome, category);
    numbers[name] = count?.value ?? null;
    numbers[`${name}Qualifier`] = count?.qualifier ?? null;
  }
  return { ...numbers, unborn: countIn(toll, 'killed', 'unborn')?.value ?? null };
};

/** Whether it is a massacre by our rule, asked anew. */
const ruled = (stage: Stage, toll: Claim | undefined, strikes: number): Said => {
  const traits = toll?.data['traits'] as TollTraits | undefined;
  const descriptor = (toll?.data['descriptor'] as Coded | null | undefined)?.code ?? '';
  const tolls = standing(stage, 'toll');
  const parts = stage.of('act').flatMap(({ key }) => {
    const own = counting(tolls.filter(({ actId }) => actId === key));
    return stated(countIn(own, 'killed', null)) ?? [];
  });
  const { answer, ground } = massacreRule.apply({
    killed: stated(countIn(toll, 'killed', null)),
    peaceful: traits?.civilians ?? (PEACEFUL.includes(descriptor) ? true : null),
    children: countIn(toll, 'killed', 'children')?.value ?? null,
    unborn:
      traits?.killedIncludesUnborn === false
        ? null
        : (countIn(toll, 'killed', 'unborn')?.value ?? null),
    sameTime: traits?.atOnce ?? null,
    strikes,
    largestPart: parts.reduce<StatedCount | null>(
      (most, part) => (most === null || part.value > most.value ? part : most),
      null,
    ),
  });
  return {
    massacreRule: answer,
    massacreGround: ground,
    massacreRuleVersion: massacreRule.version,
  };
};

/** Who did it, under whom it is counted, who held the area: of the claims on the whole. */
const parties = (stage: Stage): Said => {
  const attributions = ofWhole(standing(stage, 'attribution'));
  const authors = attributions.filter(({ data }) => data['role'] === 'author');
  const printed = authors.filter(({ source }) => source.kind === 'publication');
  const author =
    lastBy(authors, 'member') ??
    printed.find(({ source }) => source.section?.code === 'narrative') ??
    printed[0] ??
    authors[0];
  const bucket = counting(attributions.filter(({ data }) => data['role'] === 'countedUnder'));
  const controls = ofWhole(standing(stage, 'control'));
  const control =
    counting(controls.filter(({ data }) => (data['countedAs'] ?? null) !== null)) ??
    counting(controls);
  const named = (claim: Claim | undefined) => claim?.data['party'] as Coded | undefined;
  const held = (control?.data['countedAs'] ?? null) as readonly Coded[] | null;
  return {
    countedUnderCode: codeOf(named(bucket)),
    countedUnderPrinted: printedOf(named(bucket)),
    attributedToCode: codeOf(named(author)),
    attributedToPrinted: printedOf(named(author)),
    controlCountedAs: held?.map((one) => one.printed).sort() ?? null,
  };
};

/** Whether publisher and member use the word massacre: what each said last. */
const words = (stage: Stage): Said => {
  const said = ofWhole(standing(stage, 'characterisation')).filter(({ data }) => {
    const term = data['term'] as Coded;
    return term.code === 'massacre' || term.printed.toLowerCase() === 'massacre';
  });
  const publisher = lastBy(said, 'publication')?.data;
  return {
    massacrePublisher: publisher?.['applies'] ?? null,
    countedPublisher: publisher?.['counted'] ?? null,
    massacreMember: lastBy(said, 'member')?.data['applies'] ?? null,
  };
};

/** Everything that stands of an incident, told anew from its claims, acts and description. */
export const incidentTold = (stage: Stage, incidentId: string): Said | undefined => {
  const incident = stage.one('incident', incidentId)?.said;
  const described = describedOn(stage, incidentId);
  if (incident === undefined || described === undefined) return undefined;
  const tolls = ofWhole(standing(stage, 'toll'));
  const toll = counting(tolls);
  const kinds = stage.of('act').map(({ said }) => said['kind']);
  const strikes = Math.max(
    kinds.filter((kind) => kind === 'strike').length,
    kinds.filter((kind) => kind === 'site').length,
  );
  return {
    ...incident,
    ...describes(described),
    ...parties(stage),
    tollClaimId: toll?.claimId ?? null,
    tollBy: toll === undefined ? null : toll.source.kind === 'member' ? 'member' : 'publication',
    competingTolls: tolls.filter((other) => other !== toll).length,
    ...counts(toll),
    ...words(stage),
    ...ruled(stage, toll, strikes),
    strikes,
  };
};

/** The texts whose words find an incident: of its description, and of who did it and who held the area. */
export const textsOf = (
  stage: Stage,
  incidentId: string,
): Readonly<Record<'description' | 'claims', readonly (string | null)[] | null>> => {
  const described = describedOn(stage, incidentId);
  const counted = stage.of('claim').some(({ said }) => COUNTED.has(String(said['kind'])));
  return {
    description: described ? textsIn(described) : null,
    claims: counted ? (Object.values(parties(stage)).flat() as (string | null)[]) : null,
  };
};

const textsIn = ({ place, means, target }: Description): readonly (string | null)[] => [
  place.settlement,
  ...place.variants,
  place.neighbourhood,
  place.position,
  place.within,
  place.crossing?.from ?? null,
  place.crossing?.to ?? null,
  place.subArea,
  codeOf(place.governorate),
  printedOf(place.governorate),
  place.governoratePrinted,
  printedOf(means.attackKind),
  printedOf(means.platform?.class),
  means.platform?.model ?? null,
  ...means.munitions.map(({ kind }) => printedOf(kind)),
  printedOf(target),
];
