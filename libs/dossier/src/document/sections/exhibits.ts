import type { DossierContent } from '../../content/content.js';
import type { DossierExhibit, DossierFile } from '../../content/exhibit.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, hash, id, joined, told } from '../spans.js';
import { day, moment } from '../tell/dates.js';
import { coded, pinpoint, reference, withheld, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back, BEARINGS, CHECKS, MADE } from '../words/back.js';
import { common } from '../words/common.js';
import { titleOf } from './title-of.js';
import { writeUnknownOfExhibits } from './unknowns.js';

/** How long something runs: `00:02:34`. */
const clockOf = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};

const fileLines = (teller: Teller, file: DossierFile): readonly Line[] => {
  const { say, many } = teller;
  return [
    many([
      say(back.file, {
        made: say(MADE[file.made]),
        type: id(file.mediaType),
        size: code(file.size),
      }),
      file.pages === null ? null : say(back.filePages, { pages: code(file.pages) }),
      file.milliseconds === null
        ? null
        : say(back.duration, { duration: code(clockOf(file.milliseconds)) }),
      file.withheld === null
        ? null
        : say(back.withheldBytes, { rule: withheld(teller, file.withheld) }),
    ]),
    joined([id('SHA-256'), hash(file.sha256)]),
  ];
};

const stateOf = (teller: Teller, exhibit: DossierExhibit): Line => {
  const { say, many } = teller;
  return many([
    exhibit.excluded ? say(back.excluded) : say(back.inCase),
    exhibit.held ? null : say(back.notHeld),
    exhibit.withdrawn ? say(back.withdrawn) : null,
    exhibit.contested ? say(back.contested) : null,
  ]);
};

/** How an item came to the office. */
export const acquisition = (
  teller: Teller,
  { acquisition: { how, at, tool, legalBasis, providerTerms } }: DossierExhibit,
): Line =>
  teller.many([
    coded(teller, how),
    at === null ? teller.say(back.atUnknown) : moment(teller, at),
    tool === undefined ? null : teller.say(back.byTool, { tool: told(tool) }),
    legalBasis === undefined ? null : teller.say(back.onBasis, { basis: told(legalBasis) }),
    providerTerms === undefined ? null : teller.say(back.terms, { terms: told(providerTerms) }),
  ]);

const assessed = (teller: Teller, exhibit: DossierExhibit): readonly (Line | null)[] => {
  const { say, many } = teller;
  return [
    exhibit.bearings.length === 0
      ? null
      : say(back.bearing, {
          bearings: many(
            exhibit.bearings.map(({ bearing, suspect, pinpoint: where }) =>
              many([
                say(back.bears, {
                  bearing: say(BEARINGS[bearing]),
                  whom:
                    suspect === null
                      ? say(back.all)
                      : reference(teller, { noun: 'suspect', label: String(suspect) }),
                }),
                pinpoint(teller, where),
              ]),
            ),
          ),
        }),
    ...exhibit.checks.flatMap((check) => {
      const method = words(teller, check.method);
      return [
        say(back.checked, {
          source: teller.word(CHECKS, check.ofSource),
          place: teller.word(CHECKS, check.ofPlace),
          time: teller.word(CHECKS, check.ofTime),
          who: teller.who(check.by),
        }),
        method && say(back.method, { method }),
      ];
    }),
    ...exhibit.contests.map(({ by, ground }) =>
      say(back.contestedBy, {
        who: coded(teller, by),
        ground: words(teller, ground) ?? say(back.untitled),
      }),
    ),
  ];
};

const under = (teller: Teller, exhibit: DossierExhibit): readonly (Line | null)[] => {
  const { say } = teller;
  const { publication, host, originalPresent, files } = exhibit;
  return [
    say(back.item, { id: id(exhibit.evidenceId) }),
    publication && say(back.publishedBy, { publisher: told(publication.publisher) }),
    say(back.acquired, { how: acquisition(teller, exhibit) }),
    host === null
      ? null
      : say(back.attachedTo, {
          exhibit: reference(teller, { noun: 'exhibit', label: String(host) }),
        }),
    originalPresent === false ? say(back.originalAbsent) : null,
    ...assessed(teller, exhibit),
    ...(files.length === 0
      ? [say(back.noFiles)]
      : files.flatMap((file) => fileLines(teller, file))),
  ];
};

/** 9. The exhibits of the case with the whole hashes of their files. */
export const exhibitsSection = (paper: Paper, content: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.section(9, back.exhibits);
  if (content.exhibits.length > 0) paper.paragraph(back.exhibitsSay);
  paper.table(
    [
      [back.number, 2],
      [back.pages, 3],
      [back.title, 9],
      [back.kind, 6],
      [back.grade, 3],
      [back.state, 6],
    ],
    content.exhibits.map((exhibit) =>
      row(
        [
          code(exhibit.number),
          exhibit.firstPage === exhibit.lastPage
            ? code(exhibit.firstPage)
            : say(common.pageRange, {
                from: code(exhibit.firstPage),
                to: code(exhibit.lastPage),
              }),
          titleOf(teller, exhibit) ?? say(back.untitled),
          many([
            coded(teller, exhibit.kind),
            exhibit.dated === null ? null : day(teller, exhibit.dated),
          ]),
          many(
            exhibit.grades.map(({ sourceReliability, informationCredibility }) =>
              code(`${sourceReliability}${informationCredibility}`),
            ),
          ),
          stateOf(teller, exhibit),
        ],
        under(teller, exhibit),
      ),
    ),
    back.noExhibits,
  );
  writeUnknownOfExhibits(
    paper,
    content.unknown.filter(({ of }) => of.noun === 'exhibit'),
  );
};
