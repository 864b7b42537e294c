import {
  clockTime,
  flag,
  id,
  integer,
  label,
  list,
  maybe,
  object,
  oneOf,
  orNull,
  partialDate,
  text,
} from './shape.js';
import type { Of } from './shape.js';

export { pinpoint } from './pinpoint.js';

/** A word of a vocabulary beside the words as printed; code null where the vocabulary has none. */
export const coded = object({ code: orNull(label), printed: label });
export type Coded = Of<typeof coded>;

/** A quoted text in its language; a translation names what it translates and who did it. */
export const quotation = object({
  text,
  lang: text,
  translationOf: maybe(text),
  translator: maybe(text),
});
export type Quotation = Of<typeof quotation>;

/** A name or title in the scripts in which it is used. At least one of them is given. */
export const bilingual = object({ en: maybe(text), ar: maybe(text) });
export type Bilingual = Of<typeof bilingual>;

/** The kinds of sources. */
export const SOURCE_KINDS = ['publication', 'evidence', 'account', 'member', 'tool'] as const;

/** Who or what asserts: a publication or another item, an account, a member of this office, a tool. */
export const source = object({
  kind: oneOf(...SOURCE_KINDS),
  id: text,
  section: maybe(coded),
});
export type Source = Of<typeof source>;

/** A legal entry, pinned for ever to the version of the catalogue in which it was read. */
export const lawEntry = object({ forum: label, entry: label, catalogueVersion: integer(1) });
export type PinnedLaw = Of<typeof lawEntry>;

/** When something happened, as far as it is known, and as it was printed. */
export const occurrence = object({
  from: orNull(partialDate),
  to: orNull(partialDate),
  precision: orNull(coded),
  time: orNull(clockTime),
  timePrecision: orNull(coded),
  weekdayPrinted: orNull(label),
});
export type Occurrence = Of<typeof occurrence>;

/** A place as printed. Site and street are sealed beside it, since they can lead to a family's door. */
export const place = object({
  settlement: orNull(label),
  variants: list(label),
  kind: orNull(coded),
  neighbourhood: orNull(label),
  position: orNull(label),
  within: orNull(label),
  crossing: orNull(object({ from: orNull(label), to: orNull(label) })),
  subArea: orNull(label),
  /** The governorate under which the incident is counted. */
  governorate: orNull(coded),
  /** The governorate that the source's own sentence prints. */
  governoratePrinted: orNull(label),
});
export type Place = Of<typeof place>;

/** By what the harm was done. */
export const means = object({
  attackKind: orNull(coded),
  killingMethods: list(coded),
  platform: orNull(
    object({ class: orNull(coded), model: orNull(text), count: orNull(integer(0, 1_000_000)) }),
  ),
  munitions: list(
    object({ kind: orNull(coded), count: orNull(integer(0, 1_000_000)), qualifier: orNull(coded) }),
  ),
});
export type Means = Of<typeof means>;

/** A thing that was damaged or destroyed. */
export const facility = object({
  kind: orNull(coded),
  count: orNull(integer(0, 1_000_000)),
  qualifier: orNull(coded),
  basis: orNull(coded),
});
export type Facility = Of<typeof facility>;

/** What happened to people. */
export const TOLL_OUTCOMES = ['killed', 'injured', 'missing', 'detained'] as const;

/** How firmly a number of people is stated. */
export const COUNT_QUALIFIERS = [
  'exact',
  'atLeast',
  'about',
  'provisional',
  'moreThan',
  'mostly',
] as const;

/** A number of people on one axis, with the words that qualify it. */
export const tollCount = object({
  outcome: oneOf(...TOLL_OUTCOMES),
  /** Null for the whole; otherwise a category on its own axis (children, women, medical, …). */
  category: orNull(coded),
  value: integer(0, 1_000_000),
  qualifier: oneOf(...COUNT_QUALIFIERS),
});
export type TollCount = Of<typeof tollCount>;

/** What a source says about the people of a toll, beyond their number. Null: not said. */
export const tollTraits = object({
  civilians: orNull(flag),
  atOnce: orNull(flag),
  sameFamily: orNull(flag),
  displaced: orNull(flag),
  breakdownExhaustive: orNull(flag),
  killedIncludesUnborn: orNull(flag),
  childrenIncludeUnborn: orNull(flag),
});
export type TollTraits = Of<typeof tollTraits>;
/** Of people of whom nothing is said beyond their number. */
export const noTraits: TollTraits = {
  civilians: null,
  atOnce: null,
  sameFamily: null,
  displaced: null,
  breakdownExhaustive: null,
  killedIncludesUnborn: null,
  childrenIncludeUnborn: null,
};

/** The description of an incident: what one teller says of when, where, by what and against what. */
export const description = object({
  occurred: occurrence,
  inPeriod: orNull(flag),
  confirmedOn: orNull(partialDate),
  place,
  means,
  target: orNull(coded),
  doubleTap: orNull(flag),
  facilities: list(facility),
});
export type Description = Of<typeof description>;

/** What an act is, as the source divides the incident: the whole, one strike, one site. */
export const ACT_KINDS = ['whole', 'strike', 'site'] as const;

/** One act within an incident: what charges are about. */
export const act = object({
  actId: id,
  sequence: integer(1),
  kind: oneOf(...ACT_KINDS),
  time: orNull(clockTime),
  minutesAfterFirst: orNull(integer(0)),
  /** What stood at the site, where the act is one of several sites. */
  target: maybe(coded),
});
export type Act = Of<typeof act>;

/** From and to, as far as known. */
export const period = object({ from: orNull(partialDate), to: orNull(partialDate) });
export type Period = Of<typeof period>;

/** How a post is held and a command is exercised: in law or in fact. */
export const POST_BASES = ['deJure', 'deFacto'] as const;

/** What a role, a link or a level of handling can be about. */
export const SUBJECT_NOUNS = [
  'evidence',
  'person',
  'account',
  'actor',
  'incident',
  'act',
  'conflict',
  'case',
  'claim',
  'import',
] as const;

/** What a role or a link points at. */
export const subject = object({ noun: oneOf(...SUBJECT_NOUNS), id });
export type Subject = Of<typeof subject>;
