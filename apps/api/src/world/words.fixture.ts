/** A word as printed. */
export const word = (printed: string) => ({ code: printed.toLowerCase(), printed });

/** A description of an incident that leaves nothing out. */
export const describedOn = (from: string | null, governorate = 'Idlib') => ({
  occurred: {
    from,
    to: from,
    precision: word('day'),
    time: '18:30',
    timePrecision: word('around'),
    weekdayPrinted: 'Friday',
  },
  inPeriod: true,
  confirmedOn: from,
  place: {
    settlement: 'A Town',
    variants: ['Town A'],
    kind: word('Town'),
    neighbourhood: 'A Quarter',
    position: 'north of',
    within: 'an area',
    crossing: { from: 'here', to: 'there' },
    subArea: 'a subdistrict',
    governorate: word(governorate),
    governoratePrinted: governorate,
  },
  means: {
    attackKind: word('Airstrike'),
    killingMethods: [word('Bombing')],
    platform: { class: word('Helicopter'), model: 'a model', count: 1 },
    munitions: [{ kind: word('Rocket'), count: 2, qualifier: word('about') }],
  },
  target: word('Market'),
  doubleTap: false,
  facilities: [{ kind: word('Shop'), count: 3, qualifier: word('at least'), basis: word('seen') }],
});

/** Some people killed. */
export const killed = (value: number) => ({
  outcome: 'killed',
  category: null,
  value,
  qualifier: 'exact',
});

/** Where in a source. */
export const pinpoint = {
  lines: [12, 13],
  pages: [2],
  region: { x: 100, y: 250, width: 300, height: 200 },
  timecode: '00:01:10-00:01:25',
  passage: 1,
  pointer: '/incidents/0',
};

/** Names that nobody without the right may ever be shown. */
export const SECRETS = {
  witness: 'Zaynab of the Spec',
  alias: 'Umm Spec',
  particulars: 'baker in a street of the spec',
  site: 'behind the third well of the spec',
  words: 'I saw the helicopter of the spec',
  reason: 'because the spec weighs it so',
} as const;
