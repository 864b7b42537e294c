import { cas, confidential, event, open, work } from '../event.js';
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
import { coded, pinpoint } from '../shape/vocabulary.js';

export const ImportStarted = event(
  'import',
  'ImportStarted',
  'A published report or a table began to be taken in. One stream for each report; each version of its file is one import.',
  {
    reportId: open(id, 'The report.'),
    importId: open(id, 'This import.'),
    ordinal: open(integer(1), 'Its number among the imports of this report.'),
    key: cas(label, 'The key under which the office knows the report.'),
    evidenceId: open(id, 'The file taken in, as an item of evidence.'),
    fileMac: cas(text, 'The keyed digest of the file.'),
    publisher: cas(text, 'Who published it.'),
    title: cas(orNull(text), 'Its title.'),
    published: cas(orNull(partialDate), 'The day it was published.'),
    period: cas(
      object({ start: orNull(partialDate), end: orNull(partialDate) }),
      'The days it covers.',
    ),
    coverage: cas(orNull(coded), 'Whether it describes every incident it counts.'),
    units: cas(integer(), 'How many units the file lists.'),
    texts: confidential(maybe(json), 'Free texts of the report: methodology, context, notes.'),
    unknown: confidential(maybe(json), 'What the file says beyond what we understand.'),
  },
);

/** How a number was printed. */
export const FIGURE_QUALIFIERS = [
  'exact',
  'atLeast',
  'about',
  'rounded',
  'moreThan',
  'provisional',
  'other',
] as const;

export const FigurePublished = event(
  'import',
  'FigurePublished',
  'A figure as a report prints it, with its definition over the incidents or other figures where it has one.',
  {
    reportId: open(id, 'The report.'),
    claimId: open(id, 'The claim.'),
    key: cas(label, 'The key of the figure.'),
    value: cas(
      integer(0, 10_000_000_000),
      'The number, rounded half up where a fraction was printed.',
    ),
    printed: cas(text, 'The number as printed.'),
    unit: cas(orNull(text), 'Of what.'),
    qualifier: cas(coded, 'Exact, at least, rounded, …'),
    definition: cas(
      object({ fromIncidents: json, fromTotals: json }),
      'How it is defined; null where it is not.',
    ),
    pinpoint: cas(maybe(pinpoint), 'Where it stands.'),
    replaces: open(maybe(id), 'The claim in whose place it stands.'),
    counts: confidential(maybe(text), 'What it counts, in the words of the file.'),
    unknown: confidential(maybe(json), 'What else the file says of it.'),
  },
);

export const FigureNoLongerPublished = event(
  'import',
  'FigureNoLongerPublished',
  'A later version of the report does not print a figure any more.',
  {
    reportId: open(id, 'The report.'),
    claimId: open(id, 'The claim.'),
    key: cas(label, 'The key of the figure.'),
  },
);

/** A conclusion of its own, or the words of others that a report relays. */
export const CONCLUSION_KINDS = ['conclusion', 'denial', 'thirdPartyStatement'] as const;

export const ConclusionPublished = event(
  'import',
  'ConclusionPublished',
  'A legal conclusion as a report states it: its claim, never ours.',
  {
    reportId: open(id, 'The report.'),
    claimId: open(id, 'The claim.'),
    kind: cas(
      oneOf(...CONCLUSION_KINDS),
      'A conclusion of its own, or somebody else’s words that it relays.',
    ),
    citation: cas(orNull(text), 'The citation as written.'),
    role: cas(orNull(coded), 'Crime, violation, norm invoked, …'),
    certainty: cas(orNull(coded), 'How sure it says it is.'),
    parties: cas(list(coded), 'Of whom it speaks.'),
    incidents: open(list(id), 'Of which incidents, where it lists them.'),
    pinpoint: cas(maybe(pinpoint), 'Where it stands.'),
    texts: confidential(maybe(json), 'Its free texts.'),
  },
);

export const ConclusionReviewed = event(
  'import',
  'ConclusionReviewed',
  'A tool read the citation of a conclusion and compared it with the report: how it reads it, and what it flags. Nobody’s finding; a later version of the tool reads anew.',
  {
    reportId: open(id, 'The report.'),
    claimId: open(id, 'The claim.'),
    readings: cas(
      list(object({ canonical: list(label), flags: list(label), suggestions: list(label) }), 1_000),
      'Each reference to law, as the tool reads it: the provisions, the flags by their code, what may have been meant.',
    ),
    tool: cas(label, 'The tool and its version.'),
  },
);

export const ConclusionNoLongerPublished = event(
  'import',
  'ConclusionNoLongerPublished',
  'A later version of the report does not state a conclusion any more.',
  {
    reportId: open(id, 'The report.'),
    claimId: open(id, 'The claim.'),
  },
);

export const RowRefused = event('import', 'RowRefused', 'A unit of a file was refused whole.', {
  reportId: open(id, 'The report.'),
  importId: open(id, 'The import.'),
  code: cas(label, 'The code of the refusal.'),
  path: cas(text, 'Where in the file, as a JSON Pointer.'),
});

export const FindingRaised = event(
  'import',
  'FindingRaised',
  'An import found something that a person should look at.',
  {
    reportId: open(id, 'The report.'),
    importId: open(id, 'The import.'),
    findingId: open(id, 'The finding.'),
    code: cas(label, 'What kind of finding.'),
    path: cas(text, 'Where in the file, as a JSON Pointer.'),
    message: cas(text, 'What was found; names no person.'),
    incidentId: open(maybe(id), 'The incident it concerns.'),
    tool: cas(text, 'The tool and version that found it.'),
  },
);

/** What became of a finding. */
export const FINDING_OUTCOMES = ['accepted', 'dismissed', 'corrected'] as const;

export const FindingResolved = event(
  'import',
  'FindingResolved',
  'A member looked at a finding and decided.',
  {
    reportId: open(id, 'The report.'),
    findingId: open(id, 'The finding.'),
    outcome: cas(oneOf(...FINDING_OUTCOMES), 'What became of it.'),
    reason: work(text, 'Why.'),
  },
);

export const ImportCompleted = event('import', 'ImportCompleted', 'An import came to its end.', {
  reportId: open(id, 'The report.'),
  importId: open(id, 'The import.'),
  accepted: cas(integer(), 'Units taken in anew.'),
  unchanged: cas(integer(), 'Units that say what they said before.'),
  corrected: cas(integer(), 'Units of which the publisher now says something else.'),
  refused: cas(integer(), 'Units refused.'),
  vanished: cas(integer(), 'Units no longer listed.'),
  findings: cas(integer(), 'Findings raised.'),
  complete: cas(flag, 'Whether every unit was looked at.'),
  note: work(maybe(text), 'A note.'),
});
