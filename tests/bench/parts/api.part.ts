import { createApi } from '#api';
import { openDesk } from '#sijil';
import type { Site } from '../site.js';

/** The API as a process of its own, over a register that nobody writes to meanwhile. */
export const apiPart = async ({
  site,
  page,
}: {
  readonly site: Site;
  /** How many entries a page may have: the case file is asked for whole. */
  readonly page: number;
}) => {
  const desk = await openDesk({ home: site.home, port: 0 });
  await desk.catchUp();
  const api = await createApi({
    writeSide: desk.writeSide,
    readModels: desk.readModels,
    streams: desk.store,
    vault: desk.vault,
    access: desk.access,
    clock: desk.clock,
    purpose: 'sandbox',
    port: 0,
    limits: { page },
  });
  return {
    result: { url: `${api.url}/graphql`, position: await desk.store.head() },
    end: async (): Promise<void> => {
      await api.close();
      await desk.close();
    },
  };
};
