import type { CommandBus } from '@nestjs/cqrs';
import type { Viewer } from '#access';
import type { Clock } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { Questions } from '#read-side';
import type { Vault } from '#vault';
import { LIMITS } from '../door/limits.js';
import { asOfOf } from '../schema/as-of.inputs.js';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import { deadline, within } from './deadline.js';
import type { Log } from './fault.js';
import type { Mac } from './cursor.js';
import { Allowance, Pinned } from './pinned.js';
import { Revealer } from './reveal.js';
import { Rights } from './rights.js';

/** What a register is opened for. */
export type Purpose = 'demo' | 'operational' | 'sandbox';

/** What a caller may ask for at most, as the house was told. */
export interface CallerLimits {
  /** Entries of one page, at most `LIMITS.page`. */
  readonly page: number;
}

/** What the api was given to work with. */
export interface House {
  readonly models: Questions;
  readonly vault: Vault;
  readonly commands: CommandBus;
  readonly clock: Clock;
  readonly purpose: Purpose;
  readonly limits: CallerLimits;
  readonly log: Log;
}

/** Who is signed in, by which credential, until when. */
export interface SignedIn {
  readonly viewer: Exclude<Viewer, 'anonymous'>;
  readonly credentialId: string;
  readonly expires: string;
  /** The position of the facts about members that opened the door. */
  readonly position: number;
}

/** One request: who asks, what they may see, and the positions at which they are answered. */
export class Operation {
  readonly rights: Rights;
  readonly reveal: Revealer;
  readonly models: Questions;
  readonly #deadline = deadline(LIMITS.queryMs);
  readonly #allowance = new Allowance(LIMITS.things);
  readonly #pins = new Map<string, Promise<Pinned>>();

  constructor(
    readonly signedIn: SignedIn,
    readonly house: House,
  ) {
    this.rights = new Rights(signedIn.viewer);
    this.reveal = new Revealer(house.vault);
    this.models = within(house.models, this.#deadline);
  }

  /**
   * Pins the position of an answer: what is asked for, or what all read models have reached. Roots that
   * ask for the same get the same, so that an answer is never torn.
   */
  async pin(asOf?: AsOfInput | null): Promise<Pinned> {
    const want = asOfOf(asOf);
    const key = JSON.stringify(want ?? null);
    const known = this.#pins.get(key);
    if (known) return known;
    const pin = this.models
      .snapshot({ projections: PROJECTION_NAMES, ...(want === undefined ? {} : { asOf: want }) })
      .then((snapshot) => new Pinned(snapshot, this.rights, this.models, this.#allowance));
    this.#pins.set(key, pin);
    return pin;
  }

  /** A keyed digest under the secret of the register. */
  readonly mac: Mac = (domain, text) => this.house.vault.mac(domain, text);

  /** Lets go of the clock. */
  end(): void {
    this.#deadline.clear();
  }
}
