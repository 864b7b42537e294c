import { hash, randomBytes, randomUUID } from 'node:crypto';
import { canonical } from '#events';
import { formatPartialProof, parsePartialProof, verifyPartialProof } from '#ledger';
import { openApi } from './api.fixture.js';
import type { OpenApi, Role } from './api.fixture.js';
import { TRUST } from './proof/proofs.fixture.js';
import { made, wisher } from './world/wisher.fixture.js';
import type { Result, Wisher } from './world/wisher.fixture.js';
import { describedOn, SECRETS, word } from './world/words.fixture.js';

interface Answered {
  readonly proof: {
    readonly position: number;
    readonly eventId: string;
    readonly opened: readonly string[];
    readonly closed: readonly string[];
    readonly text: string;
    readonly checkpoint: string;
    readonly size: number;
  };
}

/** Every way in which words could stand in a text: as they are, in hexadecimal, in base64 at any place. */
const spellings = (words: string | Uint8Array): readonly string[] => {
  const bytes = Buffer.from(words as string);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [bytes.toString('utf8'), bytes.toString('hex'), ...base64];
};

describe('a proof asked for over GraphQL', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let incident: Result;
  let classified: Result;

  const prove = async (role: Role, event: number | string, open: readonly string[] = []) => {
    const { data, errors, text } = await api.ask<Answered>(
      role,
      `query($open: [ProofPart!]) { proof(event: "${event}", open: $open) { position eventId opened closed text checkpoint size } }`,
      { open },
    );
    return { proof: data?.proof, errors, text };
  };

  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    incident = await wishes.done('investigator', 'recordIncident', {
      described: describedOn('2017-09-29'),
      site: SECRETS.site,
    });
    classified = await wishes.done('lawyer', 'proposeClassification', {
      incidentId: incident.id,
      law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
      standard: word('reasonable grounds'),
      evidence: [],
      reason: SECRETS.reason,
    });
  }, 120_000);
  afterAll(() => api.close());

  it('opens what is asked for and may be seen, and is checked by whoever has the keys alone', async () => {
    const { proof, errors } = await prove('lawyer', incident.position, ['case', 'confidential']);
    expect(errors).toEqual([]);
    expect(proof).toMatchObject({
      position: incident.position,
      opened: ['public', 'case', 'confidential'],
      closed: [],
    });
    const proven = verifyPartialProof(proof.text, TRUST);
    expect(proven.position).toBe(BigInt(incident.position));
    expect(proven.opened.get('confidential')).toMatchObject({ site: SECRETS.site });
    expect(proof.text).toContain(JSON.stringify(proof.checkpoint).slice(1, -1));

    const { proof: closed } = await prove('lawyer', proof.eventId);
    expect(closed).toMatchObject({ opened: ['public'], closed: ['case', 'confidential'] });
    expect(verifyPartialProof(closed.text, TRUST).opened.has('case')).toBe(false);
    expect(closed.text).not.toContain(SECRETS.site);
  });

  it('writes down what it is about to show', async () => {
    await prove('analyst', incident.position, ['confidential']);
    const { data } = await api.ask<{ disclosures: { nodes: readonly object[] } }>(
      'auditor',
      `{ disclosures(first: 1, filter: { memberId: "${api.members.get('analyst')}" }) { nodes { shown { class fields subjects } } } }`,
    );
    expect(data.disclosures.nodes).toEqual([
      {
        shown: [{ class: 'confidential', fields: ['site'], subjects: [`incident-${incident.id}`] }],
      },
    ]);
  });

  it('never opens reasons, which cannot be completed by guessing either', async () => {
    const { proof, text } = await prove('lawyer', classified.position, ['case']);
    expect(proof.closed).toEqual(['work']);
    const [event] = await api.store.readAll(classified.position - 1, 1);
    const { sealed } = (JSON.parse(event?.parts ?? '{}') as Record<string, { sealed: string }>)[
      'work'
    ] ?? { sealed: '' };
    const envelope = JSON.parse(event?.leaf ?? '{}') as {
      id: string;
      stream: string;
      parts: Record<string, string>;
    };
    const commitment = envelope.parts['work'] ?? '';
    const [work] = await api.vault.open([
      { eventId: envelope.id, stream: envelope.stream, class: 'work', token: sealed, commitment },
    ]);
    if (!work) throw new Error('The reasons of a spec are there.');
    expect(hash('sha256', Buffer.concat([work.salt, Buffer.from(work.text)]), 'hex')).toBe(
      commitment,
    );
    for (const secret of [SECRETS.reason, work.text, work.salt, sealed])
      for (const spelling of spellings(secret)) expect(text).not.toContain(spelling);

    // Somebody knows the reasons to the letter, and has everything else of the file: only the salt is missing.
    const given = parsePartialProof(proof.text);
    const known = [...given.opened.values()].map(({ salt }) => salt);
    const guesses = [
      new Uint8Array(16),
      ...known,
      Buffer.from(envelope.id.replaceAll('-', ''), 'hex'),
      Buffer.from(commitment, 'hex').subarray(0, 16),
      ...Array.from({ length: 2_000 }, () => randomBytes(16)),
    ];
    for (const salt of guesses)
      expect(hash('sha256', Buffer.concat([salt, Buffer.from(work.text)]), 'hex')).not.toBe(
        commitment,
      );
    const completed = formatPartialProof({
      ...given,
      opened: new Map([...given.opened, ['work', { salt: new Uint8Array(16), text: work.text }]]),
    });
    expect(() => verifyPartialProof(completed, TRUST)).toThrow(
      expect.objectContaining({ code: 'PART_NOT_PROVEN' }) as Error,
    );
    const { errors } = await prove('lawyer', classified.position, ['work']);
    expect(errors).not.toEqual([]);
  });

  it('holds after an identity was destroyed, and never showed a byte of it', async () => {
    const name = 'An Invented Witness Of The Proof';
    const person = await wishes.done('investigator', 'registerPerson', {
      name,
      particulars: 'An invented baker',
    });
    const { proof: before, text } = await prove('custodian', person.position, ['case']);
    expect(before.closed).toEqual(['identity']);
    for (const secret of [name, 'An invented baker', canonical({ name })])
      for (const spelling of spellings(secret)) expect(text).not.toContain(spelling);

    await api.vault.destroyPerson(person.id);
    const { proof: after } = await prove('custodian', person.position, ['case']);
    for (const one of [before, after])
      expect(verifyPartialProof(one.text, TRUST)).toMatchObject({
        position: BigInt(person.position),
        closed: ['identity'],
      });
    expect(parsePartialProof(after.text).envelope).toBe(parsePartialProof(before.text).envelope);
  });

  it('is of nothing that the caller may not know of', async () => {
    for (const event of ['0', '1000000', '00000000-0000-4000-8000-000000000000', 'x', '-1'])
      expect((await prove('lawyer', event)).errors[0]?.extensions).toMatchObject({
        code: 'EVENT_NOT_FOUND',
        kind: 'not-found',
        path: '/event',
      });
    const refused = await prove('administrator', incident.position);
    expect(refused.errors[0]?.extensions.code).toBe('NOT_ALLOWED_TO_SEE');

    const item = await wishes.done('investigator', 'addEvidence', {
      kind: word('Video'),
      acquisition: { how: word('x') },
      supports: [],
    });
    const link = await wishes.done('investigator', 'linkEvidence', {
      evidenceId: item.id,
      incidentId: incident.id,
    });
    expect(made(link, 'linkId')).not.toBe('');
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: incident.id },
      level: 'underSeal',
      audience: ['custodian'],
      reason: 'The source is in danger.',
    });
    // The incident itself, and whatever names it.
    for (const { position } of [incident, link]) {
      const { errors } = await prove('lawyer', position, ['case']);
      expect(errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
      expect((await prove('custodian', position, ['case'])).errors).toEqual([]);
    }
  });

  it('is of no task that stands on what the caller may not know of', async () => {
    const kept = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-01'),
    });
    const task = await wishes.done('lawyer', 'openTask', {
      subject: { noun: 'incident', id: kept.id },
      title: 'Did it happen?',
    });
    const dropped = await wishes.done('lawyer', 'dropTask', { taskId: task.id, reason: 'It did.' });
    expect((await prove('analyst', dropped.position)).errors).toEqual([]);
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: kept.id },
      level: 'underSeal',
      audience: ['custodian'],
      reason: 'The source is in danger.',
    });
    for (const { position } of [task, dropped]) {
      const { errors } = await prove('analyst', position);
      expect(errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
      expect((await prove('custodian', position)).errors).toEqual([]);
    }
  });
});

describe('a proof of what the read models have not reached', () => {
  it('is not given before they have', async () => {
    const api = await openApi({ heldBack: ['evidence'] });
    try {
      const { position } = await api.give({
        kind: 'AddEvidence',
        data: {
          evidenceId: randomUUID(),
          kind: word('Video'),
          held: false,
          files: [],
          acquisition: { how: word('x'), at: null },
          supports: [],
        },
      });
      const proven = async () =>
        (await api.ask('lawyer', `{ proof(event: "${position}") { position } }`)).errors.map(
          ({ extensions }) => extensions.code,
        );
      expect(await proven()).toEqual(['EVENT_NOT_FOUND']);
      await api.release(position);
      expect(await proven()).toEqual([]);
    } finally {
      await api.close();
    }
  });
});
