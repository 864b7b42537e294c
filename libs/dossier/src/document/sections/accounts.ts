import type { DossierContent } from '../../content/content.js';
import type { DossierAccount, DossierPassage } from '../../content/person.js';
import type { Line } from '../document.js';
import type { Paper } from '../paper.js';
import { code, id, told } from '../spans.js';
import { day } from '../tell/dates.js';
import { coded, pinpoint, reference, source, tongue, withheld, words } from '../tell/said.js';
import { common } from '../words/common.js';
import { CORRECTORS, PASSAGE_BASES, people } from '../words/people.js';
import { writeUnknown } from './unknowns.js';

const quote = (paper: Paper, shown: DossierPassage['words']): void => {
  if (shown === null) paper.plain(paper.teller.say(people.noWords));
  else if (shown.rule !== null) paper.plain(withheld(paper.teller, shown.rule));
  else paper.quote(shown.value.text, shown.value.lang);
};

const passage = (paper: Paper, one: DossierPassage): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.paragraph(
    many([
      say(people.passageOf, { number: code(one.number), basis: say(PASSAGE_BASES[one.basis]) }),
      one.paraphrase ? say(people.paraphrase) : null,
      one.correctedBy && say(people.corrected, { who: say(CORRECTORS[one.correctedBy]) }),
      pinpoint(teller, one.pinpoint),
    ]),
  );
  quote(paper, one.words);
  for (const translation of one.translations) {
    const { value } = translation;
    if (value !== null) {
      const who = value.translator === undefined ? say(common.notStated) : told(value.translator);
      paper.plain(say(people.translation, { lang: tongue(teller, value.lang), who }));
    }
    quote(paper, translation);
  }
};

const inconsistencies = (paper: Paper, { inconsistencies: all }: DossierAccount): void => {
  const { teller } = paper;
  const { say } = teller;
  for (const one of all) {
    const number = one.passage === null ? null : say(common.passage, { number: code(one.passage) });
    const what = words(teller, one.what);
    const explanation = words(teller, one.explanation);
    paper.paragraph(
      teller.rows([
        teller.many([
          say(people.inconsistency, { source: source(teller, one.with, one.pinpoint) }),
          number,
        ]),
        what && say(people.inconsistencySays, { what }),
        explanation === null
          ? say(people.unexplained)
          : say(people.explained, { what: explanation }),
        one.explainedBy && coded(teller, one.explainedBy),
      ]),
    );
  }
};

const yesOrNo = ({ teller }: Paper, said: boolean | null): Line =>
  teller.say(said === null ? common.notStated : said ? common.yes : common.no);

const account = (paper: Paper, one: DossierAccount, content: DossierContent): void => {
  const { teller } = paper;
  const { say } = teller;
  const of = (noun: 'incident' | 'account', number: number): Line =>
    reference(teller, { noun, label: String(number) });
  paper.head(say(people.account, { number: code(one.number) }));
  paper.fields([
    [people.person, one.person === null ? say(people.speakerNotSaid) : id(one.person)],
    [people.about, one.incident === null ? null : of('incident', one.incident)],
    [people.takenBy, source(teller, one.takenBy)],
    [people.takenOn, one.takenOn === null ? say(common.notStated) : day(teller, one.takenOn)],
    [people.language, one.lang === null ? say(common.notStated) : tongue(teller, one.lang)],
    [people.interpreter, one.interpreter === null ? null : told(one.interpreter)],
    [people.present, teller.many(one.present.map((who) => told(who)))],
    [people.prior, teller.many(one.priorAccounts.map((number) => of('account', number)))],
    [people.readBack, yesOrNo(paper, one.readBack)],
    [
      people.where,
      teller.many([
        one.exhibit === null
          ? null
          : reference(teller, { noun: 'exhibit', label: String(one.exhibit) }),
        pinpoint(teller, one.pinpoint),
        ...one.recordings.flatMap((number) => [
          reference(teller, { noun: 'exhibit', label: String(number) }),
          ...(one.recordedAt ?? [])
            .filter(({ exhibit }) => exhibit === number)
            .map((recorded) => pinpoint(teller, recorded.pinpoint)),
        ]),
      ]),
    ],
    [people.withdrawn, one.withdrawn === null ? null : told(one.withdrawn)],
  ]);
  for (const each of one.passages) passage(paper, each);
  inconsistencies(paper, one);
  const open = content.unknown.filter(({ of: ref }) => ref.noun === 'account' && ref.id === one.id);
  if (open.length > 0) writeUnknown(paper, open, false);
};

/** What persons said, passage by passage, with what does not agree. */
export const accounts = (paper: Paper, content: DossierContent): void => {
  paper.part(people.accounts);
  if (content.accounts.length === 0) paper.paragraph(people.noAccounts);
  for (const one of content.accounts) account(paper, one, content);
};
