import type { RegisterFact, RegisterSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** The register, once opened. */
export interface Register extends Present {
  readonly registerId: string;
  readonly purpose: Extract<RegisterFact, { type: 'RegisterOpened' }>['data']['purpose'];
  readonly policyVersion: number | null;
  /** The version of the software that writes, where an upgrade told it. */
  readonly software: string | null;
}

/** The register, opened or not. */
export type RegisterState = Absent | Register;

const evolve = (state: RegisterState, fact: RegisterSeen): RegisterState => {
  if (fact.type === 'RegisterOpened')
    return {
      ...born,
      registerId: fact.data.registerId,
      purpose: fact.data.purpose,
      policyVersion: null,
      software: null,
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'PolicyChanged':
      return { ...state, policyVersion: fact.data.policyVersion };
    case 'Upgraded':
      return { ...state, software: fact.data.to };
    case 'KeyRotated':
    case 'Restored':
      return state;
  }
};

/** How the register itself is read. */
export const registerReading = reading('register', evolve);
