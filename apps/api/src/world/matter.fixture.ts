import { describedOn, pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Wisher } from './wisher.fixture.js';

/** A publication, incidents and people: what everything else hangs on. */
export const beginMatter = async ({ done }: Wisher) => {
  const report = await done('investigator', 'addEvidence', {
    kind: word('Report'),
    acquisition: {
      how: word('Download'),
      at: '2026-11-01T08:00:00.000Z',
      tool: 'wget',
      legalBasis: 'public',
      providerTerms: 'none',
    },
    supports: [],
    title: { en: 'A report', ar: 'تقرير' },
  });
  const source = { kind: 'publication', id: report.id, section: word('Annex') };
  const incident = await done('investigator', 'recordIncident', {
    described: describedOn('2017-09-29'),
    source,
    pinpoint,
    site: SECRETS.site,
    street: 'a street',
    summary: 'What happened.',
  });
  const actId = made(incident, 'actId');
  const other = await done('analyst', 'recordIncident', {
    described: describedOn('2017-09-30', 'Hama'),
  });
  const twin = await done('analyst', 'recordIncident', {
    described: describedOn('2017-09-30', 'Hama'),
  });

  const person = await done('investigator', 'registerPerson', {
    name: SECRETS.witness,
    alias: SECRETS.alias,
    particulars: SECRETS.particulars,
    note: 'A note of the spec',
  });
  const double = await done('investigator', 'registerPerson', { name: `${SECRETS.witness} again` });

  return { actId, double, incident, other, person, publication: report, report, source, twin };
};
