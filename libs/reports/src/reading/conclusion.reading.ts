import { refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import type { Reading } from '#law';
import { parties } from '../vocabulary/parties.js';
import { certainties, conclusionRoles, stances } from '../vocabulary/publication.js';
import type { Desk, RefusedUnit, Sealed } from './desk.js';
import { Spot } from './desk.js';
import type { Reader } from './field.readers.js';
import {
  dayOrWords,
  flag,
  kept,
  label,
  lines,
  list,
  text,
  word,
  words,
  wrongType,
} from './field.readers.js';
import { fieldOf, isObject } from './json.objects.js';
import { MAX_LIST, MAX_TITLE } from './limits.js';
import type { RecordOf } from './record.reader.js';
import { record, recordIfAny, whole } from './record.reader.js';
import { soundJson } from './sound.js';

/** Incidents by id; words about incidents in general go under seal. */
const incidentsMeant: Reader<readonly string[] | null> = (json, spot) => {
  if (json === undefined || json === null) return null;
  if (typeof json === 'string') {
    text(json, spot);
    return null;
  }
  return list((item, at) =>
    typeof item === 'string' ? at.desk.unitKey(item) : wrongType(at, 'the id of an incident'),
  )(json, spot);
};

const conclusionFields = {
  citationAsWritten: label(MAX_TITLE),
  instrumentNamed: flag,
  normalized: recordIfAny(
    { instrument: label(MAX_TITLE), article: label(MAX_TITLE), regime: label() },
    { sealed: ['note'] },
  ),
  scope: record({ parties: words(parties), incidents: incidentsMeant }, { sealed: ['note'] }),
  role: word(conclusionRoles),
  certainty: word(certainties),
  lines,
};

const statementFields = {
  date: dayOrWords,
  party: word(parties),
  stance: word(stances),
  incidents: incidentsMeant,
  lines,
};

/** A legal conclusion that a report draws: its claim, never ours. */
export interface LegalConclusion extends RecordOf<typeof conclusionFields>, Sealed {
  readonly pointer: string;
}

/** A conclusion with how the tool that reads citations reads it, and what it flags. */
export interface DrawnConclusion extends LegalConclusion {
  readonly review: {
    readonly readings: readonly Pick<Reading, 'canonical' | 'flags' | 'suggestions'>[];
    readonly tool: string;
  };
}

/** What somebody else said, as the report relays it. Who and what are under seal. */
export interface Statement extends RecordOf<typeof statementFields>, Sealed {
  readonly kind: 'denial' | 'third-party';
  readonly pointer: string;
}

const readConclusion = whole(conclusionFields, { sealed: ['allegedCrime', 'note'] });

// The format leaves open how a statement is written down: whatever stands there is kept.
const readStatement = whole(statementFields, {
  kept: [
    'by',
    'who',
    'via',
    'speaker',
    'role',
    'about',
    'claim',
    'denies',
    'target',
    'text',
    'summary',
  ].concat([
    'source',
    'evidence',
    'rebuttal',
    'rebuttals',
    'response',
    'incident',
    'supports',
    'note',
  ]),
});

const readList = <T>(
  file: JsonObject,
  key: string,
  of: RefusedUnit['of'],
  desk: Desk,
  read: (json: Json, spot: Spot) => T,
): readonly T[] => {
  const given = fieldOf(file, key) ?? [];
  if (!Array.isArray(given) || given.length > MAX_LIST) {
    desk.attempt('report', null, () =>
      Array.isArray(given)
        ? refuse(
            'invalid',
            'LIST_TOO_LONG',
            `A list may have at most ${MAX_LIST} entries.`,
            `/${key}`,
          )
        : refuse('invalid', 'WRONG_TYPE', 'This must be a list.', `/${key}`),
    );
    return [];
  }
  return (given as readonly Json[]).flatMap((json, i) => {
    const spot = new Spot(desk, [key, i], [], { texts: {}, unknown: {} }, null);
    const result = desk.attempt(of, null, () => {
      soundJson(json, spot);
      return { value: read(json, spot) };
    });
    return result === null ? [] : [result.value];
  });
};

/** Reads the legal conclusions of a report. */
export const readConclusions = (file: JsonObject, desk: Desk): readonly LegalConclusion[] =>
  readList(file, 'legalConclusions', 'conclusion', desk, (json, spot) => ({
    ...readConclusion(json, spot),
    pointer: spot.path,
    ...spot.sealed,
  }));

const statementOf = (json: Json, spot: Spot): Omit<Statement, 'kind'> => {
  if (isObject(json)) return { ...readStatement(json, spot), pointer: spot.path, ...spot.sealed };
  kept(json, spot.to('text'));
  return { ...readStatement({}, spot), pointer: spot.path, ...spot.sealed };
};

/** Reads what a report relays of the words of others: denials and statements of third parties. */
export const readStatements = (file: JsonObject, desk: Desk): readonly Statement[] => [
  ...readList(file, 'denials', 'statement', desk, (json, spot) => ({
    kind: 'denial' as const,
    ...statementOf(json, spot),
  })),
  ...readList(file, 'thirdPartyStatements', 'statement', desk, (json, spot) => ({
    kind: 'third-party' as const,
    ...statementOf(json, spot),
  })),
];
