import type { Cost } from '../cost/bill.js';
import type { House, Operation } from './operation.js';

/** What every answer says about itself, refused or not. */
export interface AnswerExtensions {
  /** What kind of register it comes from. */
  readonly register: { readonly purpose: string };
  /** Leads us to this request in our log. */
  readonly correlationId: string;
  /** What it cost; absent where nobody has signed in, whose purse it would be. */
  readonly cost?: Cost;
  /** The newest position at which anything in it was read or written; null where nothing was. */
  readonly log?: { readonly position: number | null };
}

/** Of an answer to somebody who is not signed in, or to a request that was turned away before it was read. */
export const bareExtensions = (purpose: string, correlationId: string): AnswerExtensions => ({
  register: { purpose },
  correlationId,
});

/** Of any other answer. */
export const extensionsOf = (
  { bill, correlationId, position }: Pick<Operation, 'bill' | 'correlationId' | 'position'>,
  { clock, purpose }: House,
): AnswerExtensions => ({
  ...bareExtensions(purpose, correlationId),
  cost: bill.cost(clock.now()),
  log: { position },
});
