import { instrumentOf } from '../instruments/instruments.js';
import { cite } from './cite.js';
import { HOSTILITIES, MURDER } from './hostilities.js';
import { marksOf } from './lexicon.js';
import { Tape } from './tape.js';
import type { FlagCode } from './flags.js';
import type { Reading } from './reading.js';
import { narrowTopics, provisionsAbout, topicWords } from './topics.js';
import type { Topic } from './topics.js';

/** A conclusion in law as a report states it. Null: the report does not say. */
export interface Conclusion {
  /** The citation, with as much of its sentence as there is. */
  readonly text: string;
  /** The crime that is alleged, in the report’s words. */
  readonly allegedCrime?: string | null;
  /** How surely it is put, in the report’s words. */
  readonly certainty?: string | null;
  /** What the citation is there for; `norm invoked` where it is to found a demand and no allegation. */
  readonly role?: string | null;
}

/** What a report says beside its conclusions, as far as they are compared with it. */
export interface ReportFacts {
  /** The type of conflict that the report pleads. */
  readonly conflict?: 'IAC' | 'NIAC' | null;
  /** The last day of the acts, as YYYY-MM-DD. */
  readonly lastDay?: string | null;
  /** How the report puts who did it, in its own words, each once. */
  readonly attributions?: readonly string[];
  /** What was used, in the report’s words: platforms, munitions, kinds of attack. */
  readonly means?: readonly string[];
}

/**
 * The type of conflict that some texts plead together; undefined where they plead none, or both.
 * A report pleads it once, and means it for all it concludes.
 */
export const conflictPleaded = (texts: readonly string[]): 'IAC' | 'NIAC' | undefined => {
  const marks = new Set(texts.flatMap((text) => marksOf(new Tape(text)).map(({ mark }) => mark)));
  if (marks.has('niac') === marks.has('iac')) return undefined;
  return marks.has('niac') ? 'NIAC' : 'IAC';
};

/** A citation with the crime that is alleged beside it, as one sentence would put them. */
const sentenceOf = ({ text, allegedCrime, role }: Conclusion): string => {
  const alleged = (allegedCrime ?? '').trim();
  if (text.trim() === '' || alleged === '') return text.trim() === '' ? alleged : text;
  return role === 'crime' ? `${text}, the crime of ${alleged}` : `${text}: ${alleged}`;
};

/** A conclusion reviewed against its report. */
export interface Review {
  readonly readings: readonly Reading[];
  readonly flags: readonly FlagCode[];
  readonly suggestions: readonly string[];
}

const SURE =
  /beyond (any |all |reasonable )*doubt|conclusive|decisive|undoubtedly|certainly|without doubt/i;
const UNSURE = /alleged|purported|believe|suspect|presum|apparent|unknown|unidentified/i;

/** Families of means that exclude each other. A missile may be of either, so it stands alone in none. */
const MEANS: Readonly<Record<string, RegExp>> = {
  ground: /\b(shells?|shelling|artillery|mortars?|howitzers?|cannon)\b/i,
  air: /\b(air ?strikes?|air raids?|warplanes?|aircraft|fixed.?wing|helicopters?|rotary|barrel bombs?|air.?to.?surface|su-?\d\d)\b/i,
  chemical: /\b(chemical|chlorine|sarin|poison gas)\b/i,
  mine: /\b(land ?mines?)\b/i,
  dismounted: /\b(executions?|slaughter|knives|blades?|bladed|close range)\b/i,
};

const meansIn = (texts: readonly string[]): Set<string> =>
  new Set(
    Object.entries(MEANS).flatMap(([name, pattern]) =>
      texts.some((text) => pattern.test(text.replace(/([a-z])([A-Z])/g, '$1 $2'))) ? [name] : [],
    ),
  );

const contradicts = (text: string, means: readonly string[]): boolean => {
  const stated = meansIn([text]);
  const facts = meansIn(means);
  return stated.size > 0 && facts.size > 0 && [...stated].every((one) => !facts.has(one));
};

const topicsOf = (text: string): Set<Topic> => {
  const low = text.toLowerCase();
  return new Set(topicWords.flatMap(([word, topic]) => (low.includes(word) ? [topic] : [])));
};

const CRIME = /^Article (6|7|8)\((.+)$/;

const subjectMissed = (canonical: readonly string[], alleged: string): boolean => {
  const topics = [...topicsOf(alleged)];
  if (topics.length === 0 || !topics.every((topic) => narrowTopics.has(topic))) return false;
  const cited = canonical
    .filter((name) => CRIME.test(name))
    .map((name) => name.slice(8).replace(/-\d+$/, ''));
  // A family such as 8(2)(e) is about anything in it.
  return (
    cited.length > 0 &&
    !topics.some((topic) =>
      provisionsAbout[topic].some((id) =>
        cited.some((one) => id === one || id.startsWith(`${one}(`)),
      ),
    )
  );
};

const DIRECT = /\b(direct(ly)?|personally)\b.*\b(commit|perpetrat|carried out)/i;

/** A crime is charged under a statute: what the instrument cannot ground, its citation does not. */
const groundsNoCrime = (canonical: string): boolean =>
  instrumentOf(canonical)?.can.includes('personalResponsibility') === false;

const raise = (
  reading: Reading,
  conclusion: Conclusion,
  report: ReportFacts,
): { flags: FlagCode[]; suggestions: string[] } => {
  const flags: FlagCode[] = [];
  const suggestions: string[] = [];
  const { text, allegedCrime, certainty, role } = conclusion;
  const sure = SURE.test(certainty ?? '') || SURE.test(text);
  if (sure && (report.attributions ?? []).some((one) => UNSURE.test(one)))
    flags.push('CERTAINTY_CONFLICT');
  if (contradicts(sentenceOf(conclusion), report.means ?? [])) flags.push('FACT_CONFLICT');
  if (subjectMissed(reading.canonical, allegedCrime ?? '')) flags.push('SUBJECT_MISMATCH');
  const invoked = role === 'norm invoked' && (allegedCrime ?? '') === '';
  if (invoked && reading.canonical.some((name) => /^Article [678]$/.test(name))) {
    flags.push('WRONG_INSTRUMENT');
    if (reading.canonical.includes('Article 7')) suggestions.push('UNCharter/Ch.VII');
  }
  if (role === 'crime' && reading.canonical.length > 0 && reading.canonical.every(groundsNoCrime))
    flags.push('GROUNDS_NO_CRIME');
  const fought = HOSTILITIES.test(allegedCrime ?? '') || HOSTILITIES.test(text);
  if (fought && reading.canonical.some((name) => MURDER.has(name)))
    flags.push('KILLING_IN_HOSTILITIES');
  if (
    DIRECT.test(allegedCrime ?? '') &&
    reading.canonical.some((name) => name.startsWith('Article 28'))
  )
    flags.push('MODE_OVERSTATED');
  return { flags, suggestions };
};

/** What the wrong instrument explains need not be called too general as well. */
const settled = (flags: ReadonlySet<FlagCode>): FlagCode[] =>
  [...flags].filter((one) => one !== 'TOO_GENERAL' || !flags.has('WRONG_INSTRUMENT')).sort();

/**
 * Compares a conclusion with the report it stands in, and raises what the words alone do not show:
 * other facts, other certainty, another subject, the wrong instrument, the pleaded type of conflict.
 */
export const review = (conclusion: Conclusion, report: ReportFacts): Review => {
  const { conflict, lastDay } = report;
  const readings = cite(sentenceOf(conclusion), {
    ...(conflict ? { conflict } : {}),
    // Only what was not yet law on the last day was not yet law on any.
    ...(lastDay ? { date: lastDay } : {}),
  }).map((reading): Reading => {
    const more = raise(reading, conclusion, report);
    return {
      ...reading,
      flags: settled(new Set([...reading.flags, ...more.flags])),
      suggestions: [...new Set([...reading.suggestions, ...more.suggestions])],
    };
  });
  return {
    readings,
    flags: [...new Set(readings.flatMap((one) => one.flags))].sort(),
    suggestions: [...new Set(readings.flatMap((one) => one.suggestions))],
  };
};
