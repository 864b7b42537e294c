import { cas, confidential, event, open, work } from '../event.js';
import type { FactOf } from '../event.js';
import {
  flag,
  id,
  integer,
  json,
  label,
  list,
  maybe,
  object,
  oneOf,
  orNull,
  partialDate,
  text,
} from '../shape/shape.js';
import type { Of } from '../shape/shape.js';
import {
  act,
  coded,
  description,
  facility,
  lawEntry,
  means,
  occurrence,
  pinpoint,
  place,
  quotation,
  source,
  tollCount,
  tollTraits,
} from '../shape/vocabulary.js';

/** What a claim says of itself: which it is, whose it is, where it stands, and what it stands in place of. */
const claim = {
  incidentId: open(id, 'The incident.'),
  claimId: open(id, 'The claim.'),
  actId: open(maybe(id), 'The act it addresses; the whole incident where absent.'),
  source: cas(source, 'Who asserts it.'),
  pinpoint: cas(maybe(pinpoint), 'Where it stands in the source.'),
  replaces: open(maybe(id), 'The claim in whose place this one stands from here on.'),
  note: confidential(maybe(text), 'A note of the source.'),
  reason: work(maybe(text), 'Why, where a member of the office asserts it.'),
};

export const IncidentRecorded = event(
  'incident',
  'IncidentRecorded',
  'An incident was recorded with its acts, as one source describes it. What the source asserts about tolls, control and authorship are claims of their own.',
  {
    incidentId: open(id, 'The incident.'),
    acts: cas(list(act), 'Its acts, at least one.'),
    described: cas(description, 'When, where, by what, against what: the words of the source.'),
    source: cas(source, 'Whose description it is.'),
    pinpoint: cas(maybe(pinpoint), 'Where it stands in the source.'),
    unit: cas(
      maybe(object({ importId: id, unitId: label, mac: text })),
      'The unit of the report it was taken from, with the keyed digest of the unit.',
    ),
    site: confidential(maybe(text), 'The very site.'),
    street: confidential(maybe(text), 'The street.'),
    summary: confidential(maybe(text), 'What happened, in a sentence of the source.'),
    texts: confidential(maybe(json), 'Free texts of the source, by their place in the unit.'),
    unknown: confidential(
      maybe(json),
      'What the source says beyond what we understand, kept as it came.',
    ),
  },
);

export const DescriptionAsserted = event(
  'incident',
  'DescriptionAsserted',
  'A source describes an incident anew. What a member has corrected since stays as corrected.',
  {
    incidentId: open(id, 'The incident.'),
    described: cas(description, 'The description from here on.'),
    source: cas(source, 'Whose description it is.'),
    pinpoint: cas(maybe(pinpoint), 'Where it stands in the source.'),
    unit: cas(
      maybe(object({ importId: id, unitId: label, mac: text })),
      'The unit of the report, with its keyed digest.',
    ),
    site: confidential(maybe(text), 'The very site.'),
    street: confidential(maybe(text), 'The street.'),
    summary: confidential(maybe(text), 'What happened, in a sentence of the source.'),
    texts: confidential(maybe(json), 'Free texts of the source, by their place in the unit.'),
    unknown: confidential(maybe(json), 'What the source says beyond what we understand.'),
  },
);

export const IncidentCorrected = event(
  'incident',
  'IncidentCorrected',
  'A member corrected what is held to be so of an incident, part by part. The source’s own description stays beside it.',
  {
    incidentId: open(id, 'The incident.'),
    occurred: cas(maybe(occurrence), 'When.'),
    confirmedOn: cas(maybe(orNull(partialDate)), 'When it was confirmed.'),
    inPeriod: cas(maybe(orNull(flag)), 'Whether it happened within the period of the report.'),
    place: cas(maybe(place), 'Where.'),
    means: cas(maybe(means), 'By what.'),
    target: cas(maybe(orNull(coded)), 'Against what.'),
    doubleTap: cas(
      maybe(orNull(flag)),
      'Whether the same place was struck again when help had come.',
    ),
    facilities: cas(maybe(list(facility)), 'What was damaged.'),
    reason: work(text, 'Why.'),
  },
);

export const ActAdded = event('incident', 'ActAdded', 'An act was added to an incident.', {
  incidentId: open(id, 'The incident.'),
  act: cas(act, 'The act.'),
  source: cas(source, 'Who says so.'),
  pinpoint: cas(maybe(pinpoint), 'Where.'),
  reason: work(maybe(text), 'Why.'),
});

export const ActMoved = event(
  'incident',
  'ActMoved',
  'An act was moved to another incident, which names it in an ActAdded of its own.',
  {
    incidentId: open(id, 'The incident it leaves.'),
    actId: open(id, 'The act.'),
    to: open(id, 'The incident it goes to.'),
    reason: work(text, 'Why.'),
  },
);

export const TimeAsserted = event(
  'incident',
  'TimeAsserted',
  'A source gives a time for something within an incident.',
  {
    ...claim,
    time: cas(orNull(text), 'The time, HH:MM, where it can be read.'),
    precision: cas(orNull(coded), 'Around, from, until.'),
    asWritten: cas(orNull(text), 'As written, where that is ambiguous.'),
    by: confidential(maybe(text), 'Who gives it, in the words of the source.'),
    about: confidential(maybe(text), 'Of what.'),
  },
);

export const TollAsserted = event(
  'incident',
  'TollAsserted',
  'A source states how many people were harmed (OHCHR Guidance on Casualty Recording). Competing tolls stand side by side.',
  {
    ...claim,
    counts: cas(list(tollCount), 'The numbers, each with its own qualifier and category.'),
    descriptor: cas(orNull(coded), 'What the source calls them: civilians, individuals, children.'),
    traits: cas(tollTraits, 'What else it says of them.'),
    persons: open(maybe(list(id)), 'The persons it counts, where they are registered.'),
    texts: confidential(maybe(json), 'Free texts of the source about the people.'),
  },
);

export const ControlAsserted = event(
  'incident',
  'ControlAsserted',
  'A source says who held the area.',
  {
    ...claim,
    parties: cas(orNull(list(coded)), 'Who held it; null where the source does not say.'),
    minor: cas(list(coded), 'Who was there besides, in small number.'),
    countedAs: cas(orNull(list(coded)), 'Under which control the source counts it.'),
    tense: cas(orNull(coded), 'Whether it speaks of then or of now.'),
  },
);

/** What was found of a military objective at or near the place. */
export const OBJECTIVE_FINDINGS = ['found', 'notFound', 'notChecked'] as const;

export const MilitaryObjectiveAssessed = event(
  'incident',
  'MilitaryObjectiveAssessed',
  'Whether a military objective was at or near the place was looked into.',
  {
    ...claim,
    finding: cas(oneOf(...OBJECTIVE_FINDINGS), 'The finding.'),
    method: confidential(maybe(text), 'How it was looked into.'),
  },
);

/** How closely an author is named. */
export const ATTRIBUTION_LEVELS = ['party', 'force', 'unit', 'person'] as const;

/** Named as author, counted under in a tally, or said to be present without being blamed. */
export const ATTRIBUTION_ROLES = ['author', 'countedUnder', 'present'] as const;

export const AttributionAsserted = event(
  'incident',
  'AttributionAsserted',
  'A source names an author of an incident or act, in its own strength of language.',
  {
    ...claim,
    actorId: open(orNull(id), 'The actor named; null where none is registered.'),
    party: cas(coded, 'As printed.'),
    level: cas(oneOf(...ATTRIBUTION_LEVELS), 'How closely it names.'),
    role: cas(
      oneOf(...ATTRIBUTION_ROLES),
      'Named as author, counted under in a tally, or said to be present without being blamed.',
    ),
    language: cas(coded, 'How strongly: stated, believed, alleged, …'),
    basis: cas(list(coded), 'On what it rests.'),
  },
);

export const CharacterisationAsserted = event(
  'incident',
  'CharacterisationAsserted',
  'A source uses a word of its own for an incident, such as massacre. Our counting rule answers beside it.',
  {
    ...claim,
    term: cas(coded, 'The word.'),
    applies: cas(orNull(flag), 'Whether the source says it applies.'),
    counted: cas(orNull(flag), 'Whether the source counts the incident in its totals.'),
    basis: confidential(maybe(text), 'The ground it gives.'),
  },
);

/** What a speaker does. */
export const STATEMENT_STANCES = ['alleges', 'confirms', 'denies', 'qualifies', 'refutes'] as const;

export const StatementRecorded = event(
  'incident',
  'StatementRecorded',
  'Somebody alleges, confirms, denies, qualifies or refutes something of an incident.',
  {
    ...claim,
    speaker: cas(coded, 'Who speaks.'),
    stance: cas(oneOf(...STATEMENT_STANCES), 'What they do.'),
    target: open(maybe(id), 'The claim they speak to.'),
    on: cas(maybe(orNull(partialDate)), 'When.'),
    words: confidential(maybe(quotation), 'What they say.'),
  },
);

/** The facts by which somebody claims something of an incident or one of its acts. */
export type ClaimFact = FactOf<
  | typeof TollAsserted
  | typeof ControlAsserted
  | typeof AttributionAsserted
  | typeof CharacterisationAsserted
  | typeof TimeAsserted
  | typeof StatementRecorded
  | typeof MilitaryObjectiveAssessed
>;

/** On what ground a claim no longer stands. */
export const WITHDRAWAL_GROUNDS = [
  'noLongerAsserted',
  'retracted',
  'discredited',
  'enteredInError',
] as const;

export const ClaimWithdrawn = event(
  'incident',
  'ClaimWithdrawn',
  'A claim is no longer asserted by whoever asserted it, or was taken back by the office.',
  {
    incidentId: open(id, 'The incident.'),
    claimId: open(id, 'The claim.'),
    source: cas(source, 'Who no longer asserts it.'),
    ground: cas(oneOf(...WITHDRAWAL_GROUNDS), 'On what ground.'),
    reason: work(text, 'Why.'),
  },
);

export const UnitNoLongerAsserted = event(
  'incident',
  'UnitNoLongerAsserted',
  'A later version of the report does not list the incident any more. Its claims stay on record as no longer asserted.',
  {
    incidentId: open(id, 'The incident.'),
    source: cas(source, 'Whose report it is.'),
    importId: open(id, 'The import that found it missing.'),
  },
);

/** How far an incident has been verified. */
export const VERIFICATION_LEVELS = [
  'reported',
  'corroborated',
  'verified',
  'contested',
  'retracted',
] as const;

export const IncidentVerificationAssessed = event(
  'incident',
  'IncidentVerificationAssessed',
  'A member assessed how far an incident is verified.',
  {
    incidentId: open(id, 'The incident.'),
    level: cas(
      oneOf(...VERIFICATION_LEVELS),
      'Reported; corroborated by two independent sources; verified in source, place and time; contested; retracted.',
    ),
    reason: work(text, 'Why.'),
  },
);

const characterisation = {
  incidentId: open(id, 'The incident.'),
  actId: open(maybe(id), 'The act.'),
  classificationId: open(id, 'The proposal.'),
  law: cas(lawEntry, 'The entry of the law.'),
  standard: cas(coded, 'The standard of proof in view.'),
  evidence: open(list(id), 'The items relied on.'),
  conflictId: open(maybe(id), 'The armed conflict in which it is characterised.'),
  conclusion: open(
    maybe(object({ reportId: id, claimId: id })),
    'The conclusion of a report that it takes up; what was flagged of that reaches it.',
  ),
  flags: cas(
    maybe(list(label)),
    'What the tools found against it: obstacles and flags by their code.',
  ),
  questions: cas(maybe(list(label)), 'What the tool found that it depends on.'),
  tool: cas(maybe(label), 'The tool and its version.'),
  departure: work(maybe(text), 'Why, where it is proposed against a flag.'),
  reason: work(text, 'Why.'),
};

export const ClassificationProposed = event(
  'incident',
  'ClassificationProposed',
  'A legal characterisation of an incident or act was proposed.',
  characterisation,
);

export const ClassificationRevised = event(
  'incident',
  'ClassificationRevised',
  'A classification was revised: another was proposed in its place. The former stands until somebody else adopts the new one.',
  {
    ...characterisation,
    revises: open(id, 'The classification that it is to stand in place of.'),
  },
);

const review = {
  incidentId: open(id, 'The incident.'),
  classificationId: open(id, 'The classification.'),
  reason: work(text, 'Why.'),
};
export const ClassificationAdopted = event(
  'incident',
  'ClassificationAdopted',
  'Somebody other than the proposer adopted a classification.',
  review,
);
export const ClassificationRejected = event(
  'incident',
  'ClassificationRejected',
  'Somebody other than the proposer rejected a classification; the proposal stays on record.',
  review,
);
export const ClassificationWithdrawn = event(
  'incident',
  'ClassificationWithdrawn',
  'A classification was withdrawn.',
  review,
);

/** How incidents can hang together (OpenEvSys, chain of events). */
export const INCIDENT_LINKS = [
  'precedes',
  'contains',
  'partOf',
  'sameAttack',
  'responseTo',
  'related',
] as const;

export const IncidentLinked = event(
  'incident',
  'IncidentLinked',
  'An incident was linked to another.',
  {
    incidentId: open(id, 'The incident.'),
    linkId: open(id, 'The link.'),
    to: open(id, 'The other.'),
    kind: cas(oneOf(...INCIDENT_LINKS), 'How they hang together.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    printed: confidential(maybe(text), 'The words of the source.'),
  },
);

export const IncidentUnlinked = event(
  'incident',
  'IncidentUnlinked',
  'A link between incidents was taken back.',
  {
    incidentId: open(id, 'The incident.'),
    linkId: open(id, 'The link.'),
    reason: work(text, 'Why.'),
  },
);

export const IncidentMerged = event(
  'incident',
  'IncidentMerged',
  'Two records were found to be of one incident. Written to the absorbed record alone.',
  {
    incidentId: open(id, 'The absorbed record.'),
    into: open(id, 'The record that stays.'),
    reason: work(text, 'Why.'),
  },
);

export const IncidentUnmerged = event('incident', 'IncidentUnmerged', 'A merge was undone.', {
  incidentId: open(id, 'The record that stands for itself again.'),
  from: open(id, 'The record it had been merged into.'),
  reason: work(text, 'Why.'),
});

/** The areas of a country, from the widest down. */
export const AREA_LEVELS = ['governorate', 'district', 'subdistrict'] as const;

const placeArea = object({
  level: oneOf(...AREA_LEVELS),
  code: label,
  en: label,
  ar: orNull(label),
});
/** An area of a gazetteer in which a place lies. */
export type PlaceArea = Of<typeof placeArea>;

export const PlaceResolved = event(
  'incident',
  'PlaceResolved',
  'Which place of a gazetteer a printed place is: a member accepted it, or a tool recorded a name that is exact and that one place alone has. What members chose is what is learned of a spelling.',
  {
    incidentId: open(id, 'The incident.'),
    gazetteer: cas(label, 'The gazetteer and its version.'),
    code: cas(label, 'The place code there.'),
    areas: cas(
      maybe(list(placeArea, AREA_LEVELS.length)),
      'The areas of the gazetteer that it lies in or is, the widest first.',
    ),
    printed: cas(maybe(label), 'The name as printed that was resolved.'),
    proposal: cas(
      maybe(
        object({ tool: text, score: integer(0, 1000), exact: maybe(flag), unique: maybe(flag) }),
      ),
      'What a tool had proposed: score in thousandths, whether the names are one in two spellings, whether one place alone has it.',
    ),
    reason: work(maybe(text), 'Why.'),
  },
);
