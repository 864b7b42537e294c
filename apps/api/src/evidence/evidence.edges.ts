import { Resolver } from '@nestjs/graphql';
import { Case } from '../case/case.type.js';
import { Handling, Hold } from '../handling/handling.type.js';
import { Incident } from '../incident/incident.type.js';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { PersonPart } from '../person/person.type.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { CustodyEntry } from './custody.type.js';
import { Disposal } from './disposal.type.js';
import { Evidence, EvidenceAssessment, EvidenceLink } from './evidence.type.js';
import type { EvidenceLinkView, EvidenceView } from './evidence.type.js';

const EvidenceAttachmentsConnection = listOf(
  'EvidenceAttachments',
  () => Evidence,
  'The items that hang on another.',
);
const EvidenceLinksConnection = listOf(
  'EvidenceLinks',
  () => EvidenceLink,
  'The incidents on which an item bears.',
);

type Row = EvidenceView & Hung;

/** From an item of evidence to everything that hangs on it. */
@Resolver(() => Evidence)
export class EvidenceEdges {
  @EdgeOrNull(
    'case',
    () => Evidence,
    'The item to which it is attached or from which it was described.',
  )
  host(row: Row) {
    return row.pinned.thing(row.pinned.load.evidence, row.hostId);
  }

  @Edges(
    'case',
    () => EvidenceAttachmentsConnection,
    'The items attached to it or described from it.',
  )
  attachments(row: Row) {
    return pagesBelow(row, row.pinned.load.attachments, (some) => row.pinned.things(some));
  }

  @Edges('case', () => EvidenceLinksConnection, 'The incidents on which it bears.')
  links(row: Row) {
    return pagesBelow(row, row.pinned.load.evidenceLinks, async (some) =>
      below(row, await row.pinned.leading(some, ({ incidentId }) => incidentId)),
    );
  }

  @Edge('case', () => [EvidenceAssessment], 'Gradings, checks and disputes, side by side.')
  async assessments(row: Row) {
    return below(row, await row.pinned.load.evidenceAssessments.load(row.id));
  }

  @Edge('case', () => [CustodyEntry], 'Its chain of custody since it was taken in, and its copies.')
  async custody(row: Row) {
    return below(row, await row.pinned.load.custody.load(row.id));
  }

  @Edge('case', () => [Disposal], 'Orders to return or destroy files of it, as they were taken in.')
  async disposals(row: Row) {
    return below(row, await row.pinned.load.disposals.load(row.id));
  }

  @Edge(
    'case',
    () => [PersonPart],
    'The parts that persons have in it: who made it, who speaks in it.',
  )
  async people(row: Row) {
    const parts = await row.pinned.load.partsIn.load(row.id);
    return row.pinned.parts(row, await row.pinned.leading(parts, ({ personId }) => personId));
  }

  @Edge('case', () => [Case], 'The cases in which it is an exhibit.')
  async cases(row: Row) {
    const exhibits = await row.pinned.load.casesOfEvidence.load(row.id);
    const ids = [
      ...new Set(exhibits.filter(({ excluded }) => !excluded).map(({ caseId }) => caseId)),
    ];
    return await row.pinned.each(row.pinned.load.cases, ids);
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

/** From a link to both of its ends. */
@Resolver(() => EvidenceLink)
export class EvidenceLinkEdges {
  @EdgeOrNull('case', () => Evidence)
  item({ evidenceId, pinned }: EvidenceLinkView & Hung) {
    return pinned.thing(pinned.load.evidence, evidenceId);
  }

  @EdgeOrNull('case', () => Incident)
  incident({ incidentId, pinned }: EvidenceLinkView & Hung) {
    return pinned.thing(pinned.load.incidents, incidentId);
  }
}
