import type { FieldClass } from '#events';
import type { DossierProfile, MemberRole } from './viewer.js';

/** One version of the policy, as a table. What it does not name is not allowed. */
export interface Policy {
  readonly version: number;
  /** What each role may see, where nothing is under seal. */
  readonly classes: Readonly<Record<MemberRole, readonly FieldClass[]>>;
  /** What a dossier of each profile shows, where nothing is under seal and nobody who told it is against it. */
  readonly profiles: Readonly<Record<DossierProfile, readonly FieldClass[]>>;
  /** Who may give each kind of command. */
  readonly commands: ReadonlyMap<string, readonly MemberRole[]>;
  /** Who may ask who was shown what. */
  readonly disclosures: readonly MemberRole[];
}

/** One line of the table: these roles may give these commands. */
export type Line = readonly [roles: readonly MemberRole[], kinds: readonly string[]];

/** The commands of a policy from its lines. A kind that stands twice is a mistake in the table. */
export const commandsOf = (lines: readonly Line[]): ReadonlyMap<string, readonly MemberRole[]> => {
  const commands = new Map<string, readonly MemberRole[]>();
  for (const [roles, kinds] of lines)
    for (const kind of kinds) {
      if (commands.has(kind)) throw new Error(`The policy names ${kind} twice.`);
      commands.set(kind, roles);
    }
  return commands;
};
