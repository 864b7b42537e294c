import { maySee } from '#access';
import type { Decision, DossierReader, Handling } from '#access';
import type { FieldClass } from '#events';
import { isUuid } from '#kernel';

type Ids = readonly (string | null | undefined)[];

/** What a dossier of a profile may say of things, by the one policy. Decides nothing by itself. */
export class Sight {
  constructor(
    readonly reader: DossierReader,
    /** How things are handled today: what was laid under seal since holds for what stood before it, too. */
    private readonly levels: ReadonlyMap<string, Handling>,
    /** Of which things it was asked how they are handled. To say of another that it is open would be a guess. */
    private readonly asked: ReadonlySet<string>,
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
    return this.keeps(ids);
  }

  /** By which rule the bytes of an item do not go out: public ones need no class, but the leave of who gave them. */
  closesBytes(evidenceId: string, ids: Ids): Decision | null {
    const isPublic = this.levels.get(evidenceId)?.level === 'public';
    return this.#refused(isPublic ? 'case' : 'confidential', ids) ?? this.keeps(ids);
  }

  /** By which rule something told does not leave, of whatever class it is. */
  keeps(ids: Ids): Decision | null {
    for (const id of ids) {
      const decision = typeof id === 'string' ? this.kept.get(id) : undefined;
      if (decision) return decision;
    }
    return null;
  }

  /** Things with all that they stand on, and what that stands on. */
  #all(ids: Ids): readonly string[] {
    const all = new Set<string>();
    const add = (id: string | null | undefined): void => {
      if (typeof id !== 'string' || all.has(id)) return;
      all.add(id);
      this.standsOn.get(id)?.forEach(add);
    };
    ids.forEach(add);
    return [...all];
  }

  #refused(fieldClass: FieldClass, ids: Ids): Decision | null {
    const open = maySee(this.reader, fieldClass);
    if (!open.permit) return open;
    const refused = this.#all(ids).flatMap((id) => {
      // A source that is a member or a tool is no record.
      if (isUuid(id) && !this.asked.has(id))
        throw new Error(`Nobody asked how ${id} is handled: a dossier cannot say anything of it.`);
      const handling = this.levels.get(id);
      const decision = handling && maySee(this.reader, fieldClass, { handling });
      return decision?.permit === false ? [decision] : [];
    });
    // Of several rules always the same is named, in whatever order things were read.
    return refused.sort((a, b) => (a.rule < b.rule ? -1 : 1))[0] ?? null;
  }
}
