import { fact } from '#events';
import type { Coded, EventDefinition, Fields, ObjectOf, Source } from '#events';
import type { Fact } from '#kernel';
import { Dice } from './dice.js';

/** An incident as far as further facts must know it. */
export interface KnownIncident {
  readonly id: string;
  readonly reportId: string | null;
  readonly acts: string[];
  readonly claims: string[];
  readonly links: string[];
  readonly classifications: { readonly id: string; open: boolean }[];
  merged: string | null;
}

/** A case as far as further facts must know it. */
export interface KnownCase {
  readonly id: string;
  readonly suspects: string[];
  readonly incidents: string[];
  readonly exhibits: string[];
  next: number;
  issued: number;
  readonly facts: { readonly id: string; readonly supports: string[] }[];
  readonly charges: { readonly id: string; readonly links: string[]; open: boolean }[];
}

/** A report as far as further facts must know it. */
export interface KnownReport {
  readonly id: string;
  readonly imports: string[];
  readonly files: string[];
  readonly figures: string[];
  readonly conclusions: string[];
  readonly findings: string[];
}

/** Everything that stands in a made-up register, so that what comes next can be about it. */
export class World {
  readonly dice: Dice;
  readonly registerId: string;
  readonly members: string[] = [];
  readonly roles: { readonly member: string; readonly role: string }[] = [];
  readonly assignments: { readonly member: string; readonly caseId: string }[] = [];
  readonly credentials: { readonly member: string; readonly id: string }[] = [];
  readonly reports: KnownReport[] = [];
  readonly evidence: string[] = [];
  /** The files that came with an item, by item: those that have any. */
  readonly files = new Map<string, readonly string[]>();
  readonly evidenceLinks: { readonly evidence: string; readonly link: string }[] = [];
  readonly persons: { readonly id: string; merged: string | null }[] = [];
  readonly consents: { readonly person: string; readonly id: string }[] = [];
  readonly accounts: { readonly id: string; passages: number; readonly doubts: string[] }[] = [];
  readonly actors: { readonly id: string; merged: string | null }[] = [];
  readonly memberships: { readonly actor: string; readonly claim: string }[] = [];
  readonly commands: { readonly actor: string; readonly claim: string }[] = [];
  readonly incidents: KnownIncident[] = [];
  readonly conflicts: string[] = [];
  readonly cases: KnownCase[] = [];
  readonly holds: { readonly subject: string; readonly id: string }[] = [];

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.registerId = this.dice.uuid();
  }

  /** The latest of some things more often than the old ones, as in an office. */
  recent<T>(items: readonly T[]): T {
    const from = this.dice.chance(0.8) ? Math.max(0, items.length - 20) : 0;
    return this.dice.pick(items.slice(from));
  }

  report(): Source {
    const report = this.dice.pick(this.reports);
    return { kind: 'publication', id: this.dice.pick(report.files), section: narrative };
  }

  member(): Source {
    return { kind: 'member', id: this.dice.pick(this.members) };
  }

  source(): Source {
    const item = this.evidence.at(-1);
    const kinds: Source[] = [this.report(), this.report(), this.member()];
    if (item !== undefined) kinds.push({ kind: 'evidence', id: item });
    return this.dice.pick(kinds);
  }
}

/** A word with a code, and one of which only the printed form is known. */
export const word = (code: string): Coded => ({ code, printed: code });
export const odd = (printed: string): Coded => ({ code: null, printed });

export const narrative = word('narrative');

/** One command of somebody: what it states, all together. */
export type Move = (world: World) => readonly Fact[];

/** States a fact on the stream of a thing. */
export const states = <T extends string, F extends Fields>(
  definition: EventDefinition<T, F>,
  id: string,
  data: ObjectOf<F>,
): Fact => fact(definition, `${definition.stream}-${id}`, data);
