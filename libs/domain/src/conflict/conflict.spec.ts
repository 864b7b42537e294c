import {
  actOf,
  coded,
  conflictClassified,
  evidenceAdded,
  given,
  incidentRecorded,
  published,
  uuid,
} from '#testing';
import type { ConflictCommand } from './conflict.commands.js';
import { conflictNoun } from './conflict.decider.js';

const [conflictId, incidentId] = [uuid(1), uuid(2)];
const { data } = conflictClassified(conflictId);
const past = given(conflictNoun, [
  evidenceAdded(),
  conflictClassified(conflictId),
  incidentRecorded(incidentId),
]);

describe('classifying an armed conflict', () => {
  const { conflictId: _, ...wish } = data;

  it('has an author, a name, different parties and a reason', () => {
    past.when({ kind: 'ClassifyConflict', data: wish }).thenStates('ConflictClassified');
    past.when({ kind: 'ClassifyConflict', data }).thenRefuses('CONFLICT_ALREADY_EXISTS');
    past
      .when({ kind: 'ClassifyConflict', data: { ...wish, reason: '' } })
      .thenRefuses('REASON_MISSING');
    past
      .when({ kind: 'ClassifyConflict', data: { ...wish, name: {} } })
      .thenRefuses('NAME_MISSING');
    past
      .when({
        kind: 'ClassifyConflict',
        data: { ...wish, parties: [coded('one'), coded('One', 'one')] },
      })
      .thenRefuses('PARTY_TWICE');
    given(conflictNoun)
      .when({ kind: 'ClassifyConflict', data: wish })
      .thenRefuses('SOURCE_NOT_FOUND');
  });

  it('otherwise needs something that is otherwise', () => {
    past
      .when({ kind: 'ReclassifyConflict', data: { ...data, type: 'IAC' } })
      .thenStates('ConflictReclassified');
    past
      .when({ kind: 'ReclassifyConflict', data: { ...data, reason: 'Once more.' } })
      .thenRefuses('NOTHING_CHANGES');
    past
      .when({ kind: 'ReclassifyConflict', data: { ...data, conflictId: uuid(9) } })
      .thenRefuses('CONFLICT_NOT_FOUND');
  });
});

describe('what belongs to a conflict', () => {
  const nexus = (more: object): ConflictCommand => ({
    kind: 'AssessNexus',
    data: { conflictId, incidentId, nexus: 'yes', reason: 'A strike by a party.', ...more },
  });

  it('is assessed of incidents and acts that are there, as often as need be', () => {
    const once = past.when(nexus({ actId: actOf(incidentId) })).facts();
    past.when(nexus({ actId: actOf(incidentId) }), once).thenStates('NexusAssessed');
    past.when(nexus({ actId: uuid(9) })).thenRefuses('ACT_NOT_FOUND');
    past.when(nexus({ incidentId: uuid(9) })).thenRefuses('INCIDENT_NOT_FOUND');
  });

  it('is asserted of an attack on a civilian population by a source', () => {
    past
      .when({
        kind: 'AssertAttackOnCivilians',
        data: {
          conflictId,
          population: 'A town',
          during: { from: '2017', to: null },
          organisation: coded('one'),
          policy: 'To empty it.',
          source: published,
        },
      })
      .thenStates('AttackOnCiviliansAsserted');
  });
});
