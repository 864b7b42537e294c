import { Args, Parent, Resolver } from '@nestjs/graphql';
import { Actor } from '../actor/actor.type.js';
import type { Hung } from '../operation/pinned.js';
import { Person } from '../person/person.type.js';
import { Edge, EdgeOrNull } from '../schema/fields.js';
import { Act } from './act.type.js';
import type { ActView } from './act.type.js';
import {
  AttributionClaim,
  CharacterisationClaim,
  Claim,
  ControlClaim,
  MilitaryObjectiveClaim,
  StatementClaim,
  TimeClaim,
  TollClaim,
} from './claim.type.js';
import type { ClaimView } from './claim.type.js';
import { ClaimsArgs } from './incident.inputs.js';
import { Incident } from './incident.type.js';
import type { IncidentView } from './incident.type.js';

type Row = IncidentView & Hung;

const claimsOf = async (row: Row, kinds?: readonly string[] | null, stands?: boolean | null) => {
  const claims = await row.pinned.load.claims.load(row.id);
  const wanted = claims.filter(
    (claim) =>
      (!kinds || kinds.includes(claim.kind)) &&
      (typeof stands !== 'boolean' || claim.stands === stands),
  );
  return row.pinned.parts(row, wanted);
};

/** From an incident to what is claimed about it: everything in one list, or kind by kind. */
@Resolver(() => Incident)
export class ClaimEdges {
  @Edge(
    'case',
    () => [Claim],
    'Everything asserted about it, in the order in which it was made; fallen claims too.',
  )
  claims(@Parent() row: Row, @Args() { kinds, stands }: ClaimsArgs) {
    return claimsOf(row, kinds, stands);
  }

  @Edge(
    'case',
    () => [TollClaim],
    'How many people were harmed. Competing tolls stand side by side.',
  )
  tolls(row: Row) {
    return claimsOf(row, ['toll']);
  }

  @Edge('case', () => [ControlClaim], 'Who held the area.')
  control(row: Row) {
    return claimsOf(row, ['control']);
  }

  @Edge('case', () => [AttributionClaim], 'Who is named as author.')
  attributions(row: Row) {
    return claimsOf(row, ['attribution']);
  }

  @Edge('case', () => [CharacterisationClaim], 'Which words sources use for it.')
  characterisations(row: Row) {
    return claimsOf(row, ['characterisation']);
  }

  @Edge('case', () => [TimeClaim], 'Which times sources give.')
  times(row: Row) {
    return claimsOf(row, ['time']);
  }

  @Edge('case', () => [StatementClaim], 'Who alleges, confirms, denies, qualifies or refutes.')
  statements(row: Row) {
    return claimsOf(row, ['statement']);
  }

  @Edge(
    'case',
    () => [MilitaryObjectiveClaim],
    'Whether a military objective was looked for and found.',
  )
  militaryObjectives(row: Row) {
    return claimsOf(row, ['militaryObjective']);
  }
}

/** From a toll to the people it counts. */
@Resolver(() => TollClaim)
export class TollEdges {
  @Edge('case', () => [Person], 'The persons it counts, under their pseudonyms.')
  async persons({
    personIds,
    pinned,
  }: ClaimView & Hung & { readonly personIds: readonly string[] }) {
    return await pinned.each(pinned.load.persons, personIds);
  }
}

/** From an attribution to the actor it names. */
@Resolver(() => AttributionClaim)
export class AttributionEdges {
  @EdgeOrNull('case', () => Actor, 'The actor named, where one is registered.')
  actor({ actorId, pinned }: ClaimView & Hung & { readonly actorId: string | null }) {
    return pinned.thing(pinned.load.actors, actorId);
  }
}

/** From an act to its claims. */
@Resolver(() => Act)
export class ActEdges {
  @Edge('case', () => [Claim], 'What is asserted about this act alone.')
  async claims(row: ActView & Hung) {
    const claims = await row.pinned.load.claims.load(row.incidentId);
    return row.pinned.parts(
      row,
      claims.filter(({ actId }) => actId === row.id),
    );
  }
}
