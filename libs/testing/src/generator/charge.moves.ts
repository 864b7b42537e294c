import * as events from '#events';
import { withCase } from './case.moves.js';
import { states, word } from './world.js';
import type { KnownCase, Move, World } from './world.js';

const icc = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const ROWS = ['crime/1', 'crime/2', 'crime/3', 'mode/1', 'ground/31(1)(d)'] as const;
const STANDARD = word('reasonableGroundsToBelieve');

const actsOf = ({ dice, incidents }: World) => {
  if (incidents.length === 0) return [];
  const { id, acts } = dice.pick(incidents);
  return acts.slice(0, 2).map((actId) => ({ incidentId: id, actId }));
};

const charged = (
  move: (world: World, file: KnownCase, charge: KnownCase['charges'][number]) => ReturnType<Move>,
): Move =>
  withCase((world, file) =>
    file.charges.length === 0 ? [] : move(world, file, world.recent(file.charges)),
  );

const alleged = (
  move: (world: World, file: KnownCase, fact: KnownCase['facts'][number]) => ReturnType<Move>,
): Move =>
  withCase((world, file) =>
    file.facts.length === 0 ? [] : move(world, file, world.recent(file.facts)),
  );

/** What is alleged, charged, argued and assessed in case files. */
export const chargeMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    4,
    withCase((world, { id: caseId, facts }) => {
      const { dice } = world;
      const factId = dice.uuid();
      facts.push({ id: factId, supports: [] });
      return [
        states(events.FactAlleged, caseId, {
          caseId,
          factId,
          number: facts.length,
          kind: dice.pick(events.FACT_KINDS),
          acts: actsOf(world),
          statement: 'Two warplanes took off that morning.',
          ...(dice.chance(0.5) ? { reason: 'from the accounts' } : {}),
        }),
      ];
    }),
  ],
  [
    1,
    alleged(({ dice }, { id: caseId }, { id: factId }) =>
      dice.chance(0.6)
        ? [
            states(events.FactRevised, caseId, {
              caseId,
              factId,
              kind: dice.pick(events.FACT_KINDS),
              statement: 'One warplane took off that morning.',
              reason: 'the account was corrected',
            }),
          ]
        : [
            states(events.FactWithdrawn, caseId, {
              caseId,
              factId,
              reason: 'nothing is left of it',
            }),
          ],
    ),
  ],
  [
    6,
    alleged((world, { id: caseId, exhibits }, { id: factId, supports }) => {
      const { dice, accounts } = world;
      const former = dice.chance(0.15) ? supports.shift() : undefined;
      if (former !== undefined)
        return [
          states(events.FactSupportWithdrawn, caseId, {
            caseId,
            factId,
            supportId: former,
            reason: 'it shows another day',
          }),
        ];
      const exhibitId = exhibits.length > 0 && dice.chance(0.6) ? dice.pick(exhibits) : null;
      if (exhibitId === null && accounts.length === 0) return [];
      const supportId = dice.uuid();
      supports.push(supportId);
      return [
        states(events.FactSupportRecorded, caseId, {
          caseId,
          factId,
          supportId,
          stance: dice.pick(events.STANCES),
          exhibitId,
          account: exhibitId === null ? { accountId: dice.pick(accounts).id, passage: 1 } : null,
          ...(dice.chance(0.5) ? { pinpoint: { pages: [2] } } : {}),
          ...(dice.chance(0.5) ? { reason: 'by what it shows' } : {}),
        }),
      ];
    }),
  ],
  [
    3,
    withCase((world, { id: caseId, suspects, charges }) => {
      const { dice, persons, conflicts } = world;
      const acts = actsOf(world);
      if (suspects.length === 0 || acts.length === 0) return [];
      const chargeId = dice.uuid();
      charges.push({ id: chargeId, links: [], open: true });
      return [
        states(events.ChargeDrafted, caseId, {
          caseId,
          chargeId,
          number: charges.length,
          suspectId: dice.pick(suspects),
          acts,
          crime: icc(dice.pick(['8(2)(e)(i)', '8(2)(c)(i)-1', '7(1)(a)'])),
          mode: icc(dice.pick(['25(3)(b)-ordering', '28(a)-knew'])),
          standard: STANDARD,
          conflictId: conflicts.length === 0 ? null : dice.maybe(dice.pick(conflicts)),
          principals:
            persons.length === 0 ? [] : [{ noun: 'person' as const, id: dice.pick(persons).id }],
          flags: dice.chance(0.3) ? ['OTHER_TYPE_OF_CONFLICT'] : [],
          questions: [],
          tool: 'sijil-law-applicability/1',
          reason: 'by the pattern of the attacks',
          ...(dice.chance(0.3) ? { departure: 'the classification is disputed' } : {}),
        }),
      ];
    }),
  ],
  [
    1,
    charged(({ dice }, { id: caseId }, charge) => {
      const data = { caseId, chargeId: charge.id, reason: 'I have read the matrix.' };
      if (charge.open && dice.chance(0.6)) {
        charge.open = false;
        return [states(events.ChargeAdopted, caseId, data)];
      }
      return [states(events.ChargeWithdrawn, caseId, data)];
    }),
  ],
  [
    2,
    charged(({ dice, actors }, { id: caseId }, { id: chargeId, links }) => {
      const former = dice.chance(0.2) ? links.shift() : undefined;
      if (former !== undefined)
        return [
          states(events.LinkageWithdrawn, caseId, {
            caseId,
            chargeId,
            linkId: former,
            reason: 'another base',
          }),
        ];
      if (actors.length === 0) return [];
      const linkId = dice.uuid();
      links.push(linkId);
      return [
        states(events.LinkageAsserted, caseId, {
          caseId,
          chargeId,
          linkId,
          from: { kind: 'platform', id: null, printed: 'fixed-wing aircraft' },
          to: { kind: 'unit', id: dice.pick(actors).id, printed: null },
          source: { kind: 'member', id: dice.uuid() },
          ...(dice.chance(0.5) ? { pinpoint: { lines: [3] } } : {}),
          ...(dice.chance(0.5) ? { reason: 'by the base it took off from' } : {}),
        }),
      ];
    }),
  ],
  [
    4,
    charged(({ dice }, { id: caseId, facts }, { id: chargeId }) => [
      states(events.ElementArgued, caseId, {
        caseId,
        chargeId,
        requirement: dice.pick(ROWS),
        facts: [...new Set(facts.length === 0 ? [] : [dice.pick(facts).id, dice.pick(facts).id])],
        argument: 'It follows from where the planes came from.',
      }),
    ]),
  ],
  [
    3,
    charged(({ dice }, { id: caseId }, { id: chargeId }) => [
      states(events.ElementAssessed, caseId, {
        caseId,
        chargeId,
        requirement: dice.pick(ROWS),
        finding: dice.pick(events.ELEMENT_FINDINGS),
        standard: STANDARD,
        reason: 'on the whole of it',
      }),
    ]),
  ],
];
