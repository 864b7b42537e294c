import { GONE_BY_ORDER, isHelpful } from '#dossier';
import { fateOf, orderOf } from '#read-side';
import type { CustodyStep, DossierExhibit, DossierFile, Ref } from '#dossier';
import type {
  AssessmentRow,
  CustodyRow,
  DisposalRow,
  EvidenceRow,
  ExhibitRow,
  Row,
} from '#read-side';
import { STAY_UNKNOWN } from './kept.js';
import type { Numbering } from './numbering.js';
import type { Redacted } from './redacted.js';
import type { Texts, Thing } from './texts.js';
import { ruleTold } from './told-rule.js';
import { asNamed, asQuotation, asWords } from './words.js';

/** Orders to return or destroy, as they stand today: what is gone goes out of no position. */
type Left = ReadonlyMap<string, readonly DisposalRow[]>;

/** The exhibits by number, those taken out too, each with its chain of custody. */
export const exhibitsOf = (
  numbering: Numbering,
  texts: Texts,
  left: Left,
  redacted: Redacted,
): readonly DossierExhibit[] =>
  [...numbering.exhibits.values()].flatMap(({ row, number, ref }) => {
    const { file } = numbering;
    const item = file.items.get(row.evidenceId);
    if (!item) return [];
    const thing = numbering.thing(ref, row.evidenceId);
    const links = file.itemLinks.get(row.evidenceId) ?? [];
    const assessed = file.assessments.get(row.evidenceId) ?? [];
    const bearings = bearingsOf(numbering, texts, row, thing);
    const helps = bearings.some(({ bearing }) => isHelpful(bearing));
    return [
      {
        id: row.exhibitId,
        evidenceId: row.evidenceId,
        number,
        firstPage: row.firstPage,
        lastPage: row.lastPage,
        kind: { code: item.kindCode, printed: item.kindPrinted },
        title: texts.shown(
          { ...thing, closedBy: redacted.closesWords(item.evidenceId) },
          'confidential',
          item.sealed,
          'title',
          asNamed,
        ),
        held: item.held,
        files: filesOf(numbering, texts, item, thing, {
          leftCase: row.excluded && !helps,
          left: left.get(row.evidenceId) ?? [],
          redacted,
        }),
        acquisition: item.acquisition,
        publication: item.publication && {
          publisher: item.publication.publisher,
          title: item.publication.title,
          published: item.publication.published,
        },
        originalPresent: item.extraction?.originalPresent ?? null,
        dated: item.dated,
        recordedAt: item.recordedAt,
        includedAt: row.recordedAt,
        excluded: row.excluded,
        withdrawn: item.withdrawn,
        contested: item.contested,
        host: numbering.exhibitOf(item.host),
        incidents: [
          ...new Set(
            links.flatMap(({ incidentId }) => numbering.incidents.get(incidentId)?.number ?? []),
          ),
        ].sort((a, b) => a - b),
        grades: assessedAs(assessed, 'grade').map((one) => ({
          ...one.data,
          by: one.by,
          recordedAt: one.recordedAt,
          reason: texts.shown(thing, 'work', one.sealed, 'reason', asWords),
        })),
        checks: assessedAs(assessed, 'authenticity').map((one) => ({
          ...one.data,
          by: one.by,
          recordedAt: one.recordedAt,
          method: texts.shown(thing, 'confidential', one.sealed, 'method', asWords),
          reason: texts.shown(thing, 'work', one.sealed, 'reason', asWords),
        })),
        contests: assessedAs(assessed, 'contest').map((one) => ({
          by: one.data.by,
          recordedAt: one.recordedAt,
          ground: texts.shown(thing, 'confidential', one.sealed, 'ground', asQuotation),
        })),
        bearings,
        custody: [
          ...(file.custody.get(row.evidenceId) ?? []).map((step) =>
            stepOf({ numbering, texts, redacted }, ref, step),
          ),
          ...(file.disposals.get(row.evidenceId) ?? []).flatMap((order) =>
            disposalSteps(numbering, texts, ref, order),
          ),
        ].sort((a, b) => a.position - b.position),
      },
    ];
  });

const assessedAs = <K extends AssessmentRow['kind']>(
  rows: readonly Row<AssessmentRow>[],
  kind: K,
): readonly Extract<Row<AssessmentRow>, { readonly kind: K }>[] =>
  rows.filter((row): row is Extract<Row<AssessmentRow>, { readonly kind: K }> => row.kind === kind);

const bearingsOf = (
  numbering: Numbering,
  texts: Texts,
  { exhibitId }: ExhibitRow,
  thing: Thing,
): DossierExhibit['bearings'] =>
  numbering.file.bearings
    .filter((one) => one.exhibitId === exhibitId)
    .flatMap((one) => {
      const suspect = one.suspectId === null ? null : numbering.suspects.get(one.suspectId);
      // Of a suspect who was taken off, or of whom this profile may not know.
      if (suspect === undefined && !isHelpful(one.bearing)) return [];
      return [
        {
          bearing: one.bearing,
          suspect: suspect?.number ?? null,
          pinpoint: one.pinpoint,
          by: one.by,
          recordedAt: one.recordedAt,
          reason: texts.shown(thing, 'work', one.sealed, 'reason', asWords),
        },
      ];
    });

/** The files of an item, its copies and renditions, and whether their bytes go out. */
const filesOf = (
  { sight, file }: Numbering,
  texts: Texts,
  item: Row<EvidenceRow>,
  thing: Thing,
  {
    leftCase,
    left,
    redacted,
  }: {
    readonly leftCase: boolean;
    readonly left: readonly DisposalRow[];
    readonly redacted: Redacted;
  },
): readonly DossierFile[] => {
  // What is public may be had by anybody; all other bytes are handed out as what is confidential. No level
  // overrides whoever gave it and does not want it handed on.
  const closed =
    sight.closesBytes(item.evidenceId, thing.ids)?.rule ??
    (leftCase ? 'dossier-1/left-the-case' : null);
  const staysUnknownAlone = closed?.endsWith(STAY_UNKNOWN) === true;
  const goneBy = (sha256: string): string | null => {
    const order = orderOf(left, sha256);
    return order ? GONE_BY_ORDER[fateOf(order, sha256)] : null;
  };
  const fileOf = (
    { sha256, sha512, size, mediaType, pages, milliseconds }: EvidenceRow['files'][number],
    made: DossierFile['made'],
    closedBy: string | null,
  ): DossierFile => {
    const rule = goneBy(sha256) ?? (closedBy && ruleTold(sight.reader, closedBy));
    if (rule !== null) texts.withhold(thing.ref, `bytes ${sha256}`, 'confidential', rule);
    return {
      sha256,
      sha512: sha512 ?? null,
      size,
      mediaType,
      pages: pages ?? null,
      milliseconds: milliseconds ?? null,
      made,
      withheld: rule,
    };
  };
  const steps = file.custody.get(item.evidenceId) ?? [];
  const closedRendition = redacted.closesWords(item.evidenceId);
  return [
    ...item.files
      .filter(({ sha256 }) => item.held || goneBy(sha256) !== null)
      .map((one) =>
        fileOf(one, 'original', closed ?? redacted.closesFile(item.evidenceId, one.sha256)),
      ),
    ...steps.flatMap((step) => {
      if (step.kind === 'workingCopy')
        return fileOf(
          step.data.file,
          'workingCopy',
          closed ?? (sight.reader.profile === 'internal' ? null : 'dossier-1/working-copy'),
        );
      // A copy from which was taken out what could lead to a person is made to be handed on.
      if (step.kind === 'redactedCopy')
        return fileOf(
          step.data.file,
          'redactedCopy',
          (staysUnknownAlone ? null : closed) ?? redacted.closesCopy(step.data.file.sha256),
        );
      if (step.kind === 'rendition' && step.data.file)
        return fileOf(step.data.file, step.data.kind, closed ?? closedRendition);
      return [];
    }),
  ];
};

const stepOf = (
  {
    numbering,
    texts,
    redacted,
  }: { readonly numbering: Numbering; readonly texts: Texts; readonly redacted: Redacted },
  exhibit: Ref,
  row: Row<CustodyRow>,
): CustodyStep => {
  const ref: Ref = { noun: 'custody', label: `${exhibit.label} ${row.made}`, id: row.custodyId };
  const closedBy = row.kind === 'rendition' ? redacted.closesWords(row.evidenceId) : null;
  const thing = { ...numbering.thing(ref, row.evidenceId), closedBy };
  const words = (fieldClass: 'confidential' | 'work', field: string) =>
    texts.shown(thing, fieldClass, row.sealed, field, asWords);
  const { by, recordedAt } = row;
  const step = { id: row.custodyId, position: row.made, recordedAt, by };
  switch (row.kind) {
    case 'transfer':
      return {
        ...step,
        kind: row.kind,
        from: handOf(numbering, row.data.from),
        to: handOf(numbering, row.data.to),
        at: row.data.at,
        how: row.data.how,
      };
    case 'gap':
      return {
        ...step,
        kind: row.kind,
        from: row.data.from,
        to: row.data.to,
        known: words('confidential', 'known'),
        effect: words('work', 'effect'),
      };
    case 'fixity':
      return { ...step, kind: row.kind, files: row.data.files };
    case 'workingCopy':
      return {
        ...step,
        kind: row.kind,
        of: row.data.of,
        file: row.data.file.sha256,
        ground: null,
        removed: null,
        tool: row.data.tool ?? null,
      };
    case 'redactedCopy':
      return {
        ...step,
        kind: row.kind,
        of: row.data.of,
        file: row.data.file.sha256,
        ground: row.data.ground,
        removed: words('confidential', 'removed'),
        tool: null,
      };
    case 'rendition':
      return {
        ...step,
        kind: row.data.kind,
        fromLang: row.data.from,
        toLang: row.data.to,
        file: row.data.file?.sha256 ?? null,
        words: words('confidential', 'text'),
        tool: row.data.tool ?? null,
      };
  }
};

const STEP_OF = {
  approved: 'disposalApproved',
  rejected: 'disposalRejected',
  returned: 'bytesReturned',
  destroyed: 'bytesDestroyed',
} as const;

/** An order to return or destroy, and each step of what became of it. */
const disposalSteps = (
  numbering: Numbering,
  texts: Texts,
  exhibit: Ref,
  order: Row<DisposalRow>,
): readonly CustodyStep[] => {
  const { disposalId: id, files, copies, ground, reference, orderedOn } = order;
  const ref: Ref = { noun: 'custody', label: `${exhibit.label} ${order.ordered}`, id };
  const thing = numbering.thing(ref, order.evidenceId);
  const to = order.to && handOf(numbering, order.to);
  const said = { id, files, copies, to, ground, reference, orderedOn };
  return [
    {
      ...said,
      kind: 'disposalOrdered',
      position: order.ordered,
      recordedAt: order.recordedAt,
      by: order.by,
      authority: texts.shown(thing, 'confidential', order.sealed, 'authority', asWords),
    },
    ...order.steps.map(({ act, position, recordedAt, by }) => ({
      ...said,
      kind: STEP_OF[act],
      position,
      recordedAt,
      by,
      authority: null,
    })),
  ];
};

type Transfer = Extract<CustodyStep, { readonly kind: 'transfer' }>;

/** A custodian: a person by pseudonym; one of whom this profile may not know is a person, and no more. */
const handOf = (numbering: Numbering, hand: Transfer['from']): Transfer['from'] => {
  if (hand.kind !== 'person') return hand;
  const name = numbering.pseudonym(hand.id);
  return name === null ? { kind: hand.kind } : { ...hand, name };
};
