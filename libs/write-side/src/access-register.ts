import { refuse, uuidV5 } from '#kernel';
import type { Origin, Position } from '#kernel';
import type { RecordDisclosure } from '#domain';
import type { Purpose } from '#events';
import { WriteSide } from './write-side.js';
import type { Pen } from './write-side.js';

/** Something confidential that is about to be shown: to whom, by which door, what for, which fields of what. */
export type Disclosure = RecordDisclosure['data'];

/** The register whose showing is recorded. */
export interface Shown {
  readonly id: string;
  readonly purpose: Purpose;
}

const PROCESS = 'process:sijil';

/** The id of the access register of a register: whoever knows one knows the other. Eternal. */
export const accessRegisterId = (registerId: string): string => uuidV5(registerId, 'access');

/**
 * The second register of the same kind: who was shown what. A disclosure stands in it, durably, before a
 * byte of what it speaks of leaves; where it cannot be written, nothing is shown.
 */
export class AccessRegister {
  readonly #pen: WriteSide;
  #opening: Promise<string> | undefined;

  /** `pen` writes to the store of disclosures; `shown` tells which register they are about. */
  constructor(
    pen: Pen,
    private readonly shown: () => Promise<Shown | undefined>,
  ) {
    this.#pen = new WriteSide(pen);
  }

  /** The id of the access register. It is opened where that was not done yet. */
  async open(): Promise<string> {
    this.#opening ??= this.#open();
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }

  /** Writes one disclosure, in one durable step. Only after it may what it names be shown. */
  async record(
    origin: Pick<Origin, 'by' | 'via' | 'credential'>,
    disclosure: Disclosure,
  ): Promise<Position> {
    await this.open();
    const { position } = await this.#pen.submit({
      origin: { commandId: disclosure.disclosureId, ...origin },
      steps: [{ kind: 'RecordDisclosure', data: disclosure }],
    });
    return position;
  }

  /** The pen of the access register, for what its notary tells it. */
  get pen(): Pick<WriteSide, 'submit'> {
    return this.#pen;
  }

  async #open(): Promise<string> {
    const { id, purpose } =
      (await this.shown()) ??
      refuse('not-found', 'REGISTER_NOT_OPENED', 'No register has been opened here yet.');
    const registerId = accessRegisterId(id);
    const known = await this.#pen.registerId();
    if (known !== undefined && known !== registerId)
      refuse(
        'unavailable',
        'ACCESS_REGISTER_OF_ANOTHER',
        'The access register in this database belongs to another register.',
      );
    if (known === undefined)
      await this.#pen.submit({
        // The same id from whichever process comes first: the others get its receipt.
        origin: { commandId: uuidV5(registerId, 'open'), by: PROCESS },
        steps: [{ kind: 'OpenRegister', data: { registerId, purpose } }],
      });
    return registerId;
  }
}
