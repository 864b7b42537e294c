import * as events from '#events';
import type { Coded, DataOf, Description, TollCount } from '#events';
import type { Fact } from '#kernel';
import type { KnownIncident, World } from './world.js';
import { odd, states, word } from './world.js';

const PARTIES = ['syrianRegimeForces', 'russianForces', 'isis', 'internationalCoalition'].map(word);
const GOVERNORATES = [
  word('deirEzZor'),
  { code: 'deirEzZor', printed: 'Deir Ez-Zour' },
  word('idlib'),
  odd('Homs suburbs'),
];
/** Most numbers are exact. */
const QUALIFIERS = ['exact', ...events.COUNT_QUALIFIERS] as const;

export const party = ({ dice }: World): Coded => dice.pick(PARTIES);

/** A description of an incident that nobody lived through. */
export const description = ({ dice }: World): Description => {
  const day = `2017-09-${String(dice.between(1, 30)).padStart(2, '0')}`;
  return {
    occurred: {
      from: dice.pick([day, day, day, '2017-08', '2017', null]),
      to: dice.maybe(day, 0.1),
      precision: dice.maybe(word('exact')),
      time: dice.maybe('18:30'),
      timePrecision: null,
      weekdayPrinted: dice.maybe('Monday'),
    },
    inPeriod: dice.maybe(true),
    confirmedOn: dice.maybe('2017-09-30', 0.2),
    place: {
      settlement: dice.maybe(`Place ${dice.between(1, 40)}`, 0.9),
      variants: [],
      kind: dice.maybe(word('village')),
      neighbourhood: null,
      position: null,
      within: dice.maybe(`Larger place ${dice.between(1, 5)}`, 0.3),
      crossing: dice.chance(0.1) ? { from: 'A', to: 'B' } : null,
      subArea: dice.maybe('western suburbs'),
      governorate: dice.chance(0.9) ? dice.pick(GOVERNORATES) : null,
      governoratePrinted: dice.maybe('Deir Ez-Zour'),
    },
    means: {
      attackKind: dice.chance(0.9)
        ? dice.pick([word('airStrike'), word('artillery'), odd('a raid')])
        : null,
      killingMethods: [],
      platform: dice.chance(0.4) ? { class: word('fixedWing'), model: null, count: null } : null,
      munitions: dice.chance(0.5)
        ? [
            { kind: word('missile'), count: dice.maybe(4), qualifier: null },
            ...(dice.chance(0.4)
              ? [
                  {
                    kind: dice.pick([word('barrelBomb'), odd('a rocket')]),
                    count: null,
                    qualifier: null,
                  },
                ]
              : []),
          ]
        : [],
    },
    target: dice.maybe(dice.pick([word('market'), odd('a "quiet" street')])),
    doubleTap: dice.maybe(dice.chance(0.2), 0.3),
    facilities: dice.chance(0.3)
      ? [{ kind: word('house'), count: 2, qualifier: word('exact'), basis: null }]
      : [],
  };
};

const counts = ({ dice }: World): TollCount[] => {
  const killed = dice.between(0, 20);
  const parts = ['children', 'women', 'unborn', 'medical'].filter(() => dice.chance(0.4));
  return [
    ...(dice.chance(0.9)
      ? [
          {
            outcome: 'killed' as const,
            category: null,
            value: killed,
            qualifier: dice.pick(QUALIFIERS),
          },
        ]
      : []),
    ...parts.map((part) => ({
      outcome: 'killed' as const,
      category: word(part),
      value: dice.between(0, killed),
      qualifier: 'exact' as const,
    })),
    ...(dice.chance(0.3)
      ? [
          {
            outcome: 'injured' as const,
            category: null,
            value: dice.between(1, 60),
            qualifier: dice.pick(QUALIFIERS),
          },
        ]
      : []),
  ];
};

type Claimed = Pick<DataOf<typeof events.TollAsserted>, 'incidentId' | 'claimId' | 'source'> & {
  actId?: string;
  replaces?: string;
  reason?: string;
};

/** What every claim says of itself. A member's claim names its reason; some stand in place of others. */
const claimed = (world: World, incident: KnownIncident): Claimed => {
  const { dice } = world;
  const claimId = dice.uuid();
  const source = dice.chance(0.7) ? world.report() : world.source();
  const replaces = dice.chance(0.1) ? incident.claims.at(-1) : undefined;
  const actId = dice.chance(0.15) ? incident.acts.at(-1) : undefined;
  incident.claims.push(claimId);
  return {
    incidentId: incident.id,
    claimId,
    source,
    ...(actId === undefined ? {} : { actId }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(source.kind === 'member' ? { reason: 'as the team sees it' } : {}),
  };
};

export const toll = (world: World, incident: KnownIncident): Fact => {
  const { dice } = world;
  const said = (of = 0.4): boolean | null => (dice.chance(of) ? dice.chance(0.8) : null);
  return states(events.TollAsserted, incident.id, {
    ...claimed(world, incident),
    counts: counts(world),
    descriptor: dice.maybe(dice.pick([word('civilians'), word('individuals')])),
    traits: {
      civilians: said(0.7),
      atOnce: said(),
      sameFamily: said(),
      displaced: said(),
      breakdownExhaustive: said(),
      killedIncludesUnborn: said(),
      childrenIncludeUnborn: said(),
    },
    texts: { note: 'as counted' },
    ...(dice.chance(0.1) && world.persons.length > 0
      ? { persons: [world.recent(world.persons).id] }
      : {}),
  });
};

export const control = (world: World, incident: KnownIncident): Fact =>
  states(events.ControlAsserted, incident.id, {
    ...claimed(world, incident),
    parties: world.dice.maybe([party(world)], 0.9),
    minor: [],
    countedAs: world.dice.maybe([party(world), party(world)], 0.8),
    tense: null,
  });

export const attribution = (world: World, incident: KnownIncident): Fact =>
  states(events.AttributionAsserted, incident.id, {
    ...claimed(world, incident),
    actorId: world.actors.length > 0 ? world.recent(world.actors).id : null,
    party: party(world),
    level: world.dice.pick(['party', 'force', 'unit'] as const),
    role: world.dice.pick(['author', 'author', 'countedUnder', 'countedUnder', 'present'] as const),
    language: word('stated'),
    basis: [],
  });

export const characterisation = (world: World, incident: KnownIncident): Fact =>
  states(events.CharacterisationAsserted, incident.id, {
    ...claimed(world, incident),
    term: world.dice.pick([word('massacre'), word('massacre'), odd('Massacre'), odd('crime')]),
    applies: world.dice.maybe(world.dice.chance(0.7), 0.9),
    counted: world.dice.maybe(true),
    basis: 'as listed',
  });

export const otherClaim = (world: World, incident: KnownIncident): Fact => {
  const { dice } = world;
  switch (dice.between(1, 3)) {
    case 1:
      return states(events.TimeAsserted, incident.id, {
        ...claimed(world, incident),
        time: dice.maybe('22:20'),
        precision: null,
        asWritten: dice.maybe('12 AM'),
        about: 'the strike',
      });
    case 2:
      return states(events.StatementRecorded, incident.id, {
        ...claimed(world, incident),
        speaker: party(world),
        stance: dice.pick(['alleges', 'denies', 'refutes'] as const),
        on: dice.maybe('2017-10'),
        words: { text: 'not us', lang: 'en' },
      });
    default:
      return states(events.MilitaryObjectiveAssessed, incident.id, {
        ...claimed(world, incident),
        finding: dice.pick(['found', 'notFound', 'notChecked'] as const),
      });
  }
};
