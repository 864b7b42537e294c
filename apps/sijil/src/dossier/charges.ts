import type {
  DossierCharge,
  DossierFact,
  DossierSupport,
  LinkageEnd,
  Ref,
  Weighed,
} from '#dossier';
import { coverageOf } from '#law';
import type { LinkageRow, MatrixRow, Row, SupportRow } from '#read-side';
import { provision, rowText } from './law.js';
import type { Wordings } from './law.js';
import type { Numbering } from './numbering.js';
import type { Texts } from './texts.js';
import { asWords } from './words.js';

const actRefs = ({ acts }: Numbering, of: readonly { readonly actId: string }[]): readonly Ref[] =>
  of.flatMap(({ actId }) => acts.get(actId)?.ref ?? []);

const supportOf = (
  numbering: Numbering,
  texts: Texts,
  row: Row<SupportRow>,
): readonly DossierSupport[] => {
  const exhibit = row.exhibitId === null ? null : (numbering.exhibits.get(row.exhibitId) ?? null);
  const account = row.accountId === null ? null : (numbering.accounts.get(row.accountId) ?? null);
  // What it points into is not there for this profile: neither is it.
  if (!exhibit && !account) return [];
  if (numbering.sight.hides(row.supportId)) return [];
  const ref: Ref = { noun: 'support', label: row.supportId, id: row.supportId };
  return [
    {
      id: row.supportId,
      stance: row.stance,
      exhibit: exhibit?.number ?? null,
      account: account?.number ?? null,
      passage: row.passage,
      pinpoint: row.pinpoint,
      withdrawn: row.withdrawn,
      reason: texts.shown(numbering.thing(ref, row.factId), 'work', row.sealed, 'reason', asWords),
    },
  ];
};

/** The alleged facts, with what lies for and against each. */
export const factsOf = (numbering: Numbering, texts: Texts): readonly DossierFact[] =>
  [...numbering.facts.values()].map(({ row, number, ref }) => ({
    id: row.factId,
    number,
    kind: row.kind,
    statement: texts.shown(numbering.thing(ref), 'confidential', row.sealed, 'statement', asWords),
    acts: actRefs(numbering, row.acts),
    withdrawn: row.withdrawn,
    allegedBy: row.by,
    recordedAt: row.recordedAt,
    coverage: coverageOf(row.weight),
    weight: {
      for: row.weight.for,
      against: row.weight.against,
      fallen: row.weight.fallen,
      originsFor: row.weight.originsFor.length,
      originsAgainst: row.weight.originsAgainst.length,
    },
    supports: (numbering.file.supports.get(row.factId) ?? []).flatMap((support) =>
      supportOf(numbering, texts, support),
    ),
  }));

const endOf = (numbering: Numbering, { kind, id, printed }: LinkageRow['from']): LinkageEnd => {
  const ref =
    kind === 'act'
      ? numbering.acts.get(id ?? '')?.ref
      : kind === 'suspect'
        ? numbering.suspects.get(id ?? '')?.ref
        : numbering.parties.get(id ?? '')?.ref;
  return { kind, printed, ref: ref ?? null };
};

const weighed = (row: MatrixRow): Weighed => ({
  for: row.for,
  against: row.against,
  fallen: row.fallen,
  originsFor: row.originsFor,
  originsAgainst: row.originsAgainst,
});

/** The charges with their chains of linkage and their matrices. */
export const chargesOf = (
  numbering: Numbering,
  texts: Texts,
  wordings: Wordings,
): readonly DossierCharge[] =>
  [...numbering.charges.values()].flatMap(({ row: { charge, linkage, rows }, number, ref }) => {
    const suspect = numbering.suspects.get(charge.suspectId);
    // A suspect may have been taken off since; the charge stays, and says whom it meant no more.
    const thing = numbering.thing(ref);
    return [
      {
        id: charge.chargeId,
        number,
        suspect: suspect?.number ?? null,
        status: charge.status,
        acts: actRefs(numbering, charge.acts),
        crime: provision(wordings, charge.crime),
        mode: provision(wordings, charge.mode),
        standard: charge.standard,
        conflict: numbering.conflicts.get(charge.conflictId ?? '')?.number ?? null,
        principals: charge.principals.flatMap((one) => numbering.subject(one) ?? []),
        flags: charge.flags,
        questions: charge.questions,
        tool: charge.tool,
        draftedBy: charge.draftedBy,
        draftedAt: charge.draftedAt,
        decidedBy: charge.decidedBy,
        decidedAt: charge.decidedAt,
        reason: texts.shown(thing, 'work', charge.sealed, 'reason', asWords),
        linkage: linkage
          .filter(({ linkId }) => !numbering.sight.hides(linkId))
          .map(({ linkId, from, to, source, pinpoint, withdrawn }) => ({
            id: linkId,
            from: endOf(numbering, from),
            to: endOf(numbering, to),
            source: numbering.source(source),
            pinpoint,
            withdrawn,
          })),
        rows: rows.map((row) => ({
          key: row.key,
          row: row.row,
          text: rowText(wordings, row),
          coverage: row.coverage,
          ...weighed(row),
          facts: row.facts.flatMap(({ factId }) => numbering.facts.get(factId)?.number ?? []),
          arguedBy: row.argument?.by ?? null,
          argument: texts.shown(thing, 'work', row.argument?.sealed, 'argument', asWords),
          finding: row.assessment?.finding ?? null,
          standard: row.assessment?.standard ?? null,
          assessedBy: row.assessment?.by ?? null,
          assessedAt: row.assessment?.recordedAt ?? null,
          reason: texts.shown(thing, 'work', row.assessment?.sealed, 'reason', asWords),
        })),
      },
    ];
  });
