import type { DossierContent } from '../content/content.js';
import type { Line, PrintedDossier } from './document.js';
import { code, id, joined } from './spans.js';
import { moment } from './tell/dates.js';
import { named, namedInRows, ownName, shown } from './tell/said.js';
import type { Teller } from './tell/teller.js';
import { common, MARKINGS, PURPOSES } from './words/common.js';
import { FORUMS, front, TONGUES } from './words/front.js';

/** Who may read it, on every page; a register in which nothing is real says so as well. */
const marking = ({ say }: Teller, { cover }: DossierContent): Line =>
  joined(
    [
      say(MARKINGS[cover.profile]),
      cover.register.purpose === 'operational' ? null : say(PURPOSES[cover.register.purpose]),
    ],
    ' · ',
  );

/** What runs over and under every page. */
export const frameOf = (teller: Teller, content: DossierContent): PrintedDossier['frame'] => {
  const { say } = teller;
  const { reference, number, position, instant } = content.cover;
  return {
    title: `${reference}${number === null ? '' : ` / ${number}`}`,
    reference:
      number === null
        ? say(front.unissued, { reference: id(reference) })
        : say(front.issue, { reference: id(reference), number: code(number) }),
    marking: marking(teller, content),
    standing: say(front.position, { position: code(position), moment: moment(teller, instant) }),
    page: say(front.pageOf, { page: [{ slot: 'page' }], pages: [{ slot: 'pages' }] }),
    contents: say(front.contents),
  };
};

/** The first page. */
export const coverOf = (teller: Teller, { cover }: DossierContent): PrintedDossier['cover'] => {
  const { say, many } = teller;
  const { reference, number, title, register, versions } = cover;
  const version = (name: string, of: number): Line =>
    say(front.version, { name: id(name), version: code(of) });
  return {
    office:
      register.name === null
        ? say(front.office)
        : (ownName(teller, register.name) ?? named(teller, register.name)),
    title:
      shown(teller, title, (value) => namedInRows(teller, value)) ??
      say(front.untitled, { reference: id(reference) }),
    subtitle: number === null ? say(front.draft) : say(front.dossier, { number: code(number) }),
    rows: [
      [say(front.reference), id(reference)],
      [say(front.forum), say(FORUMS[cover.forum])],
      [
        say(front.asOf),
        say(front.position, {
          position: code(cover.position),
          moment: moment(teller, cover.instant),
        }),
      ],
      [say(front.language), say(TONGUES[teller.lang])],
      [say(front.caseId), id(cover.caseId)],
      [
        say(front.register),
        joined(
          [
            id(register.id),
            register.purpose === 'operational' ? null : say(PURPOSES[register.purpose]),
          ],
          ' · ',
        ),
      ],
      [say(front.madeBy), id(versions.sijil)],
      [say(front.policy), say(front.versionAlone, { version: code(versions.policy) })],
      [
        say(front.law),
        orNone(
          teller,
          many(versions.law.map(({ forum, catalogueVersion }) => version(forum, catalogueVersion))),
        ),
      ],
      [
        say(front.counting),
        orNone(teller, many(versions.counting.map(({ rule, version: of }) => version(rule, of)))),
      ],
    ],
    notes: [say(front.coverNote)],
  };
};

const orNone = ({ say }: Teller, line: Line): Line => (line.length === 0 ? say(common.none) : line);
