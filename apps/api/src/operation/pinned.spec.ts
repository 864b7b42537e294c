import type { HandlingLevel, HandlingRow, Questions } from '#read-side';
import { uuid } from '#testing';
import { Loader } from './loader.js';
import { Allowance, Pinned } from './pinned.js';
import { Rights } from './rights.js';

const [OPEN, CONFIDENTIAL, SEALED, OVER_SEALED, NOBODY] = [1, 2, 3, 4, 5].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];

const level = (subjectId: string, of: HandlingLevel): [string, HandlingRow] => [
  subjectId,
  {
    subjectId,
    stream: `evidence-${subjectId}`,
    subjectNoun: 'evidence',
    level: of,
    audience: [],
    sealed: null,
    by: `member-${uuid(9)}`,
    recordedAt: '2026-01-01T00:00:00.000Z',
  },
];
const levels = new Map([level(CONFIDENTIAL, 'confidential'), level(SEALED, 'underSeal')]);

/** Stands for the read models: nothing is known here but how three things must be handled. */
const unread = new Proxy({}, { get: () => undefined });
const models = new Proxy(
  { handling: { levels: () => Promise.resolve(levels) } },
  { get: (known, name) => (known as Readonly<Record<PropertyKey, unknown>>)[name] ?? unread },
) as unknown as Questions;

describe('what an entry leads to', () => {
  const rights = new Rights({ memberId: uuid(9), roles: ['lawyer'], cases: [] });
  const open = () =>
    new Pinned(
      { position: 1, projections: [], asOf: false, left: [], heldBy: [] },
      rights,
      models,
      new Allowance(100),
    );
  const things = () =>
    new Loader((ids) =>
      Promise.resolve(
        ids.map((id) =>
          id === NOBODY ? null : { id, standsOn: id === OVER_SEALED ? [SEALED] : [] },
        ),
      ),
    );
  const all = [OPEN, CONFIDENTIAL, SEALED, OVER_SEALED, NOBODY];

  it('is there with how it must be handled, or not there at all, whether it was read before or not', async () => {
    for (const ahead of [false, true]) {
      const pinned = open();
      const loader = things();
      if (ahead) await Promise.all([loader.ask(all), pinned.load.handling.ask(all)]);
      const led = all.map((id) => pinned.leadsTo(loader, id));
      expect(led.some((one) => one instanceof Promise)).toBe(!ahead);
      const found = await Promise.all(led.map(async (one) => one));
      expect(found.map((one) => one?.id ?? null)).toEqual([OPEN, CONFIDENTIAL, null, null, null]);
      expect(found.map((one) => one?.handling?.level ?? null)).toEqual([
        null,
        'confidential',
        null,
        null,
        null,
      ]);
    }
  });
});
