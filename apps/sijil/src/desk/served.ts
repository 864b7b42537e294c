import type { Desk } from './desk.js';

/** What any API over a desk is given of it. */
export const servedBy = ({ writeSide, readModels, store, vault, access, clock }: Desk) => ({
  writeSide,
  readModels,
  streams: store,
  vault,
  access,
  clock,
});
