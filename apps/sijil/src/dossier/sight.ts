import { maySee } from '#access';
import type { Decision, DossierReader, Handling } from '#access';
import type { FieldClass } from '#events';

type Ids = readonly (string | null | undefined)[];

/** What a dossier of a profile may say of things, by the one policy. Decides nothing by itself. */
export class Sight {
  constructor(
    readonly reader: DossierReader,
    /** How things are handled today: what was laid under seal since holds for what stood before it, too. */
    private readonly levels: ReadonlyMap<string, Handling>,
    /** What of persons, their accounts, items and claims does not leave, and by which rule. */
    private readonly kept: ReadonlyMap<string, Decision>,
    /** On which other things these stand: an account on its speaker, an exhibit on its item. */
    private readonly standsOn: ReadonlyMap<string, Ids> = new Map(),
  ) {}

  /** Whether there is such a thing for this profile at all; what stands on several stands on each. */
  hides(...ids: Ids): Decision | null {
    return this.#refused('public', ids);
  }

  /** By which rule a class of fields of a thing is closed to this profile; null where it is open. */
  closes(fieldClass: FieldClass, ids: Ids): Decision | null {
    const refused = this.#refused(fieldClass, ids);
    if (refused || fieldClass === 'public' || fieldClass === 'case') return refused;
    return this.#keptBack(ids);
  }

  /** By which rule the bytes of an item do not go out: public ones need no class, but the leave of who gave them. */
  closesBytes(evidenceId: string, ids: Ids): Decision | null {
    const isPublic = this.levels.get(evidenceId)?.level === 'public';
    return this.#refused(isPublic ? 'case' : 'confidential', ids) ?? this.#keptBack(ids);
  }

  #keptBack(ids: Ids): Decision | null {
    for (const id of ids) {
      const decision = typeof id === 'string' ? this.kept.get(id) : undefined;
      if (decision) return decision;
    }
    return null;
  }

  #refused(fieldClass: FieldClass, ids: Ids): Decision | null {
    const all = ids.flatMap((id) => [id, ...(this.standsOn.get(id ?? '') ?? [])]);
    for (const id of [null, ...all]) {
      const handling = typeof id === 'string' ? this.levels.get(id) : undefined;
      if (id !== null && !handling) continue;
      const decision = maySee(this.reader, fieldClass, { handling });
      if (!decision.permit) return decision;
    }
    return null;
  }
}
