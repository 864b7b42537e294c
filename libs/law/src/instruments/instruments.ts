import type { Instrument, NamedInstrument } from './instrument.js';
import { others } from './others.js';
import { bodies, resolutions } from './resolutions.js';
import { humanitarian, humanRights } from './treaties.js';

/** Every instrument beside the forums’ own that is known, with its names. */
export const namedInstruments: readonly NamedInstrument[] = [
  ...humanitarian,
  ...humanRights,
  ...bodies,
  ...others,
];

const byCode = new Map(namedInstruments.map((one) => [one.code, one]));

const shown = ({ names: _names, ...instrument }: NamedInstrument): Instrument => instrument;

/** The instruments that reports cite beside the law of a forum: what each can and cannot ground. */
export const listInstruments = (): readonly Instrument[] => namedInstruments.map(shown);

const resolution = (canonical: string): Instrument | undefined => {
  const [, number] = /^UNSC\/RES\/(\d+)/.exec(canonical) ?? [];
  const known = number === undefined ? undefined : resolutions[number];
  const body = byCode.get('UNSC/RES');
  return known && body
    ? {
        ...shown(body),
        title: `Security Council resolution ${number} (${known.year})${known.about === undefined ? '' : `: ${known.about}`}`,
      }
    : undefined;
};

/** The instrument that a canonical citation such as `GC-IV/27` or `UNSC/RES/2254(2015)#13` is of; undefined for a forum’s own law. */
export const instrumentOf = (canonical: string): Instrument | undefined => {
  const known = resolution(canonical);
  if (known) return known;
  for (let end = canonical.length; end > 0; end = canonical.lastIndexOf('/', end - 1)) {
    const found = byCode.get(canonical.slice(0, end));
    if (found) return shown(found);
  }
  const common = byCode.get('Common Article 3');
  return canonical.startsWith('Common Article ') && common ? shown(common) : undefined;
};
