import { envelopeOf } from '#events';
import { changesSince, contentFiles } from '#dossier';
import type { Profile } from '#dossier';
import type { FieldClass, StoredEvent } from '#events';
import { assembleContent } from '#sijil';
import type { Assembled } from '#sijil';
import { openedParts } from '#vault';
import { buildCanaries } from './canaries.js';
import type { Canaries, Canary, Fate } from './canaries.js';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

const PROFILES = ['court', 'defence', 'partner', 'internal'] as const;

/** To whom what is confidential of each goes. */
const CONFIDENTIAL: Readonly<Record<Fate, readonly Profile[]>> = {
  open: ['court', 'defence', 'internal'],
  named: ['court', 'defence', 'internal'],
  anonymous: ['court', 'internal'],
  interview: ['court', 'internal'],
  neverAsked: ['internal'],
  tookBack: [],
  sealed: [],
  courtAlone: ['court'],
};

/** Who may find a word anywhere in a dossier. */
const readersOf = ({ fieldClass, fate }: Canary): readonly Profile[] => {
  if (fieldClass === 'identity' || fate === 'sealed') return [];
  if (fieldClass === 'work') return fate === 'courtAlone' ? [] : ['internal'];
  if (fieldClass === 'confidential') return CONFIDENTIAL[fate];
  return fate === 'courtAlone' ? ['court'] : PROFILES;
};

describe('a word in a field of every class', () => {
  let test: TestDesk;
  let world: Canaries;
  let events: ReadonlyMap<number, StoredEvent>;
  const made = new Map<Profile, Assembled>();

  /** Everything that goes out: the files, and the events with the parts that are opened. */
  const bytesOf = async (profile: Profile): Promise<string> => {
    const { content, redactions, positions } = made.get(profile) as Assembled;
    const files = [...contentFiles(content, redactions).values()].map((one) =>
      Buffer.from(one).toString('utf8'),
    );
    const parts: string[] = [];
    for (const { position, open } of positions) {
      const stored = events.get(position);
      if (!stored) throw new Error(`There is no event at ${position}.`);
      const opened = await openedParts(test.desk.vault, stored, open);
      parts.push(stored.leaf, ...[...opened.values()].map(({ text }) => text));
    }
    return [...files, ...parts].join('\n');
  };

  const has = (position: number, part: string): boolean =>
    part in (JSON.parse(events.get(position)?.parts ?? '{}') as object);

  beforeAll(async () => {
    test = await openTestDesk();
    world = await buildCanaries(test);
    const all = await test.desk.store.readAll(0, 10_000);
    events = new Map(all.map((event) => [event.position, event]));
    const { caseId, position } = world;
    for (const profile of PROFILES)
      made.set(
        profile,
        await assembleContent(test.desk, { caseId, position, profile, lang: 'en' }),
      );
  });
  afterAll(() => test.drop());

  it.each(PROFILES)('goes to the %s only where it may, and then it does', async (profile) => {
    const bytes = await bytesOf(profile);
    const found = world.canaries.filter(({ token }) => bytes.includes(token));
    const may = world.canaries.filter((one) => readersOf(one).includes(profile));
    const tokens = (of: readonly Canary[]) => of.map(({ token }) => token).sort();
    expect(tokens(found.filter((one) => !may.includes(one)))).toEqual([]);
    // Reasons stand in what is said, and in no proof: not every one of them is shown.
    const mustBe = may.filter(({ fieldClass }) => fieldClass !== 'work');
    expect(tokens(mustBe.filter((one) => !found.includes(one)))).toEqual([]);
    expect(mustBe.length).toBeGreaterThan(15);
    if (profile === 'internal')
      expect(found.filter(({ fieldClass }) => fieldClass === 'work').length).toBeGreaterThan(8);
  });

  it('nothing tells partners or the defence that something is under seal', async () => {
    for (const profile of ['defence', 'partner'] as const) {
      const bytes = await bytesOf(profile);
      const { personId, accountId } = world.people.get('sealed') ?? {};
      const { evidenceId, exhibitId, sha256 } = world.items.get('sealed') ?? {};
      for (const id of [personId, accountId, evidenceId, exhibitId, sha256])
        expect(bytes).not.toContain(id);
    }
    const lines = made.get('partner')?.redactions ?? [];
    expect(lines.filter(({ of, class: of_ }) => of === null && of_ === 'public')).toEqual([]);
  });

  it('no rule tells partners or the defence of a seal, nor partners of a witness', () => {
    const rules = (profile: Profile) => {
      const { content, redactions } = made.get(profile) as Assembled;
      // Of what helps the defence and is kept back as a whole it is told on purpose.
      const lines = redactions.filter(({ of }) => of !== null);
      const said = JSON.stringify({ ...content, redactions: [] }).match(/policy-\d+\/[a-zA-Z/]+/gu);
      return new Set([...lines.map(({ rule }) => rule), ...(said ?? [])]);
    };
    expect([...rules('partner')].sort()).toEqual([
      'policy-1/see/confidential',
      'policy-1/see/work',
    ]);
    expect([...rules('defence')].filter((rule) => /underSeal|secret/u.test(rule))).toEqual([]);
    // What somebody under seal gave is withheld as what any protected person gave is.
    const ofItem = (fate: string) => {
      const { evidenceId } = world.items.get(fate) ?? {};
      const { content } = made.get('defence') as Assembled;
      return content.exhibits.find((one) => one.evidenceId === evidenceId);
    };
    expect(ofItem('bySealed')?.title).toEqual({ value: null, rule: 'dossier-1/protected' });
    expect(ofItem('anonymous')?.title).toEqual({ value: null, rule: 'dossier-1/protected' });
    // The office and the court are told the rule itself.
    const toldCourt = JSON.stringify(made.get('court')?.redactions.filter(({ of }) => of !== null));
    expect(toldCourt).toContain('policy-1/see/underSeal');
  });

  it('what lies for and against a fact is counted from what is listed alone', () => {
    for (const profile of PROFILES)
      for (const { weight, supports } of made.get(profile)?.content.facts ?? []) {
        const listed = (stance: string) =>
          supports.filter((one) => one.stance === stance && !one.withdrawn).length;
        expect({ profile, ...weight }).toMatchObject({
          profile,
          for: listed('for'),
          against: listed('against'),
        });
      }
  });

  it('the bytes of files go where their givers and their handling let them', () => {
    const out = (profile: Profile) =>
      [...world.items].flatMap(([fate, { sha256 }]) =>
        made.get(profile)?.files.some((file) => file.sha256 === sha256) ? [fate] : [],
      );
    expect(Object.fromEntries(PROFILES.map((profile) => [profile, out(profile)]))).toEqual({
      court: ['open', 'anonymous', 'courtAlone', 'interview'],
      defence: ['open'],
      partner: [],
      internal: ['open', 'anonymous', 'neverAsked', 'interview', 'within', 'around', 'since'],
    });
  });

  it('all that is handed over is written down as disclosed', () => {
    for (const profile of PROFILES) {
      const { positions, files, disclosed } = made.get(profile) as Assembled;
      const subjects = (fields: string, of: FieldClass) =>
        disclosed
          .filter((one) => one.class === of && one.fields.includes(fields))
          .flatMap((one) => one.subjects);
      for (const part of ['confidential', 'work'] as const) {
        const opened = positions
          .filter(({ position, open }) => open.some((one) => one === part) && has(position, part))
          .map(({ position }) => envelopeOf(events.get(position)?.leaf ?? '').stream);
        expect(subjects('*', part)).toEqual([...new Set(opened)].sort());
      }
      expect(subjects('bytes', 'confidential')).toEqual(
        [...new Set(files.map(({ evidenceId }) => `evidence-${evidenceId}`))].sort(),
      );
    }
  });

  it('what the office notes of levels and of leave stands behind its own dossiers alone', () => {
    const noted = (profile: Profile) =>
      (made.get(profile)?.positions ?? [])
        .map(({ position }) => envelopeOf(events.get(position)?.leaf ?? '').type)
        .filter((type) => type.startsWith('Consent') || type === 'HandlingSet');
    for (const profile of ['court', 'defence', 'partner'] as const)
      expect(noted(profile)).toEqual([]);
    expect(new Set(noted('internal'))).toEqual(
      new Set(['ConsentRecorded', 'ConsentWithdrawn', 'HandlingSet']),
    );
  });

  it('to the defence all that helps it is listed, and what of it is withheld', () => {
    const { content, redactions } = made.get('defence') as Assembled;
    const exhibits = content.exhibits.map(({ number }) => number);
    expect(content.defence.filter(({ ground }) => ground === 'exculpatory')).toMatchObject(
      exhibits.map((number) => ({ what: { noun: 'exhibit', label: String(number) } })),
    );
    expect(exhibits).toEqual([1, 2, 3, 6, 7, 8, 9, 10, 11]);
    const against = content.defence.find(({ ground }) => ground === 'against');
    expect(against).toMatchObject({ withheld: 'dossier-1/protected' });
    // Two exhibits that help it stay under seal: their number is said, since only a court can keep them back.
    expect(redactions.filter(({ of, helpsDefence }) => of === null && helpsDefence)).toMatchObject([
      { what: 'exhibit', rule: 'policy-1/see/underSeal', count: 1 },
      { what: 'exhibit', rule: 'policy-1/see/secret', count: 1 },
    ]);
  });

  it('each is withheld by a rule that is named', () => {
    const rules = (profile: Profile) => [
      ...new Set((made.get(profile)?.redactions ?? []).map(({ rule }) => rule)),
    ];
    expect(rules('court').sort()).toEqual([
      'dossier-1/identity',
      'policy-1/consent/none',
      'policy-1/consent/withdrawn',
      'policy-1/see/underSeal',
      'policy-1/see/work',
    ]);
    expect(rules('defence')).toContain('dossier-1/protected');
    expect(rules('partner')).toContain('policy-1/see/confidential');
  });

  it('what was agreed to and taken back since leaves at no position any more', async () => {
    const { caseId, position, people } = world;
    const personId = people.get('named')?.personId ?? '';
    const at = await test.desk.readModels.snapshot({ projections: ['people'] });
    const [consent] =
      (await test.desk.readModels.persons.consents(at, [personId])).get(personId) ?? [];
    const words = 'canary-confidential-named-words.';
    expect(await bytesOf('court')).toContain(words);
    await test.desk.writeSide.submit({
      origin: { commandId: crypto.randomUUID(), by: `member-${test.operator.memberId}` },
      steps: [
        {
          kind: 'WithdrawConsent',
          data: { personId, consentId: consent?.consentId, effect: 'erase', reason: 'Fear.' },
        },
      ],
    });
    await test.desk.catchUp();
    const before = made.get('court') as Assembled;
    made.set(
      'court',
      await assembleContent(test.desk, { caseId, position, profile: 'court', lang: 'en' }),
    );
    expect(await bytesOf('court')).not.toContain(words);
    const { changes } = changesSince(before.content, (made.get('court') as Assembled).content);
    expect(changes.map(({ what, change }) => `${change} ${what}`)).toEqual([
      'changed incident',
      'changed person',
      'changed account',
    ]);
  });
});
