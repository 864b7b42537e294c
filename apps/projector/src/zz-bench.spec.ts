import { catalogue } from '#events';
import { Generator } from '#testing';
import { InMemoryEventStore } from '#event-store';
import { fill, openReadModels } from './projector.fixture.js';
import.meta.jest.setTimeout(120_000);
it('bench', async () => {
  const store = new InMemoryEventStore();
  const t00 = performance.now();
  await fill(store, new Generator(7), Number(process.env['N'] ?? 3000));
  const all = await store.readAll(0, 1e9);
  console.log('generated', all.length, performance.now() - t00);
  const types = new Map<string, number>();
  for (const e of all) {
    const t = JSON.parse(e.leaf).type;
    types.set(t, (types.get(t) ?? 0) + 1);
  }
  console.log([...catalogue.keys()].filter((t) => !types.has(t)));
  const r = await openReadModels(store);
  const p = await r.projector({ onHalt: (n, h) => console.log(n, h) });
  const t0 = performance.now();
  try {
    await p.catchUp(all.length);
  } finally {
    const ms = performance.now() - t0;
    console.log('projected', ms, (all.length / ms) * 1000, 'ev/s');
    const d = await r.dump();
    console.log(
      [...d].map(([k, v]) => `${k} ${v === '' ? 0 : v.split('\n').length} ${v.length}`).join('\n'),
    );
    await r.close();
  }
});
