/** A file that nobody can take in, and what is said of it. */
export interface Malformed {
  readonly about: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  readonly path: string;
}

const file = (about: string, content: string | Uint8Array, code: string, path = ''): Malformed => ({
  about,
  bytes: Buffer.from(content),
  code,
  path,
});

/** Refused whole: nothing of them leaves a trace in the register. */
export const UNREADABLE: readonly Malformed[] = [
  file('nothing', '', 'NOT_JSON'),
  file('blanks', ' \n\t ', 'NOT_JSON'),
  file('words', 'massacres of September', 'NOT_JSON'),
  file('half of a file', '{"report": {"title": "A rep', 'NOT_JSON'),
  file('a comma too many', '{"incidents": [],}', 'NOT_JSON'),
  file('two values', '{"incidents": []} {}', 'NOT_JSON'),
  file('no number', '{"incidents": [{"id": "a", "victims": {"killed": NaN}}]}', 'NOT_JSON'),
  file('a bare NUL', '{"incidents": [{"id": "a\0b"}]}', 'NOT_JSON'),
  file('a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'NOT_UTF8'),
  file('another script', Buffer.from('{"incidents": ["Qal\u00e9"]}', 'latin1'), 'NOT_UTF8'),
  file('zeros', new Uint8Array(4096), 'NOT_JSON'),
  file('a list', '[]', 'NOT_AN_OBJECT'),
  file('null', 'null', 'NOT_AN_OBJECT'),
  file('a number', '43', 'NOT_AN_OBJECT'),
  file('no incidents', '{"report": {"title": "x"}}', 'NO_INCIDENTS', '/incidents'),
  file('incidents as an object', '{"incidents": {"id": "a"}}', 'NO_INCIDENTS', '/incidents'),
  file('a key twice', '{"incidents": [], "incidents": []}', 'DUPLICATE_KEY', '/incidents'),
  file(
    'a toll twice',
    '{"incidents": [{"id": "a", "victims": {"killed": 5, "killed": 6}}]}',
    'DUPLICATE_KEY',
    '/incidents/0/victims/killed',
  ),
  file('a deep nest', '['.repeat(100_000), 'JSON_TOO_DEEP'),
  file(
    'a deep nest in an incident',
    `{"incidents": [{"id": "a", "x": ${'{"x":'.repeat(80)}1${'}'.repeat(80)}}]}`,
    'JSON_TOO_DEEP',
    '/incidents/0',
  ),
];

const incident = (about: string, unit: string, code: string, path = ''): Malformed =>
  file(about, `{"incidents": [${unit}]}`, code, `/incidents/0${path}`);

/** Readable files whose one incident cannot be. */
export const IMPOSSIBLE: readonly Malformed[] = [
  incident('a text', '"killed 5"', 'WRONG_TYPE'),
  incident('no id', '{}', 'ID_MISSING', '/id'),
  incident('an id that is a number', '{"id": 7}', 'WRONG_TYPE', '/id'),
  incident('an overlong id', `{"id": "${'a'.repeat(201)}"}`, 'ID_TOO_LONG', '/id'),
  incident(
    'no such day',
    '{"id": "a", "date": {"value": "2017-02-30"}}',
    'NO_SUCH_DATE',
    '/date/value',
  ),
  incident(
    'no such month',
    '{"id": "a", "date": {"value": "2017-13"}}',
    'NO_SUCH_DATE',
    '/date/value',
  ),
  incident('no such hour', '{"id": "a", "date": {"time": "24:00"}}', 'NO_SUCH_TIME', '/date/time'),
  incident(
    'fewer than none',
    '{"id": "a", "victims": {"killed": -1}}',
    'NEGATIVE_COUNT',
    '/victims/killed',
  ),
  incident(
    'half a person',
    '{"id": "a", "victims": {"women": 0.5}}',
    'NOT_A_WHOLE_NUMBER',
    '/victims/women',
  ),
  incident(
    'over a million',
    '{"id": "a", "victims": {"killed": 1000001}}',
    'COUNT_TOO_LARGE',
    '/victims/killed',
  ),
  incident(
    'a toll in words',
    '{"id": "a", "victims": {"killed": "five"}}',
    'WRONG_TYPE',
    '/victims/killed',
  ),
  incident('victims as a list', '{"id": "a", "victims": [5]}', 'WRONG_TYPE', '/victims'),
  incident('a flag in words', '{"id": "a", "isMassacre": "yes"}', 'WRONG_TYPE', '/isMassacre'),
  incident('line 0', '{"id": "a", "sourceLine": [0]}', 'NO_SUCH_LINE', '/sourceLine/0'),
  incident('a NUL', String.raw`{"id": "a", "note": "x\u0000y"}`, 'TEXT_HAS_NUL', '/note'),
  incident('half a character', String.raw`{"id": "a", "note": "x\ud800"}`, 'TEXT_BROKEN', '/note'),
  incident(
    '16 KiB and 1',
    `{"id": "a", "note": "${'x'.repeat(16 * 1024 + 1)}"}`,
    'TEXT_TOO_LONG',
    '/note',
  ),
  incident(
    'beyond keeping',
    '{"id": "a", "serial": 1152921504606846976}',
    'NUMBER_OUT_OF_RANGE',
    '/serial',
  ),
];
