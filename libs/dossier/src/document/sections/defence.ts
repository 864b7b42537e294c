import type { DossierContent } from '../../content/content.js';
import type { DefenceItem } from '../../content/exhibit.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { pinpoint, reference, withheld } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back, DEFENCE_GROUNDS_WORDS } from '../words/back.js';
import { DEFENCE_SAYS } from '../words/by-profile.js';
import { unknownLines } from './unknowns.js';
import { wordsOf } from './words-of.js';

const what = (teller: Teller, { what: of, within }: DefenceItem): Line =>
  within === null
    ? reference(teller, of)
    : teller.say(back.within, { what: reference(teller, of), within: reference(teller, within) });

/** Nouns whose open points stand in a section of their own. */
const TOLD_ELSEWHERE = new Set<string>([
  'incident',
  'act',
  'account',
  'suspect',
  'fact',
  'charge',
  'element',
  'exhibit',
]);

/** 8. What can help the defence, and what is disputed. Nothing is left out because its words are withheld. */
export const defenceSection = (paper: Paper, content: DossierContent): void => {
  const { teller } = paper;
  const { say } = teller;
  paper.section(8, back.defence);
  paper.paragraph(DEFENCE_SAYS[content.cover.profile]);
  paper.table(
    [
      [back.what, 7],
      [back.ground, 5],
      [back.where, 3],
      [back.forWhom, 3],
    ],
    content.defence.map((item) =>
      row(
        [
          what(teller, item),
          say(DEFENCE_GROUNDS_WORDS[item.ground]),
          pinpoint(teller, item.pinpoint),
          item.suspect === null
            ? say(back.all)
            : reference(teller, { noun: 'suspect', label: String(item.suspect) }),
        ],
        [
          item.withheld === null
            ? wordsOf(teller, content, item.what)
            : say(back.askCourt, { rule: withheld(teller, item.withheld) }),
        ],
      ),
    ),
    back.noDefence,
  );
  const open = content.unknown.filter(({ of }) => !TOLD_ELSEWHERE.has(of.noun));
  if (open.length === 0) return;
  paper.part(back.otherOpen);
  paper.list(unknownLines(teller, open));
};
