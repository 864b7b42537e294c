import { Protected } from '#kernel';
import type { Command } from '#kernel';
import { canonical } from '#events';
import type { Pinpoint, Subject } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import { placeOf } from './place.js';
import { given } from './texts.js';
import type { SealedTexts } from './texts.js';
import { idOfContent } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** A part that a unit gives a person, under an id made from what it says. */
export interface PlannedPart {
  readonly claimId: string;
  readonly command: Command;
}

/** A named person of a unit: registered under a pseudonym, everything that identifies for the vault alone. */
export interface PlannedPerson {
  readonly personId: string;
  readonly registration: Command;
  /** The identity as this version of the file has it, for a person who is registered already. */
  readonly correction: Command;
  readonly parts: readonly PlannedPart[];
}

interface Known {
  readonly personId: string;
  readonly name: string;
  readonly particulars: string | undefined;
  readonly parts: PlannedPart[];
}

const ROLES: Readonly<Record<string, string>> = {
  witness: 'witness',
  survivor: 'witness',
  victim: 'victim',
  victimFamily: 'victim',
  suspect: 'suspect',
  expert: 'expert',
};

/**
 * The people of one unit: those whom it lists, and those whom it names as giving or relaying something.
 * Two entries of one name in one unit are taken to be one person; nothing is merged across units.
 */
export class People {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly context: UnitContext,
    private readonly unit: ReportUnit,
    private readonly incidentId: string,
  ) {}

  /** Takes the listed persons out of what is sealed. */
  list(sealed: SealedTexts): void {
    const entries = this.unit.persons.map((entry, i) => {
      const pointer = `/persons/${i}`;
      const name = sealed.take(`${pointer}/name`) ?? sealed.take(`${pointer}/alias`);
      return { entry, pointer, name, texts: sealed.takeBelow(pointer) };
    });
    for (const { name, texts } of entries) {
      const label = name ?? (texts && 'a person whom the source does not name');
      if (label === undefined || this.#known.has(label)) continue;
      const all = entries
        .filter((other) => other.name === name)
        .flatMap((other) => other.texts ?? []);
      this.#add(label, all.length > 0 ? canonical(all) : undefined);
    }
    for (const { entry, pointer, name } of entries) {
      const person = name === undefined ? undefined : this.#known.get(name);
      if (!person || !entry) continue;
      const role = ROLES[entry.role?.code ?? ''] ?? 'contact';
      this.#part(
        person,
        role,
        { noun: 'incident', id: this.incidentId },
        this.#at(entry.lines, pointer),
      );
    }
  }

  /** The person whom a text names, such as `witness X`; undefined where it names nobody. */
  namedBy(text: string | undefined): string | undefined {
    if (text === undefined || !this.context.names(text)) return undefined;
    const listed = [...this.#known.values()].find(
      ({ name }) => name === text || contains(text, name),
    );
    return (listed ?? this.#add(text, undefined)).personId;
  }

  /** Says that a person gave, relayed or told something. */
  gave(personId: string, role: string, of: Subject, pinpoint: Pinpoint): void {
    const person = [...this.#known.values()].find((known) => known.personId === personId);
    if (person) this.#part(person, role, of, pinpoint);
  }

  /** Everybody, as commands. */
  planned(): readonly PlannedPerson[] {
    return [...this.#known.values()].map(({ personId, name, particulars, parts }) => {
      const identity = given({
        personId,
        name: new Protected(name),
        particulars: particulars === undefined ? undefined : new Protected(particulars),
      });
      return {
        personId,
        parts,
        registration: { kind: 'RegisterPerson', data: identity },
        correction: {
          kind: 'CorrectIdentity',
          data: {
            ...identity,
            reason: 'A later version of the report says something else of the person.',
          },
        },
      };
    });
  }

  #add(name: string, particulars: string | undefined): Known {
    const personId = idOfContent(this.context, this.incidentId, 'person', name);
    const person: Known = { personId, name, particulars, parts: [] };
    this.#known.set(name, person);
    return person;
  }

  #part(
    { personId, particulars, parts }: Known,
    role: string,
    of: Subject,
    pinpoint: Pinpoint,
  ): void {
    const claimId = idOfContent(
      this.context,
      personId,
      'part',
      canonical([role, of.noun, of.id, particulars ?? null]),
    );
    if (parts.some((part) => part.claimId === claimId)) return;
    parts.push({
      claimId,
      command: {
        kind: 'AssertRole',
        data: given({
          personId,
          claimId,
          role,
          of,
          within: of.noun === 'claim' ? { noun: 'incident', id: this.incidentId } : undefined,
          source: { kind: 'publication', id: this.context.publicationId },
          pinpoint,
        }),
      },
    });
  }

  #at(lines: readonly number[] | undefined, pointer: string): Pinpoint {
    return placeOf(this.unit, lines, pointer);
  }
}

const contains = (text: string, name: string): boolean =>
  name.length >= 4 && text.toLowerCase().includes(name.toLowerCase());
