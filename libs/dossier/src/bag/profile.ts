/** The classes of parts that a profile may open. Identities are in none. */
const OPENED: Readonly<Record<string, readonly string[]>> = {
  court: ['public', 'case', 'confidential'],
  defence: ['public', 'case', 'confidential'],
  partner: ['public', 'case'],
  internal: ['public', 'case', 'confidential', 'work'],
};

/** Whether a proof in a dossier of a profile may open a part of a class. */
export const mayOpen = (profile: string, part: string): boolean =>
  Object.hasOwn(OPENED, profile) && (OPENED[profile] ?? []).includes(part);
