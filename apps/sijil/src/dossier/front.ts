import { POLICY_VERSION } from '#access';
import type { Cover, DossierLanguage, Mandate, ProceduralStep, Ref } from '#dossier';
import type { EventAbout, RegisterRow } from '#read-side';
import { massacreRule } from '#law';
import { VIA } from '../version.js';
import type { Numbering } from './numbering.js';
import type { Texts } from './texts.js';
import { asNamed, asWords, named } from './words.js';

/** Where a dossier speaks from. */
export interface Standpoint {
  readonly position: number;
  readonly instant: string;
  readonly register: RegisterRow;
  readonly language: DossierLanguage;
  readonly number: number | null;
}

/** What stands on the cover. */
export const coverOf = (
  numbering: Numbering,
  texts: Texts,
  { position, instant, register, language, number }: Standpoint,
): Cover => {
  const { file } = numbering.file;
  const law = new Map(
    [...numbering.charges.values()]
      .flatMap(({ row: { charge } }) => [charge.crime, charge.mode])
      .concat(
        [...numbering.incidents.keys()].flatMap((id) =>
          (numbering.file.classifications.get(id) ?? []).map((one) => one.law),
        ),
      )
      .map(({ forum, catalogueVersion }) => [
        `${forum} ${catalogueVersion}`,
        { forum, catalogueVersion },
      ]),
  );
  return {
    reference: file.reference,
    title: texts.shown(
      numbering.thing(numbering.caseRef),
      'confidential',
      file.sealed,
      'title',
      asNamed,
    ),
    forum: file.forum,
    caseId: file.caseId,
    profile: numbering.sight.reader.profile,
    language,
    number,
    position,
    instant,
    register: {
      id: register.registerId,
      purpose: register.purpose,
      name: register.name && named(register.name),
    },
    versions: {
      sijil: VIA,
      policy: POLICY_VERSION,
      law: [...law].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
      counting: [{ rule: massacreRule.id, version: massacreRule.version }],
    },
  };
};

/** On whose request and by which standards the case is prepared. */
export const mandateOf = (numbering: Numbering, texts: Texts): Mandate => {
  const { file } = numbering;
  const standards = [
    ...[...numbering.charges.values()].map(({ row }) => row.charge.standard),
    ...[...numbering.incidents.keys()].flatMap((id) =>
      (file.classifications.get(id) ?? []).map(({ standard }) => standard),
    ),
  ];
  const incidents = [...numbering.incidents.values()];
  return {
    mandate: texts.shown(
      numbering.thing(numbering.caseRef),
      'confidential',
      file.file.sealed,
      'mandate',
      asWords,
    ),
    openedAt: file.file.recordedAt,
    openedBy: file.file.by,
    standards: [...new Map(standards.map((one) => [JSON.stringify(one), one])).values()],
    reports: file.reports
      .filter(({ reportId }) => incidents.some(({ row }) => row.reportId === reportId))
      .filter(({ reportId, evidenceId }) => !numbering.sight.hides(reportId, evidenceId))
      .map(({ reportId, publisher, title, published, evidenceId }) => ({
        publisher,
        title,
        published,
        // What was taken in is a copy of it; what incidents name as their source is the publication.
        exhibit:
          numbering.exhibitOf(evidenceId) ??
          incidents
            .filter(({ row }) => row.reportId === reportId)
            .map(({ row }) => file.descriptions.get(row.incidentId)?.source.id)
            .map((id) => numbering.exhibitOf(id))
            .find((number) => number !== null) ??
          null,
      })),
  };
};

/** The procedure: the events of the case's own stream, in their order. */
export const historyOf = (
  numbering: Numbering,
  texts: Texts,
  events: readonly EventAbout[],
): readonly ProceduralStep[] =>
  events
    .filter(({ stream }) => stream === `case-${numbering.caseRef.id}`)
    .map(({ position, eventId, type, recordedAt, by, via, about, sealed }) => {
      const ref: Ref = { noun: 'case', label: `${position}`, id: eventId };
      return {
        position,
        type,
        recordedAt,
        by,
        via,
        of: namedIn(numbering, about),
        reason: texts.shown(
          { ref, ids: [numbering.caseRef.id] },
          'work',
          sealed,
          'reason',
          asWords,
        ),
      };
    });

/** What of the dossier an event of the case is about, what it is chiefly about first. */
const namedIn = (
  { charges, facts, exhibits, incidents, suspects, accounts }: Numbering,
  about: readonly string[],
): readonly Ref[] =>
  [charges, facts, exhibits, incidents, suspects, accounts].flatMap((all) =>
    [...all.values()].flatMap(({ ref }) => (about.includes(ref.id) ? [ref] : [])),
  );
