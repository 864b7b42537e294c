import { HandlingSet, IncidentCorrected, IncidentMerged, IncidentUnmerged, fact } from '#events';
import type { Fact, Position } from '#kernel';
import { described, incidentRecorded, uuid } from '#testing';
import type { Page, Row } from '../kit/row.js';
import type { IncidentRow } from '../incident/incident.rows.js';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

import.meta.jest.setTimeout(120_000);

const WALKS = 1_000;
const AT_ONCE = 4;
/** So many walks for each write, which comes between the first page of one and its second. */
const WRITES_AFTER = 5;
const AMAL = `member-${uuid(1)}`;
const ELSEWHERE = { openLevels: ['public', 'confidential'], names: ['badr'] };

/** What stands at one position, kept by hand: the day of each incident; merged ones are not in the list. */
type Standing = ReadonlyMap<string, { readonly day: string | null; readonly merged: boolean }>;

/** Numbers that are the same in every run of one seed. */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const occurred = (from: string | null) => ({ ...described().occurred, from });

describe('a walk through a list', () => {
  let models: OpenReadModels;
  const roll = dice(20_171_126);
  const standing = new Map<Position, Standing>();
  let now: Map<string, { day: string | null; merged: boolean }> = new Map();
  let made = 0;

  const day = (): string | null =>
    roll(8) === 0 ? null : `2017-0${1 + roll(9)}-${String(1 + roll(28)).padStart(2, '0')}`;
  const anyId = (): string => [...now.keys()][roll(now.size)] ?? '';

  const write = async (facts: readonly Fact[], change: (next: typeof now) => void) => {
    const next = new Map(now);
    change(next);
    now = next;
    // Before it is written: whoever reads may see it sooner than we hear that it stands.
    standing.set(standing.size + 1, next);
    expect(await models.record(AMAL, ...facts)).toBe(standing.size);
  };

  const record = (): Promise<void> => {
    const id = uuid((made += 1));
    const on = day();
    return write(
      [incidentRecorded(id, { described: described({ occurred: occurred(on) }) })],
      (next) => next.set(id, { day: on, merged: false }),
    );
  };

  /** Moves an incident within the list, or out of it, or back into it. */
  const change = (): Promise<void> => {
    const id = anyId();
    const stream = `incident-${id}` as const;
    const { merged, day: was } = now.get(id) ?? { merged: false, day: null };
    const into = anyId();
    if (merged)
      return write(
        [fact(IncidentUnmerged, stream, { incidentId: id, from: uuid(1), reason: 'Two.' })],
        (next) => next.set(id, { day: was, merged: false }),
      );
    if (roll(3) === 0 && into !== id)
      return write(
        [fact(IncidentMerged, stream, { incidentId: id, into: uuid(1), reason: 'One.' })],
        (next) => next.set(id, { day: was, merged: true }),
      );
    const on = day();
    return write(
      [
        fact(IncidentCorrected, stream, {
          incidentId: id,
          occurred: occurred(on),
          reason: 'By the photographs.',
        }),
      ],
      (next) => next.set(id, { day: on, merged: false }),
    );
  };

  /** The list as it must be: by day, undated ones last, then by id. */
  const listAt = (position: Position): readonly string[] =>
    [...(standing.get(position) ?? new Map())]
      .filter(([id, { merged }]) => !merged && !sealed.has(id))
      .map(([id, { day: on }]) => `${on ?? '9999'} ${id}`)
      .sort()
      .map((entry) => entry.slice(-36));
  const sealed = new Set<string>();

  beforeAll(async () => {
    models = await openReadModels({ following: ['incidents', 'handling'] });
    for (let i = 0; i < 120; i += 1) await record();
    for (const id of [...now.keys()].filter((_, i) => i > 0 && i % 15 === 0)) {
      sealed.add(id);
      await write(
        [
          fact(HandlingSet, `incident-${id}`, {
            subject: { noun: 'incident', id },
            level: 'underSeal',
            audience: [uuid(1)],
            reason: 'A protected source.',
          }),
        ],
        () => undefined,
      );
    }
  });
  afterAll(() => models.close());

  const walk = async (
    back: boolean,
    between: () => Promise<void>,
  ): Promise<{ position: Position; seen: string[]; pages: number }> => {
    const at = await models.models.snapshot({ projections: ['incidents'] });
    const seen: string[] = [];
    let pages = 0;
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const size = 15 + roll(45);
      const page: Page<Row<IncidentRow>> = await models.models.incidents.list(
        at,
        {},
        back
          ? { last: size, before: cursor, knower: ELSEWHERE }
          : { first: size, after: cursor, knower: ELSEWHERE },
      );
      const ids = page.rows.map(({ incidentId }) => incidentId);
      if (back) seen.unshift(...ids);
      else seen.push(...ids);
      expect(page.total).toBe(listAt(at.position).length);
      cursor = back ? page.previous : page.next;
      if (pages === 0) await between();
      pages += 1;
    }
    return { position: at.position, seen, pages };
  };

  it('shows everything once, a thousand times, while others write, and nothing that is kept for others', async () => {
    let writes = 0;
    let writing = Promise.resolve();
    const after = async (before: Promise<void>): Promise<void> => {
      await before;
      await (roll(4) === 0 ? record() : change());
      writes += 1;
    };
    /** One after another, and each in the middle of the walks of every lane. */
    const another = (): Promise<void> => (writing = after(writing));
    const positions = new Set<Position>();
    let pages = 0;
    const lane = async (from: number): Promise<void> => {
      for (let i = from; i < WALKS; i += AT_ONCE) {
        const others = i % WRITES_AFTER === 0 ? another : () => Promise.resolve();
        const walked = await walk(i % 2 === 1, others);
        expect(walked.seen).toEqual(listAt(walked.position));
        positions.add(walked.position);
        pages += walked.pages;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => lane(i)));
    // Without writes in between, the walks would prove nothing.
    expect(writes).toBe(WALKS / WRITES_AFTER);
    expect(positions.size).toBeGreaterThan(20);
    expect(pages).toBeGreaterThan(2 * WALKS);
  });
});
