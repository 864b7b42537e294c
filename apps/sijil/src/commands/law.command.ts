import { refuse } from '#kernel';
import {
  cite,
  citationFlags,
  findEntry,
  findProvision,
  forums,
  GROUNDS,
  instrumentOf,
  isForum,
  listEntries,
  listInstruments,
} from '#law';
import type { EntryKind, Forum, Instrument, LawEntry, Reading } from '#law';
import { textOf } from './command.js';
import type { DesklessCall, DesklessSpec } from './command.js';

const KINDS: readonly EntryKind[] = ['crime', 'mode', 'ground', 'rule'];
const INSTRUMENT = 'instrument';

const forumOf = (flags: DesklessCall['flags'], citation = ''): Forum => {
  const word = textOf(flags, 'forum') ?? (citation.includes('§') ? 'DE-VStGB' : 'ICC');
  const forum = forums.find((one) => one.toLowerCase() === word.toLowerCase());
  return forum !== undefined && isForum(forum)
    ? forum
    : refuse('invalid', 'USAGE_FORUM', `--forum takes ${forums.join(' or ')}.`, '/forum');
};

/** An entry as it is answered to machines. */
const asAnswer = (entry: LawEntry): object => ({
  ...entry,
  elements: entry.elements.map(({ number, kind, text, citation, reviewed }) => ({
    number,
    kind,
    text,
    citation,
    reviewed,
  })),
});

/** What a citation names: one entry, a provision with its entries, or a family of them. */
export const lawNamed = (
  forum: Forum,
  citation: string,
): {
  readonly citation: string;
  readonly label: string | null;
  readonly entries: readonly LawEntry[];
} => {
  const written = citation.trim().replace(/^article\s+/i, '');
  const read = cite(citation, { forum })[0]?.canonical[0]?.replace(/^Article /, '');
  for (const id of [written, read?.replace(/, element \d+$/, '')]) {
    if (id === undefined) continue;
    const entry = findEntry(forum, id);
    if (entry) return { citation: entry.citation, label: entry.label, entries: [entry] };
    const provision = findProvision(forum, id);
    if (provision)
      return {
        citation: provision.citation,
        label: provision.label,
        entries: provision.entries.flatMap((one) => findEntry(forum, one) ?? []),
      };
    const family = listEntries(forum).filter((one) => one.id.startsWith(`${id}(`));
    if (family.length > 0) return { citation: `Article ${id}`, label: null, entries: family };
  }
  return refuse(
    'not-found',
    'LAW_ENTRY_UNKNOWN',
    'The catalogue of this forum has no provision of this name.',
    '/citation',
  );
};

const inWords = (entry: LawEntry): string[] => [
  `${entry.citation}${entry.id === entry.citation.replace(/^Article /, '') ? '' : ` [${entry.id}]`}: ${entry.label} (${entry.conflictType})`,
  ...entry.elements.map((one) => `  ${one.number}. ${one.kind}: ${one.text}`),
  ...(entry.elementsNote === null ? [] : [`  ${entry.elementsNote}`]),
  ...entry.contextual.map((one) => `  ${one.kind}, ${one.citation}: ${one.text}`),
  ...(entry.mentalDefault === null
    ? []
    : [
        `  mental, ${entry.mentalDefault.citation}, for ${entry.mentalDefault.forElements.join(', ')}: ${entry.mentalDefault.text}`,
      ]),
  ...(entry.amendment === null
    ? []
    : [
        `  Amendment ${entry.amendment.instrument}: since ${entry.amendment.jurisdictionSince ?? entry.amendment.since}, for States that accepted it (see the depositary). ${entry.amendment.effect.why}`,
      ]),
  ...(entry.chargeable.answer ? [] : [`  Cannot be charged. ${entry.chargeable.why}`]),
  ...entry.notes.map((note) => `  ${note}`),
  ...entry.judgments.map(
    (one) => `  ${one.court}, ${one.name}, ${one.decision}, ${one.date}: ${one.point}`,
  ),
];

/** Another instrument, in the shape of an entry: it has no elements, and says what it can and cannot ground. */
const instrumentAnswer = (citation: string, instrument: Instrument): object => ({
  citation,
  label: instrument.title,
  conflictType: instrument.appliesIn,
  contextual: [],
  elements: [],
  amendment: null,
  instrument,
});

const instrumentInWords = (citation: string, one: Instrument): string[] => [
  `${citation}: ${one.title} (${one.kind}${one.adopted === null ? '' : `, ${one.adopted}`}, ${one.appliesIn})`,
  ...one.can.map((ground) => `  can ground: ${GROUNDS[ground]}`),
  ...one.cannot.map((ground) => `  cannot ground: ${GROUNDS[ground]}`),
  `  ${one.note}`,
];

/** Instruments beside the law of the forums that a text names, each with how it is cited. */
const instrumentsNamed = (text: string): readonly (readonly [string, Instrument])[] =>
  [text.trim(), ...cite(text).flatMap(({ canonical }) => canonical)].flatMap((canonical) => {
    const known = instrumentOf(canonical);
    return known ? [[canonical, known] as const] : [];
  });

const list = ({ output, flags }: DesklessCall): void => {
  if (textOf(flags, 'kind') === INSTRUMENT) {
    const all = listInstruments();
    output.answer(all.map((one) => instrumentAnswer(one.code, one)));
    for (const one of all) output.say(`${one.code}  ${one.title} (${one.kind})`);
    return;
  }
  const kind = KINDS.find((one) => one === (textOf(flags, 'kind') ?? 'crime'));
  if (kind === undefined)
    return refuse(
      'invalid',
      'USAGE_KIND',
      `--kind takes ${KINDS.join(', ')} or ${INSTRUMENT}.`,
      '/kind',
    );
  const entries = listEntries(forumOf(flags), { kind });
  output.answer(entries.map(asAnswer));
  for (const one of entries)
    output.say(
      `${one.id}  ${one.label} (${one.conflictType}, ${one.elementCount ?? '?'} elements)`,
    );
};

const show = ({ output, flags }: DesklessCall, citation: string): void => {
  const [other] = textOf(flags, 'forum') === undefined ? instrumentsNamed(citation) : [];
  if (other) {
    output.answer(instrumentAnswer(...other));
    for (const line of instrumentInWords(...other)) output.say(line);
    output.say('Every wording here is an unreviewed paraphrase. The official text is what counts.');
    return;
  }
  const named = lawNamed(forumOf(flags, citation), citation);
  const [first, ...more] = named.entries;
  if (first && more.length === 0) output.answer(asAnswer(first));
  else
    output.answer({
      citation: named.citation,
      label: named.label,
      conflictType: first?.conflictType ?? null,
      contextual: first?.contextual ?? [],
      elements: [],
      amendment: first?.amendment ?? null,
      entries: named.entries.map(asAnswer),
    });
  for (const line of named.entries.flatMap(inWords)) output.say(line);
  output.say('Every wording here is an unreviewed paraphrase. The official text is what counts.');
};

const readingInWords = (reading: Reading): string[] => [
  `“${reading.text}” (${reading.start}-${reading.end}): ${reading.canonical.join(', ') || 'not resolved'}`,
  ...reading.flags.map((flag) => `  ${flag}: ${citationFlags[flag].says}`),
  ...(reading.suggestions.length > 0 ? [`  perhaps: ${reading.suggestions.join(', ')}`] : []),
];

const read = ({ output, flags }: DesklessCall, text: string): void => {
  const conflict = textOf(flags, 'conflict')?.toUpperCase();
  if (conflict !== undefined && conflict !== 'IAC' && conflict !== 'NIAC')
    return refuse('invalid', 'USAGE_CONFLICT', '--conflict takes IAC or NIAC.', '/conflict');
  const date = textOf(flags, 'date');
  if (date !== undefined && !isDay(date))
    return refuse('invalid', 'USAGE_DATE', '--date takes a day as YYYY-MM-DD.', '/date');
  const readings = cite(text, {
    forum: forumOf(flags),
    ...(conflict === undefined ? {} : { conflict }),
    ...(date === undefined ? {} : { date }),
  });
  output.answer({ readings });
  for (const line of readings.flatMap(readingInWords)) output.say(line);
  if (readings.length === 0) output.say('No reference to law was found.');
};

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const needed = (text: string, action: string): string =>
  text === ''
    ? refuse('invalid', 'USAGE_LAW', `law ${action} needs a citation or a text.`, '/words')
    : text;

/** `npx sijil law`. */
export const lawCommand: DesklessSpec = {
  name: 'law',
  says: 'the law as data: list it, show a provision, read the citations in a text',
  needs: 'nothing',
  args: [
    ['<action>', 'list, show or cite'],
    ['[words...]', 'the citation to show, or the text to read'],
  ],
  options: [
    ['--forum <forum>', `${forums.join(' or ')} (default: ICC)`],
    ['--kind <kind>', `list: ${KINDS.join(', ')} or ${INSTRUMENT} (default: crime)`],
    ['--conflict <type>', 'cite: the type of conflict that is pleaded, IAC or NIAC'],
    ['--date <day>', 'cite: the day of the acts, as YYYY-MM-DD'],
  ],
  async run(call) {
    const [action = '', ...words] = call.args;
    const text = words.join(' ');
    if (action === 'list') list(call);
    else if (action === 'show') show(call, needed(text.trim(), action));
    else if (action === 'cite') read(call, needed(text, action));
    else return refuse('invalid', 'USAGE_LAW', 'law takes list, show or cite.', '/action');
    return await Promise.resolve('done' as const);
  },
};
