import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { buildWorld, wisher } from './world.fixture.js';
import type { Wisher, World } from './world.fixture.js';

describe('a wish', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let world: World;
  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    world = await buildWorld(wishes, api);
  }, 120_000);
  afterAll(() => api.close());

  it('of every kind comes true, and nothing failed on our side', () => {
    const left = wishes.names.filter((name) => !wishes.carriedOut.has(name));
    expect(left).toEqual(['revokeCredential']);
    expect(api.faults).toEqual([]);
    expect(world.case).toBeTruthy();
  });
});
