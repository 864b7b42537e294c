import { printedNames, smallPack } from '#testing';
import { acceptsItself, readPack } from '#places';
import type { Gazetteer } from '#places';

/** How often the place that is meant is proposed first, and among three. */
const evaluate = (gazetteer: Gazetteer) => {
  const found = {
    first: 0,
    amongThree: 0,
    firstOfTheCountry: 0,
    exact: 0,
    accepted: 0,
    wronglyAccepted: 0,
  };
  for (const { printed, governorate, codes } of printedNames) {
    const within = gazetteer.propose(printed, { governorate, most: 3 });
    const country = gazetteer.propose(printed, { most: 1 });
    const right = within.map(({ place }) => codes.includes(place.code));
    if (right[0]) found.first += 1;
    if (right.includes(true)) found.amongThree += 1;
    if (codes.includes(country[0]?.place.code ?? '')) found.firstOfTheCountry += 1;
    if (within.some(({ exact }, i) => exact && right[i])) found.exact += 1;
    const taken = within.filter((proposal) => acceptsItself(proposal, { governorate }));
    found.accepted += taken.length;
    found.wronglyAccepted += taken.filter(({ place }) => !codes.includes(place.code)).length;
  }
  return found;
};

const said = (found: object): string =>
  `${printedNames.length} printed names: ${Object.entries(found)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ')}\n`;

describe('names as reports print them', () => {
  it('lead to the place that is meant, in a small gazetteer of namesakes and neighbours', async () => {
    const found = evaluate(await readPack(await smallPack()));
    process.stdout.write(said(found));
    expect(printedNames).toHaveLength(49);
    expect(found.first).toBeGreaterThanOrEqual(47);
    expect(found.amongThree).toBeGreaterThanOrEqual(48);
    expect(found.wronglyAccepted).toBe(0);
  });

  it('lead there in the geography pack that SIJIL_GEO names', async () => {
    const folder = process.env['SIJIL_GEO'];
    if (!folder) {
      process.stdout.write('SIJIL_GEO names no geography pack: the full evaluation is left out.\n');
      return;
    }
    const found = evaluate(await readPack(folder));
    process.stdout.write(said(found));
    expect(found.first).toBeGreaterThanOrEqual(45);
    expect(found.amongThree).toBeGreaterThanOrEqual(48);
    expect(found.firstOfTheCountry).toBeGreaterThanOrEqual(38);
    expect(found.wronglyAccepted).toBe(0);
  });
});
