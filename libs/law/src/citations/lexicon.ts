import type { Tape } from './tape.js';
import { topicWords } from './topics.js';
import type { Topic } from './topics.js';
import { Trie } from './trie.js';

/** What a phrase tells about the sentence it stands in. */
export type Mark =
  | 'niac'
  | 'iac'
  | 'humanityContext'
  | 'humanity'
  | 'warCrime'
  | 'genocide'
  | 'hostilities'
  | 'onCivilians'
  | 'rights'
  | 'humanitarian'
  | 'customary'
  | 'link'
  | 'aggression'
  | 'distinction'
  | 'lifeRight'
  | 'disproportion'
  | 'directly'
  | 'indiscriminate'
  | `topic:${Topic}`;

/** The topic that a mark names, if it names one. */
export const topicOf = (mark: Mark): Topic | undefined =>
  mark.startsWith('topic:') ? (mark.slice('topic:'.length) as Topic) : undefined;

const as = (mark: Mark, ...phrases: readonly string[]): (readonly [string, Mark])[] =>
  phrases.map((phrase) => [phrase, mark] as const);

const phrases = new Trie<Mark>([
  ...as(
    'niac',
    'non-international armed conflict',
    'non-international armed conflicts',
    'non international armed conflict',
    'noninternational armed conflict',
    'not of an international character',
    'internal armed conflict',
    'NIAC',
    'نزاع مسلح غير دولي',
    'النزاع المسلح غير الدولي',
    'النزاعات المسلحة غير الدولية',
  ),
  ...as(
    'iac',
    'international armed conflict',
    'international armed conflicts',
    'IAC',
    'نزاع مسلح دولي',
    'النزاع المسلح الدولي',
    'النزاعات المسلحة الدولية',
  ),
  ...as(
    'humanityContext',
    'widespread attack',
    'systematic attack',
    'widespread systematic attack',
    'widespread or systematic attack',
    'widespread and systematic attack',
    'widespread or systematic',
    'widespread and systematic',
  ),
  ...as(
    'humanity',
    'crimes against humanity',
    'crime against humanity',
    'جرائم ضد الإنسانية',
    'جريمة ضد الإنسانية',
    'الجرائم ضد الإنسانية',
    'جرائم بحق الإنسانية',
  ),
  ...as(
    'warCrime',
    'war crimes',
    'war crime',
    'جرائم حرب',
    'جرائم الحرب',
    'جريمة حرب',
    'جريمة الحرب',
  ),
  ...as('genocide', 'genocide', 'الإبادة الجماعية', 'إبادة جماعية'),
  ...as('aggression', 'crime of aggression', 'جريمة العدوان'),
  ...as('distinction', 'principle of distinction', 'مبدأ التمييز'),
  ...as(
    'hostilities',
    'bombardment',
    'bombardments',
    'bombing',
    'shelling',
    'airstrike',
    'airstrikes',
    'air strike',
    'air strikes',
    'air raid',
    'missile',
    'missiles',
    'warplane',
    'warplanes',
    'barrel bomb',
    'barrel bombs',
    'القصف',
    'قصف',
    'البراميل المتفجرة',
  ),
  ...as(
    'onCivilians',
    'attack on civilians',
    'attacks on civilians',
    'attacking civilians',
    'attacks against civilians',
    'directed against civilians',
    'directed at civilians',
    'intentionally directing attacks',
    'targeted civilians',
    'targeting civilians',
    'intentionally targeted',
    'deliberately targeted',
    'civilians were targeted',
    'deliberate attack on civilians',
  ),
  ...as(
    'rights',
    'international human rights law',
    'human rights law',
    'القانون الدولي لحقوق الإنسان',
    'للقانون الدولي لحقوق الإنسان',
  ),
  ...as(
    'humanitarian',
    'international humanitarian law',
    'humanitarian law',
    'القانون الدولي الإنساني',
    'للقانون الدولي الإنساني',
  ),
  ...as(
    'customary',
    'customary international humanitarian law',
    'customary international law',
    'customary humanitarian law',
    'customary law',
    'القانون الدولي العرفي',
    'للقانون الدولي العرفي',
    'القانون الدولي الإنساني العرفي',
    'للقانون الدولي الإنساني العرفي',
    'القانون العرفي الإنساني',
  ),
  ...as('lifeRight', 'right to life', 'الحق في الحياة'),
  ...as(
    'disproportion',
    'disproportionate attack',
    'disproportionate attacks',
    'disproportionate bombardment',
    'principle of proportionality',
    'مبدأ التناسب',
  ),
  ...as(
    'directly',
    'directly committed',
    'personally committed',
    'directly perpetrated',
    'direct perpetrator',
    'direct perpetrators',
    'directly carried out',
  ),
  ...as(
    'indiscriminate',
    'populated area',
    'populated areas',
    'indiscriminate',
    'indiscriminately',
    'عشوائي',
    'عشوائية',
    'العشوائي',
    'العشوائية',
    'specific military object',
    'specific military objective',
    'specific military objects',
    'specific military objectives',
  ),
  ...as(
    'link',
    'crime',
    'crimes',
    'constitutes',
    'constitute',
    'amounts',
    'amount',
    'violates',
    'violated',
    'violation',
    'prohibits',
    'prohibited',
    'classified',
    'defined',
  ),
  ...topicWords.map(([word, topic]) => [word, `topic:${topic}`] as const),
]);

/** A marked phrase and where it stands. */
export interface Marked {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** Every marked phrase of a text in order, the longest where several start together. One pass. */
export const marksOf = (tape: Tape): Marked[] => {
  const all: Marked[] = [];
  for (let i = 0; i < tape.length;) {
    const hit = phrases.match(tape, i);
    if (!hit) {
      i += 1;
      continue;
    }
    all.push({ mark: hit.value, from: i, to: hit.to, sentence: tape.at(i)?.sentence ?? 0 });
    i = hit.to;
  }
  return all;
};
