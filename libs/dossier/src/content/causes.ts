import { canonical } from '#events';
import type { DOSSIER_CAUSES } from '#events';
import type { DossierContent } from './content.js';

/** Why a dossier is otherwise than an issue before it: what happened, to whom or what by its id. */
export interface Cause {
  readonly what: (typeof DOSSIER_CAUSES)[number];
  readonly id?: string;
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Files that are withheld because they are gone for good, by item. */
const gone = ({ exhibits }: DossierContent): ReadonlySet<string> =>
  new Set(
    exhibits
      .filter(({ files }) => files.some(({ withheld }) => withheld?.endsWith('-by-order')))
      .map(({ evidenceId }) => evidenceId),
  );

const newly = (then: ReadonlySet<string>, now: ReadonlySet<string>): readonly string[] =>
  [...now].filter((id) => !then.has(id));

/**
 * Why a dossier of the same position comes out otherwise today, as far as what both say shows it: whose identity was
 * destroyed, whose consent is another, whose bytes are gone, that it is made by other versions. What is kept from
 * this reader is not among it.
 */
export const causesOf = (then: DossierContent, now: DossierContent): readonly Cause[] => {
  const before = new Map(then.persons.map((person) => [person.id, person]));
  const both = now.persons.flatMap((is) => {
    const was = before.get(is.id);
    return was ? [{ was, is }] : [];
  });
  return [
    ...both
      .filter(({ was, is }) => is.identity === 'destroyed' && was.identity !== 'destroyed')
      .map(({ is: { id } }) => ({ what: 'identityDestroyed', id }) as const),
    ...both
      .filter(({ was, is }) => was.protected !== is.protected || !same(was.consents, is.consents))
      .map(({ is: { id } }) => ({ what: 'consentChanged', id }) as const),
    ...newly(gone(then), gone(now)).map((id) => ({ what: 'bytesGone', id }) as const),
    ...(same(then.cover.versions, now.cover.versions) ? [] : [{ what: 'versionChanged' } as const]),
  ];
};
