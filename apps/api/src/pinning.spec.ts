import { randomUUID } from 'node:crypto';
import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { describedOn, word } from './world/words.fixture.js';

describe('an answer over several read models, one of which is late', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ heldBack: ['evidence'] });
  });
  afterAll(() => api.close());

  const EVIDENCE = 'evidenceItems { position totalCount }';
  const seen = async (evidence = EVIDENCE) => {
    const { data, errors } = await api.ask<{
      incidents: {
        position: number;
        totalCount: number;
        nodes: readonly { id: string; evidence: { nodes: readonly { item: { id: string } }[] } }[];
      };
      evidenceItems: { position: number; totalCount: number };
      statistics: { position: number; total: { incidents: number } };
    }>(
      'lawyer',
      `{ incidents(first: 9) { position totalCount nodes { id evidence(first: 9) { nodes { item { id } } } } } ${evidence} statistics(by: month) { position total { incidents } } }`,
    );
    expect(errors).toEqual([]);
    return data;
  };

  it('shows nothing beyond what the latest of them has reached, and never a part', async () => {
    const [evidenceId, incidentId] = [randomUUID(), randomUUID()];
    const added = await api.give({
      kind: 'AddEvidence',
      data: {
        evidenceId,
        kind: word('Video'),
        held: false,
        files: [],
        acquisition: { how: word('x'), at: null },
        supports: [],
      },
    });
    const recorded = await api.give({
      kind: 'RecordIncident',
      data: {
        incidentId,
        described: describedOn('2017-09-29'),
        source: { kind: 'evidence', id: evidenceId },
      },
    });
    const linked = await api.give({ kind: 'LinkEvidence', data: { evidenceId, incidentId } });

    // Of a read model that was never built nothing can be listed; what is asked of the others stands at 0.
    expect(await seen('')).toMatchObject({
      incidents: { position: 0, totalCount: 0 },
      statistics: { position: 0 },
    });

    await api.release(added.position);
    expect(await seen()).toMatchObject({
      incidents: { position: added.position, totalCount: 0 },
      evidenceItems: { position: added.position, totalCount: 1 },
      statistics: { position: added.position, total: { incidents: 0 } },
    });

    await api.release(recorded.position);
    expect(await seen()).toMatchObject({
      incidents: {
        position: recorded.position,
        nodes: [{ id: incidentId, evidence: { nodes: [] } }],
      },
      statistics: { position: recorded.position, total: { incidents: 1 } },
    });

    await api.release(linked.position);
    expect(await seen()).toMatchObject({
      incidents: {
        position: linked.position,
        nodes: [{ id: incidentId, evidence: { nodes: [{ item: { id: evidenceId } }] } }],
      },
    });
  });
});
