import { instrument } from './instrument.js';
import type { NamedInstrument } from './instrument.js';

/** A resolution of the Security Council, with what it is about where reports on Syria cite it. */
interface Resolution {
  readonly year: number;
  readonly about?: string;
}

/** Resolutions that reports on Syria and on the protection of civilians cite, by number. */
export const resolutions: Readonly<Record<string, Resolution>> = {
  1265: { year: 1999 },
  1296: { year: 2000 },
  1325: { year: 2000 },
  1373: { year: 2001 },
  1593: { year: 2005 },
  1674: { year: 2006 },
  1738: { year: 2006 },
  1894: { year: 2009 },
  1970: { year: 2011 },
  1973: { year: 2011 },
  2042: { year: 2012, about: 'observers; the six points of the envoy' },
  2043: { year: 2012, about: 'a mission of observers' },
  2118: { year: 2013, about: 'chemical weapons' },
  2139: {
    year: 2014,
    about:
      'humanitarian access; paragraph 3 on attacks on civilians and indiscriminate weapons, barrel bombs among them',
  },
  2165: { year: 2014, about: 'aid across borders' },
  2170: { year: 2014 },
  2178: { year: 2014 },
  2191: { year: 2014, about: 'aid across borders' },
  2199: { year: 2015 },
  2209: { year: 2015, about: 'chlorine as a weapon' },
  2235: { year: 2015, about: 'who used chemical weapons: the joint mechanism' },
  2249: { year: 2015 },
  2254: {
    year: 2015,
    about: 'a political solution; paragraph 13 on attacks on civilians and civilian objects',
  },
  2258: { year: 2015, about: 'aid across borders' },
  2268: { year: 2016, about: 'the cessation of hostilities' },
  2286: { year: 2016, about: 'medical care in armed conflict' },
  2328: { year: 2016, about: 'monitors in Aleppo' },
  2332: { year: 2016, about: 'aid across borders' },
  2336: { year: 2016, about: 'the ceasefire of December 2016' },
  2393: { year: 2017, about: 'aid across borders' },
  2401: { year: 2018, about: 'a cessation of hostilities for thirty days' },
  2417: { year: 2018, about: 'hunger in armed conflict' },
  2449: { year: 2018, about: 'aid across borders' },
  2504: { year: 2020, about: 'aid across borders' },
  2533: { year: 2020, about: 'aid across borders' },
  2573: { year: 2021 },
  2585: { year: 2021, about: 'aid across borders' },
  2642: { year: 2022, about: 'aid across borders' },
  2672: { year: 2023, about: 'aid across borders' },
};

const NOTE =
  'It addresses States and parties and defines no crime. Whether a paragraph binds follows from its words and from the chapter of the Charter it rests on. That it was breached can show notice.';

/** Resolutions as instruments, each body under one code. */
export const bodies: readonly NamedInstrument[] = [
  instrument({
    code: 'UNSC/RES',
    title: 'Resolution of the Security Council',
    names: [],
    kind: 'resolution',
    regime: 'charter',
    can: ['stateResponsibility', 'partyObligation', 'measures', 'notice'],
    note: NOTE,
  }),
  instrument({
    code: 'UNGA/RES',
    title: 'Resolution of the General Assembly',
    names: [],
    kind: 'resolution',
    regime: 'charter',
    can: ['notice'],
    note: 'It recommends, and binds nobody beyond the Organisation itself; A/RES/71/248 founded the mechanism for Syria.',
  }),
  instrument({
    code: 'UNHRC/RES',
    title: 'Resolution of the Human Rights Council',
    names: [],
    kind: 'resolution',
    regime: 'humanRights',
    can: ['notice'],
    note: 'It recommends, and can found a commission of inquiry; it defines no crime.',
  }),
];
