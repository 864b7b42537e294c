import * as events from '#events';
import type { Fact } from '#kernel';
import {
  attribution,
  characterisation,
  control,
  description,
  otherClaim,
  toll,
} from './incident.facts.js';
import { evidenceAdded } from './report.moves.js';
import type { KnownIncident, Move, World } from './world.js';
import { states, word } from './world.js';

/** A new incident with its acts, as a unit of a report or as a member tells it, and what is claimed of it. */
export const incidentRecorded = (world: World, ofReport = true): readonly Fact[] => {
  const { dice } = world;
  const id = dice.uuid();
  const report = ofReport ? world.reports.at(-1) : undefined;
  const division = dice.pick(['whole', 'whole', 'whole', 'strike', 'site'] as const);
  const acts = Array.from({ length: division === 'whole' ? 1 : dice.between(2, 3) }, (_, i) => ({
    actId: dice.uuid(),
    sequence: i + 1,
    kind: division,
    time: dice.maybe('18:30', 0.2),
    minutesAfterFirst: i === 0 ? null : 5,
    ...(division === 'site' ? { target: word('school') } : {}),
  }));
  const incident: KnownIncident = {
    id,
    reportId: report?.id ?? null,
    acts: acts.map(({ actId }) => actId),
    claims: [],
    links: [],
    classifications: [],
    merged: null,
  };
  world.incidents.push(incident);
  const item = evidenceAdded(world, { host: report?.files.at(-1) ?? dice.uuid() });
  const linkId = dice.uuid();
  world.evidenceLinks.push({ evidence: item.evidenceId, link: linkId });
  return [
    states(events.IncidentRecorded, id, {
      incidentId: id,
      acts,
      described: description(world),
      source: report === undefined ? world.member() : world.report(),
      pinpoint: { lines: [dice.between(1, 300)] },
      site: 'the very site',
      summary: 'what happened',
      unknown: { more: [1, 'two', null] },
      ...(report === undefined
        ? {}
        : {
            unit: {
              importId: report.imports.at(-1) ?? id,
              unitId: `unit-${world.incidents.length}`,
              mac: id,
            },
          }),
    }),
    item.fact,
    states(events.EvidenceLinked, item.evidenceId, {
      evidenceId: item.evidenceId,
      linkId,
      incidentId: id,
      ...(dice.chance(0.3) ? { actId: acts[0]?.actId ?? id } : {}),
    }),
    toll(world, incident),
    control(world, incident),
    attribution(world, incident),
    attribution(world, incident),
    characterisation(world, incident),
  ];
};

const withIncident =
  (move: (world: World, incident: KnownIncident) => readonly Fact[]): Move =>
  (world) =>
    world.incidents.length === 0 ? [] : move(world, world.recent(world.incidents));

/** Districts of several subdistricts, districts by themselves, and places of which nobody says where they lie. */
const areasOf = (number: number) => {
  const [district, subdistrict] = [`SY0${number % 4}`, `SY0${number % 4}0${number % 3}`];
  const area = (level: 'district' | 'subdistrict', code: string) => ({
    level,
    code,
    en: `The ${level} ${code}`,
    ar: null,
  });
  if (number % 5 === 0) return {};
  return {
    areas: [
      area('district', district),
      ...(number % 5 === 1 ? [] : [area('subdistrict', subdistrict)]),
    ],
  };
};

/** What happens to incidents. */
export const incidentMoves: readonly (readonly [weight: number, move: Move])[] = [
  [6, (world) => incidentRecorded(world, world.dice.chance(0.85))],
  [4, withIncident((world, incident) => [toll(world, incident)])],
  [2, withIncident((world, incident) => [control(world, incident)])],
  [2, withIncident((world, incident) => [attribution(world, incident)])],
  [1, withIncident((world, incident) => [characterisation(world, incident)])],
  [3, withIncident((world, incident) => [otherClaim(world, incident)])],
  [
    2,
    withIncident((world, { id, claims }) => {
      const claimId = world.dice.chance(0.5) ? claims.shift() : claims.pop();
      return claimId === undefined
        ? []
        : [
            states(events.ClaimWithdrawn, id, {
              incidentId: id,
              claimId,
              source: world.member(),
              ground: world.dice.pick(['retracted', 'discredited', 'enteredInError'] as const),
              reason: 'no longer held',
            }),
          ];
    }),
  ],
  [
    2,
    withIncident((world, { id, reportId }) => {
      const report = world.reports.find((one) => one.id === reportId);
      return [
        states(events.DescriptionAsserted, id, {
          incidentId: id,
          described: description(world),
          source: world.report(),
          summary: 'what happened, told anew',
          ...(report === undefined
            ? {}
            : {
                unit: {
                  importId: report.imports.at(-1) ?? id,
                  unitId: `unit-${id.slice(0, 4)}`,
                  mac: id,
                },
              }),
        }),
      ];
    }),
  ],
  [
    3,
    withIncident((world, { id }) => {
      const { occurred, place, target, doubleTap, facilities } = description(world);
      const { dice } = world;
      return [
        states(events.IncidentCorrected, id, {
          incidentId: id,
          ...(dice.chance(0.5) ? { occurred } : {}),
          ...(dice.chance(0.5) ? { place } : {}),
          ...(dice.chance(0.3) ? { target } : {}),
          ...(dice.chance(0.3) ? { doubleTap, facilities } : {}),
          reason: 'read again',
        }),
      ];
    }),
  ],
  [
    1,
    withIncident((world, { id, reportId }) => {
      const report = world.reports.find((one) => one.id === reportId);
      return report === undefined
        ? []
        : [
            states(events.UnitNoLongerAsserted, id, {
              incidentId: id,
              source: world.report(),
              importId: report.imports.at(-1) ?? id,
            }),
          ];
    }),
  ],
  [
    2,
    withIncident(({ dice }, { id }) => [
      states(events.IncidentVerificationAssessed, id, {
        incidentId: id,
        level: dice.pick(events.VERIFICATION_LEVELS),
        reason: 'checked',
      }),
    ]),
  ],
  [
    1,
    withIncident((world, incident) => {
      const actId = world.dice.uuid();
      incident.acts.push(actId);
      return [
        states(events.ActAdded, incident.id, {
          incidentId: incident.id,
          act: {
            actId,
            sequence: incident.acts.length,
            kind: 'strike',
            time: null,
            minutesAfterFirst: null,
          },
          source: world.member(),
          reason: 'told by a witness',
        }),
      ];
    }),
  ],
  [
    1,
    (world) => {
      const { dice, incidents } = world;
      if (incidents.length < 2) return [];
      const [from, to] = [dice.pick(incidents), dice.pick(incidents)];
      const actId = from.acts.at(-1);
      if (from === to || actId === undefined) return [];
      from.acts.pop();
      to.acts.push(actId);
      const added = states(events.ActAdded, to.id, {
        incidentId: to.id,
        act: { actId, sequence: to.acts.length, kind: 'site', time: null, minutesAfterFirst: null },
        source: world.member(),
      });
      const moved = states(events.ActMoved, from.id, {
        incidentId: from.id,
        actId,
        to: to.id,
        reason: dice.chance(0.5) ? 'another event' : 'another day',
      });
      return [moved, added];
    },
  ],
  [
    2,
    withIncident((world, incident) => {
      const { dice } = world;
      const open = incident.classifications.find((one) => one.open);
      const id = incident.id;
      if (open !== undefined && dice.chance(0.7)) {
        open.open = false;
        const data = { incidentId: id, classificationId: open.id, reason: 'reviewed' };
        return [
          dice.pick([
            states(events.ClassificationAdopted, id, data),
            states(events.ClassificationRejected, id, data),
            states(events.ClassificationWithdrawn, id, data),
          ]),
        ];
      }
      const classificationId = dice.uuid();
      incident.classifications.push({ id: classificationId, open: true });
      const actId = incident.acts[0];
      const former = incident.classifications.at(-2);
      const said = {
        incidentId: id,
        classificationId,
        law: {
          forum: 'ICC',
          entry: dice.pick(['8(2)(e)(i)', '7(1)(a)', '8(2)(c)(i)-1']),
          catalogueVersion: 1,
        },
        standard: word('reasonableGroundsToBelieve'),
        evidence: world.evidence.slice(-1),
        reason: 'as the facts show',
        ...(actId === undefined ? {} : { actId }),
        ...(dice.chance(0.5)
          ? { flags: ['NO_NEXUS'], questions: [], tool: 'sijil-law-applicability/1' }
          : {}),
      };
      return [
        former !== undefined && dice.chance(0.5)
          ? states(events.ClassificationRevised, id, { ...said, revises: former.id })
          : states(events.ClassificationProposed, id, said),
      ];
    }),
  ],
  [
    2,
    withIncident((world, incident) => {
      const { dice, incidents } = world;
      const former = dice.chance(0.3) ? incident.links.pop() : undefined;
      const id = incident.id;
      if (former !== undefined)
        return [
          states(events.IncidentUnlinked, id, { incidentId: id, linkId: former, reason: 'apart' }),
        ];
      const linkId = dice.uuid();
      incident.links.push(linkId);
      return [
        states(events.IncidentLinked, id, {
          incidentId: id,
          linkId,
          to: dice.pick(incidents).id,
          kind: dice.pick(events.INCIDENT_LINKS),
          source: world.report(),
          printed: 'the same aircraft',
        }),
      ];
    }),
  ],
  [
    1,
    (world) => {
      const { dice, incidents } = world;
      if (incidents.length < 3) return [];
      const one = dice.pick(incidents);
      if (one.merged !== null) {
        const from = one.merged;
        one.merged = null;
        return [
          states(events.IncidentUnmerged, one.id, { incidentId: one.id, from, reason: 'two' }),
        ];
      }
      const into = dice.pick(incidents).id;
      if (into === one.id) return [];
      one.merged = into;
      return [states(events.IncidentMerged, one.id, { incidentId: one.id, into, reason: 'one' })];
    },
  ],
  [
    1,
    withIncident(({ dice }, { id }) => {
      const number = dice.between(1, 99);
      return [
        states(events.PlaceResolved, id, {
          incidentId: id,
          gazetteer: 'places/1',
          code: `SY${number}`,
          reason: 'the only one of this name',
          ...areasOf(number),
          ...(dice.chance(0.5)
            ? { proposal: { tool: 'matcher/1', score: dice.between(0, 1000) } }
            : {}),
        }),
      ];
    }),
  ],
];
