import type { Period } from '#events';
import type { Line } from '../document.js';
import { code } from '../spans.js';
import { common, MONTHS } from '../words/common.js';
import type { Teller } from './teller.js';

/** A day, month or year, with the month as a word. */
export const day = ({ say }: Teller, date: string): Line => {
  const [year = '', month, of] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (month === undefined || name === undefined) return code(year);
  return [
    ...(of === undefined ? [] : [{ say: `${Number(of)} ` }]),
    ...say(name),
    { say: ` ${year}` },
  ];
};

/** The moment at which something was recorded, to the minute, in UTC. */
export const moment = (teller: Teller, instant: string): Line =>
  teller.say(common.atTime, {
    date: day(teller, instant.slice(0, 10)),
    time: code(`${instant.slice(11, 16)} UTC`),
  });

/** The same in figures, for the narrow columns of tables. */
export const stamp = (instant: string): Line =>
  code(`${instant.slice(0, 10)} ${instant.slice(11, 16)}`);

/** From when to when, as far as it is known. */
export const during = (teller: Teller, { from, to }: Period): Line => {
  const { say } = teller;
  if (from === null && to === null) return say(common.periodNotKnown);
  if (from === null) return say(common.until, { to: day(teller, to ?? '') });
  if (to === null) return say(common.since, { from: day(teller, from) });
  if (from === to) return day(teller, from);
  return say(common.period, { from: day(teller, from), to: day(teller, to) });
};
