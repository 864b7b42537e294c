import type { DisclosureSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** One showing. It says all at once and never changes. */
export type DisclosureState = Absent | Present;

const evolve = (_state: DisclosureState, _fact: DisclosureSeen): DisclosureState => born;

/** How a disclosure is read. */
export const disclosureReading = reading('disclosure', evolve);
