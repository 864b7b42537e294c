import { hash } from 'node:crypto';
import { formatVerifierKey, logSigner, witnessSigner } from '#ledger';
import { BAG_FILES } from '../bag/bag.js';
import { LAYOUT } from '../bag/layout.js';
import { formatManifest } from '../bag/manifest.js';
import type { Asked } from './asked.js';
import { alone, madeBag, MemoryTree, notary, REGISTER, stranger } from './made-bag.fixture.js';
import type { Making } from './made-bag.fixture.js';
import type { TreeEntry } from './tree.js';
import { keysIn } from './trust.js';
import { verifyBag } from './verify.js';
import type { Verification } from './verify.js';

const trusting: Asked = { ...alone, trust: [notary.key] };
const check = (
  files: ReadonlyMap<string, Uint8Array>,
  asked: Asked = trusting,
  others: readonly TreeEntry[] = [],
): Promise<Verification> => verifyBag(new MemoryTree(files, others), asked);
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));

/** The findings that name a file, in their own field or in their sentence. */
const about = ({ findings }: Verification, file: string): readonly string[] =>
  findings.flatMap(({ file: named, says }) =>
    named === file || says.includes(file) ? [says] : [],
  );

/** That a bag is found broken, with a finding that names the file. */
const broken = async (files: ReadonlyMap<string, Uint8Array>, file: string): Promise<void> => {
  const found = await check(files);
  expect([file, found.verdict]).toEqual([file, 'broken']);
  expect([file, about(found, file).length > 0, found.findings]).toMatchObject([file, true, {}]);
};

describe('a bag', () => {
  const bag = madeBag();

  it('is verified against a key, and without one its origin is unproven', async () => {
    const verified = await check(bag);
    expect(verified.findings).toEqual([]);
    expect(verified).toMatchObject({
      verdict: 'verified',
      files: bag.size,
      proven: { events: 4, first: 3, last: 20, opened: 8, closed: 4 },
    });
    expect((await check(bag, alone)).verdict).toBe('originUnproven');
  });

  it('is the same, byte for byte, whenever it is made', () => {
    expect([...madeBag()]).toEqual([...bag]);
  });

  it('is broken by one flipped bit in any file, and the file is named', async () => {
    for (const [path, bytes] of bag)
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const flipped = new Uint8Array(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await broken(new Map(bag).set(path, flipped), path);
      }
  });

  it('is broken by a file that is missing, added or renamed, and the file is named', async () => {
    for (const [path, bytes] of bag) {
      const without = new Map(bag);
      without.delete(path);
      await broken(without, path);
      const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.split('/').at(-1)];
      await broken(new Map(bag).set(`${folder}more-${name}`, bytes), `${folder}more-${name}`);
      await broken(new Map(without).set(`${folder}other-${name}`, bytes), path);
    }
  });

  it('made anew under another key is never verified', async () => {
    const other = madeBag({ signer: stranger });
    expect((await check(other, alone)).verdict).toBe('originUnproven');
    expect(await check(other)).toMatchObject({
      verdict: 'broken',
      findings: [{ code: 'HEAD_NOT_PROVEN', file: LAYOUT.checkpoint }],
    });
    // With the true keys put beside the false ones, too.
    const dressed = madeBag({
      signer: stranger,
      forging: (payload) =>
        void payload.set(LAYOUT.keys, text(`${formatVerifierKey(notary.key)}\n`)),
    });
    expect((await check(dressed)).verdict).toBe('broken');
    expect((await check(dressed, alone)).verdict).toBe('broken');
  });

  // Whoever holds a true bag can make every manifest and hash anew; the proofs in it stay true.
  it('with other words around true proofs is not what the register issued', async () => {
    const forgeries: [string, NonNullable<Making['forging']>][] = [
      [LAYOUT.document, (files) => void files.set(LAYOUT.document, text('%PDF another'))],
      ['data/case/acts.csv', (files) => void files.delete('data/case/acts.csv')],
      ['data/case/more.csv', (files) => void files.set('data/case/more.csv', text('1\n'))],
    ];
    for (const [, forging] of forgeries) {
      const forged = new Map(madeBag({ forging })).set(
        LAYOUT.issue,
        bag.get(LAYOUT.issue) ?? text(''),
      );
      const found = await check(forged);
      expect(found).toMatchObject({
        verdict: 'broken',
        findings: [{ code: 'ISSUE_NOT_PROVEN', file: LAYOUT.issue }],
      });
      // Issued by a key of his own, the head being the true one.
      const own = madeBag({ signer: stranger, forging }).get(LAYOUT.issue) ?? text('');
      expect((await check(new Map(forged).set(LAYOUT.issue, own))).verdict).toBe('broken');
    }
  });

  // Of a true bag everything can be exchanged but what was signed.
  it('is never verified with anything else in any file, every manifest made anew, and the file is named', async () => {
    const [issue, bad] = [bag.get(LAYOUT.issue) ?? text(''), new Uint8Array([0xff, 0xfe])];
    const deep = text(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    for (const odd of [
      bad,
      text(''),
      text('{}'),
      text('null'),
      text('[null]'),
      text('"x"'),
      deep,
    ]) {
      for (const path of [...bag.keys()].filter((one) => one.startsWith('data/'))) {
        const forging: Making['forging'] = (files) => void files.set(path, odd);
        const found = await check(new Map(madeBag({ forging })).set(LAYOUT.issue, issue));
        expect([path, found.verdict, found.findings.length > 0]).toEqual([path, 'broken', true]);
        if ([LAYOUT.checkpoint, LAYOUT.card].some((one) => one === path))
          expect([path, about(found, path)]).not.toEqual([path, []]);
      }
      await broken(new Map(bag).set(LAYOUT.issue, odd), LAYOUT.issue);
    }
  });

  it('of a log of his own, with anything for an envelope or a part, is broken by name and stops nobody', async () => {
    const [deep, path] = [
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      'data/proofs/000000007.proof',
    ];
    for (const odd of [
      'not JSON',
      '',
      'null',
      '7',
      '[]',
      '{}',
      '{"parts":null}',
      '{"parts":7}',
      deep,
    ]) {
      const found = await check(madeBag({ signer: stranger, envelope: odd }), alone);
      expect([odd.slice(0, 20), found.verdict, about(found, path).length]).toEqual([
        odd.slice(0, 20),
        'broken',
        1,
      ]);
    }
    for (const odd of ['not JSON', '', 'null', '7', '[]']) {
      const { verdict, findings } = await check(madeBag({ signer: stranger, part: odd }), alone);
      expect([verdict, findings[0]]).toMatchObject(['broken', { code: 'PROOF_WRONG', file: path }]);
    }
    // However deep it is, it is a part like others.
    const { verdict } = await check(madeBag({ signer: stranger, part: `{"a":${deep}}` }), alone);
    expect(verdict).toBe('originUnproven');
  });

  it('says where words and figures do not agree with card and proofs', async () => {
    const altered = (path: string, from: string, to: string): Making => ({
      forging: (files) => {
        const before = Buffer.from(files.get(path) ?? []).toString('utf8');
        if (!before.includes(from)) throw new Error(`${path} has no ${from}.`);
        files.set(path, text(before.replace(from, to)));
      },
    });
    for (const [path, from, to, code] of [
      [LAYOUT.content, '"events":4', '"events":5', 'CONTENT_DISAGREES'],
      [LAYOUT.card, '"number":2', '"number":3', 'ISSUE_NOT_PROVEN'],
      [LAYOUT.card, '"size":40', '"size":41', 'CARD_WRONG'],
      [LAYOUT.card, '"position":20', '"position":41', 'CARD_WRONG'],
      [LAYOUT.card, 'sijil-dossier/1', 'sijil-dossier/2', 'CARD_WRONG'],
      [LAYOUT.card, '"INVENTED-2031-04"', String.raw`"A\nVERIFIED"`, 'CARD_WRONG'],
      [LAYOUT.card, '"profile":"court"', '"profile":"chamber"', 'CARD_WRONG'],
      [LAYOUT.card, '"law":[]', '"law":[{"catalogue":"one","version":"2"}]', 'ISSUE_NOT_PROVEN'],
      [LAYOUT.card, '"law":[]', '"law":[1e999]', 'CARD_WRONG'],
      [LAYOUT.card, '"law":[]', String.raw`"law":["\ud800"]`, 'CARD_WRONG'],
      [LAYOUT.card, '"law":[]', `"law":${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'CARD_WRONG'],
    ] as const) {
      const { findings } = await check(madeBag(altered(path, from, to)));
      expect(findings.map((one) => one.code)).toContain(code);
    }
    const swapped = madeBag({
      forging: (files) => {
        const [one, other] = ['data/proofs/000000007.proof', 'data/proofs/000000008.proof'];
        const [a, b] = [files.get(one), files.get(other)];
        files.set(one, b ?? text('')).set(other, a ?? text(''));
      },
    });
    const { findings } = await check(swapped);
    expect(findings.filter(({ code }) => code === 'PROOF_WRONG')).toHaveLength(2);
    const unnamed = madeBag({
      forging: (files) => void files.set(`data/evidence/${'0'.repeat(64)}.bin`, text('x')),
    });
    expect((await check(unnamed)).findings.map(({ code }) => code).sort()).toEqual([
      'CONTENT_DISAGREES',
      'EVIDENCE_NOT_PROVEN',
    ]);
  });
});

describe('whom to believe', () => {
  const forging: NonNullable<Making['forging']> = (files) => {
    files.set(LAYOUT.document, text('%PDF another'));
    files.set(
      LAYOUT.keys,
      text(`${formatVerifierKey(notary.key)}\n${formatVerifierKey(stranger.key)}\n`),
    );
  };

  it('a witness alone says nothing of who issued what: a forged issue under a true head is not verified', async () => {
    const witness = witnessSigner('a-witness', new Uint8Array(32).fill(7), 1_900_000_000n);
    const asked = { ...alone, trust: [witness.key] };
    const cosigned = madeBag({ witness, forging });
    const forged = new Map(cosigned).set(
      LAYOUT.issue,
      madeBag({ witness, forging, issuer: stranger }).get(LAYOUT.issue) ?? text(''),
    );
    expect((await check(madeBag({ witness }), asked)).verdict).toBe('originUnproven');
    expect((await check(forged, asked)).verdict).not.toBe('verified');
    // Without the cosignature that was asked for it is broken.
    expect((await check(madeBag(), asked)).verdict).toBe('broken');
    expect(
      (await check(madeBag({ witness }), { ...asked, trust: [witness.key, notary.key] })).verdict,
    ).toBe('verified');
  });

  it('a witness is somebody outside, who signed this very head', async () => {
    const witness = witnessSigner('a-witness', new Uint8Array(32).fill(7), 1_900_000_000n);
    const asked = { ...trusting, trust: [notary.key, witness.key] };
    const bag = madeBag({ witness });
    expect((await check(bag, asked)).head?.seen).toEqual([
      { by: 'a-witness', at: '2030-03-17T17:46:40.000Z' },
    ]);
    // Whoever does not know the witness passes over its signature.
    expect(await check(bag)).toMatchObject({ verdict: 'verified', head: { seen: [] } });
    const self = witnessSigner('a-witness', new Uint8Array(32).fill(9), 1_900_000_000n);
    const cosigned = Buffer.from(bag.get(LAYOUT.cosigned) ?? []).toString('utf8');
    const checked = (making: Making, trust = asked.trust) =>
      check(madeBag(making), { ...alone, trust });
    const other = (from: string, to: string): Making => ({
      witness,
      forging: (files) => void files.set(LAYOUT.cosigned, text(cosigned.replace(from, to))),
    });
    for (const found of [
      await checked({}),
      await checked({ witness: self }, [notary.key, self.key]),
      await checked({ witness: stranger }),
      await checked(other('\n40\n', '\n41\n')),
      await checked({ ...other('', ''), size: 41 }),
      await checked(other(cosigned.slice(-12, -8), 'AAAA')),
    ])
      expect(found).toMatchObject({
        verdict: 'broken',
        findings: [{ code: 'COSIGNATURE_NOT_PROVEN', file: LAYOUT.cosigned }],
      });
  });

  it('what the register says that outsiders confirmed lies in the bag, and no more', async () => {
    const witness = witnessSigner('a-witness', new Uint8Array(32).fill(7), 1_900_000_000n);
    const stamped = {
      forging: (files: Map<string, Uint8Array>) => void files.set(LAYOUT.stamp, text('stamp')),
    };
    const stamp = () => Promise.resolve({ at: '2031-01-01T00:00:00.000Z', by: 'one' });
    for (const [making, anchor] of [
      [stamped, 'none'],
      [{ witness }, 'none'],
      [{ witness }, 'timeStamp'],
      [stamped, 'cosignature'],
      [{}, 'timeStamp'],
    ] as const)
      expect(await check(madeBag({ ...making, anchor }), { ...trusting, stamp })).toMatchObject({
        verdict: 'broken',
        findings: [{ code: 'ISSUE_NOT_PROVEN', file: LAYOUT.issue }],
      });
  });

  it('a root alone proves a time and not a signer', async () => {
    const stamped = madeBag({ forging: (files) => void files.set(LAYOUT.stamp, text('stamp')) });
    const stamp = () => Promise.resolve({ at: '2031-01-01T00:00:00.000Z', by: 'one' });
    const rooted = { ...alone, rooted: true, stamp };
    expect(await check(stamped, rooted)).toMatchObject({ verdict: 'originUnproven', findings: [] });
    expect(await check(stamped, { ...rooted, trust: [notary.key] })).toMatchObject({
      verdict: 'verified',
    });
    expect((await check(madeBag(), rooted)).findings).toMatchObject([{ code: 'STAMP_NOT_PROVEN' }]);
  });

  it('a key signs for the log of its name and for no other', async () => {
    const other = logSigner('another-register', new Uint8Array(32).fill(6));
    const found = await check(madeBag({ signer: other }), {
      ...alone,
      trust: [notary.key, other.key],
    });
    expect(found.findings[0]).toMatchObject({ code: 'HEAD_NOT_PROVEN' });
  });

  it('nothing lies outside the payload but the files of the standard, each as the card has it', async () => {
    const bag = madeBag();
    const manifests = (tags: Map<string, Uint8Array>): Map<string, Uint8Array> =>
      new Map(tags).set(
        BAG_FILES.tagManifest,
        text(
          formatManifest(
            [...tags]
              .filter(
                ([path]) =>
                  !path.startsWith('data/') && !path.startsWith('tagm') && path !== LAYOUT.issue,
              )
              .map(([path, bytes]) => ({ path, sha256: hash('sha256', bytes, 'hex') })),
          ),
        ),
      );
    expect((await check(manifests(new Map(bag)))).findings).toEqual([]);
    const more = manifests(new Map(bag).set('READ-ME-FIRST.txt', text('do not check')));
    expect((await check(more)).findings).toMatchObject([
      { code: 'FILE_EXTRA', file: 'READ-ME-FIRST.txt' },
    ]);
    const info = Buffer.from(bag.get(BAG_FILES.info) ?? []).toString('utf8');
    const other = manifests(new Map(bag).set(BAG_FILES.info, text(info.replace('/2', '/3'))));
    expect((await check(other)).findings).toMatchObject([
      { code: 'BAG_INFO_WRONG', file: BAG_FILES.info },
    ]);
  });

  it('a proof that opens what its profile must not have is a finding', async () => {
    for (const open of ['work', 'identity']) {
      const { findings } = await check(madeBag({ open }));
      expect(findings.map(({ code }) => code)).toContain('CLASS_NOT_FOR_PROFILE');
    }
  });

  it('what is read again is what was hashed', async () => {
    const bag = madeBag();
    class Shifting extends MemoryTree {
      readonly #read = new Set<string>();
      override async *read(path: string): AsyncIterable<Uint8Array> {
        if (path !== LAYOUT.card || !this.#read.has(path)) {
          this.#read.add(path);
          return yield* super.read(path);
        }
        yield text(
          Buffer.from(bag.get(path) ?? [])
            .toString('utf8')
            .replace('INVENTED', 'OTHER000'),
        );
      }
    }
    const found = await verifyBag(new Shifting(bag), trusting);
    expect(found.findings[0]).toMatchObject({ code: 'FILE_UNREADABLE', file: LAYOUT.card });
  });

  it('evidence is what the content lists, no more and no less', async () => {
    const without = madeBag({
      forging: (files) =>
        [...files.keys()]
          .filter((path) => path.startsWith('data/evidence/'))
          .forEach((path) => files.delete(path)),
    });
    expect((await check(without)).findings.map(({ code }) => code)).toContain('CONTENT_DISAGREES');
  });
});

describe('a hostile bag', () => {
  const bag = madeBag();
  const entry = (path: string, more: Partial<TreeEntry> = {}): TreeEntry => ({
    path,
    kind: 'file',
    utf8: true,
    ...more,
  });

  it.each([
    ['a link', entry('data/link', { kind: 'link' }), 'NOT_A_FILE'],
    ['a linked folder', entry('data/proofs', { kind: 'link' }), 'NOT_A_FILE'],
    ['an empty folder', entry('data/empty', { kind: 'folder' }), 'FILE_EXTRA'],
    ['a pipe', entry('data/pipe', { kind: 'other' }), 'NOT_A_FILE'],
    ['a folder that is shut', entry('data/shut', { kind: 'shut' }), 'FILE_UNREADABLE'],
    ['a name that is no UTF-8', entry('data/\\xff.csv', { utf8: false }), 'PATH_REFUSED'],
    ['an Arabic name', entry('data/ملف.csv'), 'PATH_REFUSED'],
    ['a name that turns the line', entry('data/\u202Efdp.exe'), 'PATH_REFUSED'],
    ['a newline', entry('data/a\nb'), 'PATH_REFUSED'],
    ['a hidden file', entry('data/.hidden'), 'PATH_REFUSED'],
    ['a device', entry('data/nul.csv'), 'PATH_REFUSED'],
    ['a name twice but for its case', entry('data/Case/acts.CSV'), 'NAMES_COLLIDE'],
  ])('with %s is refused by name, and nothing there is read', async (_, odd, code) => {
    const found = await check(bag, trusting, [odd]);
    expect(found.verdict).toBe('broken');
    const finding = found.findings.find((one) => one.code === code);
    expect(finding?.file).toMatch(/^data\/[\x21-\x7e]+$/);
  });

  const manifest = Buffer.from(bag.get(BAG_FILES.manifest) ?? []).toString('utf8');
  const line = manifest.split('\n')[0] ?? '';
  const zeros = '0'.repeat(64);

  it.each([
    ['leads out', `${manifest}${zeros}  data/../../etc/passwd\n`, 'leads out of the bag'],
    ['is absolute', `${manifest}${zeros}  /etc/passwd\n`, 'absolute'],
    ['has a backslash', `${manifest}${zeros}  data\\evil\n`, 'backslash'],
    ['is there twice', `${line}\n${manifest}`, 'once more'],
    ['collides', `${manifest}${zeros}  data/README.TXT\n`, 'once more'],
    ['has no end', manifest.trimEnd(), 'not a hash'],
    ['is not UTF-8', `${manifest}${zeros}  data/`, 'not a hash'],
    ['ends as on another system', manifest.replaceAll('\n', '\r\n'), 'MANIFEST'],
    ['has capital digits', manifest.replace(line, line.toUpperCase()), 'not a hash'],
  ])('with a manifest in which a line %s is refused', async (_, odd, says) => {
    const found = await check(new Map(bag).set(BAG_FILES.manifest, text(odd)));
    expect(found.verdict).toBe('broken');
    expect(JSON.stringify(found.findings)).toContain(says);
  });

  it('with a line that does not end is not read on for its sake', async () => {
    const asked: number[] = [];
    class Endless extends MemoryTree {
      override async *read(path: string): AsyncIterable<Uint8Array> {
        if (path !== BAG_FILES.manifest) return yield* super.read(path);
        const reading = asked.push(0) - 1;
        for (let piece = 0; piece < 1_000; piece += 1) {
          asked[reading] = piece + 1;
          yield new Uint8Array(1_000).fill(0x61);
        }
      }
    }
    const found = await verifyBag(new Endless(bag), trusting);
    expect(found.findings.map(({ code }) => code)).toContain('MANIFEST_MALFORMED');
    // It is hashed to its end, piece by piece, and read as a manifest no further than a line may be long.
    expect(asked).toEqual([1_000, 1]);
  });
});

describe('a bag that follows another', () => {
  const before = new MemoryTree(madeBag({ size: 30, follows: 25 }));
  const since = (making: Making): Promise<Verification> =>
    check(madeBag(making), { ...trusting, since: before });

  it('is proven to, or shows the same events, or leads to the same head', async () => {
    expect(await since({ follows: 30 })).toMatchObject({ verdict: 'verified', since: 'proven' });
    expect(await since({})).toMatchObject({ verdict: 'originUnproven', since: 'eventsOnly' });
    expect(await since({ size: 30 })).toMatchObject({ verdict: 'verified', since: 'sameHead' });
  });

  it('accuses nobody where it speaks at an earlier head', async () => {
    for (const size of [25, 26])
      expect(await since({ size })).toMatchObject({
        verdict: 'originUnproven',
        findings: [],
        since: 'earlierHead',
      });
  });

  it('accuses nobody where its register was restored between them, and is not verified either', async () => {
    for (const making of [{ size: 50 }, { size: 20 }])
      expect(await since({ ...making, origin: `${REGISTER}/restored-1` })).toMatchObject({
        verdict: 'originUnproven',
        findings: [],
        since: 'restored',
      });
    const other = logSigner('another', new Uint8Array(32).fill(9));
    expect(
      await check(madeBag({ signer: other, origin: 'another' }), {
        ...alone,
        trust: [notary.key, other.key],
        since: before,
      }),
    ).toMatchObject({ verdict: 'broken', since: null });
  });

  it('does not where the log was written anew', async () => {
    for (const making of [
      { size: 25, filler: 'another event' },
      { size: 30, filler: 'another event' },
      { follows: 30, filler: 'another event' },
    ])
      expect(await since(making)).toMatchObject({
        verdict: 'broken',
        findings: [{ code: 'NOT_CONSISTENT' }],
      });
  });

  it('is not held against one that is broken itself', async () => {
    const files = new Map(madeBag({ size: 30 })).set(LAYOUT.document, text('%PDF another'));
    const found = await check(madeBag(), { ...trusting, since: new MemoryTree(files) });
    expect(found.findings[0]).toMatchObject({ code: 'EARLIER_BAG_BROKEN', file: LAYOUT.document });
  });
});

describe('keys', () => {
  it('are read one a line, and nothing else is', () => {
    const line = formatVerifierKey(notary.key);
    expect(keysIn(`${line}\n\n${line}\r\n`)).toHaveLength(2);
    expect(() => keysIn('-----BEGIN PUBLIC KEY-----')).toThrow(/not a public key/);
  });
});
