import { attributionLanguages } from '../vocabulary/attribution-languages.js';
import { controlActors, controlTenses } from '../vocabulary/control.js';
import { countQualifiers, precisions } from '../vocabulary/count-qualifiers.js';
import { evidenceSupports, evidenceTypes } from '../vocabulary/evidence-types.js';
import { attackKinds, killingMethods, munitions, platforms } from '../vocabulary/means.js';
import { parties } from '../vocabulary/parties.js';
import { personRoles } from '../vocabulary/people.js';
import { governorates, settlementKinds, targetKinds } from '../vocabulary/places.js';
import { weekdays } from '../vocabulary/publication.js';
import type { Vocabulary, Word } from '../vocabulary/word.js';
import type { Reader } from './field.readers.js';
import {
  count,
  countIfAny,
  day,
  dayOrWords,
  flag,
  label,
  lines,
  list,
  place as typedPlace,
  text,
  texts,
  time,
  voice,
  word,
  words,
  wrongType,
} from './field.readers.js';
import { record, recordIfAny, records, tallies, whole } from './record.reader.js';
import { evidenceFigures, injured, victims } from './victims.reader.js';

const CLOCK_WORDS = /^[\d:. ]{1,8}(?:[ap]\.? ?m\.?|noon|midnight)?$/i;

/** A time as the source writes it: in the clear where it is a time and nothing else. */
const writtenTime: Reader<string | null> = (json, spot) => {
  if (typeof json === 'string' && CLOCK_WORDS.test(json)) return json;
  text(json, spot);
  return null;
};

/** A word that the vocabulary has, or nothing: whatever else stands there may name somebody and goes under seal. */
const wordOrSeal =
  (vocabulary: Vocabulary): Reader<Word | null> =>
  (json, spot) => {
    const code = typeof json === 'string' ? vocabulary.codeOf(json) : null;
    if (code !== null) return { code, printed: (json as string).normalize('NFC') };
    text(json, spot);
    return null;
  };

const crossing = recordIfAny({ from: label(), to: label() });

const place = record(
  {
    positionInSettlement: label(),
    neighbourhood: label(),
    settlement: label(),
    settlementVariants: list(label()),
    kind: word(settlementKinds),
    administrativeParent: label(),
    crossing,
    subArea: label(),
    governorate: word(governorates),
    governorateInText: word(governorates),
  },
  { sealed: ['site', 'street', 'governorateBasis', 'note'] },
);

const strikes = tallies(
  {
    order: count,
    time,
    offsetMinutes: countIfAny,
    killed: count,
    injured: count,
    children: count,
    women: count,
    lines,
  },
  { sealed: ['note'], kept: ['munition', 'target', 'result'] },
);

const sites = tallies(
  {
    order: count,
    time,
    kind: wordOrSeal(targetKinds),
    killed: count,
    injured: count,
    children: count,
    women: count,
    count,
    lines,
  },
  { sealed: ['note'], kept: ['site', 'name', 'target', 'result', 'street', 'munition'] },
);

const supports: Reader<readonly Word[]> = (json, spot) =>
  list(wordOrSeal(evidenceSupports))(typeof json === 'string' ? [json] : json, spot).filter(
    (read) => read !== null,
  );

const evidence = records(
  {
    type: word(evidenceTypes),
    date: dayOrWords,
    lines,
    pinpoint: typedPlace,
    supports,
    figures: evidenceFigures,
    conflicts: texts,
  },
  { sealed: ['who', 'role', 'via', 'saysInOwnWords', 'note'] },
);

/** The id of an incident as it is known in the clear. */
const unitRef: Reader<string | null> = (json, spot) => {
  if (json === undefined || json === null) return null;
  return typeof json === 'string'
    ? spot.desk.unitKey(json)
    : wrongType(spot, 'the id of an incident');
};

const related = whole({ id: unitRef }, { sealed: ['relation', 'note'] });
/** Other incidents: their ids alone, or each with how they hang together. */
const relatedIncidents = list((json, spot) =>
  related(typeof json === 'string' ? { id: json } : (json ?? {}), spot),
);

const personRole = wordOrSeal(personRoles);

/** The fields of an incident. Names of people, sites, streets and every free text are under seal. */
export const unitFields = {
  sourceLine: lines,
  pinpoint: typedPlace,
  date: record(
    {
      value: day,
      end: day,
      precision: word(precisions),
      weekdayStated: word(weekdays),
      time,
      timePrecision: word(precisions),
    },
    { sealed: ['note'] },
  ),
  timesReported: records(
    { time, timeAsWritten: writtenTime, precision: word(precisions), by: voice, lines },
    { sealed: ['about', 'note'] },
  ),
  reportingPeriod: record({ inPeriod: flag, confirmedOn: day }, { sealed: ['note'] }),
  place,
  attributedTo: word(parties),
  attributionLanguage: word(attributionLanguages),
  attributionSection: label(),
  countedUnder: word(parties),
  attributionClaims: records(
    { party: word(parties), language: word(attributionLanguages), source: voice, lines },
    { sealed: ['note'] },
  ),
  concurrentParties: records(
    { party: word(parties), attributed: flag, lines },
    { sealed: ['role', 'note'] },
  ),
  controlAtTime: words(controlActors),
  controlMinorPresence: words(controlActors),
  controlCountedAs: words(controlActors),
  controlTense: word(controlTenses),
  attackKind: word(attackKinds),
  killingMethods: words(killingMethods),
  platform: record({ class: word(platforms), model: label(), count }, { sealed: ['note'] }),
  munition: records(
    { kind: word(munitions), count, countPrecision: word(countQualifiers) },
    { sealed: ['note'] },
  ),
  targetKind: word(targetKinds),
  victims,
  injured,
  doubleTap: flag,
  strikes,
  sites,
  evidence,
  facilitiesDamaged: records(
    {
      kind: word(targetKinds),
      count,
      countPrecision: word(countQualifiers),
      basis: voice,
      lines,
    },
    { sealed: ['name', 'extent', 'note'] },
  ),
  persons: records(
    { role: personRole, lines },
    { sealed: ['name', 'note'], kept: ['alias', 'occupation', 'outcome'] },
  ),
  isMassacre: flag,
  countedInReportTotals: flag,
  relatedIncidents,
};

/** Fields of an incident that are free text. */
export const unitTexts = ['summary', 'controlNote', 'targetNote', 'massacreBasis', 'note'];
