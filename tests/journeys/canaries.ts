import { randomUUID } from 'node:crypto';
import { noTraits } from '#events';
import type { FieldClass } from '#events';
import { Protected } from '#kernel';
import { described } from '#testing';
import { byOperator } from '#sijil';
import type { TestDesk } from './open-test-desk.js';

/** What becomes of the words of whoever told them: what they agreed to, or how the thing is handled. */
export type Fate =
  | 'open'
  | 'named'
  | 'anonymous'
  /** Of the recording of what such a one said. */
  | 'interview'
  | 'neverAsked'
  | 'tookBack'
  | 'sealed'
  | 'courtAlone';

/** A word that stands in one field of one thing alone. */
export interface Canary {
  readonly token: string;
  readonly fieldClass: FieldClass;
  readonly fate: Fate;
}

const word = (printed: string) => ({ code: null, printed });
const STANDARD = word('an invented standard');

/**
 * A case in which everything is invented, with a word of its own in a field of every class: of things that are
 * handled as nothing says, of things under seal, and of people who agreed to this, to that, or to nothing.
 */
export const buildCanaries = async ({ desk, operator }: TestDesk) => {
  const canaries: Canary[] = [];
  const say = (fieldClass: FieldClass, what: string, fate: Fate = 'open'): string => {
    // Closed by a stop, so that none is the beginning of another.
    const token = `canary-${fieldClass}-${fate}-${what}.`;
    canaries.push({ token, fieldClass, fate });
    return token;
  };
  const does = async (kind: string, data: object): Promise<void> => {
    await desk.writeSide.submit({
      origin: byOperator(operator, randomUUID()),
      steps: [{ kind, data }],
    });
  };
  const member = { kind: 'member' as const, id: `member-${operator.memberId}` };
  const seal = (noun: string, id: string, audience: readonly string[] = ['custodian']) =>
    does('SetHandling', {
      subject: { noun, id },
      level: audience.length > 1 ? 'secret' : 'underSeal',
      audience,
      reason: say('work', `handling-${noun}-${id}`),
    });

  const caseId = randomUUID();
  await does('OpenCase', {
    caseId,
    reference: say('case', 'reference'),
    title: { en: say('confidential', 'title') },
    forum: 'ICC',
    mandate: say('confidential', 'mandate'),
  });

  const incident = async (fate: Fate, more = ''): Promise<string> => {
    const incidentId = randomUUID();
    const target = word(say('case', `target${more}`, fate));
    await does('RecordIncident', {
      incidentId,
      acts: [
        { actId: randomUUID(), sequence: 1, kind: 'whole', time: null, minutesAfterFirst: null },
      ],
      described: described({ target }),
      source: member,
      site: say('confidential', `site${more}`, fate),
      summary: say('confidential', `summary${more}`, fate),
      texts: { whatever: say('confidential', `texts${more}`, fate) },
    });
    await does('IncludeIncident', {
      caseId,
      incidentId,
      reason: say('work', `included${more}`, fate),
    });
    await does('RecordStatement', {
      incidentId,
      source: member,
      speaker: word(say('case', `speaker${more}`, fate)),
      stance: 'denies',
      words: { text: say('confidential', `denial${more}`, fate), lang: 'en' },
      reason: say('work', `stated${more}`, fate),
    });
    return incidentId;
  };

  const unexhibited = async (sha256: string, host?: string): Promise<string> => {
    const evidenceId = randomUUID();
    await does('AddEvidence', {
      evidenceId,
      kind: word('a file that is no exhibit'),
      held: true,
      files: [{ sha256, size: 7, mediaType: 'video/mp4' }],
      acquisition: { how: word('handed over'), at: null },
      supports: [],
      host,
    });
    return evidenceId;
  };

  const item = async (fate: Fate, sha256: string, more = '', host?: string) => {
    const [evidenceId, exhibitId] = [randomUUID(), randomUUID()];
    await does('AddEvidence', {
      evidenceId,
      kind: word(say('case', `kind${more}`, fate)),
      held: true,
      files: [{ sha256, size: 7, mediaType: 'video/mp4' }],
      acquisition: { how: word(say('case', `acquired${more}`, fate)), at: null },
      supports: [],
      host,
      title: { ar: say('confidential', `item-title${more}`, fate) },
    });
    await does('StateCustodyGap', {
      evidenceId,
      from: '2017-09',
      to: null,
      known: say('confidential', `gap${more}`, fate),
      effect: say('work', `effect${more}`, fate),
    });
    await does('IncludeEvidence', {
      caseId,
      exhibitId,
      evidenceId,
      pages: 1,
      reason: say('work', `exhibited${more}`, fate),
    });
    await does('AssessBearing', {
      caseId,
      exhibitId,
      suspectId: null,
      bearing: 'exculpatory',
      reason: say('work', `bearing${more}`, fate),
    });
    return { evidenceId, exhibitId, sha256 };
  };

  const toll = (incidentId: string, source: object, fate: Fate, more: string) =>
    does('AssertToll', {
      incidentId,
      source,
      counts: [{ outcome: 'killed', category: null, value: 3, qualifier: 'about' }],
      descriptor: word(say('case', `descriptor${more}`, fate)),
      traits: noTraits,
      note: say('confidential', `toll${more}`, fate),
    });

  const person = async (fate: Fate, incidentId: string, more = '') => {
    const personId = randomUUID();
    await does('RegisterPerson', {
      personId,
      name: new Protected(say('identity', `name${more}`, fate)),
      alias: new Protected(say('identity', `alias${more}`, fate)),
      particulars: new Protected(say('identity', `particulars${more}`, fate)),
      note: say('confidential', `note${more}`, fate),
    });
    const agreed = {
      personId,
      consentId: randomUUID(),
      purposes: ['icc'],
      recontactAllowed: true,
      givenAt: '2017-10-01',
      how: word('spoken'),
      source: member,
    };
    if (fate === 'named' || fate === 'anonymous' || fate === 'tookBack')
      await does('RecordConsent', {
        ...agreed,
        identityUse: fate === 'named' ? 'named' : 'anonymous',
      });
    if (fate === 'tookBack')
      await does('WithdrawConsent', {
        personId,
        consentId: agreed.consentId,
        effect: 'stopSharing',
        reason: say('work', `taken-back${more}`, fate),
      });
    await does('AssertRole', {
      personId,
      role: 'witness',
      of: { noun: 'incident', id: incidentId },
      source: member,
      certainty: word(say('case', `certainty${more}`, fate)),
      note: say('confidential', `role${more}`, fate),
    });
    const accountId = randomUUID();
    await does('TakeAccount', {
      accountId,
      person: personId,
      incidentId,
      takenBy: member,
      takenOn: '2017-10-02',
      present: [],
      priorAccounts: [],
      readBack: null,
      place: say('confidential', `place${more}`, fate),
    });
    await does('RecordPassage', {
      accountId,
      basis: 'saw',
      paraphrase: false,
      words: { text: say('confidential', `words${more}`, fate), lang: 'en' },
    });
    await toll(incidentId, { kind: 'account', id: accountId }, fate, more);
    return { personId, accountId };
  };

  const open = await incident('open');
  const sealed = await incident('sealed');
  const forCourt = await incident('courtAlone');
  await seal('incident', sealed);
  await seal('incident', forCourt, ['dossier-court', 'custodian']);

  const people = new Map<Fate, { readonly personId: string; readonly accountId: string }>();
  for (const fate of ['named', 'anonymous', 'neverAsked', 'tookBack', 'sealed'] as const)
    people.set(fate, await person(fate, open));
  await seal('person', people.get('sealed')?.personId ?? '');

  const items = new Map<string, Awaited<ReturnType<typeof item>>>();
  for (const [n, fate] of (
    ['open', 'anonymous', 'neverAsked', 'sealed', 'courtAlone'] as const
  ).entries())
    items.set(fate, await item(fate, String(n).repeat(64)));
  await seal('evidence', items.get('sealed')?.evidenceId ?? '');
  await seal('evidence', items.get('courtAlone')?.evidenceId ?? '', ['dossier-court', 'custodian']);
  for (const fate of ['anonymous', 'neverAsked'] as const)
    await does('AssertRole', {
      personId: people.get(fate)?.personId,
      role: 'source',
      of: { noun: 'evidence', id: items.get(fate)?.evidenceId },
      source: member,
    });

  // What rests on somebody under seal without being theirs: a part of another person, a doubt, a hand.
  const [kept, shown] = [people.get('sealed'), people.get('named')];
  const fromKept = { kind: 'account' as const, id: kept?.accountId };
  await does('AssertRole', {
    personId: shown?.personId,
    role: 'victim',
    of: { noun: 'incident', id: open },
    source: fromKept,
    certainty: word(say('case', 'role-by-another', 'sealed')),
    note: say('confidential', 'role-by-another', 'sealed'),
  });
  await does('AssertFate', {
    personId: shown?.personId,
    fate: word(say('case', 'fate-by-another', 'sealed')),
    at: null,
    source: fromKept,
    note: say('confidential', 'fate-by-another', 'sealed'),
  });
  await does('NoteInconsistency', {
    accountId: shown?.accountId,
    with: fromKept,
    what: say('confidential', 'doubt', 'sealed'),
  });
  await does('TransferCustody', {
    evidenceId: items.get('open')?.evidenceId,
    from: { kind: 'office' },
    to: { kind: 'person', id: kept?.personId },
    at: null,
    how: word('by hand'),
    reason: say('work', 'hand', 'sealed'),
  });
  // What was told by somebody who did not want it handed on, and was described anew since.
  const retold = await incident('open', '-retold');
  const describe = (source: object, summary: string) =>
    does('AssertDescription', { incidentId: retold, described: described(), source, summary });
  const never = { kind: 'account' as const, id: people.get('neverAsked')?.accountId };
  await describe(never, say('confidential', 'superseded', 'neverAsked'));
  await describe(member, say('confidential', 'standing'));

  // The recording of an interview, given by the office itself.
  const recording = await item('interview', '5'.repeat(64));
  await does('DocumentAccount', {
    accountId: people.get('anonymous')?.accountId,
    evidenceId: recording.evidenceId,
    reason: say('work', 'documented', 'interview'),
  });
  items.set('interview', recording);

  // What rests on somebody of whom the case knows nothing else.
  const elsewhere = async (personId: string | null | undefined) => {
    const accountId = randomUUID();
    await does('TakeAccount', {
      accountId,
      person: personId,
      takenBy: member,
      takenOn: null,
      present: [],
      priorAccounts: [],
      readBack: null,
    });
    return { kind: 'account' as const, id: accountId };
  };
  const unasked = people.get('neverAsked')?.personId;
  await toll(open, await elsewhere(kept?.personId), 'sealed', '-elsewhere');
  await toll(open, await elsewhere(unasked), 'neverAsked', '-elsewhere');
  await toll(open, await elsewhere(null), 'neverAsked', '-of-nobody');
  await does('NoteInconsistency', {
    accountId: shown?.accountId,
    with: never,
    what: say('confidential', 'doubt', 'neverAsked'),
  });

  // Two more records of somebody who agreed on one of them and took it back on another.
  const merged = await person('named', open, '-merged');
  const [absorbed, between] = [randomUUID(), randomUUID()];
  for (const personId of [absorbed, between])
    await does('RegisterPerson', { personId, name: new Protected('Somebody invented') });
  const consentId = randomUUID();
  const agreement = {
    personId: absorbed,
    consentId,
    purposes: ['icc'],
    identityUse: 'named',
    recontactAllowed: false,
    givenAt: null,
    how: word('spoken'),
    source: member,
  };
  await does('RecordConsent', agreement);
  const reason = 'The same person.';
  await does('WithdrawConsent', { personId: absorbed, consentId, effect: 'erase', reason });
  await does('MergePersons', { personId: absorbed, into: between, reason });
  await does('MergePersons', { personId: between, into: merged.personId, reason });
  for (const [n, one] of canaries.entries())
    if (one.token.endsWith('-merged.')) canaries[n] = { ...one, fate: 'tookBack' };

  // Items by which those are handed over who did not agree to it: with what they lie in, or what lies in them.
  const gives = (personId: string | undefined, evidenceId: string) =>
    does('AssertRole', {
      personId,
      role: 'source',
      of: { noun: 'evidence', id: evidenceId },
      source: member,
    });
  const box = await unexhibited('a'.repeat(64));
  await gives(unasked, box);
  const within = await item('neverAsked', '6'.repeat(64), '-within', box);
  const around = await item('neverAsked', '7'.repeat(64), '-around');
  const talk = await unexhibited('b'.repeat(64), around.evidenceId);
  await does('DocumentAccount', { accountId: never.id, evidenceId: talk, reason });
  const asPublic = await item('tookBack', '8'.repeat(64), '-public');
  await does('SetHandling', {
    subject: { noun: 'evidence', id: asPublic.evidenceId },
    level: 'public',
    audience: [],
    reason,
  });
  await gives(people.get('tookBack')?.personId, asPublic.evidenceId);
  const since = await item('neverAsked', '9'.repeat(64), '-since');
  // One that somebody under seal gave, and its copy for others; the item itself is under none.
  const bySealed = await item('tookBack', 'c'.repeat(64), '-by-sealed');
  await does('MakeRedactedCopy', {
    evidenceId: bySealed.evidenceId,
    of: bySealed.sha256,
    file: { sha256: 'd'.repeat(64), size: 7, mediaType: 'video/mp4' },
    ground: word('protection'),
    removed: say('confidential', 'removed-by-sealed', 'tookBack'),
    reason: say('work', 'redacted-by-sealed', 'tookBack'),
  });
  await gives(kept?.personId, bySealed.evidenceId);
  for (const [name, one] of Object.entries({ within, around, asPublic, bySealed, since }))
    items.set(name, one);
  await toll(open, { kind: 'evidence', id: within.evidenceId }, 'neverAsked', '-of-an-item');

  const allege = async (fate: Fate, incidentId: string) => {
    const at = await (async () => {
      await desk.catchUp();
      return desk.readModels.snapshot({ projections: ['incidents'] });
    })();
    const acts = (await desk.readModels.incidents.acts(at, [incidentId])).get(incidentId) ?? [];
    const factId = randomUUID();
    await does('AllegeFact', {
      caseId,
      factId,
      kind: 'crimeBase',
      acts: acts.map(({ actId }) => ({ incidentId, actId })),
      statement: say('confidential', 'statement', fate),
      reason: say('work', 'alleged', fate),
    });
    return factId;
  };
  const factId = await allege('open', open);
  await allege('sealed', sealed);
  const support = (stance: 'for' | 'against', of: object, fate: Fate) =>
    does('RecordFactSupport', {
      caseId,
      factId,
      stance,
      exhibitId: null,
      account: null,
      ...of,
      reason: say('work', `support-${stance}`, fate),
    });
  await support('for', { exhibitId: items.get('open')?.exhibitId }, 'open');
  for (const fate of ['anonymous', 'sealed'] as const)
    await support(
      'against',
      { account: { accountId: people.get(fate)?.accountId, passage: 1 } },
      fate,
    );

  await does('ClassifyConflict', {
    conflictId: randomUUID(),
    name: { en: 'An invented conflict of nobody' },
    type: 'NIAC',
    parties: [word('one'), word('other')],
    territory: 'Nowhere',
    during: { from: null, to: null },
    source: member,
    reason: STANDARD.printed,
  });
  await desk.catchUp();
  const { position } = await desk.readModels.snapshot({ projections: ['history', 'cases'] });
  // Who gave it is found out only later.
  await gives(unasked, since.evidenceId);
  await desk.catchUp();
  return { caseId, canaries, items, people, position };
};

/** What stands in it. */
export type Canaries = Awaited<ReturnType<typeof buildCanaries>>;
