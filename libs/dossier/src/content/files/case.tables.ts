import { pinpointWords } from '#events';
import type { Redaction } from '../back.js';
import type { DossierContent } from '../content.js';
import type { CustodyStep } from '../exhibit.js';
import { statesOf } from '../states.js';
import {
  coded,
  inScript,
  pinpointed,
  printed,
  refs,
  several,
  shownNamed,
  sourced,
} from './cells.js';
import type { Cell, CsvTable } from './csv.js';

/** One row for each person, by pseudonym. */
export const personTable = ({ persons }: DossierContent): CsvTable => ({
  columns: ['pseudonym', 'id', 'identity', 'protected', 'roles', 'fates', 'accounts', 'consents'],
  rows: persons.map((person) => [
    person.pseudonym,
    person.id,
    person.ended === undefined
      ? person.identity
      : several([person.identity, person.ended.on, person.ended.basis?.printed ?? '']),
    person.protected,
    several(person.roles.map(({ role, of }) => `${role} of ${of.noun} ${of.label}`)),
    several(
      person.fates.map(({ fate, at, source, pinpoint }) =>
        [
          fate.printed,
          ...(at === null ? [] : [at]),
          `(${[sourced(source), ...(pinpoint === null ? [] : [pinpointWords(pinpoint, 'en')])].join(', ')})`,
        ].join(' '),
      ),
    ),
    several(person.accounts),
    several(
      person.consents.map(
        ({ status, purposes, identityUse }) => `${status}: ${purposes.join(', ')} (${identityUse})`,
      ),
    ),
  ]),
});

/** One row for each file of each exhibit; an exhibit without files has one row, too. */
export const exhibitTable = ({ exhibits }: DossierContent): CsvTable => ({
  columns: [
    'exhibit',
    'id',
    'item',
    'first_page',
    'last_page',
    'kind_code',
    'kind',
    'title_en',
    'title_ar',
    'dated',
    'held',
    'excluded',
    'withdrawn',
    'contested',
    'states',
    'bearings',
    'source_reliability',
    'information_credibility',
    'incidents',
    'file_sha256',
    'file_bytes',
    'file_type',
    'file_made',
    'file_withheld',
  ],
  rows: exhibits.flatMap((exhibit) => {
    const grade = exhibit.grades.at(-1);
    const own: readonly Cell[] = [
      exhibit.number,
      exhibit.id,
      exhibit.evidenceId,
      exhibit.firstPage,
      exhibit.lastPage,
      ...coded(exhibit.kind),
      ...shownNamed(exhibit.title),
      exhibit.dated,
      exhibit.held,
      exhibit.excluded,
      exhibit.withdrawn,
      exhibit.contested,
      several(statesOf(exhibit)),
      several(
        exhibit.bearings.map(
          ({ bearing, suspect }) => `${bearing}${suspect === null ? '' : ` (suspect ${suspect})`}`,
        ),
      ),
      grade?.sourceReliability ?? null,
      grade?.informationCredibility ?? null,
      several(exhibit.incidents),
    ];
    return exhibit.files.length === 0
      ? [[...own, null, null, null, null, null]]
      : exhibit.files.map(({ sha256, size, mediaType, made, withheld }) => [
          ...own,
          sha256,
          size,
          mediaType,
          made,
          withheld,
        ]);
  }),
});

/** One row for each support of each fact; a fact with none has one row, too. */
export const factTable = ({ facts }: DossierContent): CsvTable => ({
  columns: [
    'fact',
    'id',
    'kind',
    'statement_en',
    'statement_ar',
    'acts',
    'withdrawn',
    'coverage',
    'supports_for',
    'supports_against',
    'origins_for',
    'origins_against',
    'support_id',
    'support_stance',
    'support_exhibit',
    'support_account',
    'support_pinpoint_en',
    'support_pinpoint_ar',
    'support_withdrawn',
  ],
  rows: facts.flatMap((fact) => {
    const own: readonly Cell[] = [
      fact.number,
      fact.id,
      fact.kind,
      inScript(fact.statement, 'en'),
      inScript(fact.statement, 'ar'),
      refs(fact.acts),
      fact.withdrawn,
      fact.coverage,
      fact.weight.for,
      fact.weight.against,
      fact.weight.originsFor,
      fact.weight.originsAgainst,
    ];
    return fact.supports.length === 0
      ? [[...own, null, null, null, null, null, null, null]]
      : fact.supports.map(({ id, stance, exhibit, account, passage, pinpoint, withdrawn }) => [
          ...own,
          id,
          stance,
          exhibit,
          account === null ? null : `${account}.${passage ?? ''}`,
          ...pinpointed(pinpoint),
          withdrawn,
        ]);
  }),
});

/** One row for each charge. */
export const chargeTable = ({ charges }: DossierContent): CsvTable => ({
  columns: [
    'charge',
    'id',
    'suspect',
    'status',
    'acts',
    'forum',
    'crime',
    'crime_citation',
    'mode',
    'mode_citation',
    'catalogue_version',
    'standard',
    'conflict',
    'flags',
    'questions',
    'drafted_by',
    'drafted_at',
    'decided_by',
    'decided_at',
    'linkage',
  ],
  rows: charges.map((charge) => [
    charge.number,
    charge.id,
    charge.suspect,
    charge.status,
    refs(charge.acts),
    charge.crime.forum,
    charge.crime.entry,
    charge.crime.text.citation,
    charge.mode.entry,
    charge.mode.text.citation,
    charge.crime.catalogueVersion,
    printed(charge.standard),
    charge.conflict,
    several(charge.flags),
    several(charge.questions),
    charge.draftedBy,
    charge.draftedAt,
    charge.decidedBy,
    charge.decidedAt,
    several(
      charge.linkage
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ from, to }) =>
          [from, to]
            .map(({ kind, printed: as, ref }) =>
              ref ? `${kind} ${ref.label}` : `${kind} ${as ?? ''}`,
            )
            .join(' -> '),
        ),
    ),
  ]),
});

/** One row for each row of each matrix, with the law as it is printed. */
export const elementTable = ({ charges }: DossierContent): CsvTable => ({
  columns: [
    'charge',
    'element',
    'row',
    'citation',
    'paraphrase',
    'reviewed',
    'official_en',
    'official_ar',
    'official_sha256',
    'coverage',
    'supports_for',
    'supports_against',
    'supports_fallen',
    'origins_for',
    'origins_against',
    'facts',
    'finding',
    'standard',
    'assessed_by',
    'assessed_at',
  ],
  rows: charges.flatMap(({ number, rows }) =>
    rows.map((row) => {
      const official = (lang: string) =>
        row.text.official.find((one) => one.lang === lang)?.text ?? null;
      return [
        number,
        row.key,
        row.row,
        row.text.citation,
        row.text.paraphrase,
        row.text.reviewed,
        official('en'),
        official('ar'),
        several(row.text.official.map(({ lang, sha256 }) => `${lang} ${sha256}`)),
        row.coverage,
        row.for,
        row.against,
        row.fallen,
        row.originsFor,
        row.originsAgainst,
        several(row.facts),
        row.finding,
        printed(row.standard),
        row.assessedBy,
        row.assessedAt,
      ];
    }),
  ),
});

/** One row for each entry of the chronology, with its four clocks. */
export const chronologyTable = ({ chronology }: DossierContent): CsvTable => ({
  columns: [
    'happened_from',
    'happened_to',
    'reported',
    'received_at',
    'recorded_at',
    'fact',
    'incident',
    'exhibit',
    'by',
    'position',
  ],
  rows: chronology.map((line) => [
    line.happenedFrom,
    line.happenedTo,
    line.reported,
    line.receivedAt,
    line.recordedAt,
    line.type,
    line.incident,
    line.exhibit,
    line.by,
    line.position,
  ]),
});

const hand = (custodian: Extract<CustodyStep, { kind: 'transfer' }>['from']): string =>
  custodian.name ?? [custodian.kind, custodian.id ?? ''].join(' ').trim();

/** From, to, of which file, which file, how, and the words beside it. */
const stepCells = (step: CustodyStep): readonly Cell[] => {
  switch (step.kind) {
    case 'transfer':
      return [hand(step.from), hand(step.to), null, null, step.how.printed, step.at, null, null];
    case 'gap':
      return [
        step.from,
        step.to,
        null,
        null,
        null,
        null,
        inScript(step.known, 'en'),
        inScript(step.known, 'ar'),
      ];
    case 'fixity':
      return [
        null,
        null,
        null,
        several(step.files.map(({ sha256, outcome }) => `${sha256} ${outcome}`)),
        null,
        null,
        null,
        null,
      ];
    case 'workingCopy':
    case 'redactedCopy':
      return [
        null,
        null,
        step.of,
        step.file,
        step.ground?.printed ?? step.tool,
        null,
        inScript(step.removed, 'en'),
        inScript(step.removed, 'ar'),
      ];
    case 'translation':
    case 'transcript':
      return [
        step.fromLang,
        step.toLang,
        null,
        step.file,
        step.tool,
        null,
        inScript(step.words, 'en'),
        inScript(step.words, 'ar'),
      ];
    default:
      return [
        null,
        step.to && hand(step.to),
        null,
        several([...step.files, ...step.copies]),
        [step.ground.printed, step.reference].filter((one) => one !== null).join(', '),
        step.orderedOn,
        inScript(step.authority, 'en'),
        inScript(step.authority, 'ar'),
      ];
  }
};

/** One row for each step of each chain of custody, the holes too. */
export const custodyTable = ({ exhibits }: DossierContent): CsvTable => ({
  columns: [
    'exhibit',
    'position',
    'recorded_at',
    'by',
    'kind',
    'from',
    'to',
    'of_file',
    'file',
    'how',
    'at',
    'words_en',
    'words_ar',
  ],
  rows: exhibits.flatMap(({ number, custody }) =>
    custody.map((step) => [
      number,
      step.position,
      step.recordedAt,
      step.by,
      step.kind,
      ...stepCells(step),
    ]),
  ),
});

/** The redaction log: what is withheld, or gone for everybody, and by which rule. */
export const redactionTable = (redactions: readonly Redaction[]): CsvTable => ({
  columns: ['what', 'label', 'id', 'field', 'class', 'rule', 'destroyed', 'count', 'helps_defence'],
  rows: redactions.map((line) => [
    line.what,
    line.of?.label ?? null,
    line.of?.id ?? null,
    line.field,
    line.class,
    line.rule,
    line.destroyed,
    line.count,
    line.helpsDefence,
  ]),
});
