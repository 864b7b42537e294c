import type { DossierContent } from '../../../content/content.js';
import type { DossierIncident } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import type { Paper } from '../../paper.js';
import { code, told } from '../../spans.js';
import { coded, pinpoint, reference } from '../../tell/said.js';
import { incidentWords, LINKS } from '../../words/incidents.js';
import { stemOf, writeUnknown } from '../unknowns.js';
import { assertions } from './assertions.js';
import { authors } from './authors.js';
import { characterised, counting } from './characterised.js';
import { acts, dateOf, facts } from './facts.js';
import { tolls } from './tolls.js';

const titleOf = ({ teller }: Paper, { number, described }: DossierIncident): Line =>
  teller.say(incidentWords.title, {
    number: code(number),
    place:
      described.place.settlement === null
        ? teller.say(incidentWords.noPlace)
        : told(described.place.settlement),
    date: dateOf(teller, described) ?? teller.say(incidentWords.noDate),
  });

const exhibits = (paper: Paper, incident: DossierIncident): void => {
  const { teller } = paper;
  paper.head(incidentWords.exhibits);
  if (incident.exhibits.length === 0) paper.paragraph(incidentWords.noExhibits);
  paper.list(
    incident.exhibits.map(({ number, pinpoint: where, certainty }) =>
      teller.many([
        reference(teller, { noun: 'exhibit', label: String(number) }),
        pinpoint(teller, where),
        certainty && coded(teller, certainty),
      ]),
    ),
  );
};

const links = (paper: Paper, incident: DossierIncident): void => {
  const { teller } = paper;
  if (incident.links.length === 0) return;
  paper.head(incidentWords.links);
  paper.list(
    incident.links.map(({ kind, direction, incident: other }) =>
      teller.say(direction === 'to' ? incidentWords.linkTo : incidentWords.linkFrom, {
        kind: teller.word(LINKS, kind),
        incident:
          other === null
            ? teller.say(incidentWords.elsewhere)
            : reference(teller, { noun: 'incident', label: String(other) }),
      }),
    ),
  );
};

/** Whether something is of an incident, of one of its acts or of one of its claims. */
const isOf = (
  incident: DossierIncident,
  { noun, label, id }: { noun: string; label: string; id: string },
): boolean => id === incident.id || (noun === 'act' && stemOf(label) === String(incident.number));

/** 4. One sheet for each incident, which says also what is not known of it. */
export const incidentsSection = (paper: Paper, content: DossierContent): void => {
  paper.section(4, incidentWords.section);
  if (content.incidents.length === 0) paper.paragraph(incidentWords.none);
  content.incidents.forEach((incident, i) => {
    paper.part(titleOf(paper, incident), i > 0);
    facts(paper, incident);
    acts(paper, incident);
    tolls(paper, incident);
    authors(paper, incident);
    assertions(paper, incident);
    counting(paper, incident);
    characterised(paper, incident);
    exhibits(paper, incident);
    links(paper, incident);
    const open = content.unknown.filter(({ of }) => isOf(incident, of));
    writeUnknown(
      paper,
      open,
      open.some(({ of }) => of.noun !== 'incident'),
    );
  });
};
