import type { Desk } from '../desk/desk.js';

/** After how many units the read models are brought up to them. */
const EVERY = 256;

/**
 * Lets the read models follow while an import writes, a stretch behind it: when it ends they are nearly there,
 * and what they have to fold at a time does not grow with the table. One that halts does not stop the
 * import; whoever waits for the read models afterwards hears of it.
 */
export class Following {
  #units = 0;
  #stretch: Promise<boolean> = Promise.resolve(true);

  constructor(private readonly desk: Pick<Desk, 'catchUp'>) {}

  /** Told of units that were written; waits for a stretch that is not through when the next one is due. */
  async wrote(units: number): Promise<void> {
    this.#units += units;
    if (this.#units < EVERY) return;
    this.#units = 0;
    if (!(await this.#stretch)) return;
    this.#stretch = this.desk.catchUp().then(
      () => true,
      () => false,
    );
  }

  /** Resolves when nothing is under way. */
  async end(): Promise<void> {
    await this.#stretch;
  }
}
