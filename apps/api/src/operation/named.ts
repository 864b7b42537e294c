import type { StreamName } from '#kernel';
import type { SijilCommand } from './sijil-command.js';
import type { Operation } from './operation.js';

type Streams = Operation['house']['streams'];

/** Every stream on which something was told of what a wish names, for whoever may wish such a thing at all. */
export const namedIn = async (
  { house: { streams }, rights }: Pick<Operation, 'house' | 'rights'>,
  does: SijilCommand['kind'],
  naming: (streams: Streams, id: string) => Promise<readonly StreamName[]>,
  id: string,
): Promise<readonly StreamName[]> => {
  rights.need(does);
  return await naming(streams, id);
};
