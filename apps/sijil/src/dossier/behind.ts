import { idOfStream } from '#kernel';
import type { EventAbout } from '#read-side';
import { OPENABLE } from '#vault';
import type { Openable } from '#vault';
import type { Around } from './around.js';
import type { CaseFile } from './case-file.js';
import { flat } from './case-file.js';
import type { Numbering } from './numbering.js';
import type { References } from './references.js';
import type { Disclosed, Texts } from './texts.js';
import { wordingsIn } from './law.js';

/** An event behind a dossier, with the parts of it that its profile opens. */
export interface Behind {
  readonly position: number;
  readonly open: readonly Openable[];
}

/** Every id by which events behind a case can be found. */
export const subjectsOf = (file: CaseFile): readonly string[] => [
  ...new Set([
    file.file.caseId,
    ...file.included.map(({ incidentId }) => incidentId),
    ...flat(file.acts).map(({ actId }) => actId),
    ...flat(file.claims).map(({ claimId }) => claimId),
    ...file.exhibits.flatMap(({ exhibitId, evidenceId }) => [exhibitId, evidenceId]),
    ...file.accounts.map(({ accountId }) => accountId),
    ...file.people.map(({ personId }) => personId),
    ...file.actors.rows.map(({ actorId }) => actorId),
    ...file.conflicts.map(({ conflictId }) => conflictId),
    ...file.suspects.map(({ suspectId }) => suspectId),
    ...file.matrices.map(({ charge }) => charge.chargeId),
    ...file.facts.map(({ factId }) => factId),
    ...wordingsIn(file),
  ]),
];

/** Facts that bind two things: they are behind a dossier only where both are in it. */
const BINDING: ReadonlySet<string> = new Set([
  'RoleAsserted',
  'PostHeld',
  'NexusAssessed',
  'EvidenceLinked',
  'AccountDocumented',
  'IncidentLinked',
  'PersonMerged',
  'ActorMerged',
  'IncidentMerged',
]);

/**
 * What the office notes of its own protection and its own handing over: who agreed to what, how something is handled
 * and for whom, who was shown a name, what another profile got. None of it leaves.
 */
const OF_THE_HOUSE: ReadonlySet<string> = new Set([
  'ConsentRecorded',
  'ConsentNarrowed',
  'ConsentWithdrawn',
  'HandlingSet',
  'HoldPlaced',
  'HoldLifted',
  'IdentityRevealed',
  'DestructionRequested',
  'DestructionApproved',
  'DestructionRejected',
  'DossierIssued',
  'ItemDisclosed',
]);

/** The ids of the records of which a dossier speaks. */
const streamsOf = (numbering: Numbering): ReadonlySet<string> =>
  new Set([
    numbering.caseRef.id,
    ...numbering.incidents.keys(),
    ...[...numbering.exhibits.values()].map(({ row }) => row.evidenceId),
    ...numbering.accounts.keys(),
    ...numbering.people.keys(),
    ...numbering.parties.keys(),
    ...numbering.conflicts.keys(),
    ...wordingsIn(numbering.file),
  ]);

/** The events behind a dossier: those on the streams of what is in it, and none that refers to what is hidden. */
export const eventsBehind = (
  numbering: Numbering,
  events: readonly EventAbout[],
  references: References,
): readonly EventAbout[] => {
  const { sight } = numbering;
  const owners = streamsOf(numbering);
  const hidden = new Set(numbering.leftOut.map(({ id }) => id));
  const inIt = new Set([...owners, ...numbering.acts.keys()]);
  return events
    .filter(({ stream }) => owners.has(idOfStream(stream)))
    .filter(({ type }) => sight.reader.profile === 'internal' || !OF_THE_HOUSE.has(type))
    .filter(
      ({ position, about }) =>
        ![...about, ...(references.get(position)?.ids ?? [])].some(
          (id) => hidden.has(id) || sight.hides(id) !== null,
        ),
    )
    .filter(
      ({ type, about }) => !BINDING.has(type) || about.filter((id) => inIt.has(id)).length > 1,
    );
};

/**
 * Who told what an event says. Whom it merely names has not told it: a toll that counts somebody is its source's
 * word.
 */
export const tellersIn = (
  references: References,
  { persons }: Pick<Around, 'persons'>,
): ((position: number) => readonly string[]) => {
  return (position) => (references.get(position)?.ids ?? []).filter((id) => !persons.has(id));
};

/**
 * The parts of these events that the profile opens, with the card of the register before them. An event of
 * somebody who told it in confidence, and does not want it handed on, keeps its confidential part.
 */
export const opened = (
  { sight }: Numbering,
  texts: Texts,
  events: readonly EventAbout[],
  tellersAt: (position: number) => readonly string[],
): readonly Behind[] => [
  { position: 1, open: ['public', 'case'] },
  ...events.map(({ position, eventId, stream }) => {
    const tellers = [idOfStream(stream), ...tellersAt(position)];
    const open = OPENABLE.filter(
      (one) =>
        !sight.closes(one, tellers) && !(one === 'confidential' && texts.closed.has(eventId)),
    );
    return { position, open };
  }),
];

/**
 * What is handed over besides what is printed: confidential parts as wholes (`*`) where proofs open them, and the
 * bytes of items.
 */
export const handedOver = (
  behind: readonly Behind[],
  events: readonly EventAbout[],
  references: References,
  evidenceIds: readonly string[],
): readonly Disclosed[] => {
  const opens = new Set(
    behind.flatMap(({ position, open }) => (open.includes('confidential') ? position : [])),
  );
  const streams = events
    .filter(({ position }) => references.get(position)?.parts.includes('confidential'))
    .filter(({ position }) => opens.has(position))
    .map(({ stream }) => stream);
  const items = evidenceIds.map((id) => `evidence-${id}`);
  return [
    { fields: ['*'], subjects: streams },
    { fields: ['bytes'], subjects: items },
  ]
    .filter(({ subjects }) => subjects.length > 0)
    .map(({ fields, subjects }) => ({
      class: 'confidential',
      fields,
      subjects: [...new Set(subjects)].sort(),
    }));
};
