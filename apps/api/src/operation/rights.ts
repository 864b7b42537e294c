import { knowerOf, mayAskWhoSaw, mayDo, maySee } from '#access';
import type { Decision, Handling, Knower, Viewer } from '#access';
import { Refusal, refuse } from '#kernel';

type FieldClass = Parameters<typeof maySee>[1];

/** What one caller may do and see, as the one policy decides. Decides nothing by itself. */
export class Rights {
  /** Most things are handled as nothing says: one decision per class serves them all. */
  readonly #unlaid = new Map<FieldClass, Decision>();

  /** What a list has to know to leave out what the caller may not know of. */
  readonly knower: Knower;

  constructor(private readonly viewer: Viewer) {
    this.knower = knowerOf(viewer);
  }

  /** Refuses what the caller may not do. */
  need(kind: string): void {
    const { permit, rule, reason } = mayDo(this.viewer, kind);
    if (!permit) throw new Refusal('forbidden', 'NOT_ALLOWED', reason, '', { rule });
  }

  /** Whether the caller may see a class of fields of something handled so. */
  sees(fieldClass: FieldClass, handling: Handling | null): Decision {
    if (handling) return maySee(this.viewer, fieldClass, { handling });
    const known = this.#unlaid.get(fieldClass) ?? maySee(this.viewer, fieldClass);
    this.#unlaid.set(fieldClass, known);
    return known;
  }

  /** Refuses a field of a class that the caller may not see. */
  needSee(fieldClass: FieldClass, handling: Handling | null): void {
    const { permit, rule, reason } = this.sees(fieldClass, handling);
    if (!permit) throw new Refusal('forbidden', 'NOT_ALLOWED_TO_SEE', reason, '', { rule });
  }

  /** Refuses who may not ask who was shown what. */
  needAskWhoSaw(): void {
    const { permit, rule, reason } = mayAskWhoSaw(this.viewer);
    if (!permit) throw new Refusal('forbidden', 'NOT_ALLOWED_TO_SEE', reason, '', { rule });
  }

  /** Whether there is such a thing for the caller at all. What is kept for others is not there. */
  mayKnowOf(handling: Handling | null): boolean {
    return this.sees('public', handling).permit;
  }

  /** Refuses what is kept for others just as what is not there. */
  needKnowOf(handling: Handling | null): void {
    if (!this.mayKnowOf(handling)) notThere();
  }
}

/** What is not there and what is kept for others: the two are never told apart. */
export const notThere = (): never =>
  refuse('not-found', 'NOT_FOUND', 'There is no such record, or not for you.');
