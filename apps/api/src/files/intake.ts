import type { ReceivedFile } from '#domain';

/** Bytes that are in the store. */
export interface ReceivedBytes extends ReceivedFile {
  /** Why they could not be looked into to the end. */
  readonly trouble?: string | undefined;
}

/**
 * What takes bytes in: whoever has a file store and a process to look into files at hand. Streamed into the
 * store, whole or not at all; nothing is told to the register yet.
 */
export type Intake = (content: AsyncIterable<Uint8Array>) => Promise<ReceivedBytes>;
