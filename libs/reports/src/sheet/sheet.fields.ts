/** How the text of a cell becomes a value of the report format. */
export type CellKind = 'text' | 'list' | 'count' | 'flag' | 'date' | 'time' | 'place' | 'names';

/** One thing that a column can hold: where it stands in an incident of the report format. */
export interface SheetField {
  readonly kind: CellKind;
  /** The way to it within an incident. */
  readonly at: readonly (string | number)[];
  /** What it holds, for the guide. */
  readonly says: string;
  /** For names: what the persons are in the incident. */
  readonly role?: string;
}

const field = (kind: CellKind, at: string, says: string, role?: string): SheetField => ({
  kind,
  at: at.split('.').map((token) => (/^\d+$/.test(token) ? Number(token) : token)),
  says,
  ...(role === undefined ? {} : { role }),
});

/** Everything that a column can be mapped to. A table is a published report in another shape. */
export const sheetFields: Readonly<Record<string, SheetField>> = {
  id: field('text', 'id', 'what tells the row from all others; it stays when the table is revised'),
  date: field('date', 'date.value', 'the day, month or year of the incident'),
  dateEnd: field('date', 'date.end', 'the last day, where it lasted'),
  datePrecision: field('text', 'date.precision', 'exact, range, month, …'),
  weekday: field('text', 'date.weekdayStated', 'the weekday as stated'),
  time: field('time', 'date.time', 'the time of day'),
  timePrecision: field('text', 'date.timePrecision', 'exact, about, …'),
  dateNote: field('text', 'date.note', 'a remark on the date (sealed)'),
  where: field(
    'place',
    'pinpoint',
    'where in the published report the row stands: a page, `p. 3-4`, `lines 9-11`',
  ),
  inPeriod: field('flag', 'reportingPeriod.inPeriod', 'whether it happened in the period covered'),
  confirmedOn: field('date', 'reportingPeriod.confirmedOn', 'the day it was confirmed'),

  settlement: field('text', 'place.settlement', 'the town or village'),
  settlementKind: field('text', 'place.kind', 'town, village, camp, …'),
  neighbourhood: field('text', 'place.neighbourhood', 'the quarter'),
  subArea: field('text', 'place.subArea', 'district, subdistrict or rural part'),
  governorate: field('text', 'place.governorate', 'the governorate under which it is counted'),
  governorateInText: field('text', 'place.governorateInText', 'the governorate as the text has it'),
  site: field('text', 'place.site', 'the place itself, such as a house (sealed)'),
  street: field('text', 'place.street', 'the street (sealed)'),
  placeNote: field('text', 'place.note', 'a remark on the place (sealed)'),

  attributedTo: field('text', 'attributedTo', 'the party that is said to have done it'),
  attributionLanguage: field('text', 'attributionLanguage', 'how strongly: stated, alleged, …'),
  countedUnder: field('text', 'countedUnder', 'the party under which it is counted'),
  control: field('list', 'controlAtTime', 'who held the area at the time'),
  controlCountedAs: field('list', 'controlCountedAs', 'under which control it is counted'),
  controlTense: field('text', 'controlTense', 'was or is'),
  controlNote: field('text', 'controlNote', 'a remark on control (sealed)'),

  attackKind: field('text', 'attackKind', 'the kind of attack'),
  killingMethods: field('list', 'killingMethods', 'by what people were killed'),
  platform: field('text', 'platform.class', 'from what it came: warplane, helicopter, …'),
  munition: field('text', 'munition.0.kind', 'the munition'),
  munitionCount: field('count', 'munition.0.count', 'how many of it'),
  targetKind: field('text', 'targetKind', 'what was hit'),
  targetNote: field('text', 'targetNote', 'a remark on the target (sealed)'),
  doubleTap: field('flag', 'doubleTap', 'whether it was struck again when help had come'),

  killed: field('count', 'victims.killed', 'how many were killed'),
  killedAtLeast: field('flag', 'victims.atLeast', 'whether that is a floor'),
  descriptor: field('text', 'victims.descriptor', 'civilians, individuals, children, …'),
  civilians: field('flag', 'victims.civilians', 'whether all were civilians'),
  children: field('count', 'victims.children', 'children among the killed, never the unborn'),
  boys: field('count', 'victims.childrenMale', 'boys among them'),
  girls: field('count', 'victims.childrenFemale', 'girls among them'),
  unborn: field('count', 'victims.unborn', 'the unborn'),
  women: field('count', 'victims.women', 'women among the killed'),
  men: field('count', 'victims.men', 'men among the killed'),
  medical: field('count', 'victims.medical', 'medical personnel among the killed'),
  media: field('count', 'victims.media', 'media workers among the killed'),
  civilDefense: field('count', 'victims.civilDefense', 'civil defence among the killed'),
  humanitarian: field('count', 'victims.humanitarian', 'humanitarian personnel among the killed'),
  displaced: field('count', 'victims.idps', 'displaced people among the killed'),
  sameFamily: field('count', 'victims.sameFamily', 'how many were of one family'),
  breakdownExhaustive: field(
    'flag',
    'victims.breakdownExhaustive',
    'whether the parts make up the whole toll',
  ),
  victimsNote: field('text', 'victims.note', 'a remark on the toll (sealed)'),
  injured: field('count', 'injured.count', 'how many were injured'),
  injuredPrecision: field('text', 'injured.precision', 'exact, at least, about, …'),

  victimNames: field('names', 'persons', 'names of victims (vault)', 'victim'),
  survivorNames: field('names', 'persons', 'names of survivors (vault)', 'survivor'),
  witnessNames: field('names', 'persons', 'names of witnesses (vault)', 'witness'),
  relativeNames: field('names', 'persons', 'names of relatives (vault)', 'relative'),
  suspectNames: field('names', 'persons', 'names of suspects (vault)', 'suspect'),

  evidenceType: field('text', 'evidence.0.type', 'the kind of the evidence'),
  evidenceDate: field('date', 'evidence.0.date', 'its date'),
  evidenceBy: field('text', 'evidence.0.who', 'who gave it, or whose it is (sealed)'),
  evidenceVia: field('text', 'evidence.0.via', 'by whose hand it came (sealed)'),
  evidenceWhere: field(
    'place',
    'evidence.0.pinpoint',
    'where in the evidence it is seen or heard: `p. 3`, `00:01:05-00:02:10`',
  ),
  evidenceText: field('text', 'evidence.0.saysInOwnWords', 'what it says (sealed)'),
  evidenceLink: field('text', 'evidence.0.note', 'an address or a remark (sealed)'),

  isMassacre: field('flag', 'isMassacre', 'whether the publisher calls it a massacre'),
  counted: field('flag', 'countedInReportTotals', 'whether the publisher’s totals count it'),
  related: field('list', 'relatedIncidents', 'ids of other rows that it hangs together with'),
  summary: field('text', 'summary', 'what happened, in words (sealed)'),
  note: field('text', 'note', 'a remark (sealed)'),
};

/** A count of people in a category of one’s own: `count:fishermen`. */
const OWN_CATEGORY = /^count:([a-z][A-Za-z0-9]{0,63})$/;

/** The field of a name, one of ours or a category of one’s own. */
export const sheetFieldOf = (name: string): SheetField | undefined => {
  if (Object.hasOwn(sheetFields, name)) return sheetFields[name];
  const own = OWN_CATEGORY.exec(name)?.[1];
  return own === undefined ? undefined : field('count', `victims.${own}`, '');
};
