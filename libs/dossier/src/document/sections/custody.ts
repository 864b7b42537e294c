import type { Custodian } from '#events';
import type { DossierContent } from '../../content/content.js';
import type { CustodyStep, DossierExhibit } from '../../content/exhibit.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, hash, id, joined, told } from '../spans.js';
import { during, moment, stamp } from '../tell/dates.js';
import { coded, tongue, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back, FIXITY, HANDS, STEPS } from '../words/back.js';
import { CUSTODY_SAYS } from '../words/by-profile.js';
import { common } from '../words/common.js';
import { acquisition } from './exhibits.js';

const hand = (teller: Teller, { kind, id: of, name }: Custodian): Line => {
  if (kind === 'office') return teller.say(back.office);
  if (kind === 'organisation' || of === undefined)
    return name === undefined ? teller.word(HANDS, kind) : told(name);
  return kind === 'member'
    ? teller.who(of)
    : joined([teller.word(HANDS, kind), id(teller.pseudonym(of))]);
};

/** What a step says, and what stands under it. */
const saidOf = (teller: Teller, step: CustodyStep): readonly [Line, readonly (Line | null)[]] => {
  const { say, many } = teller;
  switch (step.kind) {
    case 'transfer': {
      const at =
        step.at === null ? say(back.atUnknown) : say(back.on, { moment: moment(teller, step.at) });
      const how = many([coded(teller, step.how), at]);
      return [
        say(back.transfer, { from: hand(teller, step.from), to: hand(teller, step.to), how }),
        [],
      ];
    }
    case 'gap': {
      const known = words(teller, step.known);
      const effect = words(teller, step.effect);
      return [
        say(back.gap, { period: during(teller, step) }),
        [known && say(back.known, { known }), effect && say(back.effect, { effect })],
      ];
    }
    case 'fixity':
      return [
        say(back.fixity),
        step.files.map(({ sha256, outcome }) => joined([hash(sha256), say(FIXITY[outcome])])),
      ];
    case 'workingCopy':
    case 'redactedCopy': {
      const removed = words(teller, step.removed);
      return [
        many([
          say(STEPS[step.kind]),
          step.ground && say(back.onGround, { ground: coded(teller, step.ground) }),
          step.tool === null ? null : say(back.byTool, { tool: told(step.tool) }),
        ]),
        [
          joined([say(back.copyOf), hash(step.file)]),
          joined([say(back.parent), hash(step.of)]),
          removed && say(back.removed, { removed }),
        ],
      ];
    }
    case 'translation':
    case 'transcript': {
      return [
        many([
          say(STEPS[step.kind]),
          say(back.rendered, {
            from: tongue(teller, step.fromLang),
            to: tongue(teller, step.toLang),
          }),
          step.tool === null ? null : say(back.byTool, { tool: told(step.tool) }),
        ]),
        [step.file === null ? null : hash(step.file), words(teller, step.words)],
      ];
    }
    default: {
      const authority = words(teller, step.authority);
      return [
        many([
          say(STEPS[step.kind]),
          step.to && say(back.givenTo, { to: hand(teller, step.to) }),
          say(back.onGround, { ground: coded(teller, step.ground) }),
          step.reference === null
            ? null
            : say(back.byReference, { reference: told(step.reference) }),
        ]),
        [
          ...[...step.files, ...step.copies].map(hash),
          authority && say(back.orderedBy, { authority }),
        ],
      ];
    }
  }
};

/** How each item came, and whether anything was done with it since. */
const beginnings = (paper: Paper, exhibits: readonly DossierExhibit[]): void => {
  const { teller } = paper;
  paper.table(
    [
      [back.exhibit, 3],
      [back.how, 12],
      [back.takenIn, 6],
      [back.includedOn, 6],
      [back.steps, 3.5],
    ],
    exhibits.map((exhibit) =>
      row([
        code(exhibit.number),
        acquisition(teller, exhibit),
        stamp(exhibit.recordedAt),
        stamp(exhibit.includedAt),
        exhibit.custody.length === 0 ? teller.say(common.none) : code(exhibit.custody.length),
      ]),
    ),
    back.noExhibits,
  );
};

const chain = (paper: Paper, exhibit: DossierExhibit): void => {
  const { teller } = paper;
  paper.head(teller.say(back.custodyOf, { number: code(exhibit.number) }));
  paper.table(
    [
      [back.position, 3],
      [back.recorded, 6],
      [back.step, 14],
      [back.by, 5],
    ],
    exhibit.custody.map((step) => {
      const [says, under] = saidOf(teller, step);
      return row([code(step.position), stamp(step.recordedAt), says, teller.who(step.by)], under);
    }),
    back.noExhibits,
  );
};

/** A. The chain of custody of each exhibit, with its holes. */
export const custodyAnnex = (paper: Paper, { cover, exhibits }: DossierContent): void => {
  paper.annex('A', back.custody);
  if (exhibits.length > 0) paper.paragraph(CUSTODY_SAYS[cover.profile]);
  beginnings(paper, exhibits);
  for (const exhibit of exhibits) if (exhibit.custody.length > 0) chain(paper, exhibit);
};
