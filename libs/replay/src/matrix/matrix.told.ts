import { coverageOf, isForum, requirementsOf } from '#law';
import type { Coverage, RequirementRow } from '#law';
import type { PinnedLaw, RecordedEvent, STANCES } from '#events';
import type { Said } from '../fold/thing.js';
import type { World } from '../fold/world.js';

/** One row of the matrix of a charge, as far as its coverage is concerned. */
export interface CoveredRow {
  readonly requirement: string;
  readonly row: RequirementRow;
  readonly text: string;
  readonly coverage: Coverage;
}

/** The matrix of a charge, told from the facts. */
export interface ToldMatrix {
  readonly chargeId: string;
  readonly number: number;
  readonly rows: readonly CoveredRow[];
}

const isWithdrawn = (said: Said | undefined): boolean =>
  said !== undefined && said['withdrawn'] !== false && (said['withdrawn'] ?? null) !== null;

/** Whether a support still carries: it, its exhibit, the item or the account was not taken back. */
const carries = (world: World, caseStream: string, support: Said): boolean => {
  if (isWithdrawn(support)) return false;
  const { exhibitId, accountId } = support as {
    readonly exhibitId?: string | null;
    readonly accountId?: string | null;
  };
  if (accountId)
    return !isWithdrawn(world.thing('account', accountId, `account-${accountId}`)?.said);
  const exhibit = exhibitId ? world.thing('exhibit', exhibitId, caseStream)?.said : undefined;
  // Of an exhibit that was not told the reader may not know: it carries nothing for them.
  if (exhibit === undefined) return false;
  const evidenceId = exhibit['evidenceId'] as string;
  return (
    exhibit['excluded'] !== true &&
    !isWithdrawn(world.thing('evidence', evidenceId, `evidence-${evidenceId}`)?.said)
  );
};

/** The streams that a case needs of others to tell its coverage: items of its exhibits, accounts it leans on. */
export const leansOn = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ fact }) =>
    fact.type === 'EvidenceIncluded'
      ? [`evidence-${fact.data.evidenceId}`]
      : fact.type === 'FactSupportRecorded' && fact.data.account
        ? [`account-${fact.data.account.accountId}`]
        : [],
  );

/** The matrices of the charges of a case: which rows have something for them or against them. */
export const matricesTold = (world: World, caseStream: string): readonly ToldMatrix[] => {
  const stage = world.stage(caseStream);
  const facts = new Map(stage.of('alleged_fact').map(({ key, said }) => [key, said]));
  const supports = stage
    .of('fact_support')
    .map(({ said }) => said)
    .filter((support) => carries(world, caseStream, support));
  const weigh = (ids: readonly string[], stance: (typeof STANCES)[number]): number =>
    supports.filter(
      ({ factId, stance: which }) => which === stance && ids.includes(factId as string),
    ).length;
  return stage.of('charge').map(({ key, said }) => {
    const crime = said['crime'] as PinnedLaw;
    const requirements = isForum(crime.forum)
      ? requirementsOf({
          forum: crime.forum,
          crime: crime.entry,
          mode: (said['mode'] as PinnedLaw).entry,
          catalogueVersion: crime.catalogueVersion,
        })
      : [];
    return {
      chargeId: key,
      number: said['number'] as number,
      rows: requirements.map((requirement): CoveredRow => {
        const argued = stage.one('element_argument', `${key} ${requirement.key}`)?.said['facts'];
        const standing = ((argued ?? []) as readonly string[]).filter(
          (id) => facts.get(id)?.['withdrawn'] === false,
        );
        const { row, text } = requirement;
        const coverage = coverageOf({
          for: weigh(standing, 'for'),
          against: weigh(standing, 'against'),
        });
        return { requirement: requirement.key, row, text, coverage };
      }),
    };
  });
};
