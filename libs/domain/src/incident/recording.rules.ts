import {
  ActAdded,
  ActMoved,
  DescriptionAsserted,
  fact,
  IncidentCorrected,
  IncidentRecorded,
  PlaceResolved,
  UnitNoLongerAsserted,
} from '#events';
import type { Act, IncidentFact } from '#events';
import { streamOf } from '../noun.js';
import { named, needAbsent, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { maybeReason, needReason } from '../rules/reason.js';
import { changeEmpty, idUsed, nothingChanges, onlyAMember } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { isMember, sourceOf, streamsOfSource } from '../rules/sources.js';
import { heldAct } from './acts.js';
import type {
  AssertDescription,
  NewAct,
  RecordingCommand,
  ResolvePlace,
} from './incident.commands.js';
import {
  actsMissing,
  actTwice,
  lastAct,
  moveToItself,
  notDescribedBy,
} from './incident.refusals.js';
import { incidentReading } from './incident.state.js';
import type { Described, Incident, IncidentState } from './incident.state.js';
import { DESCRIPTION_PARTS, descriptionBy, standingDescription } from './views.js';

const incident = (incidentId: string) => streamOf('incident', incidentId);

const theWhole: NewAct = { sequence: 1, kind: 'whole', time: null, minutesAfterFirst: null };

const numbered = (command: { readonly id: string }, acts: readonly NewAct[]): readonly Act[] => {
  if (acts.length === 0) throw actsMissing();
  const withIds = acts.map((act, i) => ({ ...act, actId: idOf(command, act.actId, 'act', i) }));
  if (new Set(withIds.map(({ actId }) => actId)).size < withIds.length) throw actTwice();
  return withIds;
};

// Which import it came by is not what a source says: the digest of the unit is.
const content = ({ unit, ...said }: Described['said'] | AssertDescription['data']) => ({
  ...said,
  incidentId: null,
  unit: unit && { unitId: unit.unitId, mac: unit.mac },
});

/** A tool records what one place alone is called, where nobody has decided yet, and nothing else. */
const needBeyondDoubt = (
  proposal: ResolvePlace['data']['proposal'],
  place: Incident['place'],
): void => {
  if (place !== null || !proposal?.exact || !proposal.unique || proposal.score !== 1000)
    throw onlyAMember();
};

/** An incident comes into the register, is described, corrected and divided into acts. */
export const recordingRules: Rules<IncidentState, RecordingCommand, IncidentFact> = {
  RecordIncident: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: (command, state, known) => {
      const { data } = command;
      const incidentId = idOf(command, data.incidentId, 'incident');
      needAbsent(state, 'incident');
      checkSaid(data, command.by, known);
      const acts = numbered(command, data.acts ?? [theWhole]);
      return [fact(IncidentRecorded, incident(incidentId), { ...data, incidentId, acts })];
    },
  },

  AssertDescription: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: ({ data, by }, state, known) => {
      const here = unmerged(state, 'incident');
      checkSaid(data, by, known);
      const former = descriptionBy(here, data.source);
      if (former?.listed && same(content(former.said), content(data))) throw nothingChanges();
      return [fact(DescriptionAsserted, incident(data.incidentId), data)];
    },
  },

  CorrectIncident: {
    decide: ({ data }, state) => {
      const here = unmerged(state, 'incident');
      const parts = DESCRIPTION_PARTS.filter((part) => data[part] !== undefined);
      if (parts.length === 0) throw changeEmpty();
      needReason(data.reason);
      const standing = standingDescription(here);
      if (parts.every((part) => same(data[part], standing[part]))) throw nothingChanges();
      return [fact(IncidentCorrected, incident(data.incidentId), data)];
    },
  },

  AddAct: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: (command, state, known) => {
      const { data } = command;
      const { acts } = unmerged(state, 'incident');
      checkSaid(data, command.by, known);
      const actId = needUnused(acts, idOf(command, data.act.actId, 'act'), '/act/actId');
      maybeReason(data.reason);
      return [fact(ActAdded, incident(data.incidentId), { ...data, act: { ...data.act, actId } })];
    },
  },

  MoveAct: {
    relies: ({ data }) => [incident(data.to)],
    decide: ({ data, by }, state, known) => {
      const { incidentId, actId, to, reason } = data;
      const here = unmerged(state, 'incident');
      const { act } = heldAct(here, actId);
      if (to === incidentId) throw moveToItself();
      const there = named(known, incidentReading, to, '/to').acts.get(actId);
      if (there?.movedTo === null) throw idUsed('/actId');
      if ([...here.acts.values()].filter(({ movedTo }) => movedTo === null).length === 1)
        throw lastAct();
      needReason(reason);
      return [
        fact(ActMoved, incident(incidentId), data),
        fact(ActAdded, incident(to), { incidentId: to, act, source: sourceOf(by), reason }),
      ];
    },
  },

  ResolvePlace: {
    decide: ({ data, by }, state) => {
      const here = unmerged(state, 'incident');
      const { place } = here;
      if (!isMember(by)) needBeyondDoubt(data.proposal, place);
      if (place && place.gazetteer === data.gazetteer && place.code === data.code)
        throw nothingChanges();
      if (place) needReason(data.reason);
      else maybeReason(data.reason);
      const printed = data.printed ?? standingDescription(here).place.settlement;
      return [
        fact(PlaceResolved, incident(data.incidentId), {
          ...data,
          ...(printed === null ? {} : { printed }),
        }),
      ];
    },
  },

  RecordUnitNoLongerAsserted: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: ({ data, by }, state, known) => {
      const here = unmerged(state, 'incident');
      checkSaid(data, by, known);
      const former = descriptionBy(here, data.source);
      if (!former) throw notDescribedBy();
      if (!former.listed) throw nothingChanges();
      return [fact(UnitNoLongerAsserted, incident(data.incidentId), data)];
    },
  },
};
