import { mayDo, maySee } from '#access';
import type { Viewer } from '#access';
import type { Command } from '#kernel';
import { idsIn, Refusal } from '#kernel';
import { concernedBy, STANDING_IS_SAID_BY } from '#read-side';
import type { Desk } from './desk.js';

/** A member as the policy sees one, by what stands now. */
export type Member = Exclude<Viewer, 'anonymous'>;

/** Who acts or reads at the desk, as the register knows this member. */
export const viewerAt = async ({ readModels }: Desk, memberId: string): Promise<Member> => {
  const at = await readModels.snapshot({ projections: ['members'] });
  const [member] = await readModels.members.byIds(at, [memberId]);
  return { memberId, roles: member?.roles ?? [], cases: member?.cases ?? [] };
};

/** Those of some things that a member may know of: what they are, and what they stand on, is kept from nobody or for this one, too. */
export const knownTo = async (
  { readModels }: Desk,
  viewer: Member,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> => {
  const all = [...new Set(ids)];
  const at = await readModels.snapshot({ projections: STANDING_IS_SAID_BY });
  const standsOn = await readModels.handling.standsOn(at, all);
  const levels = await readModels.handling.levels(at, await concernedBy(readModels, at, all));
  const isOpen = (id: string): boolean =>
    maySee(viewer, 'public', { handling: levels.get(id) }).permit;
  return new Set(all.filter((id) => isOpen(id) && (standsOn.get(id) ?? []).every(isOpen)));
};

/**
 * Refuses a wish as the API does: by the roles of whoever gives it, and where it names what is kept from
 * them, just as what is not there.
 */
export const needAllowed = async (
  desk: Desk,
  memberId: string,
  { kind, data }: Pick<Command, 'kind' | 'data'>,
): Promise<void> => {
  const viewer = await viewerAt(desk, memberId);
  const { permit, rule, reason } = mayDo(viewer, kind);
  if (!permit) throw new Refusal('forbidden', 'NOT_ALLOWED', reason, '/token', { rule });
  const named = idsIn(data);
  if ((await knownTo(desk, viewer, named)).size < named.size)
    throw new Refusal('not-found', 'NOT_FOUND', 'There is no such record, or not for you.');
};
