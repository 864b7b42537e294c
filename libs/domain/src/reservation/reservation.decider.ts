import { refuse } from '#kernel';
import type { ReservationFact, ReservationSeen } from '#events';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { reservationReading } from './reservation.state.js';
import type { ReservationState } from './reservation.state.js';

/** Names taken once: only other nouns take them, together with what bears the name. */
export const reservationNoun = nounOfRules<
  ReservationState,
  never,
  ReservationFact,
  OnStream<ReservationSeen>
>(
  reservationReading,
  () => refuse('invalid', 'COMMAND_UNKNOWN', 'Names are taken only together with what bears them.'),
  {},
);
