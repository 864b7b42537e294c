import { checkReadModels, fillDemo } from '#sijil';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

describe('the sample, told again from its events', () => {
  let opened: TestDesk;

  beforeAll(async () => {
    opened = await openTestDesk('demo');
    const { desk, operator } = opened;
    await fillDemo(desk, operator, (await desk.register())?.id ?? '', () => undefined);
    await desk.catchUp();
  }, 120_000);
  afterAll(() => opened.drop());

  it('is what the read models say, at every position', async () => {
    const { store, urls } = opened.desk;
    const findings = await checkReadModels({
      store,
      url: urls.reader,
      seed: 1,
      progress: () => undefined,
    });
    const position = await store.head();
    expect(findings).toMatchObject({ position, positions: position, differences: [] });
    expect(position).toBeGreaterThan(500);
  }, 60_000);
});
