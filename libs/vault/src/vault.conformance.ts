import { randomBytes, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { Protected, Refusal } from '#kernel';
import { canonical, commitmentTo, divide, PersonRegistered, SALT_BYTES } from '#events';
import type { FieldClass, Part } from '#events';
import type { OpenRequest, SealedClass, Vault } from './vault.js';

/** What a specification of an adapter brings along. */
export interface VaultUnderTest {
  readonly vault: Vault;
  /** The same vault through other eyes: another process, with nothing in its memory. */
  again(): Promise<Vault>;
  /** All that lies at rest, as a thief would find it. */
  atRest(): Promise<string>;
  /** Changes every identity that is kept, as a thief who can write could. */
  tamper(
    change: (kept: { owner: string; sealed: string }) => { owner: string; sealed: string },
  ): Promise<void>;
  close(): Promise<void>;
}

/** A part with a salt of its own. */
export const part = (fieldClass: FieldClass, body: object): Part => ({
  class: fieldClass,
  salt: randomBytes(SALT_BYTES),
  text: canonical(body),
});

/** Everything that is sealed of the registration of a person. */
export const registration = (personId: string, name: string, note = 'met at the clinic') => {
  const parts = divide(
    PersonRegistered,
    {
      type: 'PersonRegistered',
      version: 1,
      stream: `person-${personId}`,
      data: { personId, pseudonym: 'P-TEST', name, particulars: 'plays the oud', note },
    },
    randomBytes,
  ).filter((p) => p.class !== 'public');
  return { eventId: randomUUID(), stream: `person-${personId}`, personId, parts };
};

const commitmentIn = (parts: readonly Part[], fieldClass: FieldClass): string => {
  const found = parts.find((p) => p.class === fieldClass);
  if (!found) throw new Error(`no part of class ${fieldClass}`);
  return commitmentTo(found);
};

/** Asks for the identity of a registration. */
export const identityOf = ({ eventId, personId, parts }: ReturnType<typeof registration>) => ({
  eventId,
  personId,
  commitment: commitmentIn(parts, 'identity'),
});

const revealed = async (vault: Vault, of: ReturnType<typeof registration>) => {
  const [identity] = await vault.identities([identityOf(of)]);
  return identity && Object.fromEntries(Object.entries(identity).map(([k, v]) => [k, v.reveal()]));
};

const sealText = async (
  vault: Vault,
  text: string,
  stream = `incident-${randomUUID()}`,
  fieldClass: SealedClass = 'confidential',
) => {
  const eventId = randomUUID();
  const sealed = part(fieldClass, { text });
  const [answer] = await vault.seal([{ eventId, stream, parts: [sealed] }]);
  const request: OpenRequest = {
    eventId,
    stream,
    class: fieldClass,
    token: answer?.tokens[fieldClass] ?? '',
    commitment: commitmentTo(sealed),
  };
  return { request, part: sealed };
};

const refused = expect.objectContaining({
  kind: 'unavailable',
  code: 'VAULT_TOKEN_REFUSED',
}) as unknown;

/** What every Vault must do. An adapter may promise more, never less. */
export const describeVault = (adapter: string, open: () => Promise<VaultUnderTest>): void => {
  describe(`Vault on ${adapter}`, () => {
    let under: VaultUnderTest;
    let vault: Vault;
    beforeAll(async () => {
      under = await open();
      vault = under.vault;
    });
    afterAll(() => under.close());

    describe('sealed texts', () => {
      it('come back as they went in, also to another process', async () => {
        const one = await sealText(vault, 'The convoy came from the north. قافلة');
        const two = await sealText(vault, 'doubtful', undefined, 'work');
        for (const eyes of [vault, await under.again()])
          await expect(eyes.open([one.request, two.request])).resolves.toEqual([
            one.part,
            two.part,
          ]);
      });

      it('answer a batch in its order, whatever is sealed of each event', async () => {
        const stream = `case-${randomUUID()}`;
        const sealings = Array.from({ length: 50 }, (_, n) => ({
          eventId: randomUUID(),
          stream: n % 2 ? stream : `case-${randomUUID()}`,
          parts: [
            part('confidential', { n }),
            ...(n % 3 ? [part('work', { why: n })] : []),
            part('case', { n }),
          ],
        }));
        const sealed = await vault.seal(sealings);
        expect(sealed.map(({ eventId }) => eventId)).toEqual(
          sealings.map(({ eventId }) => eventId),
        );
        expect(sealed.map(({ tokens }) => Object.keys(tokens))).toEqual(
          sealings.map((_, n) => (n % 3 ? ['confidential', 'work'] : ['confidential'])),
        );
        const requests = sealings.map(({ eventId, stream: s, parts }, n) => ({
          eventId,
          stream: s,
          class: 'confidential' as const,
          token: sealed[n]?.tokens.confidential ?? '',
          commitment: commitmentIn(parts, 'confidential'),
        }));
        const opened = await (await under.again()).open(requests.toReversed());
        expect(opened.map((p) => p?.text)).toEqual(
          sealings.map((_, n) => canonical({ n })).toReversed(),
        );
      });

      it('of nothing are nothing', async () => {
        await expect(vault.seal([])).resolves.toEqual([]);
        await expect(vault.open([])).resolves.toEqual([]);
        await expect(vault.identities([])).resolves.toEqual([]);
        const eventId = randomUUID();
        await expect(vault.seal([{ eventId, stream: 'case-x', parts: [] }])).resolves.toEqual([
          { eventId, tokens: {} },
        ]);
      });

      it('never look alike, though their words are the same', async () => {
        const stream = `case-${randomUUID()}`;
        const tokens = await Promise.all(
          Array.from({ length: 20 }, () => sealText(vault, 'same', stream)),
        );
        expect(new Set(tokens.map(({ request }) => request.token)).size).toBe(20);
      });

      it('are sealed by many at once under one key a stream', async () => {
        const stream = `case-${randomUUID()}`;
        const other = await under.again();
        const all = await Promise.all(
          Array.from({ length: 16 }, (_, n) =>
            sealText(n % 2 ? vault : other, `text ${n}`, stream),
          ),
        );
        const opened = await (await under.again()).open(all.map(({ request }) => request));
        expect(opened).toEqual(all.map(({ part: p }) => p));
      });

      it('are refused when moved, cut, altered or exchanged', async () => {
        const { request } = await sealText(vault, 'one');
        const same = await sealText(vault, 'two', request.stream);
        const elsewhere = await sealText(vault, 'three');
        const bytes = Buffer.from(request.token, 'base64url');
        const flipped = (at: number): string => {
          const copy = Buffer.from(bytes);
          copy[at] = (copy[at] ?? 0) ^ 1;
          return copy.toString('base64url');
        };
        const wrong: Partial<OpenRequest>[] = [
          { eventId: randomUUID() },
          { class: 'work' },
          { stream: elsewhere.request.stream },
          { stream: `incident-${randomUUID()}` },
          { token: same.request.token },
          { token: elsewhere.request.token },
          { token: '' },
          { token: `${request.token}A` },
          { token: `${request.token} ` },
          { token: bytes.subarray(0, -1).toString('base64url') },
          { token: bytes.subarray(0, 20).toString('base64url') },
          ...[0, 1, 16, 17, 29, bytes.length - 1].map((at) => ({ token: flipped(at) })),
        ];
        for (const eyes of [vault, await under.again()])
          for (const change of wrong)
            await expect(eyes.open([{ ...request, ...change }])).rejects.toEqual(refused);
      });

      it('are held against their commitment', async () => {
        const { request } = await sealText(vault, 'one');
        const other = commitmentTo(part('confidential', { text: 'one' }));
        await expect(vault.open([{ ...request, commitment: other }])).rejects.toMatchObject({
          code: 'PART_NOT_AS_COMMITTED',
        });
      });

      it('are withheld where the key of their stream is nowhere', async () => {
        const stranger = await open();
        const { request } = await sealText(stranger.vault, 'sealed elsewhere');
        await stranger.close();
        const here = await sealText(vault, 'sealed here');
        await expect(vault.open([request, here.request])).resolves.toEqual([null, here.part]);
      });
    });

    describe('identities', () => {
      it('come back field by field, protected, also to another process', async () => {
        const amal = registration(randomUUID(), 'Amal Testsdottir');
        await vault.seal([amal]);
        const [identity] = await vault.identities([identityOf(amal)]);
        expect(JSON.stringify(identity)).toBe('{"name":"[protected]","particulars":"[protected]"}');
        expect(inspect(identity)).not.toContain('Amal');
        for (const eyes of [vault, await under.again()])
          await expect(revealed(eyes, amal)).resolves.toEqual({
            name: 'Amal Testsdottir',
            particulars: 'plays the oud',
          });
      });

      it('give no token to stand in the register', async () => {
        const [sealed] = await vault.seal([registration(randomUUID(), 'Amal')]);
        expect(Object.keys(sealed?.tokens ?? {})).toEqual(['confidential']);
      });

      it('need a person', async () => {
        const { personId: _, ...nobody } = registration(randomUUID(), 'Amal');
        await expect(vault.seal([nobody])).rejects.toMatchObject({ code: 'VAULT_PERSON_MISSING' });
      });

      it('of a repeated command with new salts replace nothing', async () => {
        const personId = randomUUID();
        const first = registration(personId, 'Amal');
        const second = { ...registration(personId, 'Amal'), eventId: first.eventId };
        await vault.seal([first]);
        await vault.seal([second, second]);
        await vault.seal([first]);
        await expect(revealed(vault, first)).resolves.toMatchObject({ name: 'Amal' });
        await expect(revealed(vault, second)).resolves.toMatchObject({ name: 'Amal' });
      });

      it('are null where nothing is kept, and refused for another person', async () => {
        const amal = registration(randomUUID(), 'Amal');
        const badr = registration(randomUUID(), 'Badr');
        await vault.seal([amal]);
        await expect(
          vault.identities([identityOf(badr), { ...identityOf(amal), eventId: randomUUID() }]),
        ).resolves.toEqual([null, null]);
        await expect(
          vault.identities([{ ...identityOf(amal), personId: badr.personId }]),
        ).rejects.toEqual(refused);
      });
    });

    describe('names', () => {
      const found = async (eyes: Vault, name: string) =>
        (await eyes.namesakes(new Protected(name))).map(({ eventId }) => eventId);

      it('are found in every spelling and both scripts, by all of their words', async () => {
        const amal = registration(randomUUID(), 'Amal al-Inventari');
        const badr = registration(randomUUID(), 'بدر الانفنتري');
        await vault.seal([amal, badr]);
        for (const eyes of [vault, await under.again()]) {
          for (const name of ['amal', 'Inventari Amal', 'AMAL EL INVENTARI', 'أمل'])
            expect(await found(eyes, name)).toContain(amal.eventId);
          expect(await found(eyes, 'Badr')).toContain(badr.eventId);
          for (const name of ['Amal Badr', 'Inven', 'oud', '', '—'])
            expect(await found(eyes, name)).not.toContain(amal.eventId);
        }
      });

      it('are found while they are typed, by the beginning of their last word, where that is asked for', async () => {
        const amal = registration(randomUUID(), 'Tamim Zerubabel');
        const badr = registration(randomUUID(), 'Zerubabel Talib');
        await vault.seal([amal, badr]);
        const typed = async (eyes: Vault, name: string) =>
          (await eyes.namesakes(new Protected(name), { unfinished: true }))
            .map(({ eventId }) => eventId)
            .sort();
        for (const eyes of [vault, await under.again()]) {
          for (const name of ['Zer', 'zeru', 'زرو', 'Zerubabel'])
            expect([name, await typed(eyes, name)]).toEqual([
              name,
              [amal.eventId, badr.eventId].sort(),
            ]);
          for (const name of ['tamim zer', 'tamim z'])
            expect([name, await typed(eyes, name)]).toEqual([name, [amal.eventId]]);
          for (const name of ['zer tamim', 'z', 'rub', '', '—'])
            expect([name, await typed(eyes, name)]).toEqual([name, []]);
          expect(await found(eyes, 'Zer')).toEqual([]);
        }
      });

      it('say where an identity stands and no more', async () => {
        const amal = registration(randomUUID(), 'Qamar of the Spec');
        await vault.seal([amal]);
        await expect(vault.namesakes(new Protected('Qamar'))).resolves.toEqual([identityOf(amal)]);
      });

      it('are gone with the key, in the same step', async () => {
        const gone = registration(randomUUID(), 'Vanished Inventova');
        const stays = registration(randomUUID(), 'Standing Inventova');
        await vault.seal([gone, stays]);
        expect(await found(vault, 'Inventova')).toHaveLength(2);
        await vault.destroyPerson(gone.personId);
        await vault.seal([{ ...gone, eventId: randomUUID() }]);
        await vault.indexNames({ anyway: true });
        for (const eyes of [vault, await under.again()])
          expect(await found(eyes, 'Inventova')).toEqual([stays.eventId]);
      });

      it('are indexed anew, beside others who seal and destroy at that moment', async () => {
        const people = Array.from({ length: 12 }, (_, n) =>
          registration(randomUUID(), `Rebuilt Person${'abcdefghijkl'[n]}`),
        );
        await vault.seal(people.slice(0, 6));
        const other = await under.again();
        const [read] = await Promise.all([
          vault.indexNames({ anyway: true }),
          other.seal(people.slice(6)),
          ...people.slice(0, 2).map(({ personId }) => other.destroyPerson(personId)),
        ]);
        expect(read).toBeGreaterThanOrEqual(4);
        expect((await found(vault, 'Rebuilt')).sort()).toEqual(
          people
            .slice(2)
            .map(({ eventId }) => eventId)
            .sort(),
        );
        // It is as it should be, so nothing is read again.
        await expect(vault.indexNames()).resolves.toBe(0);
      });

      it('of too many people are refused without a word of them', async () => {
        await vault.seal([1, 2, 3].map(() => registration(randomUUID(), 'Manifold')));
        await expect(vault.namesakes(new Protected('Manifold'), { most: 3 })).resolves.toHaveLength(
          3,
        );
        const error: unknown = await vault
          .namesakes(new Protected('Manifold'), { most: 2 })
          .catch((e: unknown) => e);
        expect(error).toMatchObject({ kind: 'invalid', code: 'NAME_TOO_COMMON' });
        expect(inspect(error, { depth: 5 })).not.toContain('Manifold');
      });
    });

    describe('at rest', () => {
      it('shows nothing of what was sealed', async () => {
        const planted = registration(
          randomUUID(),
          'Zubaida Unmistakable',
          'seen at Bab Unmistakable',
        );
        const [sealed] = await vault.seal([planted]);
        const rest = (await under.atRest()) + JSON.stringify(sealed);
        for (const word of ['Zubaida', 'Unmistakable', 'plays the oud'])
          for (const spelling of [
            word,
            Buffer.from(word).toString('hex'),
            Buffer.from(word).toString('base64url').slice(0, -1),
          ])
            expect(rest).not.toContain(spelling);
      });
    });

    describe('macs', () => {
      it('are keyed, stable across processes, and their uses kept apart', async () => {
        const mac = vault.mac('command', 'input');
        expect(mac).toMatch(/^[0-9a-f]{64}$/);
        expect((await under.again()).mac('command', Buffer.from('input'))).toBe(mac);
        expect(vault.mac('unit', 'input')).not.toBe(mac);
        expect(vault.mac('command', 'input ')).not.toBe(mac);
        const stranger = await open();
        expect(stranger.vault.mac('command', 'input')).not.toBe(mac);
        await stranger.close();
      });
    });

    describe('keys of files', () => {
      it('are made once for each file', async () => {
        const file = randomBytes(32).toString('hex');
        const [one, two] = await Promise.all([
          vault.fileKey(file),
          (await under.again()).fileKey(file),
        ]);
        expect(one).toHaveLength(32);
        expect(Buffer.from(two).equals(one)).toBe(true);
        await expect(vault.fileKey(randomBytes(32).toString('hex'))).resolves.not.toEqual(one);
      });

      it('are gone for ever once destroyed, for everybody, and no other with them', async () => {
        const [one, two, never, other] = Array.from({ length: 4 }, () =>
          randomBytes(32).toString('hex'),
        ) as [string, string, string, string];
        const kept = await vault.fileKey(other);
        const eyes = await under.again();
        for (const file of [one, two]) await eyes.fileKey(file);
        await vault.destroyFiles([]);
        // One that never had a key gets none afterwards, and again changes nothing.
        await vault.destroyFiles([one, two, never]);
        await vault.destroyFiles([one]);
        for (const each of [vault, eyes, await under.again()]) {
          for (const file of [one, two, never])
            await expect(each.fileKey(file)).rejects.toMatchObject({
              kind: 'conflict',
              code: 'FILE_DISPOSED_OF',
            });
          expect(Buffer.from(await each.fileKey(other)).equals(kept)).toBe(true);
          await expect(each.destroyedFiles([two, other, one])).resolves.toEqual(
            new Set([two, one]),
          );
        }
        await expect(vault.destroyFiles(['../key'])).rejects.toMatchObject({
          code: 'VAULT_FILE_UNNAMED',
        });
      });

      it('are for files named by their hash', async () => {
        await expect(vault.fileKey('../key')).rejects.toMatchObject({ code: 'VAULT_FILE_UNNAMED' });
      });
    });

    describe('destroying a person', () => {
      it('takes the identity from everybody and leaves all else as it was', async () => {
        const gone = registration(randomUUID(), 'Gone Forever');
        const stays = registration(randomUUID(), 'Stays Here');
        const text = await sealText(vault, 'words');
        const file = randomBytes(32).toString('hex');
        const fileKey = await vault.fileKey(file);
        const mac = vault.mac('command', 'input');
        const [sealed] = await vault.seal([gone]);
        await vault.seal([stays]);
        const other = await under.again();
        await expect(revealed(other, gone)).resolves.toMatchObject({ name: 'Gone Forever' });

        await vault.destroyPerson(gone.personId);

        // `other` still holds the key in its memory.
        for (const eyes of [vault, other, await under.again()]) {
          await expect(revealed(eyes, gone)).resolves.toBeNull();
          await expect(eyes.destroyedPersons([stays.personId, gone.personId])).resolves.toEqual(
            new Set([gone.personId]),
          );
          await expect(revealed(eyes, stays)).resolves.toMatchObject({ name: 'Stays Here' });
          await expect(eyes.open([text.request])).resolves.toEqual([text.part]);
          const note: OpenRequest = {
            eventId: gone.eventId,
            stream: gone.stream,
            class: 'confidential',
            token: sealed?.tokens.confidential ?? '',
            commitment: commitmentIn(gone.parts, 'confidential'),
          };
          await expect(eyes.open([note])).resolves.toEqual([
            gone.parts.find((p) => p.class === 'confidential'),
          ]);
          expect(Buffer.from(await eyes.fileKey(file)).equals(fileKey)).toBe(true);
          expect(eyes.mac('command', 'input')).toBe(mac);
        }
      });

      it('has no way back: what is sealed of that person afterwards is gone too', async () => {
        const gone = registration(randomUUID(), 'Gone Forever');
        const other = await under.again();
        await other.seal([gone]);
        await vault.destroyPerson(gone.personId);
        for (const eyes of [vault, other, await under.again()]) {
          const later = { ...registration(gone.personId, 'Back Again'), eventId: randomUUID() };
          const [sealed] = await eyes.seal([later]);
          expect(Object.keys(sealed?.tokens ?? {})).toEqual(['confidential']);
          await expect(revealed(eyes, later)).resolves.toBeNull();
        }
      });

      it('can be repeated, and precede the person', async () => {
        const never = registration(randomUUID(), 'Never Kept');
        await vault.destroyPerson(never.personId);
        await vault.destroyPerson(never.personId);
        await vault.seal([never]);
        await expect(revealed(vault, never)).resolves.toBeNull();
      });

      it('stands beside others who seal at that moment', async () => {
        const other = await under.again();
        const people = Array.from({ length: 12 }, (_, n) =>
          registration(randomUUID(), `Person ${n}`),
        );
        await Promise.all([
          ...people.map((p, n) => (n % 2 ? vault : other).seal([p])),
          ...people.slice(0, 3).map((p) => vault.destroyPerson(p.personId)),
        ]);
        const after = await under.again();
        const names = await Promise.all(people.map((p) => revealed(after, p)));
        expect(names.slice(0, 3)).toEqual([null, null, null]);
        expect(names.slice(3).map((name) => name?.['name'])).toEqual(
          people.slice(3).map((_, n) => `Person ${n + 3}`),
        );
      });
    });

    describe('identities that were tampered with', () => {
      // Last, for it spoils whatever is kept.
      it('are refused: a field moved, swapped, left out, added or put under another key', async () => {
        const amal = registration(randomUUID(), 'Amal');
        const badr = registration(randomUUID(), 'Badr');
        await vault.seal([amal, badr]);
        let kept = '';
        let ofBadr = '';
        await under.tamper((identity) => {
          if (identity.owner.endsWith(amal.personId)) kept = identity.sealed;
          if (identity.owner.endsWith(badr.personId)) ofBadr = identity.sealed;
          return identity;
        });
        const { head, fields } = JSON.parse(kept) as {
          head: string;
          fields: Record<string, string>;
        };
        const badrs = JSON.parse(ofBadr) as { head: string; fields: Record<string, string> };
        const { name = '', particulars = '' } = fields;
        const spoilt = [
          { head, fields: { name: particulars, particulars: name } },
          { head, fields: { name } },
          { head, fields: { name, particulars: '' } },
          { head, fields: { name, particulars: name } },
          { head: badrs.head, fields },
          { head, fields: badrs.fields },
          badrs,
          { head, fields: { ...fields, alias: name } },
          { head },
          { head: '', fields },
          { head: name, fields },
          {},
        ];
        const ask = () => vault.identities([identityOf(amal)]);
        const put = (sealed: string) =>
          under.tamper((identity) =>
            identity.owner.endsWith(amal.personId) ? { ...identity, sealed } : identity,
          );
        for (const thing of spoilt) {
          await put(JSON.stringify(thing));
          await expect(ask()).rejects.toEqual(refused);
        }
        await put('not even JSON');
        await expect(ask()).rejects.toEqual(refused);
        await put(kept);
        await expect(revealed(vault, amal)).resolves.toMatchObject({ name: 'Amal' });

        await under.tamper((identity) => ({
          ...identity,
          owner: identity.owner.endsWith(amal.personId)
            ? `person:${badr.personId}`
            : identity.owner,
        }));
        await expect(ask()).rejects.toEqual(refused);
        await expect(
          vault.identities([{ ...identityOf(amal), personId: badr.personId }]),
        ).rejects.toEqual(refused);
      });

      it('say nothing of what they hold in the refusal', async () => {
        const amal = registration(randomUUID(), 'Amal Unmistakable');
        await vault.seal([amal]);
        await under.tamper((identity) => ({ ...identity, sealed: '{"head":"AAAA","fields":{}}' }));
        const error: unknown = await vault.identities([identityOf(amal)]).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(Refusal);
        expect(inspect(error, { depth: 5 })).not.toContain('Unmistakable');
      });
    });
  });
};
