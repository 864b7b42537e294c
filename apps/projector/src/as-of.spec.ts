import { readEvent } from '#events';
import { projections } from '#read-side';
import { fill, Generator, servingSchema } from '#testing';
import { incidentByFold } from './incident-fold.fixture.js';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

const EVENTS = 1_600;

describe('reading as of a position', () => {
  let full: OpenReadModels;

  beforeAll(async () => {
    full = await openReadModels();
    await fill(full.store, new Generator(20), EVENTS);
    const projector = await full.projector({ batch: 97 });
    await projector.catchUp(await full.store.head());
  });
  afterAll(() => full.close());

  it('gives what a pure fold of the facts up to there gives, at 200 positions', async () => {
    const facts = (await full.store.readAll(0, EVENTS * 2)).map(readEvent);
    const ids = facts.flatMap(({ fact }) =>
      fact.type === 'IncidentRecorded' ? [fact.data.incidentId] : [],
    );
    let compared = 0;
    for (let i = 0; i < 200; i += 1) {
      const position = 1 + ((i * 7_919) % facts.length);
      const upToThere = facts.slice(0, position);
      const rows = new Map(
        (await full.models.incidents.byIds({ position }, ids)).map(
          ({ validFrom: _from, ...row }) => [row.incidentId, row],
        ),
      );
      // Each position looks at a few incidents; over all positions every one is looked at often.
      for (const id of ids.filter((_, n) => (n + i) % 4 === 0)) {
        expect(rows.get(id)).toEqual(incidentByFold(id, upToThere));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  });

  it('gives, in every table, what stands when nothing later has ever happened', async () => {
    for (const position of [3, 150, 777, 1_201]) {
      const until = await openReadModels(full.store);
      try {
        const projector = await until.projector({ batch: 400 });
        await projector.catchUp(position);
        for (const { name, table } of projections.flatMap((one) =>
          one.tables.map((of) => ({ name: one.name, table: of })),
        )) {
          const rowsOf = async (from: OpenReadModels, where: string): Promise<string[]> => {
            const { rows } = await from.admin.query<{ line: string }>(
              `SELECT line FROM (SELECT (to_jsonb(t) - 'valid_to')::text AS line FROM ${await servingSchema(from.admin, name)}."${table.name}" t
                 WHERE ${where}) x ORDER BY line COLLATE "C"`,
            );
            return rows.map(({ line }) => line);
          };
          const log = table.kind === 'log';
          const then = await rowsOf(until, log ? 'true' : 'valid_to IS NULL');
          const asOf = await rowsOf(
            full,
            log
              ? `position <= ${position}`
              : `valid_from <= ${position} AND (valid_to IS NULL OR ${position} < valid_to)`,
          );
          expect({ table: table.name, rows: asOf }).toEqual({ table: table.name, rows: then });
        }
      } finally {
        await until.close();
      }
    }
  });
});
