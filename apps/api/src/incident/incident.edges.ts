import { Resolver } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { Account } from '../account/account.type.js';
import { NexusAssessment } from '../conflict/conflict.type.js';
import { EvidenceLink } from '../evidence/evidence.type.js';
import { Handling, Hold } from '../handling/handling.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { PersonPart } from '../person/person.type.js';
import { Finding, Report } from '../report/report.type.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { Act } from './act.type.js';
import { Classification } from './classification.type.js';
import { IncidentLink } from './incident-link.type.js';
import { proposalsOf } from './place.proposals.js';
import { PlaceProposals, PlaceResolution } from './place.type.js';
import type { Context } from '../schema/policy.js';
import { Incident, IncidentDescription } from './incident.type.js';
import type { IncidentView } from './incident.type.js';

const IncidentEvidenceConnection = listOf(
  'IncidentEvidence',
  () => EvidenceLink,
  'The items that bear on an incident.',
);
const IncidentPeopleConnection = listOf(
  'IncidentPeople',
  () => PersonPart,
  'The parts that persons have in an incident.',
);
const IncidentAccountsConnection = listOf(
  'IncidentAccounts',
  () => Account,
  'What persons said about an incident.',
);

type Row = IncidentView & Hung;

/** From an incident to everything that hangs on it. */
@Resolver(() => Incident)
export class IncidentEdges {
  @EdgeOrNull('case', () => IncidentDescription, 'When, where, by what, against what.')
  async description(row: Row) {
    const found = await row.pinned.load.descriptions.load(row.id);
    if (!found) return null;
    return below(row, [{ ...found, correctedParts: Object.keys(found.corrected) }])[0];
  }

  @Edge('case', () => [Act], 'Its acts: what charges are about.')
  async acts(row: Row) {
    return row.pinned.parts(row, await row.pinned.load.acts.load(row.id));
  }

  @Edges('case', () => IncidentEvidenceConnection, 'The items that bear on it.')
  evidence(row: Row) {
    return pagesBelow(row, row.pinned.load.evidenceOfIncidents, async (some) =>
      below(row, await row.pinned.leading(some, ({ evidenceId }) => evidenceId)),
    );
  }

  @Edge(
    'case',
    () => [Classification],
    'Legal characterisations, as they were proposed, and what became of them.',
  )
  async classifications(row: Row) {
    const all = await row.pinned.load.classifications.load(row.id);
    return below(
      row,
      all.toSorted((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1)),
    );
  }

  @Edge('case', () => [IncidentLink], 'How it hangs together with others, seen from either end.')
  async links(row: Row) {
    const links = await row.pinned.load.incidentLinks.load(row.id);
    return below(row, await row.pinned.leading(links, ({ otherId }) => otherId));
  }

  @Edges(
    'case',
    () => IncidentPeopleConnection,
    'The parts that persons have in it and in its acts.',
  )
  people(row: Row) {
    return pagesBelow(row, row.pinned.load.partsInIncidents, async (some) =>
      row.pinned.parts(row, await row.pinned.leading(some, ({ personId }) => personId)),
    );
  }

  @Edges('case', () => IncidentAccountsConnection, 'What persons said about it.')
  accounts(row: Row) {
    return pagesBelow(row, row.pinned.load.accountsOfIncidents, (some) => row.pinned.things(some));
  }

  @Edge('case', () => [NexusAssessment], 'Of which armed conflicts it was part.')
  async nexus(row: Row) {
    const all = await row.pinned.load.nexusOf.load(row.id);
    return below(row, await row.pinned.leading(all, ({ conflictId }) => conflictId));
  }

  @Edge('case', () => [Finding], 'What imports found about it.')
  async findings(row: Row) {
    return row.pinned.parts(row, await row.pinned.load.findingsOfIncidents.load(row.id));
  }

  @EdgeOrNull(
    'case',
    () => PlaceProposals,
    'Which places of the gazetteer the printed one may be. A tool proposes; nobody has found so.',
  )
  async placeProposals(row: Row, _args: unknown, { operation }: Context) {
    const found = await row.pinned.load.descriptions.load(row.id);
    if (!found) return null;
    return below(row, [await proposalsOf(operation, row.pinned, found.standing.place)])[0];
  }

  @EdgeOrNull('case', () => PlaceResolution, 'Which place of a gazetteer is held to be meant.')
  async place(row: Row) {
    const found = await row.pinned.load.places.load(row.id);
    return found ? below(row, [found])[0] : null;
  }

  @EdgeOrNull('case', () => GraphQLString, 'Its id within that report.')
  async unitId(row: Row) {
    // Where the report is not known, nobody has said so.
    const [known] = await row.pinned.leading([row], ({ reportId }) => reportId);
    return known?.unitId ?? null;
  }

  @EdgeOrNull('case', () => Report, 'The report it was taken from.')
  report(row: Row) {
    return row.pinned.thing(row.pinned.load.reports, row.reportId);
  }

  @EdgeOrNull('public', () => Incident, 'The record into which this one was merged.')
  mergedInto(row: Row) {
    return row.pinned.thing(row.pinned.load.incidents, row.mergedIntoId);
  }

  @Edge('public', () => [Incident], 'The records that were merged into this one.')
  async absorbed(row: Row) {
    return row.pinned.things(await row.pinned.load.absorbedIncidents.load(row.id));
  }

  @EdgeOrNull(
    'public',
    () => Handling,
    'How it must be handled; confidential where nothing is laid down.',
  )
  handling(row: Row) {
    return row.handling ? below(row, [row.handling])[0] : null;
  }

  @Edge('case', () => [Hold], 'Legal holds.')
  async holds(row: Row) {
    return below(row, await row.pinned.load.holds.load(row.id));
  }
}
