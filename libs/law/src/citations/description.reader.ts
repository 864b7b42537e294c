import { findEntry } from '../catalogue/catalogue.js';
import { labelAt, namedLabelAt } from './labels.js';
import type { Label } from './labels.js';
import { topicOf } from './lexicon.js';
import type { Marked } from './lexicon.js';
import { pathFromId } from './narrowing.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import type { Sentences } from './sentences.js';
import type { Tape } from './tape.js';
import { provisionsAbout } from './topics.js';
import type { Topic } from './topics.js';
import type { CiteOptions, Work } from './work.js';

const words = (...some: string[]): ReadonlySet<string> => new Set(some);

interface Here {
  readonly tape: Tape;
  readonly sentences: Sentences;
  readonly options: CiteOptions;
  readonly mark: Marked;
}

const NOT = words('not', 'no', 'never', 'neither', 'nor');
const LINKING = words(
  'amount',
  'constitute',
  'to',
  'be',
  'considered',
  'classified',
  'as',
  'a',
  'qualify',
);

/** Whether the words right before say that it is not so. */
const negated = (tape: Tape, at: number): boolean => {
  let i = at - 1;
  for (let n = 0; n < 4 && LINKING.has(tape.word(i)); n += 1) i -= 1;
  return NOT.has(tape.word(i)) && tape.together(i, at);
};

const law = (into: Found, ids: readonly string[]): void => {
  for (const id of ids) {
    into.paths.push(pathFromId(id));
    into.canonical.push(`Article ${id}`);
  }
};

const MET = words(
  'fulfilled',
  'met',
  'satisfied',
  'established',
  'present',
  'توافرت',
  'تحققت',
  'توفرت',
  'استوفت',
  'متوافره',
);

const ELEMENTS = words('elements', 'الاركان', 'اركان', 'اركانها', 'عناصر', 'العناصر');
const ALL = words('all', 'جميع', 'كافه', 'كل');

/** "… as all elements have been fulfilled": the place after it, or undefined. Arabic says that they are met before it names them. */
const allElements = ({ tape, mark }: Here): number | undefined => {
  const elements = tape.find(ELEMENTS, mark.to, mark.to + 14, mark.from);
  if (elements < 0) return undefined;
  const met = tape.find(MET, mark.to, elements + 10, mark.from);
  const all = tape.find(ALL, elements - 4, elements + 1, mark.from);
  return met >= 0 && all >= 0 ? Math.max(met, elements) + 1 : undefined;
};

interface Title {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/** `war crime of attacking civilians`, `جريمة الحرب المتمثلة في القتل العمد`. */
const titleAfter = ({ tape, mark }: Here): Title | undefined => {
  const joins = tape.word(mark.to) === 'of' || tape.word(mark.to) === 'by';
  const hit = joins ? labelAt(tape, mark.to + 1) : namedLabelAt(tape, mark.to);
  return hit && { ...hit, from: mark.from };
};

/** `murder as a war crime`. */
const titleBefore = ({ tape, mark }: Here): Title | undefined => {
  const as = mark.from - (tape.word(mark.from - 1) === 'a' ? 2 : 1);
  if (tape.word(as) !== 'as') return undefined;
  for (let i = as - 1; i >= Math.max(0, as - 6); i -= 1) {
    const hit = tape.together(i, mark.from) ? labelAt(tape, i) : undefined;
    if (hit?.to === as) return { label: hit.label, from: i, to: mark.to };
  }
  return undefined;
};

/** A title without a citation. */
const titled = (here: Here, ids: (id: string) => boolean): Found | undefined => {
  const { sentences, mark } = here;
  const hit = titleAfter(here) ?? titleBefore(here);
  const named = hit?.label.ids.filter(ids) ?? [];
  if (!hit || named.length === 0) return undefined;
  const into = found(hit.from, hit.to, 'label');
  const conflict = sentences.conflict(mark.sentence);
  const fitting = named.filter((id) => {
    const needed = findEntry('ICC', id)?.conflictType;
    return needed === 'ANY' || conflict === undefined || needed === conflict;
  });
  law(into, fitting.length > 0 ? fitting : named);
  into.flags.add('LABEL_ONLY');
  if (hit.label.variant) into.flags.add('SPELLING_VARIANT');
  const types = new Set(
    into.canonical.map((name) => findEntry('ICC', name.slice(8))?.conflictType),
  );
  if (conflict === undefined && (types.size > 1 || (hit.label.general && !types.has('ANY'))))
    into.flags.add('AMBIGUOUS_CONFLICT_TYPE');
  return into;
};

/** A family without a number, up to where all of its elements are said to be met, if they are. */
const unnumbered = (here: Here, into: Found): Found => {
  into.flags.add('NO_PINPOINT');
  const upTo = allElements(here);
  if (upTo !== undefined) {
    into.to = upTo;
    into.flags.add('ELEMENTS_NOT_ENUMERATED');
  }
  return into;
};

const warCrime = (here: Here): Found | undefined => {
  const { sentences, mark } = here;
  const title = titled(here, (id) => id.startsWith('8('));
  if (title) return title;
  if (sentences.of(mark.sentence).articles.has('8')) return undefined;
  const conflictWords = sentences
    .between(mark.from - 16, mark.from)
    .find((one) => one.sentence === mark.sentence && (one.mark === 'niac' || one.mark === 'iac'));
  const into = found(conflictWords?.from ?? mark.from, mark.to, 'family');
  const conflict = sentences.conflict(mark.sentence);
  if (conflict === undefined) law(into, ['8']);
  else law(into, conflict === 'NIAC' ? ['8(2)(c)', '8(2)(e)'] : ['8(2)(a)', '8(2)(b)']);
  return unnumbered(here, into);
};

const topicsIn = (here: Here): Topic[] => {
  const { sentences, mark } = here;
  const near = sentences
    .between(mark.from - 40, mark.to + 40)
    .filter(({ sentence }) => sentence === mark.sentence)
    .flatMap((one) => topicOf(one.mark) ?? []);
  return [...new Set(near)];
};

const againstHumanity = (here: Here): Found | undefined => {
  const { sentences, options, mark } = here;
  const title = titled(here, (id) => id.startsWith('7('));
  if (title) return title;
  if (sentences.of(mark.sentence).articles.has('7')) return undefined;
  const into = found(mark.from, mark.to, 'family');
  const named = topicsIn(here);
  const topics: Topic[] = named.length > 0 || options.conduct === 'unknown' ? named : ['killing'];
  const ids = topics.flatMap((topic) =>
    provisionsAbout[topic].filter((id) => id.startsWith('7(')).slice(0, 1),
  );
  law(into, ids.length > 0 ? [...new Set(ids)] : ['7']);
  return unnumbered(here, into);
};

const genocide = (here: Here): Found | undefined => {
  const { sentences, mark } = here;
  const title = titled(here, (id) => id.startsWith('6('));
  if (title) return title;
  if (sentences.of(mark.sentence).articles.has('6')) return undefined;
  const into = found(mark.from, mark.to, 'family');
  law(into, ['6']);
  into.flags.add('NO_PINPOINT');
  return into;
};

const aggression = ({ sentences, mark }: Here): Found | undefined => {
  if (sentences.of(mark.sentence).articles.has('8 bis')) return undefined;
  const into = found(mark.from, mark.to, 'label');
  law(into, ['8 bis']);
  into.flags.add('LABEL_ONLY');
  return into;
};

/** A principle of custom that is named without its rules. */
const principle = ({ sentences, mark }: Here, rules: readonly string[]): Found | undefined => {
  if (sentences.of(mark.sentence).codes.has('ICRC-CIHL')) return undefined;
  const into = found(mark.from, mark.to, 'description');
  into.canonical.push(...rules);
  into.flags.add('DESCRIPTIVE_REFERENCE');
  return into;
};

const lifeRight = ({ sentences, mark }: Here): Found | undefined => {
  const { codes } = sentences.of(mark.sentence);
  if (codes.has('ICCPR') || codes.has('UDHR')) return undefined;
  const branch = sentences
    .between(mark.from - 20, mark.from)
    .find((one) => one.sentence === mark.sentence && one.mark === 'rights');
  const into = found(branch?.from ?? mark.from, mark.to, 'description');
  into.canonical.push('ICCPR/6', 'UDHR/3');
  into.flags.add('DESCRIPTIVE_REFERENCE');
  return into;
};

const proportion = ({ tape, sentences, options, mark }: Here, from: number, to: number): Found => {
  const into = found(from, to, 'description');
  into.canonical.push('ICRC-CIHL/14');
  const conflict = sentences.conflict(tape.at(mark.from)?.sentence ?? 0) ?? options.conflict;
  if (conflict === 'IAC') into.suggestions.add('Article 8(2)(b)(iv)');
  else into.flags.add('NO_NIAC_CRIME_IN_STATUTE');
  return into;
};

const custom = ({ sentences, mark }: Here): Found | undefined => {
  if (sentences.of(mark.sentence).codes.has('ICRC-CIHL')) return undefined;
  const against = sentences
    .between(mark.from - 26, mark.to + 26)
    .filter((one) => one.sentence === mark.sentence && one.mark === 'indiscriminate')
    .at(-1);
  const into = found(mark.from, Math.max(against?.to ?? 0, mark.to), 'description');
  if (against) into.canonical.push('ICRC-CIHL/11', 'ICRC-CIHL/12', 'ICRC-CIHL/13');
  into.flags.add('NO_RULE_NUMBER');
  return into;
};

const readMark = (here: Here): Found | undefined => {
  switch (here.mark.mark) {
    case 'warCrime':
      return warCrime(here);
    case 'humanity':
      return againstHumanity(here);
    case 'genocide':
      return genocide(here);
    case 'aggression':
      return aggression(here);
    case 'distinction':
      return principle(here, ['ICRC-CIHL/1', 'ICRC-CIHL/7']);
    case 'lifeRight':
      return lifeRight(here);
    case 'disproportion':
      return proportion(here, here.mark.from, here.mark.to);
    case 'customary':
      return custom(here);
    default:
      return undefined;
  }
};

const EXPECTED = words('anticipated', 'expected', 'foreseen', 'المرجوه', 'المتوقعه', 'المنتظره');
const ADVANTAGE = words(
  'advantage',
  'benefit',
  'gain',
  'benefits',
  'advantages',
  'gains',
  'الفائده',
  'بالفائده',
  'الميزه',
  'بالميزه',
  'المكاسب',
);
const MILITARY = words('military', 'العسكريه');
const WEIGHED = words(
  'مفرطا',
  'مفرط',
  'قورن',
  'بالمقارنه',
  'مقارنه',
  'compared',
  'relation',
  'excessive',
  'disproportionate',
  'outweighed',
  'proportion',
  'proportionate',
  'comparison',
);
const HARM = words(
  'الضرر',
  'الاضرار',
  'ضرر',
  'damage',
  'harm',
  'loss',
  'losses',
  'destruction',
  'injury',
  'casualties',
  'suffering',
);

/** "damage … excessive compared to the anticipated military benefit": proportionality in other words. */
const readProportion = (tape: Tape, at: number): { from: number; to: number } | undefined => {
  if (!EXPECTED.has(tape.word(at))) return undefined;
  // Arabic puts "expected" behind the advantage.
  const gain = tape.find(ADVANTAGE, at - 4, at + 7, at);
  const military = tape.find(MILITARY, at - 4, at + 7, at);
  if (gain < 0 || military < 0) return undefined;
  const weighed = tape.find(WEIGHED, at - 12, at + 12, at);
  if (weighed < 0) return undefined;
  const harm = tape.find(HARM, at - 20, at, at);
  return {
    from: harm < 0 ? Math.min(weighed, at) : harm,
    to: Math.max(gain, military, weighed, at) + 1,
  };
};

/** A title that lawyers alone use; where the sentence cites its article, the citation stands for it. */
const distinctive = ({ tape, sentences, mark }: Here, at: number): Found | undefined => {
  const hit = labelAt(tape, at);
  if (!hit?.label.distinctive) return undefined;
  const { articles } = sentences.of(mark.sentence);
  if (hit.label.ids.some((id) => articles.has(id.split('(')[0] ?? ''))) return undefined;
  const into = found(at, hit.to, 'label');
  law(into, hit.label.ids);
  into.flags.add('LABEL_ONLY');
  if (hit.label.variant) into.flags.add('SPELLING_VARIANT');
  return into;
};

/** References without a citation: descriptions, titles, families. Where a sentence cites, the citation stands for them. */
export const describeLaw = (
  tape: Tape,
  sentences: Sentences,
  options: CiteOptions,
  cited: readonly Work[],
): Work[] => {
  const all: Found[] = [];
  const families = new Set<string>();
  const covered = new Uint8Array(tape.length);
  for (const { found: one } of cited) covered.fill(1, one.from, one.to);
  const add = (one: Found | undefined, family?: string): void => {
    if (!one || covered.subarray(one.from, one.to).includes(1)) return;
    // A sentence names a family once, however often it says the word.
    if (one.by === 'family' && family !== undefined) {
      if (families.has(family)) return;
      families.add(family);
    }
    if (negated(tape, one.from)) one.flags.add('NEGATED');
    covered.fill(1, one.from, one.to);
    all.push(one);
  };
  for (const mark of sentences.marks)
    if (covered[mark.from] === 0)
      add(readMark({ tape, sentences, options, mark }), `${mark.sentence}/${mark.mark}`);
  for (let i = 0; i < tape.length; i += 1) {
    if (covered[i] === 1) continue;
    const mark: Marked = { mark: 'link', from: i, to: i + 1, sentence: tape.at(i)?.sentence ?? 0 };
    const here = { tape, sentences, options, mark };
    const weighed = readProportion(tape, i);
    if (weighed) add(proportion(here, weighed.from, weighed.to));
    else add(distinctive(here, i));
  }
  return all.map((one) => ({ found: one, article: undefined }));
};
