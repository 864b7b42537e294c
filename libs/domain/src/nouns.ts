import { Refusal } from '#kernel';
import type { Command, Fact } from '#kernel';
import { accountNoun } from './account/account.decider.js';
import { actorNoun } from './actor/actor.decider.js';
import { caseNoun } from './case/case.decider.js';
import { correspondenceNoun } from './correspondence/correspondence.decider.js';
import { conflictNoun } from './conflict/conflict.decider.js';
import { disclosureNoun } from './disclosure/disclosure.decider.js';
import { evidenceNoun } from './evidence/evidence.decider.js';
import { handlingNoun } from './handling/handling.decider.js';
import { importNoun } from './import/import.decider.js';
import { incidentNoun } from './incident/incident.decider.js';
import { mappingNoun } from './mapping/mapping.decider.js';
import { memberNoun } from './member/member.decider.js';
import type { Noun } from './noun.js';
import { personNoun } from './person/person.decider.js';
import { registerNoun } from './register/register.decider.js';
import { reservationNoun } from './reservation/reservation.decider.js';
import { sealNoun } from './seal/seal.decider.js';
import { taskNoun } from './task/task.decider.js';
import { wordingNoun } from './wording/wording.decider.js';
import type { Told } from './rules/wish.js';

/** Any noun. The facts that it folds say who stated them: reviews turn on that. */
export type AnyNoun = Noun<unknown, Command, Fact, Told<Fact>>;

/** Every noun of the register. */
export const nouns: readonly AnyNoun[] = [
  registerNoun,
  memberNoun,
  importNoun,
  mappingNoun,
  evidenceNoun,
  personNoun,
  accountNoun,
  actorNoun,
  incidentNoun,
  conflictNoun,
  correspondenceNoun,
  wordingNoun,
  caseNoun,
  taskNoun,
  handlingNoun,
  reservationNoun,
  sealNoun,
  disclosureNoun,
];

/** Which noun decides which kind of command. Refuses to start where two would decide the same. */
export const decidersOf = (all: readonly AnyNoun[]): ReadonlyMap<string, AnyNoun> => {
  const byKind = new Map<string, AnyNoun>();
  for (const noun of all)
    for (const kind of noun.kinds) {
      const other = byKind.get(kind);
      if (other) throw new Error(`Both ${other.name} and ${noun.name} would decide ${kind}.`);
      byKind.set(kind, noun);
    }
  return byKind;
};

const byKind = decidersOf(nouns);

/** The noun that decides a kind of command. */
export const nounOf = (kind: string): AnyNoun => {
  const noun = byKind.get(kind);
  if (!noun)
    throw new Refusal('invalid', 'COMMAND_UNKNOWN', 'Sijil does not know this command.', '/kind');
  return noun;
};
