import { flag, json, orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { ActorNameRow, ActorRow, CommandRow, MembershipRow } from './actor.rows.js';

export const actors = table<ActorRow>('actor', {
  key: ['actorId'],
  columns: {
    actorId: uuid,
    kind: text,
    code: orNull(text),
    name: json,
    invented: flag,
    mergedInto: orNull(uuid),
    registered: position,
    ...stated,
    sealed,
  },
  indexes: [['code']],
  list: { by: 'registered' },
});

export const actorNames = table<ActorNameRow>('actor_name', {
  key: ['nameId'],
  columns: { nameId: uuid, actorId: uuid, name: json, ...stated },
  indexes: [['actorId']],
});

export const memberships = table<MembershipRow>('membership', {
  key: ['claimId'],
  on: 'actorId',
  columns: {
    claimId: uuid,
    actorId: uuid,
    of: uuid,
    during: json,
    stands: flag,
    made: position,
    ...stated,
    sealed,
  },
  indexes: [['actorId'], ['of']],
});

export const commands = table<CommandRow>('command', {
  key: ['claimId'],
  on: 'actorId',
  columns: {
    claimId: uuid,
    actorId: uuid,
    under: uuid,
    basis: text,
    during: json,
    stands: flag,
    made: position,
    ...stated,
    sealed,
  },
  indexes: [['actorId'], ['under']],
});
