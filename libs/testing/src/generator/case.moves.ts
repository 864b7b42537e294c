import * as events from '#events';
import type { KnownCase, Move, World } from './world.js';
import { states } from './world.js';

/** A move in a case file, where there is one. */
export const withCase =
  (move: (world: World, file: KnownCase) => ReturnType<Move>): Move =>
  (world) =>
    world.cases.length === 0 ? [] : move(world, world.recent(world.cases));

/** What happens in case files. */
export const caseMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    1,
    ({ dice, cases }) => {
      const caseId = dice.uuid();
      cases.push({
        id: caseId,
        suspects: [],
        incidents: [],
        exhibits: [],
        next: 1,
        issued: 0,
        facts: [],
        charges: [],
      });
      return [
        states(events.CaseOpened, caseId, {
          caseId,
          reference: `CASE-${cases.length}`,
          title: { en: 'A made-up case' },
          forum: dice.pick(['ICC', 'DE-VStGB', 'other'] as const),
          mandate: 'at the request of nobody',
        }),
      ];
    },
  ],
  [
    2,
    withCase(({ dice, persons, actors }, { id: caseId, suspects }) => {
      const former = dice.chance(0.3) ? suspects.shift() : undefined;
      if (former !== undefined)
        return [
          states(events.SuspectRemoved, caseId, { caseId, suspectId: former, reason: 'elsewhere' }),
        ];
      const suspectId = dice.uuid();
      suspects.push(suspectId);
      return [
        states(events.SuspectNamed, caseId, {
          caseId,
          suspectId,
          person: persons.length === 0 ? null : dice.maybe(dice.pick(persons).id),
          post: actors.length === 0 ? null : dice.maybe(dice.pick(actors).id),
          on: dice.maybe('2017-09-01'),
          reason: 'held the post',
          ...(dice.chance(0.5) ? { invented: 'invented' as const } : {}),
        }),
      ];
    }),
  ],
  [
    3,
    withCase((world, { id: caseId, incidents }) => {
      const { dice } = world;
      const former = dice.chance(0.2) ? incidents.shift() : undefined;
      if (former !== undefined)
        return [
          states(events.IncidentExcluded, caseId, { caseId, incidentId: former, reason: 'apart' }),
        ];
      if (world.incidents.length === 0) return [];
      const incidentId = world.recent(world.incidents).id;
      if (incidents.includes(incidentId)) return [];
      incidents.push(incidentId);
      return [
        states(events.IncidentIncluded, caseId, { caseId, incidentId, reason: 'same pattern' }),
      ];
    }),
  ],
  [
    3,
    withCase((world, file) => {
      const { dice, evidence } = world;
      const caseId = file.id;
      const former = dice.chance(0.2) ? file.exhibits.shift() : undefined;
      if (former !== undefined)
        return [
          states(events.EvidenceExcluded, caseId, { caseId, exhibitId: former, reason: 'a copy' }),
        ];
      if (evidence.length === 0) return [];
      const exhibitId = dice.uuid();
      file.exhibits.push(exhibitId);
      const number = file.next;
      file.next += 1;
      return [
        states(events.EvidenceIncluded, caseId, {
          caseId,
          exhibitId,
          evidenceId: world.recent(evidence),
          number,
          firstPage: number * 10,
          lastPage: number * 10 + 3,
        }),
      ];
    }),
  ],
  [
    3,
    withCase(({ dice }, { id: caseId, exhibits, suspects }) =>
      exhibits.length === 0
        ? []
        : [
            states(events.BearingAssessed, caseId, {
              caseId,
              exhibitId: dice.pick(exhibits),
              suspectId: suspects.length === 0 ? null : dice.maybe(dice.pick(suspects)),
              bearing: dice.pick(events.BEARINGS),
              reason: 'by what it shows',
              ...(dice.chance(0.3) ? { pinpoint: { pages: [1, 2] } } : {}),
            }),
          ],
    ),
  ],
];
