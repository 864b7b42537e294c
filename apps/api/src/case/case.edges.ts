import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Actor } from '../actor/actor.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Incident } from '../incident/incident.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { Person } from '../person/person.type.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { selectedOfEntries } from '../schema/selected.js';
import { ExhibitState } from '../schema/words.js';
import { statesOf } from './exhibit.state.js';
import { BearingAssessment, Case, CaseIncident, Exhibit, Suspect } from './case.type.js';
import type { CaseIncidentView, CaseView, ExhibitView, SuspectView } from './case.type.js';

const CaseIncidentsConnection = listOf(
  'CaseIncidents',
  () => CaseIncident,
  'The incidents of a case.',
);
const CaseExhibitsConnection = listOf('CaseExhibits', () => Exhibit, 'The exhibits of a case.');

type Row = CaseView & Hung;
type Bearings = ReadonlyMap<string, readonly object[]> | null;

/** From a case to its file. */
@Resolver(() => Case)
export class CaseEdges {
  @Edge('case', () => [Suspect], 'Its suspects.')
  async suspects(row: Row) {
    const all = await row.pinned.load.suspects.load(row.id);
    return below(row, await row.pinned.leading(all, ({ personId }) => personId));
  }

  @Edges(
    'case',
    () => CaseIncidentsConnection,
    'Its incidents.',
    ({ incidentId }: CaseIncidentView) => incidentId,
  )
  incidents(row: Row, _args: unknown, _context: unknown, info: GraphQLResolveInfo) {
    const { pinned } = row;
    const selected = selectedOfEntries(info);
    return pagesBelow(row, pinned.load.caseIncidents, async (some) => {
      const known = await pinned.leading(some, ({ incidentId }) => incidentId);
      if (selected.has('incident'))
        await pinned.load.incidents.ask(known.map(({ incidentId }) => incidentId));
      return below(row, known);
    });
  }

  @Edges('case', () => CaseExhibitsConnection, 'Its exhibits by number; those taken out too.')
  exhibits(row: Row, _args: unknown, _context: unknown, info: GraphQLResolveInfo) {
    const { pinned } = row;
    const selected = selectedOfEntries(info);
    return pagesBelow(row, pinned.load.exhibitPages, async (some) => {
      const known = await pinned.leading(some, ({ evidenceId }) => evidenceId);
      // Read before they are asked for one by one: there may be hundreds.
      await Promise.all([
        selected.has('item') && pinned.load.evidence.ask(known.map(({ evidenceId }) => evidenceId)),
        selected.has('bearings') && pinned.load.bearings.ask([row.id]),
      ]);
      return below(row, known);
    });
  }
}

/** From a suspect to the person, or to the post and its structure. */
@Resolver(() => Suspect)
export class SuspectEdges {
  @EdgeOrNull('case', () => Person, 'The person, under the pseudonym.')
  person({ personId, pinned }: SuspectView & Hung) {
    return pinned.thing(pinned.load.persons, personId);
  }

  @EdgeOrNull('case', () => Actor, 'The post whose holder is meant.')
  post({ postId, pinned }: SuspectView & Hung) {
    return pinned.thing(pinned.load.actors, postId);
  }
}

/** From an incident within a case to the incident. */
@Resolver(() => CaseIncident)
export class CaseIncidentEdges {
  @EdgeOrNull('case', () => Incident)
  incident({ incidentId, pinned }: CaseIncidentView & Hung) {
    return pinned.leadsTo(pinned.load.incidents, incidentId);
  }
}

/** From an exhibit to its item and the way it points. */
@Resolver(() => Exhibit)
export class ExhibitEdges {
  @EdgeOrNull('case', () => Evidence, 'The item.')
  item({ evidenceId, pinned }: ExhibitView & Hung) {
    return pinned.leadsTo(pinned.load.evidence, evidenceId);
  }

  @Edge('case', () => [ExhibitState], 'What must be known of it before it is relied on.')
  async states(row: ExhibitView & Hung) {
    const { load } = row.pinned;
    const [item, all, disposals] = await Promise.all([
      row.pinned.thing(load.evidence, row.evidenceId),
      load.bearings.load(row.caseId),
      load.disposals.load(row.evidenceId),
    ]);
    const bearings = all?.get(row.id) ?? [];
    return item
      ? statesOf({ exhibit: row, item, handling: item.handling, bearings, disposals })
      : [];
  }

  @Edge('case', () => [BearingAssessment], 'Which way it points, for whom.')
  bearings(row: ExhibitView & Hung) {
    const { bearings } = row.pinned.load;
    const of = (all: Bearings): readonly object[] => below(row, all?.get(row.id) ?? []);
    return bearings.has(row.caseId)
      ? of(bearings.of(row.caseId))
      : bearings.load(row.caseId).then(of);
  }
}
