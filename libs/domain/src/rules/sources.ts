import type { StreamName } from '#kernel';
import type { Source } from '#events';
import { accountReading } from '../account/account.state.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { memberReading } from '../member/member.state.js';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { onlyAMember, refusal } from './refusals.js';
import type { Reading } from './reading.js';
import type { Present } from './present.js';

/** Whoever is said to assert something must be known to the register. */
export const sourceNotFound = refusal(
  'not-found',
  'SOURCE_NOT_FOUND',
  'The register holds no such source: no publication, item, account or member of this id.',
  '/source/id',
);

const MEMBER = 'member-';

/** Whether a member of the office acts, and not a tool. */
export const isMember = (by: string): boolean => by.startsWith(MEMBER);

/** The stream of a member, whose id may be written with or without the noun. */
export const memberStream = (id: string): StreamName =>
  isMember(id) ? id : streamOf('member', id);

/** Whoever acts, as a source. */
export const sourceOf = (by: string): Source => ({
  kind: isMember(by) ? 'member' : 'tool',
  id: by,
});

/** Refuses a decision that a tool cannot take. */
export const needMember = (by: string): void => {
  if (!isMember(by)) throw onlyAMember();
};

const readings: Readonly<Record<Source['kind'], Reading<Present, never> | undefined>> = {
  publication: evidenceReading,
  evidence: evidenceReading,
  account: accountReading,
  member: memberReading,
  tool: undefined,
};

/** The stream that tells whether a source is there; none for a tool or for the acting member. */
export const streamsOfSource = (source: Source, by: string): readonly StreamName[] => {
  if (source.kind === 'member')
    return memberStream(source.id) === by ? [] : [memberStream(source.id)];
  const reading = readings[source.kind];
  return reading ? [streamOf(reading.name, source.id)] : [];
};

/** Refuses a source of which the register knows nothing. */
export const checkSource = (source: Source, by: string, known: Context, path = '/source'): void => {
  const reading = readings[source.kind];
  for (const stream of streamsOfSource(source, by))
    if (reading && known.of(reading, stream).status === 'absent')
      throw sourceNotFound(`${path}/id`);
};
