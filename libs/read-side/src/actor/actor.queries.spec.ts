import { CommandAsserted, fact, MembershipAsserted, MembershipEnded } from '#events';
import { actorRegistered, published, uuid } from '#testing';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

const BY = `member-${uuid(1)}`;
const [STATE, ARMY, AIR, BRIGADE, POST] = [uuid(11), uuid(12), uuid(13), uuid(14), uuid(15)];
const during = { from: '2011', to: null };
const part = (actorId: string, of: string, claimId: string) =>
  fact(MembershipAsserted, `actor-${actorId}`, { actorId, claimId, of, during, source: published });

describe('questions about actors', () => {
  let models: OpenReadModels;
  let registered = 0;
  let ended = 0;

  beforeAll(async () => {
    models = await openReadModels();
    registered = await models.record(
      BY,
      actorRegistered(STATE, 'state'),
      actorRegistered(ARMY),
      actorRegistered(AIR, 'branch'),
      actorRegistered(BRIGADE, 'unit'),
      actorRegistered(POST, 'post'),
      part(ARMY, STATE, uuid(21)),
      part(AIR, ARMY, uuid(22)),
      part(BRIGADE, ARMY, uuid(23)),
      fact(CommandAsserted, `actor-${BRIGADE}`, {
        actorId: BRIGADE,
        claimId: uuid(24),
        under: AIR,
        basis: 'deFacto',
        during,
        source: published,
      }),
      part(POST, BRIGADE, uuid(25)),
      // No command could write this circle; a structure must come to an end all the same.
      part(ARMY, POST, uuid(26)),
    );
    ended = await models.record(
      BY,
      fact(MembershipEnded, `actor-${BRIGADE}`, {
        actorId: BRIGADE,
        claimId: uuid(23),
        reason: 'Never so.',
      }),
    );
  });
  afterAll(() => models.close());

  const steps = async (position: number, root: string) =>
    ((await models.models.actors.structure({ position }, [root])).get(root) ?? []).map(
      ({ depth, actorId, above, relation, basis }) => [depth, actorId, above, relation, basis],
    );

  it('draw everything below one, level by level, each step once, circles and shared parts included', async () => {
    expect(await steps(registered, STATE)).toEqual([
      [1, ARMY, STATE, 'membership', null],
      [2, AIR, ARMY, 'membership', null],
      [2, BRIGADE, ARMY, 'membership', null],
      [3, BRIGADE, AIR, 'command', 'deFacto'],
      [3, POST, BRIGADE, 'membership', null],
      [4, ARMY, POST, 'membership', null],
    ]);
  });

  it('leave out what is no longer asserted, from then on', async () => {
    expect((await steps(ended, STATE)).map(([, actorId]) => actorId)).toEqual([
      ARMY,
      AIR,
      BRIGADE,
      POST,
      ARMY,
    ]);
  });

  it('go up and down, by membership and by command', async () => {
    const { actors } = models.models;
    const at = { position: ended };
    expect((await actors.memberships(at, [ARMY])).get(ARMY)).toHaveLength(2);
    expect((await actors.members(at, [ARMY])).get(ARMY)).toMatchObject([
      { actorId: AIR, stands: true },
      { actorId: BRIGADE, stands: false },
    ]);
    expect((await actors.superiors(at, [BRIGADE])).get(BRIGADE)).toMatchObject([{ under: AIR }]);
    expect((await actors.subordinates(at, [AIR])).get(AIR)).toMatchObject([{ actorId: BRIGADE }]);
  });

  it('narrow the list by kind', async () => {
    const page = await models.models.actors.list(
      { position: ended },
      { kinds: ['state', 'post'] },
      { first: 10 },
    );
    expect(page.rows.map(({ actorId }) => actorId)).toEqual([STATE, POST]);
  });
});
