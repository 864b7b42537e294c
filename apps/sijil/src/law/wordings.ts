import type { LawEntry } from '#law';
import { wordingsAt } from '#read-side';
import type { WordingAt } from '#read-side';
import type { Desk } from '../desk/desk.js';

/** Official text and review of the parts of an entry, by part. */
export type Worded = ReadonlyMap<string, WordingAt>;

/** What stands in the register beside some entries of the law, now: two statements, however many. */
export const wordingsOfEntries = async (
  { readModels }: Desk,
  entries: readonly LawEntry[],
): Promise<ReadonlyMap<string, Worded>> => {
  const at = await readModels.snapshot({ projections: ['wordings'] });
  const asked = entries.map(({ forum, id, catalogueVersion }) => ({
    id,
    ...wordingsAt({ forum, entry: id, catalogueVersion }),
  }));
  const ids = asked.map(({ wordingId }) => wordingId);
  const [texts, signatures] = await Promise.all([
    readModels.wordings.officialTexts(at, ids),
    readModels.wordings.signatures(at, ids),
  ]);
  return new Map(
    asked.map(({ id, wordingId, with: worded }) => [
      id,
      new Map(
        worded(texts.get(wordingId) ?? [], signatures.get(wordingId) ?? []).map((one) => [
          one.part,
          one,
        ]),
      ),
    ]),
  );
};

/** The official text of a part, in the language that is asked for, or in any. */
const officialOf = (worded: Worded, part: string, lang: string | undefined) => {
  const texts = worded.get(part)?.official ?? [];
  const found = lang === undefined ? texts[0] : texts.find((one) => one.lang === lang);
  return found ? { lang: found.lang, sha256: found.sha256, source: found.source } : null;
};

/** An entry as it is answered to machines, with what stands beside it in the register. */
export const wordedEntry = (entry: LawEntry, worded: Worded, lang: string | undefined) => {
  const beside = (part: string) => ({
    reviewed: worded.get(part)?.reviewed ?? 'unreviewed paraphrase',
    official: officialOf(worded, part, lang),
  });
  return {
    ...entry,
    official: officialOf(worded, 'whole', lang),
    elements: entry.elements.map(({ number, kind, text, citation }) => ({
      number,
      kind,
      text,
      citation,
      ...beside(String(number)),
    })),
    contextual: entry.contextual.map((one) => ({ ...one, ...beside(`context/${one.code}`) })),
    mentalDefault: entry.mentalDefault && { ...entry.mentalDefault, ...beside('mental') },
  };
};

/** What stands beside an entry, in words: nothing where there is nothing. */
export const wordedInWords = (worded: Worded): readonly string[] =>
  [...worded.values()].flatMap(({ citation, reviewed, official }) => [
    ...official.map(
      (one) => `  official text (${one.lang}) of ${citation}: ${one.source}, SHA-256 ${one.sha256}`,
    ),
    ...(reviewed === 'unreviewed paraphrase' ? [] : [`  ${citation}: ${reviewed}`]),
  ]);
