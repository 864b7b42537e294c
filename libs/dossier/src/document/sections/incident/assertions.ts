import type { Coded } from '#events';
import type { ClaimSaid, DossierClaim, DossierIncident } from '../../../content/incident.js';
import type { Line, TableRow } from '../../document.js';
import { row } from '../../paper.js';
import type { Paper } from '../../paper.js';
import { code, joined, told } from '../../spans.js';
import { coded, source } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { common } from '../../words/common.js';
import { incidentWords, OBJECTIVES } from '../../words/incidents.js';
import type { Phrase } from '../../words/phrase.js';
import { VALUES } from '../../words/values.js';
import { becameOf, claimed } from './claim.js';

const namesOf = (parties: readonly Coded[] | null): string =>
  (parties ?? []).map(({ code: value, printed }) => value ?? printed).join();

const control = (
  teller: Teller,
  { parties, minor, countedAs, tense }: ClaimSaid['control'],
): Line => {
  const { say, many } = teller;
  const names = (all: ClaimSaid['control']['minor']): Line =>
    many(all.map((party) => coded(teller, party)));
  return many([
    parties === null ? say(common.notStated) : names(parties),
    minor.length === 0 ? null : say(incidentWords.besides, { parties: names(minor) }),
    countedAs === null || namesOf(countedAs) === namesOf(parties)
      ? null
      : say(incidentWords.countedAs, { parties: names(countedAs) }),
    tense && teller.word(VALUES, tense.code ?? tense.printed),
  ]);
};

const time = (teller: Teller, said: ClaimSaid['time']): Line =>
  joined([
    said.precision && coded(teller, said.precision),
    said.time === null ? null : code(said.time),
    said.asWritten === null ? null : told(said.asWritten),
  ]);

const word = (teller: Teller, { term, applies }: ClaimSaid['characterisation']): Line =>
  teller.say(
    applies === null
      ? incidentWords.leftOpen
      : applies
        ? incidentWords.applies
        : incidentWords.appliesNot,
    { term: coded(teller, term) },
  );

/** Control of the area, times, words of sources and military objectives, each as somebody asserts it. */
export const assertions = (paper: Paper, incident: DossierIncident): void => {
  const { teller } = paper;
  const line = <Said>(
    about: Phrase,
    claims: readonly DossierClaim<Said>[],
    says: (said: Said) => Line,
  ): readonly TableRow[] =>
    claims.map((claim) =>
      row(
        [
          claimed(teller, incident.number, claim),
          teller.say(about),
          says(claim.said),
          source(teller, claim.source, claim.pinpoint),
        ],
        becameOf(teller, claim),
      ),
    );
  paper.head(incidentWords.others);
  paper.table(
    [
      [incidentWords.claim, 2],
      [incidentWords.about, 4],
      [incidentWords.says, 7],
      [incidentWords.source, 5],
    ],
    [
      ...line(incidentWords.control, incident.controls, (said) => control(teller, said)),
      ...line(incidentWords.timeGiven, incident.times, (said) => time(teller, said)),
      ...line(incidentWords.word, incident.characterisations, (said) => word(teller, said)),
      ...line(incidentWords.objective, incident.objectives, ({ finding }) =>
        teller.say(OBJECTIVES[finding]),
      ),
    ],
    incidentWords.noOthers,
  );
};
