import { entry, listEntries } from '../catalogue/catalogue.js';
import type { ElementKind, Forum, LawEntry, Reviewed } from '../catalogue/entry.js';

/** What a row of a matrix is about, in the order in which a matrix shows them. */
export const REQUIREMENT_ROWS = [
  'threshold',
  'contextual',
  'material',
  'mental',
  'mode',
  'ground',
] as const;
export type RequirementRow = (typeof REQUIREMENT_ROWS)[number];

/** One thing that a charge has to show; for a ground excluding responsibility, to exclude. */
export interface Requirement {
  /** Names it within its charge, for ever: `crime/2`, `crime/context/nexus`, `mode/1`, `ground/31(1)(a)`. */
  readonly key: string;
  readonly row: RequirementRow;
  readonly text: string;
  readonly citation: string;
  readonly reviewed: Reviewed;
}

/** Crime and mode of a charge, pinned to one version of the catalogue of one forum. */
export interface ChargedLaw {
  readonly forum: Forum;
  readonly crime: string;
  readonly mode: string;
  readonly catalogueVersion: number;
}

const rowOf = (kind: ElementKind): RequirementRow =>
  kind === 'conduct' || kind === 'consequence' || kind === 'circumstance' ? 'material' : kind;

const elementsOf = (
  { elements, mentalDefault, citation }: LawEntry,
  part: 'crime' | 'mode',
  row: (kind: ElementKind) => RequirementRow,
): readonly Requirement[] => [
  ...elements.map((element) => ({
    key: `${part}/${element.number}`,
    row: row(element.kind),
    text: element.text,
    citation: element.citation,
    reviewed: element.reviewed,
  })),
  ...(mentalDefault === null
    ? []
    : [
        {
          key: `${part}/mental`,
          row: row('mental'),
          text: mentalDefault.text,
          citation: `${mentalDefault.citation}, for ${citation}`,
          reviewed: mentalDefault.reviewed,
        },
      ]),
];

// Where the Elements of Crimes number the context themselves, it is not asked for twice.
const contextOf = ({ contextual, elements }: LawEntry): readonly Requirement[] => {
  const numbered = elements.some(({ kind }) => kind === 'contextual');
  return contextual
    .filter(({ kind }) => kind === 'threshold' || !numbered)
    .map(({ code, kind, text, citation, reviewed }) => ({
      key: `crime/context/${code}`,
      row: kind === 'threshold' ? 'threshold' : 'contextual',
      text,
      citation,
      reviewed,
    }));
};

const position = ({ row }: Requirement): number => REQUIREMENT_ROWS.indexOf(row);

/**
 * The rows of the matrix of a charge: threshold, context, material and mental elements of the crime, the
 * mode of liability, and each ground excluding responsibility that the forum knows. The same pins give
 * the same rows for ever.
 */
export const requirementsOf = ({
  forum,
  crime,
  mode,
  catalogueVersion,
}: ChargedLaw): readonly Requirement[] => {
  const charged = entry(forum, crime, catalogueVersion);
  const liability = entry(forum, mode, catalogueVersion);
  const grounds = listEntries(forum, { kind: 'ground', version: catalogueVersion });
  return [
    ...contextOf(charged),
    ...elementsOf(charged, 'crime', rowOf),
    ...elementsOf(liability, 'mode', () => 'mode'),
    ...grounds.map(({ id, label, citation }) => ({
      key: `ground/${id}`,
      row: 'ground' as const,
      text: label,
      citation,
      reviewed: 'unreviewed paraphrase' as const,
    })),
  ].sort((a, b) => position(a) - position(b));
};
