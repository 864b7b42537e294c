import type { Redaction } from './back.js';
import type { DossierContent } from './content.js';
import type { DefenceItem } from './exhibit.js';

/** Something that this profile may not know of at all. */
export interface Hidden {
  readonly what: Redaction['what'];
  readonly rule: string;
  readonly helpsDefence: boolean;
}

/** What is the same is counted in one line, where the first of it stood. */
const counted = (lines: readonly Redaction[]): readonly Redaction[] => {
  const found = new Map<string, Redaction>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, count: 0 });
    const former = found.get(key);
    found.set(key, former ? { ...former, count: former.count + line.count } : line);
  }
  return [...found.values()];
};

/**
 * The redaction log: each field that is withheld, by which rule; the team's own reasons together, since every
 * finding has one; and what is withheld as a whole by its number alone. Who persons are stands in no dossier.
 */
export const redactionsOf = (
  said: Pick<DossierContent, 'persons'>,
  defence: readonly DefenceItem[],
  fields: readonly Redaction[],
  hidden: readonly Hidden[],
): readonly Redaction[] => {
  const helps = new Set(
    defence.flatMap(({ what, within }) => [what.id, ...(within ? [within.id] : [])]),
  );
  const destroyed = said.persons.filter(({ identity }) => identity === 'destroyed');
  const kept = said.persons.length - destroyed.length;
  const identity = {
    what: 'person',
    field: 'identity',
    class: 'identity',
    helpsDefence: false,
  } as const;
  return counted([
    ...hidden.map(({ what, rule, helpsDefence }) => ({
      what,
      of: null,
      field: null,
      class: 'public' as const,
      rule,
      destroyed: false,
      count: 1,
      helpsDefence,
    })),
    ...(kept === 0
      ? []
      : [{ ...identity, of: null, rule: 'dossier-1/identity', destroyed: false, count: kept }]),
    ...destroyed.map(({ id, pseudonym }) => ({
      ...identity,
      of: { noun: 'person' as const, label: pseudonym, id },
      rule: 'KEY_DESTROYED',
      destroyed: true,
      count: 1,
    })),
    ...fields.map((line) =>
      line.class === 'work'
        ? { ...line, of: null }
        : { ...line, helpsDefence: line.of !== null && helps.has(line.of.id) },
    ),
  ]);
};
