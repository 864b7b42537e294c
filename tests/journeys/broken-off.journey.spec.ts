import { randomBytes } from 'node:crypto';
import { envelopeOf } from '#events';
import { reportIdOf } from '#domain';
import { importIdOf } from '#reports';
import { importReport } from '#sijil';
import type { Desk, ImportResult } from '#sijil';
import { WriteSide } from '#write-side';
import type { Receipt, Submission } from '#write-side';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

const unit = (id: string, killed: number, related: readonly string[] = []) => ({
  id,
  date: { value: '2031-05-04', precision: 'exact' },
  place: { settlement: 'An invented town', governorate: 'Idlib' },
  attributedTo: 'Syrian regime forces',
  countedUnder: 'Syrian regime forces',
  victims: { killed },
  persons: [{ name: 'Inventa Brokenoff', role: 'witness' }],
  evidence: [{ type: 'witness account', who: 'Inventa Brokenoff', via: 'WhatsApp', lines: [3] }],
  relatedIncidents: related.map((to) => ({ id: to, relation: `same day as ${to}` })),
});

const first = {
  report: { publisher: 'An invented publisher', coverage: { incidents: 'complete' } },
  incidents: [unit('a', 3, ['b', 'c', 'a', 'b']), unit('b', 4), unit('c', -1), unit('d', 6)],
  publishedTotals: { killed: { value: 13, fromIncidents: { sum: ['victims.killed'], where: {} } } },
  legalConclusions: [{ citationAsWritten: 'war crimes', scope: { incidents: ['a'] } }],
};
const second = { ...first, incidents: [unit('a', 5, ['b']), unit('b', 4)] };

class Died extends Error {}

/** A pen whose process dies at its n-th submission: just before it is written, or just after. */
class MortalPen extends WriteSide {
  left = 0;
  written = false;

  override async submit(submission: Submission): Promise<Receipt> {
    this.left -= 1;
    if (this.left === 0 && !this.written) throw new Died();
    const receipt = await super.submit(submission);
    if (this.left <= 0) throw new Died();
    return receipt;
  }
}

describe('an import that breaks off', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
  });
  afterAll(() => test.drop());

  const take = (desk: Desk, as: string, report: object): Promise<ImportResult> =>
    importReport(desk, test.operator, {
      name: 'report.json',
      bytes: Buffer.from(JSON.stringify(report)),
      as,
      dryRun: false,
    });

  const mortal = (left: number, written: boolean): Desk => {
    const { store, vault, clock } = test.desk;
    const pen = new MortalPen({ store, vault, clock, random: (bytes) => randomBytes(bytes) });
    return { ...test.desk, writeSide: Object.assign(pen, { left, written }) };
  };

  /** What an import wrote: how many events of which type. */
  const wrote = async (key: string, ordinal: number): Promise<Record<string, number>> => {
    const importId = importIdOf(reportIdOf(key), ordinal);
    const types: Record<string, number> = {};
    for (let after = 0; ;) {
      const events = await test.desk.store.readAll(after, 2_000);
      if (events.length === 0) return types;
      for (const { leaf, position } of events) {
        const { correlation, type } = envelopeOf(leaf);
        // The party is registered once for all reports.
        const shared = type === 'ActorRegistered' || type === 'NameReserved';
        if (correlation === importId && !shared) types[type] = (types[type] ?? 0) + 1;
        after = position;
      }
    }
  };

  it('ends as if it had gone through in one go, wherever it died', async () => {
    const whole = await take(test.desk, 'whole', first);
    const changed = await take(test.desk, 'whole', second);
    const expected = [await wrote('whole', 1), await wrote('whole', 2)];
    expect(whole.incidents).toEqual({ accepted: 3, unchanged: 0, corrected: 0, refused: 1 });
    expect(changed.incidents).toEqual({ accepted: 0, unchanged: 1, corrected: 1, refused: 0 });
    await test.desk.catchUp();
    const at = await test.desk.readModels.snapshot({ projections: ['reports'] });
    const imports = await test.desk.readModels.reports.imports(at, [reportIdOf('whole')]);
    // What was refused is listed all the same.
    expect([...imports.values()].flat().map(({ units }) => units)).toEqual([4, 2]);

    for (let step = 1, died = true; died; step += 1) {
      died = false;
      for (const written of [false, true]) {
        const key = `died-${step}-${written ? 'after' : 'before'}`;
        for (const report of [first, second]) {
          let here = false;
          try {
            await take(mortal(step, written), key, report);
          } catch (error) {
            if (!(error instanceof Died)) throw error;
            here = true;
          }
          died ||= here;
          // Dead after its last word, it was complete: the next run finds everything as it should be.
          const complete = (await wrote(key, report === first ? 1 : 2))['ImportCompleted'] === 1;
          const again = await take(test.desk, key, report);
          const reference = report === first ? whole : changed;
          if (here && !complete) expect([key, again.incidents]).toEqual([key, reference.incidents]);
          expect(again.refusals).toEqual(reference.refusals);
        }
        expect([key, await wrote(key, 1), await wrote(key, 2)]).toEqual([key, ...expected]);
      }
    }
  }, 120_000);

  it('is done once by two runs at once', async () => {
    const both = (key: string, report: object) =>
      Promise.all([take(test.desk, key, report), take(test.desk, key, report)]);
    await take(test.desk, 'whole-again', first);
    await take(test.desk, 'whole-again', second);
    for (let time = 1; time <= 4; time += 1) {
      const key = `twice-${time}`;
      for (const [ordinal, report] of [first, second].entries()) {
        const [one, other] = await both(key, report);
        expect(one.refusals).toEqual(other.refusals);
        expect(await wrote(key, ordinal + 1)).toEqual(await wrote('whole-again', ordinal + 1));
      }
    }
  }, 120_000);

  it('says once that a unit is gone, however many versions leave it out', async () => {
    await take(test.desk, 'leaving', first);
    const gone = async (...units: object[]) => {
      const { refusals } = await take(test.desk, 'leaving', { ...first, incidents: units });
      return refusals;
    };
    expect(await gone(unit('a', 5, ['b']), unit('b', 4))).toEqual([]);
    expect(await gone(unit('a', 6), unit('e', 7), unit('f', 8))).toEqual([]);
    expect(await gone(unit('a', 6))).toEqual([]);
    const ends = await Promise.all([2, 3, 4].map((ordinal) => wrote('leaving', ordinal)));
    expect(ends.map((types) => types['UnitNoLongerAsserted'])).toEqual([1, 1, 2]);
  });
});
