import type { Statements } from '../query/statement.js';
import { historyQuestions } from './history.queries.js';

describe('what was not taken in of some streams', () => {
  const asked: (readonly unknown[])[] = [];
  const db: Statements = {
    run: (_text, values) => {
      asked.push(values);
      return Promise.resolve([]);
    },
  };
  const snapshot = { position: 7, rows: 'read_history_1', projections: [], asOf: false };

  it('is asked of these alone, however many there are', async () => {
    await historyQuestions(db).notTakenOf({ ...snapshot, left: [] }, ['incident-a']);
    expect(asked).toEqual([[7, null, ['incident-a']]]);
  });

  it('is not told where a read model is late that may not have noted it yet', async () => {
    await expect(
      historyQuestions(db).notTakenOf({ ...snapshot, left: ['conflicts'] }, ['incident-a']),
    ).rejects.toMatchObject({ code: 'READ_MODELS_CHANGING' });
  });
});
