import type { ActorRow, At, CommandRow, MembershipRow, Questions, Row } from '#read-side';

/** How many levels above an actor are followed: more than any army has. A circle ends where it closes. */
const MOST_LEVELS = 32;

/** Actors that a case names, everything above them, and what stands below the units of its posts. */
export const actorsAround = async (
  questions: Questions['actors'],
  at: At,
  { named, posts }: { readonly named: readonly string[]; readonly posts: readonly string[] },
) => {
  const memberships = new Map<string, readonly Row<MembershipRow>[]>();
  const commands = new Map<string, readonly Row<CommandRow>[]>();
  let level: readonly string[] = [...new Set([...named, ...posts])];
  const seen = new Set<string>(level);
  const climb = async (): Promise<void> => {
    for (let n = 0; n < MOST_LEVELS && level.length > 0; n += 1) {
      const [within, under] = await Promise.all([
        questions.memberships(at, level),
        questions.superiors(at, level),
      ]);
      for (const [id, rows] of within) memberships.set(id, rows);
      for (const [id, rows] of under) commands.set(id, rows);
      const above = [
        ...[...within.values()].flat().map(({ of }) => of),
        ...[...under.values()].flat().map((row) => row.under),
      ];
      level = [...new Set(above)].filter((id) => !seen.has(id));
      for (const id of level) seen.add(id);
    }
  };
  await climb();
  // A post has nothing below itself: what its holder led is what stands below its unit.
  const units = new Map(
    posts.map((post) => [
      post,
      [
        ...new Set([
          post,
          ...(memberships.get(post) ?? []).filter(({ stands }) => stands).map(({ of }) => of),
        ]),
      ],
    ]),
  );
  const below = await questions.structure(at, [...new Set([...units.values()].flat())]);
  level = [
    ...new Set([...below.values()].flat().flatMap(({ actorId, above }) => [actorId, above])),
  ].filter((id) => !seen.has(id));
  for (const id of level) seen.add(id);
  await climb();
  const ids = [...seen];
  const [rows, names] = await Promise.all([questions.byIds(at, ids), questions.names(at, ids)]);
  return {
    rows: [...rows].sort(
      (a, b) => a.registered - b.registered || (a.actorId < b.actorId ? -1 : 1),
    ) as readonly Row<ActorRow>[],
    names,
    memberships,
    commands,
    /** Below each post: what its own units lead. */
    structures: new Map(
      [...units].map(([post, roots]) => [post, roots.flatMap((root) => below.get(root) ?? [])]),
    ),
  };
};
