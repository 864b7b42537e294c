import type { ClaimSaid, DossierClaim, DossierIncident, Ref } from '#dossier';
import { massacreRule } from '#law';
import type { ClaimKind, ClaimRow, EventAbout, Row } from '#read-side';
import { lawOf } from './law.js';
import type { Numbering } from './numbering.js';
import type { Texts } from './texts.js';
import { asQuotation, asWords } from './words.js';

type Said = {
  readonly [K in ClaimKind]: (
    claim: Row<ClaimRow<K>>,
    of: { numbering: Numbering; texts: Texts; ref: Ref; standing: string | null },
  ) => ClaimSaid[K];
};

/** The id of another claim, where this profile may know of it. */
const known = ({ leftOut }: Numbering, claimId: string | null): string | null =>
  leftOut.some(({ id }) => id === claimId) ? null : claimId;

const said: Said = {
  toll: ({ claimId, data: { counts, descriptor, traits, persons } }, { numbering, standing }) => ({
    counts,
    descriptor,
    traits,
    persons: persons.flatMap((id) => numbering.pseudonym(id) ?? []),
    standsForTheCount: claimId === standing,
  }),
  control: ({ data: { parties, minor, countedAs, tense } }) => ({
    parties,
    minor,
    countedAs,
    tense,
  }),
  attribution: ({ data: { actorId, party, level, role, language, basis } }, { numbering }) => ({
    actor: numbering.parties.get(actorId ?? '')?.number ?? null,
    party,
    level,
    role,
    language,
    basis,
  }),
  characterisation: ({ data: { term, applies, counted } }) => ({ term, applies, counted }),
  time: ({ data: { time, precision, asWritten } }) => ({ time, precision, asWritten }),
  statement: (claim, { numbering, texts, ref }) => ({
    speaker: claim.data.speaker,
    stance: claim.data.stance,
    target: known(numbering, claim.data.target),
    on: claim.data.on,
    words: texts.shown(
      numbering.thing(ref, claim.incidentId, claim.actId),
      'confidential',
      claim.sealed,
      'words',
      asQuotation,
    ),
  }),
  militaryObjective: ({ data: { finding } }) => ({ finding }),
};

/** The claims of one kind about an incident that this profile may know of, in the order in which they were made. */
const claimsOf = <K extends ClaimKind>(
  numbering: Numbering,
  texts: Texts,
  incidentId: string,
  kind: K,
  standing: string | null,
): readonly DossierClaim<ClaimSaid[K]>[] => {
  const all = numbering.file.claims.get(incidentId) ?? [];
  return (all.filter((claim) => claim.kind === kind) as unknown as readonly Row<ClaimRow<K>>[])
    .filter(({ claimId }) => !numbering.sight.hides(claimId))
    .map((claim, index) => {
      const label = `${numbering.incidents.get(incidentId)?.number} ${kind} ${index + 1}`;
      const ref: Ref = { noun: 'claim', label, id: claim.claimId };
      return {
        id: claim.claimId,
        act: numbering.acts.get(claim.actId ?? '')?.number ?? null,
        source: numbering.source(claim.source),
        pinpoint: claim.pinpoint,
        position: claim.made,
        by: claim.by,
        recordedAt: claim.recordedAt,
        stands: claim.stands,
        replaces: known(numbering, claim.replaces),
        replacedBy: known(numbering, claim.replacedBy),
        withdrawn: claim.withdrawn,
        note: texts.shown(
          numbering.thing(ref, incidentId, claim.actId),
          'confidential',
          claim.sealed,
          'note',
          asWords,
        ),
        said: said[kind](claim, { numbering, texts, ref, standing }),
      };
    });
};

/** The sheets of the incidents. */
export const incidentsOf = (
  numbering: Numbering,
  texts: Texts,
  events: readonly EventAbout[],
): readonly DossierIncident[] => {
  const moments = new Map(events.map(({ position, recordedAt }) => [position, recordedAt]));
  return [...numbering.incidents.values()].flatMap(({ row, number, ref }) => {
    const { file } = numbering;
    const { incidentId } = row;
    const description = file.descriptions.get(incidentId);
    if (!description) return [];
    const thing = numbering.thing(ref, description.source.id);
    const confidential = (field: string) =>
      texts.shown(thing, 'confidential', description.sealed, field, asWords);
    const claims = <K extends ClaimKind>(kind: K) =>
      claimsOf(numbering, texts, incidentId, kind, row.tollClaimId);
    return [
      {
        id: incidentId,
        number,
        recordedAt: moments.get(row.recorded) ?? '',
        includedAt: file.included.find((one) => one.incidentId === incidentId)?.recordedAt ?? '',
        asserted: row.asserted,
        verification: row.verification,
        described: description.standing,
        corrected: Object.keys(description.corrected).sort(),
        source: numbering.source(description.source),
        pinpoint: description.pinpoint,
        summary: confidential('summary'),
        site: confidential('site'),
        street: confidential('street'),
        acts: [...numbering.acts.values()]
          .filter((act) => act.row.incidentId === incidentId)
          .map(({ row: { actId, sequence, kind, time, minutesAfterFirst, target, ...told } }) => ({
            id: actId,
            sequence,
            kind,
            time,
            minutesAfterFirst,
            target: target ?? null,
            source: numbering.source(told.source),
            pinpoint: numbering.placeIn(told.source, told.pinpoint),
          })),
        tolls: claims('toll'),
        controls: claims('control'),
        attributions: claims('attribution'),
        characterisations: claims('characterisation'),
        times: claims('time'),
        objectives: claims('militaryObjective'),
        statements: claims('statement'),
        massacre: {
          rule: massacreRule.id,
          version: row.massacreRuleVersion,
          answer: row.massacreRule,
          ground: row.massacreGround,
          publisher: row.massacrePublisher,
          member: row.massacreMember,
        },
        classifications: classificationsOf(numbering, texts, incidentId),
        exhibits: [...numbering.exhibits.values()].flatMap((exhibit) =>
          (file.itemLinks.get(exhibit.row.evidenceId) ?? [])
            .filter((link) => link.incidentId === incidentId)
            .map(({ pinpoint, certainty }) => ({ number: exhibit.number, pinpoint, certainty })),
        ),
        links: (file.incidentLinks.get(incidentId) ?? [])
          .filter(({ other }) => !numbering.sight.hides(other))
          .map(({ kind, direction, other }) => ({
            kind,
            direction,
            incident: numbering.incidents.get(other)?.number ?? null,
          })),
      },
    ];
  });
};

const classificationsOf = (
  numbering: Numbering,
  texts: Texts,
  incidentId: string,
): DossierIncident['classifications'] =>
  (numbering.file.classifications.get(incidentId) ?? [])
    .filter(({ classificationId, actId }) => !numbering.sight.hides(classificationId, actId))
    .map((row, index) => {
      const ref: Ref = {
        noun: 'classification',
        label: `${numbering.incidents.get(incidentId)?.number}.${index + 1}`,
        id: row.classificationId,
      };
      const { citation, label } = lawOf(row.law);
      return {
        id: row.classificationId,
        act: numbering.acts.get(row.actId ?? '')?.number ?? null,
        status: row.status,
        law: row.law,
        citation,
        label,
        standard: row.standard,
        exhibits: row.evidence.flatMap((id) => numbering.exhibitOf(id) ?? []),
        flags: row.flags,
        questions: row.questions,
        proposedBy: row.proposedBy,
        proposedAt: row.proposedAt,
        decidedBy: row.decidedBy,
        decidedAt: row.decidedAt,
        reason: texts.shown(
          numbering.thing(ref, incidentId, row.actId),
          'work',
          row.sealed,
          'reason',
          asWords,
        ),
      };
    });
