import { randomUUID } from 'node:crypto';
import type { OpenApi } from '../api.fixture.js';
import { nodeIdOf, NODE_TAGS } from '../operation/node-id.js';
import type { NodeType } from '../operation/node-id.js';
import { describedOn } from '../world/words.fixture.js';
import { openWorld } from '../world/kept.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';

describe('a node id', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let ids: readonly string[];
  beforeAll(async () => {
    ({ api, wishes } = await openWorld());
    const roots = [
      'incidents',
      'evidenceItems',
      'persons',
      'accounts',
      'actors',
      'conflicts',
      'cases',
      'reports',
      'tasks',
      'members',
    ];
    const { data } = await api.ask<Record<string, { nodes: readonly { nodeId: string }[] }>>(
      'lawyer',
      `{ ${roots.map((root) => `${root}(first: 3) { nodes { nodeId } }`).join(' ')} }`,
    );
    ids = roots.flatMap((root) => (data[root]?.nodes ?? []).map(({ nodeId }) => nodeId));
  }, 120_000);
  afterAll(() => api.close());

  const node = (role: 'lawyer' | 'analyst' | 'administrator', id: string) =>
    api.ask<{ node: unknown }>(role, `{ node(id: "${id}") { __typename nodeId } }`);

  it('leads from everywhere to the thing it names, of every kind', async () => {
    const { data, errors } = await api.ask<{
      nodes: readonly { __typename: NodeType; nodeId: string }[];
    }>('lawyer', `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename nodeId } }`, { ids });
    expect(errors).toEqual([]);
    expect(data.nodes.map(({ nodeId }) => nodeId)).toEqual(ids);
    expect(new Set(data.nodes.map(({ __typename }) => __typename))).toEqual(
      new Set(Object.keys(NODE_TAGS)),
    );
    for (const { __typename, nodeId } of data.nodes)
      expect(nodeId.startsWith(`${NODE_TAGS[__typename]}_`)).toBe(true);
    // For another caller it is the same.
    const [first = ''] = ids;
    expect((await node('analyst', first)).data).toMatchObject({ node: { nodeId: first } });
  });

  it('takes a node id as it was given and no other spelling of its bytes', async () => {
    const [first = ''] = ids;
    const bytes = (id: string): Buffer => Buffer.from(id.slice(id.indexOf('_') + 1), 'base64url');
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const others = Array.from(signs, (sign) => `${first.slice(0, -1)}${sign}`);
    const alike = others.filter((id) => id !== first && bytes(id).equals(bytes(first)));
    expect(alike).toHaveLength(3);
    for (const id of alike) expect((await node('analyst', id)).data).toEqual({ node: null });
  });

  it('of what is not there, of what is not yours, and none at all, are answered alike', async () => {
    const hidden = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2020-02-02'),
    });
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: hidden.id },
      level: 'underSeal',
      audience: [api.members.get('analyst') ?? ''],
      reason: 'A protected source.',
    });
    const named = (id: string): string =>
      nodeIdOf((domain, text) => api.vault.mac(domain, text), 'Incident', id);
    expect((await node('analyst', named(hidden.id))).data).toMatchObject({
      node: { __typename: 'Incident' },
    });
    const [theirs, none, ...malformed] = await Promise.all([
      node('lawyer', named(hidden.id)),
      node('lawyer', named(randomUUID())),
      node('lawyer', hidden.id),
      node('lawyer', named(hidden.id).replace('incident_', 'person_')),
      node('lawyer', `incident_${'A'.repeat(43)}`),
      node('administrator', ids[0] ?? ''),
    ]);
    // Every request has its own number and time; beyond that nothing may differ.
    const told = (answer: typeof theirs) => ({
      status: answer?.status,
      text: answer?.text.replaceAll(/"(correlationId|resetAt)":"[^"]*"|"remaining":\d+/g, ''),
    });
    expect(theirs?.data).toEqual({ node: null });
    for (const one of [none, ...malformed]) expect(told(one)).toEqual(told(theirs));
  });
});
