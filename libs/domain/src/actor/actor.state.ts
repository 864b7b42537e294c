import type {
  ActorRegistered,
  ActorSeen,
  CommandAsserted,
  DataOf,
  MembershipAsserted,
  NameAdded,
} from '#events';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { put } from '../rules/shelf.js';

/** Part of what, or under whose command. */
export type Relation = { readonly stands: boolean } & (
  | {
      readonly kind: 'membership';
      readonly to: string;
      readonly said: DataOf<typeof MembershipAsserted>;
    }
  | { readonly kind: 'command'; readonly to: string; readonly said: DataOf<typeof CommandAsserted> }
);

/** A State, party, force, unit or post. */
export interface Actor extends Present {
  readonly kind: DataOf<typeof ActorRegistered>['kind'];
  readonly code: string | null;
  readonly names: readonly Pick<DataOf<typeof NameAdded>, 'name' | 'source'>[];
  readonly claims: ReadonlyMap<string, Relation>;
  readonly mergedInto: string | null;
}

/** An actor, or none. */
export type ActorState = Absent | Actor;

const ended = (state: Actor, claimId: string): Actor => {
  const relation = state.claims.get(claimId);
  return relation
    ? { ...state, claims: put(state.claims, claimId, { ...relation, stands: false }) }
    : state;
};

const evolve = (state: ActorState, fact: ActorSeen): ActorState => {
  if (fact.type === 'ActorRegistered') {
    const { kind, code, name, source } = fact.data;
    return {
      ...born,
      kind,
      code: code ?? null,
      names: [{ name, source }],
      claims: new Map(),
      mergedInto: null,
    };
  }
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'NameAdded':
      return {
        ...state,
        names: [...state.names, { name: fact.data.name, source: fact.data.source }],
      };
    case 'MembershipAsserted': {
      const { claimId, of } = fact.data;
      return {
        ...state,
        claims: put(state.claims, claimId, {
          kind: 'membership',
          to: of,
          said: fact.data,
          stands: true,
        }),
      };
    }
    case 'CommandAsserted': {
      const { claimId, under } = fact.data;
      return {
        ...state,
        claims: put(state.claims, claimId, {
          kind: 'command',
          to: under,
          said: fact.data,
          stands: true,
        }),
      };
    }
    case 'MembershipEnded':
    case 'CommandEnded':
      return ended(state, fact.data.claimId);
    case 'ActorMerged':
      return { ...state, mergedInto: fact.data.into };
    case 'ActorUnmerged':
      return { ...state, mergedInto: null };
  }
};

/** How an actor is read. */
export const actorReading = reading('actor', evolve);

/** The stream of an actor. */
export const actorStream = (actorId: string) => streamOf('actor', actorId);

/** One step up from an actor: what it is part of, or under, and the record it was merged into. */
export const above =
  (known: Context, kind: Relation['kind']) =>
  (stream: string): readonly string[] => {
    const state = known.of(actorReading, stream);
    if (state.status === 'absent') return [];
    const relations = [...state.claims.values()].filter(
      (relation) => relation.stands && relation.kind === kind,
    );
    return [
      ...relations.map(({ to }) => to),
      ...(state.mergedInto === null ? [] : [state.mergedInto]),
    ].map(actorStream);
  };
