import { TEXT_LANGUAGES } from '#events';
import { refuse } from '#kernel';
import {
  cite,
  citationFlags,
  forums,
  GROUNDS,
  instrumentOf,
  listEntries,
  listInstruments,
  WHOLE_ENTRY,
} from '#law';
import type { EntryKind, Instrument, LawEntry, Reading } from '#law';
import { operatorOf, registerIsOpenIn } from '../desk/open-register.js';
import { forumOf, lawNamed } from '../law/law-named.js';
import { loadText } from '../law/load-text.js';
import { langOf, textAsked } from '../law/text-asked.js';
import { wordedEntry, wordedInWords, wordingsOfEntries } from '../law/wordings.js';
import type { Worded } from '../law/wordings.js';
import { textOf } from './command.js';
import type { Call, CommandSpec, DesklessCall } from './command.js';

const KINDS: readonly EntryKind[] = ['crime', 'mode', 'ground', 'rule'];
const INSTRUMENT = 'instrument';

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

/** What is beside the law of the forums, where no forum is asked for. */
const otherThanForums = (flags: DesklessCall['flags'], citation: string) =>
  textOf(flags, 'forum') === undefined ? instrumentsNamed(citation)[0] : undefined;

const show = (
  { output, flags }: DesklessCall,
  citation: string,
  beside: ReadonlyMap<string, Worded> | null = null,
): void => {
  const other = otherThanForums(flags, citation);
  if (other) {
    output.answer(instrumentAnswer(...other));
    for (const line of instrumentInWords(...other)) output.say(line);
    output.say('Every wording here is an unreviewed paraphrase. The official text is what counts.');
    return;
  }
  const named = lawNamed(forumOf(flags, citation), citation);
  const [first, ...more] = named.entries;
  const lang = langOf(flags);
  const asAnswered = (entry: LawEntry): object => {
    const worded = beside?.get(entry.id);
    return worded ? wordedEntry(entry, worded, lang) : asAnswer(entry);
  };
  if (first && more.length === 0) output.answer(asAnswered(first));
  else
    output.answer({
      citation: named.citation,
      label: named.label,
      conflictType: first?.conflictType ?? null,
      contextual: first?.contextual ?? [],
      elements: [],
      amendment: first?.amendment ?? null,
      entries: named.entries.map(asAnswered),
    });
  let reviewed = false;
  for (const entry of named.entries) {
    const worded = beside?.get(entry.id) ?? new Map();
    for (const line of [...inWords(entry), ...wordedInWords(worded)]) output.say(line);
    reviewed ||= [...worded.values()].some(({ signedBy }) => signedBy !== null);
  }
  output.say(
    reviewed
      ? 'Every other wording here is an unreviewed paraphrase. The official text is what counts.'
      : 'Every wording here is an unreviewed paraphrase. The official text is what counts.',
  );
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

const load = async ({ desk, output, ...asked }: Call): Promise<void> => {
  const loaded = await loadText(desk, await operatorOf(desk), textAsked(asked));
  await desk.catchUp();
  output.answer(loaded);
  const { law, part, lang, sha256, size, position } = loaded;
  output.say(
    `Loaded: ${law.forum} ${law.entry}${part === WHOLE_ENTRY ? '' : `, ${part}`} (${lang})`,
  );
  output.say(`  SHA-256  ${sha256}`);
  output.say(`  ${size} bytes, position ${position} of the register`);
};

const asWords = (call: Pick<DesklessCall, 'args'>): string => call.args.slice(1).join(' ');

/** What needs no register: everything but loading, and but showing what stands in a register. */
export const readLaw = async (call: DesklessCall): Promise<'done'> => {
  const [action = ''] = call.args;
  const text = asWords(call);
  if (action === 'list') list(call);
  else if (action === 'show') show(call, needed(text.trim(), action));
  else if (action === 'cite') read(call, needed(text, action));
  else return refuse('invalid', 'USAGE_LAW', 'law takes list, show, cite or load.', '/action');
  return await Promise.resolve('done' as const);
};

/** `npx sijil law`. */
export const lawCommand: CommandSpec = {
  name: 'law',
  says: 'the law as data: list it, show a provision, read the citations in a text, load official texts',
  args: [
    ['<action>', 'list, show, cite or load'],
    ['[words...]', 'the citation to show, the text to read, or the file to load'],
  ],
  options: [
    ['--forum <forum>', `${forums.join(' or ')} (default: ICC)`],
    ['--kind <kind>', `list: ${KINDS.join(', ')} or ${INSTRUMENT} (default: crime)`],
    ['--conflict <type>', 'cite: the type of conflict that is pleaded, IAC or NIAC'],
    ['--date <day>', 'cite: the day of the acts, as YYYY-MM-DD'],
    ['--citation <citation>', 'load: of which provision, or element of it, the file is the text'],
    ['--part <part>', 'load: whole, the number of an element, context/… or mental'],
    ['--lang <lang>', `load, show: ${TEXT_LANGUAGES.join(', ')}`],
    ['--source <words>', 'load: the instrument and edition it was taken from'],
    ['--reason <words>', 'load: why it takes the place of the text that stands'],
  ],
  check: ({ args, flags }) => {
    if (args[0] === 'load') textAsked({ args, flags });
  },
  offline: (call, settings) => {
    const [action] = call.args;
    const inRegister =
      action === 'load' ||
      (action === 'show' &&
        otherThanForums(call.flags, asWords(call)) === undefined &&
        registerIsOpenIn(settings().home));
    return inRegister ? undefined : readLaw(call);
  },
  async run(call) {
    if (call.args[0] === 'load') {
      await load(call);
      return 'done';
    }
    const citation = needed(asWords(call).trim(), 'show');
    await call.desk.catchUp();
    const { entries } = lawNamed(forumOf(call.flags, citation), citation);
    show(call, citation, await wordingsOfEntries(call.desk, entries));
    return 'done';
  },
};
