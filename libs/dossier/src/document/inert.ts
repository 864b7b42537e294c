// Controls; halves of pairs; whatever turns the order of signs round or ends our isolation of it; marks,
// fillers and tags that nobody sees.
const UNSEEN =
  /[\p{Cc}\p{Cs}\u115f\u1160\u180e\u202a-\u202e\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const NEW_LINES = /\r\n?|[\u2028\u2029]/gu;

/** A sign by its number, for whoever reads. */
export const numberOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const inertText = (text: string): string =>
  text
    .replaceAll(NEW_LINES, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, (sign) => (sign === '\n' ? sign : numberOf(sign)));

/**
 * A value all of whose texts show on paper what is in them. An attacker may have put signs there that
 * turn others round or hide them: these are printed by number, and nothing else is changed.
 */
export const inert = <T>(value: T): T => {
  if (typeof value === 'string') return inertText(value) as T;
  if (Array.isArray(value)) return value.map(inert) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inert(inner as unknown)]),
  ) as T;
};

const LONG = 24;
const PIECE = 12;
const WITHOUT_END = new RegExp(`[^\\s\\u200b-]{${LONG},}`, 'gu');
const PIECES = new RegExp(`.{${PIECE}}(?=.)`, 'gsu');

// Where an address or a path has a joint; `https://` has none.
const JOINTS = /(?<=[/?&])(?=[^/?&])/u;

const parted = (long: string): string =>
  long
    .split(JOINTS)
    .map((piece) => (piece.length < LONG ? piece : piece.replaceAll(PIECES, '$&\u200b')))
    .join('\u200b');

/** Words with places at which one that knows no end may go over to the next line: at its joints, where there are some. */
export const breakable = (text: string): string => text.replaceAll(WITHOUT_END, parted);

const LEFT_TO_RIGHT = '\u2066';
const POP = '\u2069';
const RIGHT_TO_LEFT = '\u2067';
/** So far is looked back for the letter before a number. */
const AROUND = 80;
const HYPHENATED = /(?<![\p{L}\d])\+?\d+(?:-\d+){2,}(?![\p{L}\d])/gu;
const RTL = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}';
const RTL_WORDS = new RegExp(`[${RTL}](?:[${RTL}\\p{M}\\s\\u200b]*[${RTL}\\p{M}])?`, 'gu');

/** Words whose last letter is of a left-to-right script, on their last line: a number after them goes on with them. */
const RUNS_ON = new RegExp(`(?![${RTL}])\\p{L}[^\\p{L}\\n]*$`, 'u');

/** Right-to-left words in which dates and numbers with hyphens, `2031-04-11`, keep the order in which they were written. */
export const inOrder = (text: string): string =>
  text.replaceAll(HYPHENATED, (number, at: number) =>
    RUNS_ON.test(text.slice(Math.max(0, at - AROUND), at))
      ? number
      : `${LEFT_TO_RIGHT}${number}${POP}`,
  );

/** Left-to-right words in which those of a right-to-left script turn no number after them round: `سوق, 7–9`. */
export const apart = (text: string): string =>
  text.replaceAll(RTL_WORDS, `${RIGHT_TO_LEFT}$&${POP}`);
