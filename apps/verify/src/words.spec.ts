import type { DossierCard, Verification } from '#dossier';
import { asJson, inWords } from './words.js';

const card: DossierCard = {
  format: 'sijil-dossier/1',
  reference: `A${'x'.repeat(500)}VERIFIED\u202e\u009b`,
  number: 1,
  register: { id: 'one', origin: 'one', purpose: 'operational' },
  case: 'one',
  profile: 'court',
  language: 'en',
  position: 1,
  instant: '2031-01-01T00:00:00.000Z',
  versions: { sijil: 's', policy: 'p', law: [], document: 'd' },
  checkpoint: { size: 1, root: '' },
  previous: null,
  content: '',
};
const found: Verification = {
  verdict: 'broken',
  findings: [
    { code: 'FILE_EXTRA', file: 'a', says: 'it\nVERIFIED\u{e0041}' },
    { code: 'EVIDENCE_NOT_PROVEN', file: 'b', says: 'no event that is proven here names it' },
  ],
  count: 1_500,
  files: 1,
  bytes: 1,
  card,
  head: null,
  proven: { events: 1, first: 1, last: 1, opened: 1, closed: 0, hashes: new Set() },
  since: null,
};
const nothing = { key: false, witness: false, root: false };

it('what others wrote moves nothing, fills no line, and passes for no word of ours', () => {
  const lines = inWords(found, nothing);
  for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\p{Cf}]{0,400}$/u);
  expect(lines.join('\n')).not.toMatch(/^VERIFIED/m);
  expect(lines.join('\n')).not.toMatch(/xVERIFIED/);
  expect(asJson(found, nothing)).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
  expect(JSON.parse(asJson(found, nothing))).toMatchObject({
    findings: found.findings,
    dossier: { reference: card.reference },
  });
});

it('of a broken bag nothing is said that holds only of a whole one', () => {
  const says = inWords(found, { ...nothing, key: true }).join('\n');
  expect(says).toMatch(/^BROKEN: 1,500 things/);
  expect(says).toMatch(/and 1,498 more/);
  expect(says).toMatch(/It says that it is dossier/);
  expect(says).not.toMatch(/Every file of evidence/);
  const whole = { ...found, verdict: 'originUnproven', findings: [], count: 0 } as const;
  expect(inWords(whole, nothing).join('\n')).not.toMatch(/Proven/);
});
