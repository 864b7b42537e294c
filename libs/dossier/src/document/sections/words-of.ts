import type { DossierContent } from '../../content/content.js';
import type { Ref } from '../../content/shown.js';
import type { Line } from '../document.js';
import { coded, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { titleOf } from './title-of.js';
import { where } from './where.js';
import { incidentWords, STANCES } from '../words/incidents.js';

/** What something says, in a line, so that nobody has to look it up; null where it has no words. */
export const wordsOf = (teller: Teller, content: DossierContent, { id }: Ref): Line | null => {
  for (const { statements } of content.incidents) {
    const found = statements.find((statement) => statement.id === id);
    if (found === undefined) continue;
    const { speaker, stance, words: said } = found.said;
    return teller.many([
      teller.say(incidentWords.stated, {
        speaker: coded(teller, speaker),
        stance: teller.say(STANCES[stance]),
      }),
      words(teller, said),
    ]);
  }
  const exhibit = content.exhibits.find((one) => one.id === id);
  if (exhibit !== undefined) return titleOf(teller, exhibit);
  const fact = content.facts.find((one) => one.id === id);
  if (fact !== undefined) return words(teller, fact.statement);
  for (const { statement, supports } of content.facts) {
    const found = supports.find((one) => one.id === id);
    if (found !== undefined) return teller.rows([words(teller, statement), where(teller, found)]);
  }
  for (const { inconsistencies } of content.accounts) {
    const found = inconsistencies.find((one) => one.id === id);
    if (found !== undefined) return words(teller, found.what);
  }
  return null;
};
