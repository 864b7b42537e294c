import { refusal } from './refusals.js';

/** A place that says nothing is left out. */
export const pinpointEmpty = refusal(
  'invalid',
  'PINPOINT_EMPTY',
  'Please say where: a page, line, time, region, passage or pointer. Where nobody knows, leave the place out.',
  '/pinpoint',
);

/** Lines are named once each. */
export const linesTwice = refusal(
  'invalid',
  'LINES_MISSING_OR_TWICE',
  'Please name at least one line, each of them once.',
  '/pinpoint/lines',
);

/** A document ends somewhere. */
export const pageBeyond = refusal(
  'invalid',
  'PAGE_BEYOND_THE_ITEM',
  'The item has no such page: its pages are counted through its files.',
  '/pinpoint/pages',
);

/** Pages are named once each, in their order. */
export const pagesOutOfOrder = refusal(
  'invalid',
  'PAGES_OUT_OF_ORDER',
  'Please name at least one page, each of them once, in their order.',
  '/pinpoint/pages',
);

/** A time-code is one that a player understands. */
export const timecodeWrong = refusal(
  'invalid',
  'TIMECODE_WRONG',
  'A time-code is written as 00:01:10, or from 00:01:10-00:01:25; thousandths of a second may follow a point.',
  '/pinpoint/timecode',
);

/** Time runs one way. */
export const timecodeReversed = refusal(
  'invalid',
  'TIMECODE_REVERSED',
  'This time-code ends before it begins.',
  '/pinpoint/timecode',
);

/** A recording ends somewhere. */
export const timeBeyond = refusal(
  'invalid',
  'TIME_BEYOND_THE_ITEM',
  'The item is no recording, or it is over by then.',
  '/pinpoint/timecode',
);

/** A region lies within what it is a region of. */
export const regionOutside = refusal(
  'invalid',
  'REGION_OUTSIDE',
  'This region reaches beyond the page. It is measured in thousandths of the width and height, from the upper left corner.',
  '/pinpoint/region',
);

/** A region is one of something. */
export const regionWithoutPage = refusal(
  'invalid',
  'REGION_WITHOUT_PAGE',
  'Please name the one page, or the time in the recording, of which this is a region. Only a photograph needs neither.',
  '/pinpoint/region',
);

/** What is only heard has no regions. */
export const regionOfSound = refusal(
  'invalid',
  'REGION_OF_SOUND',
  'The item is sound alone: there is no picture of which this could be a region.',
  '/pinpoint/region',
);

/** A pointer leads somewhere in a structured copy; it says nothing. */
export const pointerWrong = refusal(
  'invalid',
  'POINTER_WRONG',
  'A pointer is a place in a structured copy, such as /incidents/3. It is kept in clear: no words belong here.',
  '/pinpoint/pointer',
);

const WRITTEN =
  'Write p. 3-4, p. 3 [100,200,500,400] (left, top, width and height in thousandths of the page), 00:01:05-00:02:10, lines 9-11 or passage 2.';

/** A place is typed in one form. */
export const pinpointUnreadable = refusal(
  'invalid',
  'PINPOINT_UNREADABLE',
  `This says no place in an item that can be read. ${WRITTEN}`,
  '/pinpoint',
);

/** One link leads to one place. */
export const pinpointTwice = refusal(
  'invalid',
  'PINPOINT_TWICE',
  'This names two times, regions or passages at once. Please link each place by itself.',
  '/pinpoint',
);

/** Pages and lines are counted upwards. */
export const pinpointReversed = refusal(
  'invalid',
  'PINPOINT_REVERSED',
  'This range ends before it begins.',
  '/pinpoint',
);

/** What holds for all of an item needs no place in it. */
export const pinpointTooWide = refusal(
  'invalid',
  'PINPOINT_TOO_WIDE',
  'This names more than 10,000 pages or lines. Where the whole item is meant, leave the place out.',
  '/pinpoint',
);
