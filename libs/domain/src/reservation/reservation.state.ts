import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type { StreamName } from '#kernel';
import { fact, NameReserved } from '#events';
import type { FactOf, ReservationSeen, Subject } from '#events';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** Within what a name is unique. Eternal: the streams of reservations are named after it. */
export const PARTY_CODE = 'party';
/** Within what a name is unique. Eternal: the streams of reservations are named after it. */
export const CASE_REFERENCE = 'case reference';

/** A name that is taken, and by whom. */
export interface Reservation extends Present {
  readonly holder: Subject;
}

/** A name, taken or free. */
export type ReservationState = Absent | Reservation;

const evolve = (state: ReservationState, { type, data }: ReservationSeen): ReservationState => {
  switch (type) {
    case 'NameReserved':
      // The first holder keeps it.
      return state.status === 'present' ? state : { ...born, holder: data.subject };
  }
};

/** How a reservation is read. */
export const reservationReading = reading('reservation', evolve);

/** The small stream on which a name is taken. */
export const reservationStream = (scope: string, name: string): StreamName =>
  streamOf('reservation', uuidV5(SIJIL_NAMESPACE, `${scope}:${name}`));

/** Who holds a name. */
export const holderOf = (known: Context, scope: string, name: string): Subject | undefined => {
  const state = known.of(reservationReading, reservationStream(scope, name));
  return state.status === 'present' ? state.holder : undefined;
};

/** Takes a name for a subject. */
export const reserved = (
  scope: string,
  name: string,
  subject: Subject,
): FactOf<typeof NameReserved> =>
  fact(NameReserved, reservationStream(scope, name), { scope, subject });
