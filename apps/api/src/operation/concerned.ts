import type { At, Questions } from '#read-side';

/**
 * The things that ids name, and the records on which those of them stand that are no records of their
 * own: who may not know of a record cannot know of, or work on, a task or a finding about it, or an exhibit
 * of it, either.
 */
export const concernedBy = async (
  models: Questions,
  at: At,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const [tasks, findings, exhibits] = await Promise.all([
    models.tasks.byIds(at, ids),
    models.reports.findingsByIds(at, ids),
    models.cases.exhibitsByIds(at, ids),
  ]);
  return [
    ...new Set([
      ...ids,
      ...tasks.flatMap(({ standsOn }) => standsOn),
      ...findings.flatMap(({ reportId, incidentId }) => [reportId, incidentId ?? []].flat()),
      ...exhibits.map(({ evidenceId }) => evidenceId),
    ]),
  ];
};
