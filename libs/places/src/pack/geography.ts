import { ownGazetteer } from '../gazetteer.js';
import type { Gazetteer } from '../gazetteer.js';
import { readPack } from './pack.reader.js';

/** Where places are looked up: a pack that is read when it is first asked for, or our own list. */
export class Geography {
  #reading: Promise<Gazetteer> | undefined;

  /** @param folder The folder of a geography pack; without one there are the governorates. */
  constructor(private readonly folder?: string) {}

  /** The gazetteer, read once. A pack that was refused is looked at again: somebody may have mended it. */
  gazetteer(): Promise<Gazetteer> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read(): Promise<Gazetteer> {
    if (this.folder === undefined) return ownGazetteer();
    try {
      return await readPack(this.folder);
    } catch (error) {
      this.#reading = undefined;
      throw error;
    }
  }
}
