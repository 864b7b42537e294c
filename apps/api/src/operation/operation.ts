import type { Viewer } from '#access';
import { PROJECTION_NAMES } from '#read-side';
import type { ProjectionName, Questions } from '#read-side';
import type { Bill } from '../cost/bill.js';
import { LIMITS } from '../door/limits.js';
import { asOfOf } from '../schema/as-of.inputs.js';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import { Disclosures } from './disclosures.js';
import type { StatedPurpose } from './disclosures.js';
import { deadline, within } from './deadline.js';
import type { Deadline } from './deadline.js';
import { inTurns } from './in-turns.js';
import type { House } from './house.js';
import type { Mac } from './cursor.js';
import { Allowance, Pinned } from './pinned.js';
import { Revealer } from './reveal.js';
import { Rights } from './rights.js';

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
  readonly disclosures = new Disclosures();
  readonly models: Questions;
  readonly #deadline: Deadline;
  /** Ends what still runs in the database when the time is over or the caller has gone. */
  readonly #ending: AbortController;
  readonly #allowance = new Allowance(LIMITS.things);
  #position: number | null = null;
  readonly #pins = new Map<string, Promise<Pinned>>();
  #pinned: Pinned | null = null;
  #leaveLate = false;
  #asksLate = false;
  #heldBy: readonly ProjectionName[] = [];
  #again: Operation | null = null;

  constructor(
    readonly signedIn: SignedIn,
    readonly house: House,
    /** Leads from an answer to our log. */
    readonly correlationId: string,
    readonly bill: Bill,
    /** What the caller says that the answer is for. */
    readonly stated: StatedPurpose,
    /** The first try, where this is the second: they have one deadline. */
    first?: Operation,
  ) {
    this.rights = new Rights(signedIn.viewer);
    this.reveal = new Revealer(house.vault, this.disclosures);
    this.#ending = first ? first.#ending : new AbortController();
    this.#deadline = first
      ? first.#deadline
      : deadline(house.limits.queryMs, () => this.#ending.abort());
    const asksLate = (): void => void (this.#asksLate = true);
    this.models = within(house.models.until(this.#ending.signal, asksLate), this.#deadline);
  }

  /**
   * Pins the position of an answer: what is asked for, or what all read models have reached (`leaveLate`: all
   * that are not late). Roots that ask for the same get the same, so that an answer is never torn.
   */
  async pin(asOf?: AsOfInput | null): Promise<Pinned> {
    const want = asOfOf(asOf);
    const key = JSON.stringify(want ?? null);
    const known = this.#pins.get(key);
    if (known) return known;
    const pin = this.models
      .snapshot({
        projections: PROJECTION_NAMES,
        leaveLate: this.#leaveLate,
        ...(want === undefined ? {} : { asOf: want }),
      })
      .then((snapshot) => {
        this.noteAt(snapshot.position);
        if (snapshot.heldBy.length > 0) this.#heldBy = snapshot.heldBy;
        return (this.#pinned = new Pinned(snapshot, this.rights, this.models, this.#allowance));
      });
    this.#pins.set(key, pin);
    return pin;
  }

  /** By whom to ask who may know of what: that goes by today's seals, whatever position is asked. */
  knowing(): Pinned | Promise<Pinned> {
    return this.#pinned ?? this.pin();
  }

  /** From here on no read model is waited for that is late. Whoever says so must look at `asksLate` in the end. */
  leaveLate(): void {
    this.#leaveLate = true;
  }

  /** Whether something was asked that was left, so that what came of it is no answer. */
  get asksLate(): boolean {
    return this.#asksLate;
  }

  /**
   * The same request from the beginning, asked where all read models stand. What the first try read, would have
   * shown and still does is none of it. Whom it found by name is: that it was not enough tells that they are there.
   */
  again(): Operation {
    const { signedIn, house, correlationId, bill, stated } = this;
    this.#again = new Operation(signedIn, house, correlationId, bill, stated, this);
    this.#again.disclosures.noteFoundFor(this.disclosures);
    return this.#again;
  }

  /** The try that is answered with. */
  get answered(): Operation {
    return this.#again ?? this;
  }

  /** The read models that are late and hold this answer at an earlier position than others have reached. */
  get heldBy(): readonly ProjectionName[] {
    return this.#heldBy;
  }

  /** A keyed digest under the secret of the register. */
  readonly mac: Mac = (domain, text) => this.house.vault.mac(domain, text);

  /** The newest position at which something in the answer was read or written. */
  get position(): number | null {
    return this.#position;
  }

  /** Notes a position at which something was read or written. */
  noteAt(position: number): void {
    this.#position = Math.max(position, this.#position ?? 0);
  }

  /** Does long work in turns with others, and waits for it no longer than the deadline. */
  inTurns<T>(work: Iterator<void, T, void>): Promise<T> {
    return Promise.race([inTurns(work, this.#ending.signal), this.#deadline.passed]);
  }

  /** Lets go of the clock and of whatever still runs. */
  end(): void {
    this.#deadline.clear();
    this.#ending.abort();
  }
}
