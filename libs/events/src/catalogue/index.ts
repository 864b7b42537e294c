import * as account from './account.events.js';
import * as actor from './actor.events.js';
import * as cases from './case.events.js';
import * as charges from './charge.events.js';
import * as conflict from './conflict.events.js';
import * as correspondence from './correspondence.events.js';
import * as custody from './custody.events.js';
import * as disclosure from './disclosure.events.js';
import * as disposal from './disposal.events.js';
import * as dossier from './dossier.events.js';
import * as evidence from './evidence.events.js';
import * as handling from './handling.events.js';
import * as imports from './import.events.js';
import * as incident from './incident.events.js';
import * as mapping from './mapping.events.js';
import * as member from './member.events.js';
import * as person from './person.events.js';
import * as register from './register.events.js';
import * as reservation from './reservation.events.js';
import * as seal from './seal.events.js';
import * as task from './task.events.js';
import * as wording from './wording.events.js';
import type { ClearOf, EventDefinition, FactOf, SeenOf } from '../event.js';

type Definitions<M> = { [K in keyof M as M[K] extends EventDefinition ? K : never]: M[K] };
type In<M> = Definitions<M>[keyof Definitions<M>];

/** The facts of one noun, as the domain states them. */
export type RegisterFact = FactOf<In<typeof register>>;
export type EvidenceFact = FactOf<In<typeof evidence> | In<typeof custody> | In<typeof disposal>>;
export type PersonFact = FactOf<In<typeof person>>;
export type AccountFact = FactOf<In<typeof account>>;
export type ActorFact = FactOf<In<typeof actor>>;
export type IncidentFact = FactOf<In<typeof incident>>;
export type ConflictFact = FactOf<In<typeof conflict>>;
export type CorrespondenceFact = FactOf<In<typeof correspondence>>;
export type WordingFact = FactOf<In<typeof wording>>;
export type CaseFact = FactOf<In<typeof cases> | In<typeof charges> | In<typeof dossier>>;
export type MemberFact = FactOf<In<typeof member>>;
export type ImportFact = FactOf<In<typeof imports>>;
export type MappingFact = FactOf<In<typeof mapping>>;
export type HandlingFact = FactOf<In<typeof handling>>;
export type ReservationFact = FactOf<In<typeof reservation>>;
export type SealFact = FactOf<In<typeof seal>>;
export type TaskFact = FactOf<In<typeof task>>;
export type DisclosureFact = FactOf<In<typeof disclosure>>;

/** The facts of one noun, as its decider folds them: without identities. */
export type RegisterSeen = SeenOf<In<typeof register>>;
export type EvidenceSeen = SeenOf<In<typeof evidence> | In<typeof custody> | In<typeof disposal>>;
export type PersonSeen = SeenOf<In<typeof person>>;
export type AccountSeen = SeenOf<In<typeof account>>;
export type ActorSeen = SeenOf<In<typeof actor>>;
export type IncidentSeen = SeenOf<In<typeof incident>>;
export type ConflictSeen = SeenOf<In<typeof conflict>>;
export type CorrespondenceSeen = SeenOf<In<typeof correspondence>>;
export type WordingSeen = SeenOf<In<typeof wording>>;
export type CaseSeen = SeenOf<In<typeof cases> | In<typeof charges> | In<typeof dossier>>;
export type MemberSeen = SeenOf<In<typeof member>>;
export type ImportSeen = SeenOf<In<typeof imports>>;
export type MappingSeen = SeenOf<In<typeof mapping>>;
export type HandlingSeen = SeenOf<In<typeof handling>>;
export type ReservationSeen = SeenOf<In<typeof reservation>>;
export type SealSeen = SeenOf<In<typeof seal>>;
export type TaskSeen = SeenOf<In<typeof task>>;
export type DisclosureSeen = SeenOf<In<typeof disclosure>>;

type AnyDefinition =
  | In<typeof register>
  | In<typeof evidence>
  | In<typeof custody>
  | In<typeof disposal>
  | In<typeof person>
  | In<typeof account>
  | In<typeof actor>
  | In<typeof incident>
  | In<typeof conflict>
  | In<typeof correspondence>
  | In<typeof wording>
  | In<typeof cases>
  | In<typeof charges>
  | In<typeof dossier>
  | In<typeof member>
  | In<typeof imports>
  | In<typeof mapping>
  | In<typeof task>
  | In<typeof handling>
  | In<typeof reservation>
  | In<typeof seal>
  | In<typeof disclosure>;

/** Every fact that may ever stand in the register, at its newest version. */
export type SijilFact = FactOf<AnyDefinition>;
/** Every fact as deciders fold it. */
export type SijilSeen = SeenOf<AnyDefinition>;
/** Every fact as projections read it. */
export type SijilClear = ClearOf<AnyDefinition>;

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  'fields' in value &&
  'stream' in value;

/** Every event at its newest version, by name, noun by noun in the order of the road. */
export const catalogue: ReadonlyMap<string, EventDefinition> = new Map(
  [
    register,
    member,
    imports,
    mapping,
    evidence,
    custody,
    disposal,
    person,
    account,
    actor,
    incident,
    conflict,
    correspondence,
    wording,
    cases,
    charges,
    dossier,
    task,
    handling,
    reservation,
    seal,
    disclosure,
  ]
    .flatMap((noun) => Object.values(noun).filter(isDefinition))
    .map((definition) => [definition.type, definition]),
);

export * from './account.events.js';
export * from './actor.events.js';
export * from './case.events.js';
export * from './charge.events.js';
export * from './conflict.events.js';
export * from './correspondence.events.js';
export * from './custody.events.js';
export * from './disclosure.events.js';
export * from './disposal.events.js';
export * from './dossier.events.js';
export * from './evidence.events.js';
export * from './handling.events.js';
export * from './import.events.js';
export * from './incident.events.js';
export * from './mapping.events.js';
export * from './member.events.js';
export * from './person.events.js';
export * from './register.events.js';
export * from './reservation.events.js';
export * from './seal.events.js';
export * from './task.events.js';
export * from './wording.events.js';
