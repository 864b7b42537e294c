import { fact, HandlingSet, HoldLifted, HoldPlaced } from '#events';
import type { HandlingFact } from '#events';
import { actMoved } from '../incident/incident.refusals.js';
import type { Noun } from '../noun.js';
import { idOf, needUnused } from '../rules/ids.js';
import { absent } from '../rules/present.js';
import type { Absent } from '../rules/present.js';
import { subjectKey } from '../rules/reading.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSubject, streamOfSubject } from '../rules/subjects.js';
import type { HandlingCommand } from './handling.commands.js';
import { holdLifted, holdNotFound } from './handling.refusals.js';

// It has no streams of its own: the state of the subject's own noun tells what is laid down.
const reading: Noun<Absent, never, never, never> = {
  name: 'handling',
  kinds: [],
  stream: () => 'handling',
  decider: { initial: absent, decide: () => [], evolve: (state) => state },
};

/**
 * How things must be handled, and what may not be destroyed. These facts stand on the stream of
 * their subject, and also an absorbed record takes them: what protects people is always heard.
 */
export const handlingNoun = nounOfRules<Absent, HandlingCommand, HandlingFact, never>(
  reading,
  (command) => streamOfSubject(command.data),
  {
    SetHandling: {
      decide: ({ data: { within, ...data } }, _, known) => {
        const addressed = { subject: data.subject, ...(within ? { within } : {}) };
        const { handling, acts } = checkSubject(addressed, known);
        // What was laid down went along: whatever is said of it here would be heard by nobody.
        const movedTo = data.subject.noun === 'act' ? acts?.get(data.subject.id)?.movedTo : null;
        if (typeof movedTo === 'string') throw actMoved('/within/id', movedTo);
        needReason(data.reason);
        const former = handling.set.get(subjectKey(data.subject));
        if (former && same({ ...former, reason: null }, { ...data, reason: null }))
          throw nothingChanges();
        return [fact(HandlingSet, streamOfSubject(addressed), data)];
      },
    },

    PlaceHold: {
      decide: (command, _, known) => {
        const { within, ...data } = command.data;
        const addressed = { subject: data.subject, ...(within ? { within } : {}) };
        const { handling } = checkSubject(addressed, known);
        needReason(data.reason);
        needReason(data.ground, '/ground');
        const holdId = needUnused(handling.holds, idOf(command, data.holdId, 'hold'), '/holdId');
        return [fact(HoldPlaced, streamOfSubject(addressed), { ...data, holdId })];
      },
    },

    LiftHold: {
      decide: ({ data: { within, ...data } }, _, known) => {
        const addressed = { subject: data.subject, ...(within ? { within } : {}) };
        const { handling } = checkSubject(addressed, known);
        const held = handling.holds.get(data.holdId);
        if (held === null) throw holdLifted();
        if (held !== subjectKey(data.subject)) throw holdNotFound();
        needReason(data.reason);
        return [fact(HoldLifted, streamOfSubject(addressed), data)];
      },
    },
  },
);
