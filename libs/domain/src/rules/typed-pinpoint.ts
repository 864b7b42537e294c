import { readPinpoint } from '#events';
import type { Pinpoint, PinpointFault } from '#events';
import type { Extent } from '../evidence/extent.js';
import {
  pinpointEmpty,
  pinpointReversed,
  pinpointTooWide,
  pinpointTwice,
  pinpointUnreadable,
  timecodeWrong,
} from './pinpoint.refusals.js';
import { checkPinpoint } from './pinpoints.js';

const REFUSALS: Readonly<Record<PinpointFault, typeof pinpointEmpty>> = {
  unreadable: pinpointUnreadable,
  time: timecodeWrong,
  twice: pinpointTwice,
  reversed: pinpointReversed,
  wide: pinpointTooWide,
};

/** An item of which nobody knows anything yet: it may be a photograph, and go as far as you like. */
const ANY: Extent = { pages: null, milliseconds: null, isPicture: true, isSound: false };

/**
 * The place that a person typed, on a command line or in a cell; refused in words where it is none. Whether
 * the item goes so far is asked when it is linked.
 */
export const typedPinpoint = (text: string, path = '/pinpoint'): Pinpoint => {
  const read = readPinpoint(text);
  if (typeof read === 'string') throw REFUSALS[read](path);
  checkPinpoint(read, ANY, path);
  return read;
};
