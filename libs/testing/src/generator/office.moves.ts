import * as events from '#events';
import type { Move } from './world.js';
import { states } from './world.js';

/** Opens the register and admits a first member. */
export const opening: readonly Move[] = [
  ({ registerId }) => [
    states(events.RegisterOpened, registerId, {
      registerId,
      purpose: 'sandbox',
      name: { en: 'A made-up register' },
    }),
  ],
  (world) => admit(world),
];

const admit: Move = ({ dice, members, credentials }) => {
  const memberId = dice.uuid();
  const credentialId = dice.uuid();
  members.push(memberId);
  credentials.push({ member: memberId, id: credentialId });
  return [
    states(events.MemberAdmitted, memberId, { memberId, personId: dice.uuid() }),
    states(events.CredentialIssued, memberId, {
      memberId,
      credentialId,
      digest: Buffer.from(dice.bytes(32)).toString('hex'),
      expires: '2030-01-01T00:00:00.000Z',
    }),
  ];
};

const ROLES = ['investigator', 'analyst', 'lawyer', 'reviewer', 'auditor'] as const;

/** What happens in the office itself. */
export const officeMoves: readonly (readonly [weight: number, move: Move])[] = [
  [1, admit],
  [
    2,
    ({ dice, members, roles }) => {
      const member = dice.pick(members);
      const role = dice.pick(ROLES);
      const had = roles.findIndex((one) => one.member === member && one.role === role);
      if (had < 0) {
        roles.push({ member, role });
        return [states(events.RoleGiven, member, { memberId: member, role })];
      }
      roles.splice(had, 1);
      return [
        states(events.RoleTaken, member, { memberId: member, role, reason: 'left the team' }),
      ];
    },
  ],
  [
    1,
    ({ dice, members, cases, assignments }) => {
      if (cases.length === 0) return [];
      const [member, caseId] = [dice.pick(members), dice.pick(cases).id];
      const had = assignments.findIndex((one) => one.member === member && one.caseId === caseId);
      if (had < 0) {
        assignments.push({ member, caseId });
        return [states(events.CaseAssigned, member, { memberId: member, caseId })];
      }
      assignments.splice(had, 1);
      return [
        states(events.CaseUnassigned, member, { memberId: member, caseId, reason: 'handed over' }),
      ];
    },
  ],
  [
    1,
    ({ credentials }) => {
      const { member, id } = credentials.length > 3 ? (credentials.shift() ?? none) : none;
      if (id === '') return [];
      return [
        states(events.CredentialRevoked, member, {
          memberId: member,
          credentialId: id,
          reason: 'lost',
        }),
      ];
    },
  ],
  [
    1,
    ({ dice, registerId }) =>
      dice.chance(0.5)
        ? [
            states(events.PolicyChanged, registerId, {
              policyVersion: dice.between(1, 9),
              reason: 'a new policy',
            }),
          ]
        : [
            states(events.Upgraded, registerId, {
              from: '0.1.0',
              to: `0.1.${dice.between(1, 99)}`,
            }),
          ],
  ],
  [
    1,
    ({ dice, incidents, holds }) => {
      if (incidents.length === 0) return [];
      const { id } = dice.pick(incidents);
      const subject = { noun: 'incident' as const, id };
      const stream = { stream: 'incident' };
      if (dice.chance(0.5))
        return [
          states({ ...events.HandlingSet, ...stream }, id, {
            subject,
            level: dice.pick(['public', 'confidential', 'underSeal', 'secret'] as const),
            audience: dice.chance(0.5) ? ['lawyer', 'a "quoted", \\ role'] : [],
            reason: 'the provider asked for it',
          }),
        ];
      const held = dice.chance(0.4) ? holds.pop() : undefined;
      if (held !== undefined)
        return [
          states({ ...events.HoldLifted, ...stream }, held.subject, {
            subject: { noun: 'incident', id: held.subject },
            holdId: held.id,
            reason: 'over',
          }),
        ];
      const holdId = dice.uuid();
      holds.push({ subject: id, id: holdId });
      return [
        states({ ...events.HoldPlaced, ...stream }, id, {
          subject,
          holdId,
          ground: 'an order\tof a court',
          reason: 'an order',
        }),
      ];
    },
  ],
  [
    1,
    ({ dice }) => {
      const id = dice.uuid();
      return [
        states(events.NameReserved, id, { scope: 'case reference', subject: { noun: 'case', id } }),
      ];
    },
  ],
];

const none = { member: '', id: '' };
