import { typedPinpoint } from '#domain';
import type { Pinpoint } from '#events';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';

/** The flag that says where in an item something stands. */
export const WHERE: readonly [string, string] = [
  '--where <place>',
  'where in the item: p. 3-4, p. 3 [100,200,500,400] (left, top, width, height in thousandths), 00:01:05-00:02:10, lines 9-11, passage 2',
];

/** Where in an item, as it was typed; undefined where nothing was. */
export const whereFrom = (flags: Call['flags']): Pinpoint | undefined => {
  const typed = textOf(flags, 'where');
  return typed === undefined ? undefined : typedPinpoint(typed, '/where');
};
