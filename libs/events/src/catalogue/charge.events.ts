import { cas, confidential, event, open, work } from '../event.js';
import { id, integer, label, list, maybe, object, oneOf, orNull, text } from '../shape/shape.js';
import { coded, lawEntry, pinpoint, source, subject } from '../shape/vocabulary.js';

/** What an alleged fact is there to show. */
export const FACT_KINDS = [
  'crimeBase',
  'linkage',
  'authority',
  'notice',
  'measures',
  'context',
  'status',
  'jurisdiction',
  'defence',
] as const;

const acts = list(object({ incidentId: id, actId: id }), 1_000);

export const FactAlleged = event(
  'case',
  'FactAlleged',
  'A fact was alleged in a case, under a number that is never used again. Charges share it.',
  {
    caseId: open(id, 'The case.'),
    factId: open(id, 'The alleged fact.'),
    number: cas(integer(1), 'Its number in the case.'),
    kind: cas(oneOf(...FACT_KINDS), 'What it is there to show.'),
    acts: open(acts, 'The acts it is about; none where it is about no single act.'),
    statement: confidential(text, 'What is alleged.'),
    reason: work(maybe(text), 'Why.'),
  },
);

export const FactRevised = event(
  'case',
  'FactRevised',
  'An alleged fact was put otherwise; the former words stay in the history.',
  {
    caseId: open(id, 'The case.'),
    factId: open(id, 'The alleged fact.'),
    kind: cas(oneOf(...FACT_KINDS), 'What it is there to show from here on.'),
    statement: confidential(text, 'What is alleged from here on.'),
    reason: work(text, 'Why.'),
  },
);

export const FactWithdrawn = event(
  'case',
  'FactWithdrawn',
  'A fact is no longer alleged. It stays listed with what lies for and against it.',
  {
    caseId: open(id, 'The case.'),
    factId: open(id, 'The alleged fact.'),
    reason: work(text, 'Why.'),
  },
);

/** Which way a support points. */
export const STANCES = ['for', 'against'] as const;

export const FactSupportRecorded = event(
  'case',
  'FactSupportRecorded',
  'A passage of an exhibit or of an account was put for or against an alleged fact.',
  {
    caseId: open(id, 'The case.'),
    factId: open(id, 'The alleged fact.'),
    supportId: open(id, 'The support.'),
    stance: cas(oneOf(...STANCES), 'Which way it points.'),
    exhibitId: open(orNull(id), 'The exhibit; null where it is an account.'),
    account: open(
      orNull(object({ accountId: id, passage: integer(1) })),
      'The passage of an account; null where it is an exhibit.',
    ),
    pinpoint: cas(maybe(pinpoint), 'Where in it.'),
    reason: work(maybe(text), 'Why it points so.'),
  },
);

export const FactSupportWithdrawn = event(
  'case',
  'FactSupportWithdrawn',
  'A support is no longer relied on. It stays listed.',
  {
    caseId: open(id, 'The case.'),
    factId: open(id, 'The alleged fact.'),
    supportId: open(id, 'The support.'),
    reason: work(text, 'Why.'),
  },
);

export const ChargeDrafted = event(
  'case',
  'ChargeDrafted',
  'A charge was drafted: acts, a suspect, a provision and a mode of liability under one forum.',
  {
    caseId: open(id, 'The case.'),
    chargeId: open(id, 'The charge.'),
    number: cas(integer(1), 'Its number in the case.'),
    suspectId: open(id, 'The suspect of the case.'),
    acts: open(acts, 'The acts.'),
    crime: cas(lawEntry, 'The provision.'),
    mode: cas(lawEntry, 'The mode of liability, in the same forum and version.'),
    standard: cas(coded, 'The standard of proof in view.'),
    conflictId: open(orNull(id), 'The armed conflict in which it is charged; null for none.'),
    principals: open(list(subject, 1_000), 'Who carried the acts out: persons or actors.'),
    flags: cas(list(label), 'What the tool found against it: obstacles by their code.'),
    questions: cas(list(label), 'What the tool found that it depends on.'),
    tool: cas(label, 'The tool and its version.'),
    departure: work(maybe(text), 'Why it is charged all the same, where there is a flag.'),
    reason: work(text, 'Why.'),
  },
);

const decision = {
  caseId: open(id, 'The case.'),
  chargeId: open(id, 'The charge.'),
  reason: work(text, 'Why.'),
};
export const ChargeAdopted = event(
  'case',
  'ChargeAdopted',
  'Somebody other than who drafted a charge adopted it.',
  decision,
);
export const ChargeWithdrawn = event(
  'case',
  'ChargeWithdrawn',
  'A charge was withdrawn. It stays listed with its matrix.',
  decision,
);

/** What stands at the ends of the links from an act to a suspect. */
export const LINKAGE_ENDS = ['act', 'platform', 'unit', 'post', 'suspect'] as const;

const end = object({
  kind: oneOf(...LINKAGE_ENDS),
  /** The act, actor or suspect; null for a platform, which is no record of its own. */
  id: orNull(id),
  printed: orNull(label),
});

export const LinkageAsserted = event(
  'case',
  'LinkageAsserted',
  'One link of the chain from an act to a suspect was asserted, with its source.',
  {
    caseId: open(id, 'The case.'),
    chargeId: open(id, 'The charge.'),
    linkId: open(id, 'The link.'),
    from: cas(end, 'The end nearer to the act.'),
    to: cas(end, 'The end nearer to the suspect.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    reason: work(maybe(text), 'Why.'),
  },
);

export const LinkageWithdrawn = event(
  'case',
  'LinkageWithdrawn',
  'A link of the chain is no longer asserted.',
  {
    caseId: open(id, 'The case.'),
    chargeId: open(id, 'The charge.'),
    linkId: open(id, 'The link.'),
    reason: work(text, 'Why.'),
  },
);

export const ElementArgued = event(
  'case',
  'ElementArgued',
  'A row of the matrix of a charge was argued from alleged facts, in place of the former argument.',
  {
    caseId: open(id, 'The case.'),
    chargeId: open(id, 'The charge.'),
    requirement: cas(label, 'The row, by its key: `crime/2`, `mode/1`, `ground/31(1)(a)`.'),
    facts: open(list(id, 1_000), 'The alleged facts it is argued from.'),
    argument: work(text, 'How it follows from them.'),
  },
);

/** What a person found of a row of a matrix. */
export const ELEMENT_FINDINGS = ['met', 'notMet', 'open'] as const;

export const ElementAssessed = event(
  'case',
  'ElementAssessed',
  'A member assessed a row of the matrix of a charge under the standard of its forum.',
  {
    caseId: open(id, 'The case.'),
    chargeId: open(id, 'The charge.'),
    requirement: cas(label, 'The row, by its key.'),
    finding: cas(
      oneOf(...ELEMENT_FINDINGS),
      'Met, not met, or open; of a ground excluding responsibility, whether that ground is made out.',
    ),
    standard: cas(coded, 'Under which standard of proof.'),
    reason: work(text, 'Why.'),
  },
);
