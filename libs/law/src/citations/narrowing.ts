import { findEntry } from '../catalogue/catalogue.js';
import { namedLabelAt, labelAt } from './labels.js';
import type { Label } from './labels.js';
import type { Sentences } from './sentences.js';
import { pathOf } from './statute.js';
import type { Tape } from './tape.js';
import type { StatutePath } from './reading.js';
import type { Work } from './work.js';

const REACH = 14;

const ARTICLES: ReadonlySet<string> = new Set(['6', '7', '8']);

const isWholeArticle = (path: StatutePath): boolean =>
  ARTICLES.has(path.article) && path.groups.length === 0;

/** The path of a catalogue id such as 8(2)(c)(i)-1. */
export const pathFromId = (id: string): StatutePath => {
  const [head = '', leaf] = id.split(/(?=-\d+$)/);
  const [article = '', ...groups] = head.split('(').map((part) => part.replace(')', ''));
  return pathOf(
    article,
    groups.map((text) => ({ text, kind: 'letters', script: 'latin' })),
    leaf ?? '',
  ).path;
};

interface Hit {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/** The title of a crime in the same sentence, after the citation or else before it. */
const titleNear = (
  tape: Tape,
  { found }: Work,
  before: Work | undefined,
  after: Work | undefined,
): Hit | undefined => {
  const upTo = Math.min(found.to + REACH, after?.found.from ?? tape.length);
  for (let i = found.to; i < upTo && tape.together(found.from, i); i += 1) {
    const hit = namedLabelAt(tape, i) ?? distinctiveAt(tape, i);
    if (hit) return { ...hit, from: i };
  }
  const since = Math.max(found.from - REACH, before?.found.to ?? 0, 0);
  for (let i = found.from - 1; i >= since && tape.together(found.from, i); i -= 1) {
    const hit = namedLabelAt(tape, i) ?? distinctiveAt(tape, i);
    if (hit && hit.to <= found.from) return { ...hit, from: i };
  }
  return undefined;
};

const distinctiveAt = (tape: Tape, at: number): { label: Label; to: number } | undefined => {
  const hit = labelAt(tape, at);
  return hit?.label.distinctive ? hit : undefined;
};

const inArticle = (label: Label, article: string): string[] =>
  label.ids.filter((id) => id.startsWith(`${article}(`));

/**
 * A whole article with the title of a crime beside it is read as that crime: `Article 8 … through the act
 * of wilful killing`. The reading then spans both.
 */
export const nameCrime = (
  tape: Tape,
  work: Work,
  before: Work | undefined,
  after: Work | undefined,
  sentences: Sentences,
): void => {
  const { found } = work;
  if (!found.paths.some(isWholeArticle)) return;
  const hit = titleNear(tape, work, before, after);
  if (!hit) return;
  const conflict = sentences.conflict(tape.at(found.from)?.sentence ?? 0);
  const ids = found.paths.flatMap((path) => {
    if (!isWholeArticle(path)) return [];
    const candidates = inArticle(hit.label, path.article);
    const fitting = candidates.filter((id) => findEntry('ICC', id)?.conflictType === conflict);
    return fitting.length > 0 ? fitting : candidates;
  });
  if (ids.length === 0) return;
  const kept = found.paths.filter(
    (path) => !isWholeArticle(path) || inArticle(hit.label, path.article).length === 0,
  );
  const paths = [...kept, ...ids.map(pathFromId)];
  found.canonical = found.canonical
    .filter((name) => !/^Article [678]$/.test(name))
    .concat(
      ids.map((id) => `Article ${id}`),
      kept.filter(isWholeArticle).map((p) => `Article ${p.article}`),
    );
  found.paths.splice(0, found.paths.length, ...paths);
  found.to = Math.max(found.to, hit.to);
  if (hit.label.variant) found.flags.add('SPELLING_VARIANT');
  const war = ids.filter((id) => id.startsWith('8('));
  const types = new Set(war.map((id) => findEntry('ICC', id)?.conflictType));
  if (conflict === undefined && war.length > 0 && (types.size > 1 || hit.label.general))
    found.flags.add('AMBIGUOUS_CONFLICT_TYPE');
  if (new Set(ids.map((id) => id.split('(')[0])).size > 1 || kept.length > 0)
    found.flags.add('TOO_GENERAL');
};
