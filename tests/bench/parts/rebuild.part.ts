import { PROJECTION_NAMES } from '#read-side';
import { openDesk } from '#sijil';
import type { Site } from '../site.js';

/** Makes all read models again from the first fact, beside those that serve, as `npx sijil rebuild` does. */
export const rebuildPart = async ({
  site,
}: {
  readonly site: Site;
}): Promise<{ result: { readonly seconds: number; readonly events: number } }> => {
  const desk = await openDesk({ home: site.home, port: 0 });
  try {
    const events = await desk.store.head();
    const started = performance.now();
    await desk.projector.rebuild(PROJECTION_NAMES);
    return { result: { seconds: (performance.now() - started) / 1000, events } };
  } finally {
    await desk.close();
  }
};
