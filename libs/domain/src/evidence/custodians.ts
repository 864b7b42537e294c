import type { Custodian } from '#events';
import { memberReading } from '../member/member.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { personReading } from '../person/person.state.js';
import { named } from '../rules/existence.js';
import { isBlank } from '../rules/reason.js';
import { custodianUnknown, fileNotKept, filesMissing, nameInClear } from './custody.refusals.js';
import type { Item } from './evidence.state.js';

/** The streams of those who are named as custodians. */
export const hands = (...custodians: readonly Custodian[]) =>
  custodians.flatMap(({ kind, id }) =>
    id !== undefined && (kind === 'member' || kind === 'person') ? [streamOf(kind, id)] : [],
  );

/** Refuses a custodian who is not named as one is, or of whom the register does not know. */
export const needCustodian = (
  { kind, id, name }: Custodian,
  known: Context,
  path: string,
): void => {
  if (name !== undefined && kind !== 'organisation') throw nameInClear(`${path}/name`);
  if (kind === 'organisation' && isBlank(name)) throw custodianUnknown(`${path}/name`);
  if (kind === 'office' || kind === 'organisation') return;
  if (id === undefined) throw custodianUnknown(`${path}/id`);
  if (kind === 'member') named(known, memberReading, id, `${path}/id`);
  else named(known, personReading, id, `${path}/id`);
};

/** Files that are named must be of this item, and kept here. */
export const needKept = ({ kept }: Item, files: readonly string[], path = '/files'): void => {
  if (files.length === 0) throw filesMissing(path);
  files.forEach((file, i) => {
    if (!kept.has(file)) throw fileNotKept(`${path}/${i}`);
  });
};
