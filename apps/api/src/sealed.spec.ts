import { buildSchema } from 'graphql';
import type { OpenApi } from './api.fixture.js';
import { crawl } from './crawl.fixture.js';
import { schemaText } from './schema-text.js';
import { openWorld } from './world/kept.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';
import type { World } from './world/world.fixture.js';

interface Target {
  readonly noun: string;
  readonly id: string;
  readonly within?: { readonly noun: string; readonly id: string };
}

const waysThrough = (world: World) => [
  { root: 'incidents', args: 'first: 50, filter: { vanishedToo: true, merged: true }' },
  { root: 'evidenceItems', args: 'first: 50' },
  { root: 'persons', args: 'first: 50, filter: { merged: true }' },
  { root: 'destructions', args: 'first: 50' },
  { root: 'accounts', args: 'first: 20' },
  { root: 'actors', args: 'first: 50, filter: { merged: true }' },
  { root: 'conflicts', args: 'first: 20' },
  { root: 'cases', args: 'first: 20' },
  { root: 'charge', args: `id: "${world.charge}"` },
  { root: 'chronology', args: `caseId: "${world.case}"` },
  { root: 'reports', args: 'first: 20' },
  { root: 'restsOn', args: `id: "${world.account}"` },
  { root: 'replay', args: 'subject: "SPEC-1", since: { position: 1 }' },
];

/** Sets of things, none of which hides all that leads to another of its set. */
const targetsIn = (world: World): readonly (readonly [string, readonly Target[]])[] => {
  const within = { noun: 'incident', id: world.incident };
  return [
    [
      'parts of an incident, items, and what a case names',
      [
        { noun: 'act', id: world.actId, within },
        { noun: 'claim', id: world.toll, within },
        { noun: 'conflict', id: world.conflict },
        { noun: 'person', id: world.double },
        { noun: 'actor', id: world.force },
        { noun: 'actor', id: world.post },
        { noun: 'evidence', id: world.source.id },
        { noun: 'evidence', id: world.video },
      ],
    ],
    [
      'incidents, the one into which another was merged among them',
      [
        { noun: 'incident', id: world.incident },
        { noun: 'incident', id: world.other },
      ],
    ],
    [
      'a person who speaks and is counted, a unit into which another was merged, a report',
      [
        { noun: 'person', id: world.person },
        { noun: 'actor', id: world.unit },
        { noun: 'import', id: world.reportId },
      ],
    ],
  ];
};

describe('what leads to a thing under seal', () => {
  let api: OpenApi;
  let world: World;
  let wishes: Wisher;
  let queries: readonly string[];
  beforeAll(async () => {
    ({ api, world, wishes } = await openWorld());
    const schema = buildSchema(await schemaText());
    queries = waysThrough(world).flatMap((way) => crawl(schema, way));
  }, 600_000);
  afterAll(() => api.close());

  const handled = async (targets: readonly Target[], level: string): Promise<void> => {
    for (const { within, ...subject } of targets)
      await wishes.done('custodian', 'setHandling', {
        subject,
        ...(within ? { within } : {}),
        level,
        audience: level === 'underSeal' ? [api.members.get('analyst') ?? ''] : [],
        reason: 'A protected source.',
      });
  };

  /** All that a lawyer is answered, and what went wrong. */
  const answered = async () => {
    const answers = [];
    for (let i = 0; i < queries.length; i += 4)
      answers.push(
        ...(await Promise.all(queries.slice(i, i + 4).map((query) => api.ask('lawyer', query)))),
      );
    return {
      text: answers.map(({ data }) => JSON.stringify(data)).join('\n'),
      errors: answers.flatMap(({ errors }) => errors),
    };
  };

  /** The fields that hold one of these ids, by their names. */
  const fieldsWith = (text: string, targets: readonly Target[]): readonly string[] => {
    const found = new Set<string>();
    for (const { id } of targets)
      for (const [, name = ''] of text.matchAll(
        new RegExp(`"(\\w+)":(?:\\[[^\\]{]*)?"[^"]*${id}`, 'g'),
      ))
        found.add(name);
    return [...found].sort();
  };

  it('leads nowhere, whatever way is taken, and breaks no answer', async () => {
    const before = await answered();
    expect(before.errors).toEqual([]);
    for (const [what, targets] of targetsIn(world)) {
      for (const { id } of targets) expect(before.text).toContain(id);
      await handled(targets, 'underSeal');
      const unseen = await answered();
      expect([what, fieldsWith(unseen.text, targets), unseen.errors]).toEqual([what, [], []]);
      for (const { id } of targets) expect([what, unseen.text.includes(id)]).toEqual([what, false]);
      await handled(targets, 'confidential');
    }
    expect(api.faults).toEqual([]);
  }, 600_000);
});
