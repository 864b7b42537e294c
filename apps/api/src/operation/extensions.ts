import type { ProjectionName } from '#read-side';
import type { Cost } from '../cost/bill.js';
import type { House } from './house.js';
import type { Operation } from './operation.js';

/** What every answer says about itself, refused or not. */
export interface AnswerExtensions {
  /** What kind of register it comes from. */
  readonly register: { readonly purpose: string };
  /** Leads us to this request in our log. */
  readonly correlationId: string;
  /** What it cost; absent where nobody has signed in, whose purse it would be. */
  readonly cost?: Cost;
  /** The newest position at which anything in it was read or written; null where nothing was. */
  readonly log?: {
    readonly position: number | null;
    /** The read models that are late and hold it at an earlier position than others have reached. */
    readonly heldBy?: readonly ProjectionName[];
  };
}

/** Of an answer to somebody who is not signed in, or to a request that was turned away before it was read. */
export const bareExtensions = (purpose: string, correlationId: string): AnswerExtensions => ({
  register: { purpose },
  correlationId,
});

/** Of any other answer. */
export const extensionsOf = (
  {
    bill,
    correlationId,
    position,
    heldBy = [],
  }: Pick<Operation, 'bill' | 'correlationId' | 'position'> & Partial<Pick<Operation, 'heldBy'>>,
  { clock, purpose }: House,
): AnswerExtensions => ({
  ...bareExtensions(purpose, correlationId),
  cost: bill.cost(clock.now()),
  log: { position, ...(heldBy.length > 0 ? { heldBy } : {}) },
});
