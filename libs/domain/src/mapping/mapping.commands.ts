import type { Command } from '#kernel';
import type { MappingRevised, MappingSaved } from '#events';
import type { Wish } from '../rules/wish.js';

/** Save how the columns of a kind of table are read, under a name. */
export type SaveMapping = Command<'SaveMapping', Omit<Wish<typeof MappingSaved>, 'mappingId'>>;
/** Change a saved mapping. */
export type ReviseMapping = Command<
  'ReviseMapping',
  Omit<Wish<typeof MappingRevised>, 'mappingId'> & { readonly name: string }
>;

/** All that can be asked about mappings. */
export type MappingCommand = SaveMapping | ReviseMapping;
