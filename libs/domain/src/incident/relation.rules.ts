import { fact, IncidentLinked, IncidentMerged, IncidentUnlinked, IncidentUnmerged } from '#events';
import type { IncidentFact } from '#events';
import { linkNotFound, linkTakenBack } from '../evidence/evidence.refusals.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import {
  checkHierarchyOfMerge,
  checkMerge,
  checkUnmerge,
  hierarchyOfMerge,
} from '../rules/merging.js';
import type { Up } from '../rules/merging.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import { walk } from '../rules/walk.js';
import type { LinkIncidents, RelationCommand } from './incident.commands.js';
import { linkCircle, linkToItself } from './incident.refusals.js';
import { incidentReading } from './incident.state.js';
import type { IncidentState } from './incident.state.js';

const incident = (incidentId: string) => streamOf('incident', incidentId);

type Link = LinkIncidents['data'];
type Ordering = 'partOf' | 'precedes';

/**
 * A link as it is written. Containment always stands on the part: with one direction only, a walk
 * upwards finds every circle.
 */
export const linkAsWritten = (link: Link): Link =>
  link.kind === 'contains'
    ? { ...link, incidentId: link.to, to: link.incidentId, kind: 'partOf' }
    : link;

const ordering = ({ kind }: Link): Ordering | undefined =>
  kind === 'partOf' || kind === 'precedes' ? kind : undefined;

// One step on: to what contains the incident, or to what comes after it, and to the record that stays.
const onwards =
  (known: Context, kind: Ordering): Up =>
  (stream) => {
    const state = known.of(incidentReading, stream);
    if (state.status === 'absent') return [];
    const links = [...state.links.values()].filter(
      ({ said, stands }) => stands && said.kind === kind,
    );
    return [
      ...links.map(({ said }) => said.to),
      ...(state.mergedInto === null ? [] : [state.mergedInto]),
    ].map(incident);
  };

const orderings = (known: Context): readonly Up[] => [
  onwards(known, 'partOf'),
  onwards(known, 'precedes'),
];

const streamsBeyond = (link: Link, known: Context): ReadonlySet<string> => {
  const kind = ordering(link);
  return walk(
    [incident(link.to)],
    incident(link.incidentId),
    kind ? onwards(known, kind) : () => [],
  );
};

/** How incidents hang together, and which records are of one incident. */
export const relationRules: Rules<IncidentState, RelationCommand, IncidentFact> = {
  LinkIncidents: {
    relies: ({ data, by }, known) => [
      ...streamsOfSource(data.source, by),
      ...streamsBeyond(linkAsWritten(data), known),
    ],
    decide: (command, state, known) => {
      const link = linkAsWritten(command.data);
      const turned = link.kind !== command.data.kind;
      const here = unmerged(state, 'incident', turned ? '/to' : '/incidentId');
      if (link.to === link.incidentId) throw linkToItself();
      named(known, incidentReading, link.to, turned ? '/incidentId' : '/to');
      checkSaid(link, command.by, known);
      if (ordering(link) && streamsBeyond(link, known).has(incident(link.incidentId)))
        throw linkCircle();
      const linkId = needUnused(here.links, idOf(command, link.linkId, 'link'), '/linkId');
      const told = ({ to, kind, source }: Link) => ({ to, kind, source });
      for (const { said, stands } of here.links.values())
        if (stands && same(told(said), told(link))) throw nothingChanges();
      return [fact(IncidentLinked, incident(link.incidentId), { ...link, linkId })];
    },
  },

  UnlinkIncidents: {
    decide: ({ data }, state) => {
      const link = unmerged(state, 'incident').links.get(data.linkId);
      if (!link) throw linkNotFound();
      if (!link.stands) throw linkTakenBack();
      needReason(data.reason);
      return [fact(IncidentUnlinked, incident(data.incidentId), data)];
    },
  },

  MergeIncidents: {
    relies: ({ data }, known) =>
      hierarchyOfMerge('incident', data.incidentId, data.into, orderings(known)),
    decide: ({ data }, state, known) => {
      checkMerge(incidentReading, data.incidentId, data, state, known);
      checkHierarchyOfMerge('incident', data.incidentId, data.into, orderings(known));
      return [fact(IncidentMerged, incident(data.incidentId), data)];
    },
  },

  UnmergeIncidents: {
    decide: ({ data }, state) => {
      const from = checkUnmerge('incident', data, state);
      return [fact(IncidentUnmerged, incident(data.incidentId), { ...data, from })];
    },
  },
};
