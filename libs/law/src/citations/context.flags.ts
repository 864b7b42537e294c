import { findEntry, listEntries } from '../catalogue/catalogue.js';
import { STATUTE_SINCE } from '../catalogue/icc/icc.v1.js';
import { instrumentOf } from '../instruments/instruments.js';
import type { Found, StatutePath } from './reading.js';
import { conflictOf, counterpartsOf, entriesAt, isFamily, mismatch } from './situation.js';
import type { Sentences } from './sentences.js';
import { pathId } from './statute.js';
import type { Tape } from './tape.js';
import { topicOf } from './lexicon.js';
import { narrowTopics, provisionsAbout } from './topics.js';
import type { Topic } from './topics.js';
import type { CiteOptions, Work } from './work.js';

const words = (...some: string[]): ReadonlySet<string> => new Set(some);

const CRIMES: ReadonlySet<string> = new Set(['6', '7', '8']);

const isWhole = (path: StatutePath): boolean =>
  CRIMES.has(path.article) && path.groups.length === 0;

const MEASURES = words(
  'steps',
  'measures',
  'action',
  'خطوات',
  'تدابير',
  'اجراءات',
  'الخطوات',
  'التدابير',
);
const TAKE = words(
  'taken',
  'take',
  'taking',
  'adopt',
  'adopted',
  'takes',
  'took',
  'اتخاذ',
  'تتخذ',
  'يتخذ',
  'باتخاذ',
);
const UNDER = words('under', 'to', 'with', 'on', 'بموجب', 'وفق', 'تحت');
const COUNCIL = words('council', 'الامن');
const ACT = words('act', 'acts', 'acting', 'intervene', 'يتصرف', 'التصرف');

/** "steps under Article 7 … must be taken", "the Council must act under Article 7": articles 6 to 8 define crimes and empower nobody. */
const empowers = (tape: Tape, found: Found): boolean => {
  const { from, to } = found;
  const behind = tape.word(from - 1) === 'the' ? from - 2 : from - 1;
  if (!UNDER.has(tape.word(behind))) return false;
  if (tape.find(MEASURES, from - 6, from, from) >= 0)
    return tape.find(TAKE, from - 10, from, from) >= 0 || tape.find(TAKE, to, to + 6, from) >= 0;
  return (
    tape.find(ACT, from - 4, from, from) >= 0 && tape.find(COUNCIL, from - 10, from, from) >= 0
  );
};

const generality = (tape: Tape, found: Found): void => {
  if (found.by !== 'citation') return;
  const whole = found.paths.filter(isWhole);
  if (whole.length > 0 && empowers(tape, found)) {
    found.flags.add('WRONG_INSTRUMENT');
    if (whole.some((path) => path.article === '7')) found.suggestions.add('UNCharter/Ch.VII');
    return;
  }
  if (whole.length > 0) found.flags.add('TOO_GENERAL');
  else if (found.paths.some(isFamily)) found.flags.add('NO_PINPOINT');
};

const conflictFlags = (
  found: Found,
  pleaded: 'IAC' | 'NIAC' | undefined,
  topics: readonly Topic[],
) => {
  for (const path of found.paths) {
    if (!mismatch(conflictOf(path), pleaded)) continue;
    found.flags.add('CONFLICT_TYPE_MISMATCH');
    const meant = topics.flatMap((topic) =>
      provisionsAbout[topic].filter(
        (id) => findEntry('ICC', id)?.conflictType === pleaded && id.startsWith('8'),
      ),
    );
    for (const one of counterpartsOf(path)) found.suggestions.add(one);
    const mine = provisionOf(path);
    if (topics.length > 0 && !topics.some((topic) => provisionsAbout[topic].includes(mine)))
      for (const id of meant) found.suggestions.add(`Article ${id}`);
    const crimes = entriesAt(path);
    if (
      pleaded === 'NIAC' &&
      crimes.length > 0 &&
      crimes.every((one) => one.counterparts.length === 0)
    )
      found.flags.add('NO_NIAC_CRIME_IN_STATUTE');
  }
  const applied = found.canonical.map((name) => instrumentOf(name)?.appliesIn);
  if (pleaded === 'NIAC' && applied.includes('IAC')) {
    found.flags.add('CONFLICT_TYPE_MISMATCH');
    found.suggestions.add('Common Article 3');
  }
  // Common article 3 is a minimum in every armed conflict; Protocol II is not.
  if (pleaded === 'IAC' && found.canonical.some((name) => /^AP-II\b/.test(name)))
    found.flags.add('CONFLICT_TYPE_MISMATCH');
};

const dateFlags = (found: Found, date: string | undefined): void => {
  for (const path of found.paths)
    for (const { chargeable, amendment, since } of entriesAt(path)) {
      if (!chargeable.answer) found.flags.add('NOT_CHARGEABLE');
      const from = amendment?.jurisdictionSince ?? since;
      if (date !== undefined && date < from) found.flags.add('NOT_YET_IN_FORCE');
    }
  if (
    date !== undefined &&
    date < STATUTE_SINCE &&
    found.by === 'citation' &&
    found.paths.some((path) => CRIMES.has(path.article))
  )
    found.flags.add('NOT_YET_IN_FORCE');
};

const provisionOf = (path: StatutePath): string => pathId({ ...path, leaf: '' });

const LINK = 40;

/** The topics that the words around a citation name as crimes; none where they only tell what happened. */
const topicsAround = (
  sentences: Sentences,
  found: Found,
  since: number,
  upTo: number,
  sentence: number,
): Topic[] => {
  const near = [
    ...sentences.between(Math.max(since, found.from - LINK), found.from),
    ...sentences.between(found.to, Math.min(upTo, found.to + LINK)),
  ].filter((one) => one.sentence === sentence);
  if (
    !near.some((one) => one.mark === 'link' || one.mark === 'warCrime' || one.mark === 'humanity')
  )
    return [];
  return near.flatMap(({ mark }) => topicOf(mark) ?? []);
};

const subjectFlag = (found: Found, topics: readonly Topic[]): void => {
  const crimes = found.paths.filter((path) => entriesAt(path).length > 0);
  if (found.by !== 'citation' || crimes.length === 0 || crimes.length < found.paths.length) return;
  if (topics.length === 0 || !topics.every((topic) => narrowTopics.has(topic))) return;
  const about = topics.some((topic) =>
    crimes.some((path) => provisionsAbout[topic].includes(provisionOf(path))),
  );
  if (!about) found.flags.add('SUBJECT_MISMATCH');
};

const BETWEEN = words(
  'namely',
  'specifically',
  'including',
  'particularly',
  'in',
  'particular',
  'of',
  'under',
  'its',
  'rule',
  'rules',
  'set',
  'out',
  ':',
  '(',
  '-',
  ',',
  'the',
  'as',
  'by',
  'such',
  'forth',
  'enshrined',
  'provided',
  'for',
  'contained',
  'stipulated',
  'especially',
  'found',
);

/** "human rights law, namely Article 27 of the Fourth Geneva Convention". */
const branchFlag = (tape: Tape, sentences: Sentences, found: Found, sentence: number): void => {
  const { marks } = sentences.of(sentence);
  if (marks.has('rights') === marks.has('humanitarian')) return;
  const before = sentences
    .between(found.from - 10, found.from)
    .findLast((one) => one.mark === 'rights' || one.mark === 'humanitarian');
  if (!before) return;
  for (let i = before.to; i < found.from; i += 1) if (!BETWEEN.has(tape.word(i))) return;
  // What was meant by a number that does not exist has its branch all the same.
  const regimes = [...found.canonical, ...found.suggestions].map(
    (one) => instrumentOf(one)?.regime,
  );
  const humanitarian = regimes.includes('humanitarian');
  const rights = regimes.includes('humanRights');
  if ((before.mark === 'rights' && humanitarian) || (before.mark === 'humanitarian' && rights))
    found.flags.add('WRONG_BRANCH_OF_LAW');
};

const KILLINGS: ReadonlySet<string> = new Set(['8(2)(c)(i)-1', '8(2)(a)(i)']);
const ATTACKS: ReadonlySet<string> = new Set(['8(2)(b)(i)', '8(2)(e)(i)']);

const contextOf = (sentences: Sentences, found: Found, since: number, sentence: number): void => {
  const { marks } = sentences.of(sentence);
  const ids = found.paths.map(pathId);
  const before = sentences
    .between(Math.max(since, found.from - LINK), found.from)
    .filter((one) => one.sentence === sentence);
  const pleadsAttack = before.some((one) => one.mark === 'humanityContext');
  const otherwise = before.some((one) => one.mark === 'humanity');
  const onlyWar = found.paths.length > 0 && found.paths.every((path) => path.article === '8');
  if (found.by === 'citation' && onlyWar && pleadsAttack && !otherwise)
    found.flags.add('CONTEXT_ELEMENT_MISMATCH');
  if (found.paths.some((path) => path.article === '28') && marks.has('directly'))
    found.flags.add('MODE_OVERSTATED');
  if (marks.has('hostilities') && ids.some((id) => KILLINGS.has(id)))
    found.flags.add('KILLING_IN_HOSTILITIES');
  const weighs = found.canonical.includes('ICRC-CIHL/14') && marks.has('onCivilians');
  if (weighs || (marks.has('disproportion') && ids.some((id) => ATTACKS.has(id))))
    found.flags.add('DISPROPORTION_AS_PROOF');
};

const OURS: ReadonlySet<string> = new Set([
  ...listEntries('ICC').map((one) => one.id.split('(')[0] ?? ''),
  '5',
]);

/** `Article 51` alone may be of anything; an article that the catalogue holds is read in it. */
const namelessFlag = ({ found, article }: Work): void => {
  if (article?.headed !== true || article.instrument !== undefined) return;
  if (found.paths.some((path) => !OURS.has(path.article))) found.flags.add('INSTRUMENT_NOT_NAMED');
};

/** Raises what the words around a reading and the given options show. */
export const contextFlags = (
  tape: Tape,
  all: readonly Work[],
  sentences: Sentences,
  options: CiteOptions,
): void => {
  all.forEach((work, i) => {
    const { found } = work;
    namelessFlag(work);
    const sentence = tape.at(found.from)?.sentence ?? 0;
    const since = all[i - 1]?.found.to ?? 0;
    const upTo = all[i + 1]?.found.from ?? tape.length;
    const topics = topicsAround(sentences, found, since, upTo, sentence);
    generality(tape, found);
    conflictFlags(found, sentences.conflict(sentence), topics);
    dateFlags(found, options.date);
    subjectFlag(found, topics);
    branchFlag(tape, sentences, found, sentence);
    contextOf(sentences, found, since, sentence);
  });
};
