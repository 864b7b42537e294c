import { InMemoryEventStore } from '#event-store';
import { canonical, envelopeOf } from '#events';
import type { FileStore } from '#file-store';
import { contentFiles } from '#dossier';
import { refuse } from '#kernel';
import { Projector } from '#projector';
import { ReadModels } from '#read-side';
import { fill, Generator, testRegisterWithReadSchema } from '#testing';
import { assembleContent } from './assemble.js';
import type { House } from './assemble.js';

const EVENTS = 1_000;

/** A made-up register with its read models; its sealed parts open to nothing, as if all keys were destroyed. */
const openMadeUp = async (seed: number) => {
  const register = await testRegisterWithReadSchema();
  const store = new InMemoryEventStore();
  await fill(store, new Generator(seed), EVENTS);
  const projector = await Projector.open({ store, url: register.projectorUrl });
  await projector.catchUp(await store.head());
  await projector.close();
  const readModels = ReadModels.open(register.readerUrl);
  const house: House = {
    store,
    readModels,
    vault: {
      open: (requests) => Promise.resolve(requests.map(() => null)),
      fileKey: () => Promise.resolve(new Uint8Array(32)),
    },
    files: {
      get: () => Promise.resolve().then(() => refuse('not-found', 'FILE_NOT_FOUND', 'Not here.')),
    } as unknown as FileStore,
  };
  const drop = async (): Promise<void> => {
    await readModels.close();
    await store.close();
    await register.drop();
  };
  return { house, readModels, store, drop };
};

describe('a dossier of any case of a made-up register', () => {
  it('is assembled for every profile, tells nothing of later, and refers to nothing outside it', async () => {
    const { house, readModels, store, drop } = await openMadeUp(7);
    const head = await store.head();
    const at = await readModels.snapshot({ projections: ['cases'] });
    const cases = (await readModels.cases.list(at, {}, { first: 20 })).rows;
    expect(cases.length).toBeGreaterThan(2);
    let things = 0;
    let named = 0;
    for (const { caseId, opened } of cases)
      for (const profile of ['court', 'partner', 'internal'] as const) {
        const position = profile === 'court' ? Math.floor((opened + head) / 2) : head;
        const made = await assembleContent(house, { caseId, position, profile, lang: 'ar' });
        const { content, positions } = made;
        things += content.incidents.length + content.exhibits.length + content.facts.length;
        expect(JSON.parse(canonical(content))).toEqual(content);
        expect(contentFiles(content).size).toBe(13);
        expect(positions.every((one) => one.position <= position)).toBe(true);
        expect(content.chronology.every((line) => line.position <= position)).toBe(true);
        const numbers = new Set(content.exhibits.map(({ number }) => number));
        for (const fact of content.facts)
          for (const { exhibit } of fact.supports)
            if (exhibit !== null) expect(numbers).toContain(exhibit);
        const { charges, facts, exhibits, incidents, suspects, accounts } = content;
        const all = [charges, facts, exhibits, incidents, suspects, accounts].flat();
        for (const { of } of content.history) {
          named += of.length;
          for (const ref of of) expect(all.map(({ id }) => id)).toContain(ref.id);
        }
        const [last] = await store.readAll(position - 1, 1);
        expect(content.cover.instant).toBe(last && envelopeOf(last.leaf).recordedAt);
      }
    expect(things).toBeGreaterThan(10);
    expect(named).toBeGreaterThan(10);
    await drop();
  });
});
