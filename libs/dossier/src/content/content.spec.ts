import { canonical } from '#events';
import { changesSince } from './changes.js';
import type { FactBehind } from './changes.js';
import type { DossierContent } from './content.js';
import { sampleContent } from './content.sample.js';
import { defenceOf } from './defence.js';
import { contentFiles } from './files/content-files.js';
import { csvOf } from './files/csv.js';
import { redactionsOf } from './redactions.js';
import { unknownOf } from './unknowns.js';

const text = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString('utf8');

describe('the files of what a dossier says', () => {
  const files = contentFiles(sampleContent);

  it('are the same for the same content, each at its place', () => {
    expect([...files.keys()].sort()).toEqual([
      'data/case/acts.csv',
      'data/case/charges.csv',
      'data/case/chronology.csv',
      'data/case/claims.csv',
      'data/case/content.json',
      'data/case/custody.csv',
      'data/case/elements.csv',
      'data/case/exhibits.csv',
      'data/case/facts.csv',
      'data/case/incidents.csv',
      'data/case/persons.csv',
      'data/provenance.json',
      'data/redactions.csv',
    ]);
    expect(contentFiles(structuredClone(sampleContent))).toEqual(files);
    expect(JSON.parse(text(files, 'data/case/content.json'))).toEqual(sampleContent);
  });

  it('have as many cells in each row as columns, and a row for each thing', () => {
    for (const [path, of] of [
      ['incidents', 1],
      ['acts', 2],
      ['claims', 3],
      ['persons', 1],
      ['exhibits', 2],
      ['facts', 3],
      ['elements', 2],
      ['charges', 1],
      ['chronology', 2],
      ['custody', 3],
    ] as const)
      expect(text(files, `data/case/${path}.csv`).trimEnd().split('\r\n')).toHaveLength(of + 1);
  });

  it('keep both scripts apart, and say by which rule something is withheld', () => {
    const facts = text(files, 'data/case/facts.csv');
    expect(facts).toContain('authority,,كان القائد المختلق يأمر اللواء (مثال).');
    expect(facts).toContain('crimeBase,Two missiles struck the invented market.,,');
    expect(text(files, 'data/case/incidents.csv')).toContain(
      '[withheld: dossier-1/protected-witness]',
    );
  });

  it('run nothing in a spreadsheet program', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const table = csvOf({ columns: ['words'], rows: evil.map((one) => [one]) });
    for (const line of table.split('\r\n').slice(1, -1)) expect(line).toMatch(/^"?'/);
  });

  it('tell the provenance of every file in W3C PROV', () => {
    const prov = JSON.parse(text(files, 'data/provenance.json')) as Record<
      string,
      Record<string, Record<string, string>>
    >;
    const ids = new Set(
      ['entity', 'activity', 'agent'].flatMap((kind) => Object.keys(prov[kind] ?? {})),
    );
    for (const relation of [
      'wasGeneratedBy',
      'used',
      'wasDerivedFrom',
      'wasAssociatedWith',
      'hadMember',
    ])
      for (const line of Object.values(prov[relation] ?? {}))
        for (const end of Object.values(line)) expect(ids).toContain(end);
    expect(ids).toContain(`sijil:file-${sampleContent.exhibits[0]?.files[0]?.sha256}`);
  });
});

describe('what can help the defence', () => {
  it('is all listed: bearings, contests, denials, supports against, inconsistencies', () => {
    const listed = defenceOf(sampleContent).map(
      ({ ground, what, withheld }) => `${ground} ${what.noun} ${what.label}${withheld ? '!' : ''}`,
    );
    expect(listed).toEqual([
      'mixed exhibit 1',
      'materialToDefence exhibit 2!',
      'contested exhibit 2!',
      'denial claim 1 statement 1',
      'against support 1.2',
      'inconsistency account 1',
    ]);
  });

  it('says where its words are withheld', () => {
    const closed = { value: null, rule: 'policy-1/consent/protected' };
    const accounts = sampleContent.accounts.map((account) => ({
      ...account,
      passages: account.passages.map((passage) => ({ ...passage, words: closed })),
    }));
    const against = defenceOf({ ...sampleContent, accounts }).find(
      ({ ground }) => ground === 'against',
    );
    expect(against?.withheld).toBe('policy-1/consent/protected');
  });

  it('is marked in the redaction log', () => {
    const line = {
      what: 'exhibit',
      of: { noun: 'exhibit', label: '2', id: sampleContent.exhibits[1]?.id ?? '' },
      field: 'title',
      class: 'confidential',
      rule: 'policy-1/consent/none',
      destroyed: false,
      count: 1,
      helpsDefence: false,
    } as const;
    const work = { ...line, field: 'reason', class: 'work' } as const;
    const log = redactionsOf(
      { persons: sampleContent.persons.map((person) => ({ ...person, identity: 'destroyed' })) },
      defenceOf(sampleContent),
      [line, work, work],
      [
        { what: 'incident', rule: 'policy-1/see/secret', helpsDefence: false },
        { what: 'incident', rule: 'policy-1/see/secret', helpsDefence: false },
      ],
    );
    expect(log).toMatchObject([
      { what: 'incident', of: null, count: 2 },
      { what: 'person', class: 'identity', destroyed: true, rule: 'KEY_DESTROYED' },
      { field: 'title', helpsDefence: true, count: 1 },
      { field: 'reason', of: null, count: 2 },
    ]);
  });
});

describe('what is not known', () => {
  it('is said of incidents, suspects, charges, facts, exhibits and accounts', () => {
    const [charge] = sampleContent.charges;
    const gaps = [
      {
        kind: 'NOTHING',
        chargeId: charge?.id ?? '',
        requirement: 'mode/1',
        factId: null,
        exhibitId: null,
      },
      {
        kind: 'NOTHING',
        chargeId: 'another',
        requirement: 'mode/1',
        factId: null,
        exhibitId: null,
      },
    ] as const;
    const said = unknownOf(sampleContent, gaps).map(
      ({ code, of }) => `${code} ${of.noun} ${of.label}`,
    );
    expect(said).toEqual([
      'COUNT_UNDETERMINED incident 1',
      'AUTHOR_DENIED incident 1',
      'CONTROL_NOT_KNOWN incident 1',
      'OBJECTIVE_NOT_CHECKED incident 1',
      'NOT_VERIFIED incident 1',
      'HOLDER_NOT_KNOWN suspect 1',
      'DEPENDS_ON charge 1',
      'NOTHING element 1 mode/1',
      'NOT_AUTHENTICATED exhibit 1',
      'CUSTODY_GAP exhibit 2',
      'NOT_AUTHENTICATED exhibit 2',
      'INCONSISTENCY_UNEXPLAINED account 1',
    ]);
  });
});

describe('changes since the issue before', () => {
  const changed = (of: Partial<DossierContent>) =>
    changesSince(sampleContent, { ...sampleContent, ...of }).changes;

  it('are none where nothing changed, whatever the position', () => {
    expect(changed({ cover: { ...sampleContent.cover, position: 99 } })).toEqual([]);
    expect(changesSince(sampleContent, sampleContent).from).toEqual({ number: 2, position: 61 });
  });

  it('say what came, what went, and where something reads otherwise', () => {
    const [first, second] = sampleContent.facts;
    if (!first || !second) throw new Error('The sample has two facts.');
    const third = { ...second, id: 'a third', number: 3 };
    expect(
      changed({ facts: [{ ...first, coverage: 'for', withdrawn: true }, third], exhibits: [] }).map(
        ({ of, change, fields }) => `${change} ${of.noun} ${of.label} ${fields.join(' ')}`,
      ),
    ).toEqual([
      'changed fact 1 /coverage /withdrawn',
      'added fact 3 ',
      'removed fact 2 ',
      'removed exhibit 1 ',
      'removed exhibit 2 ',
    ]);
  });
});

describe('why something reads otherwise than in the issue before', () => {
  const [incident] = sampleContent.incidents;
  const [person] = sampleContent.persons;
  const [exhibit] = sampleContent.exhibits;
  const [charge] = sampleContent.charges;
  if (!incident || !person || !exhibit || !charge) throw new Error('The sample has one of each');
  const why = (of: Partial<DossierContent>, since: readonly FactBehind[] = []) =>
    changesSince(sampleContent, { ...sampleContent, ...of }, since).changes.map((change) => [
      `${change.of.noun} ${change.of.label}`,
      ...change.why.map(({ kind, word }) => `${kind} ${word}`),
    ]);

  it('is a fact about it that came since, each kind once, and none about anything else', () => {
    const corrected = { type: 'IncidentCorrected', about: [incident.id] };
    expect(
      why({ incidents: [{ ...incident, verification: 'verified' }] }, [
        corrected,
        corrected,
        { type: 'ClaimWithdrawn', about: ['a claim', incident.id] },
        { type: 'EvidenceContested', about: [exhibit.evidenceId] },
      ]),
    ).toEqual([['incident 1', 'fact IncidentCorrected', 'fact ClaimWithdrawn']]);
    const others = sampleContent.exhibits.slice(1);
    expect(
      why({ exhibits: [{ ...exhibit, contested: !exhibit.contested }, ...others] }, [
        { type: 'EvidenceContested', about: [exhibit.evidenceId] },
      ]),
    ).toEqual([['exhibit 1', 'fact EvidenceContested']]);
  });

  it('is a consent, a key that was destroyed, a rule that withholds, another law, or not known', () => {
    expect(why({ persons: [{ ...person, consents: [] }] })).toEqual([
      [`person ${person.pseudonym}`, 'cause consentChanged'],
    ]);
    expect(why({ persons: [{ ...person, identity: 'destroyed' }] })).toEqual([
      [`person ${person.pseudonym}`, 'cause identityDestroyed'],
    ]);
    const summary = { rule: 'dossier-1/told-without-leave', value: null } as const;
    expect(why({ incidents: [{ ...incident, summary }] })).toEqual([
      ['incident 1', `rule ${summary.rule}`],
    ]);
    const { cover } = sampleContent;
    const law = cover.versions.law.map((one) => ({ ...one, catalogueVersion: 99 }));
    expect(
      why({
        cover: { ...cover, versions: { ...cover.versions, law } },
        charges: [{ ...charge, status: 'withdrawn' }, ...sampleContent.charges.slice(1)],
      }),
    ).toEqual([['charge 1', 'cause versionChanged']]);
    expect(why({ incidents: [{ ...incident, verification: 'verified' }] })).toEqual([
      ['incident 1'],
    ]);
  });
});

it('the sample holds no fraction and nothing that JSON would lose', () => {
  const numbers: number[] = [];
  const again: unknown = JSON.parse(canonical(sampleContent), (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  expect(again).toEqual(sampleContent);
  expect(numbers.every(Number.isSafeInteger)).toBe(true);
});
