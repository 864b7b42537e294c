import { CorrespondenceProposed, fact } from '#events';
import { AMAL, BADR, given, uuid } from '#testing';
import type { PastFact } from '#testing';
import { correspondenceNoun } from './correspondence.decider.js';

const id = uuid(1);
const from = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
const to = { forum: 'DE-VStGB', entry: '§ 11(1) no. 1 VStGB', catalogueVersion: 2 };
const reason = 'Both ask for an attack on civilians as such.';
const proposed = {
  ...fact(CorrespondenceProposed, `correspondence-${id}`, {
    correspondenceId: id,
    from,
    to,
    fit: 'wider',
    reason,
  }),
  by: BADR,
};
const opinions = (...facts: PastFact[]) => given(correspondenceNoun, facts);
const on = (
  kind: 'AdoptCorrespondence' | 'RejectCorrespondence' | 'WithdrawCorrespondence',
  by = AMAL,
) => ({ kind, by, data: { correspondenceId: id, reason } }) as const;
const revise = (fit: 'wider' | 'same', by = BADR) =>
  ({
    kind: 'ReviseCorrespondence',
    by,
    data: { correspondenceId: id, fit, reason },
  }) as const;

describe('a correspondence between the law of two forums', () => {
  const propose = (data: object) =>
    opinions().when({
      kind: 'ProposeCorrespondence',
      by: BADR,
      data: { from, to, fit: 'wider', reason, ...data },
    });

  it('is an opinion on entries that there are, of two forums', () => {
    propose({}).thenStates('CorrespondenceProposed');
    propose({ to: { ...from, entry: '8(2)(b)(i)' } }).thenRefuses('FORUMS_ALIKE', '/to/forum');
    propose({ to: { ...to, entry: '§ 99 VStGB' } }).thenRefuses('LAW_ENTRY_UNKNOWN', '/to');
    propose({ reason: ' ' }).thenRefuses('REASON_MISSING');
  });

  it('is the office’s own once somebody else shares it', () => {
    opinions(proposed).when(on('AdoptCorrespondence')).thenStates('CorrespondenceAdopted');
    opinions(proposed).when(on('RejectCorrespondence')).thenStates('CorrespondenceRejected');
    opinions(proposed).when(on('AdoptCorrespondence', BADR)).thenRefuses('CORRESPONDENCE_OF_OWN');
    const adopted = opinions(proposed).when(on('AdoptCorrespondence')).facts();
    opinions(proposed, ...adopted)
      .when(on('RejectCorrespondence'))
      .thenRefuses('CORRESPONDENCE_NOT_OPEN');
  });

  it('is open again where it is put otherwise, and not held once withdrawn', () => {
    opinions(proposed).when(revise('wider')).thenRefuses('NOTHING_CHANGES');
    const adopted = opinions(proposed).when(on('AdoptCorrespondence')).facts();
    const revised = opinions(proposed, ...adopted)
      .when(revise('same'))
      .facts()
      .map((one) => ({ ...one, by: BADR }));
    opinions(proposed, ...adopted, ...revised)
      .when(on('AdoptCorrespondence'))
      .thenStates('CorrespondenceAdopted');
    const gone = opinions(proposed).when(on('WithdrawCorrespondence', BADR)).facts();
    opinions(proposed, ...gone)
      .when(revise('same'))
      .thenRefuses('CORRESPONDENCE_WITHDRAWN');
  });

  it('is put otherwise or withdrawn by nobody but whoever holds it, adopted or not', () => {
    const adopted = opinions(proposed).when(on('AdoptCorrespondence')).facts();
    for (const past of [[proposed], [proposed, ...adopted]]) {
      opinions(...past)
        .when(on('WithdrawCorrespondence', AMAL))
        .thenRefuses('CORRESPONDENCE_OF_ANOTHER');
      opinions(...past)
        .when(revise('same', AMAL))
        .thenRefuses('CORRESPONDENCE_OF_ANOTHER');
      opinions(...past)
        .when(on('WithdrawCorrespondence', BADR))
        .thenStates('CorrespondenceWithdrawn');
    }
    opinions({ ...proposed, by: '' })
      .when(on('WithdrawCorrespondence', BADR))
      .thenRefuses('AUTHOR_NOT_KNOWN');
  });
});
