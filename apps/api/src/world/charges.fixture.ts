import { pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

const law = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const platform = { kind: 'platform', printed: 'a helicopter' };

/** Facts, supports and charges of a case, argued and assessed. */
export const chargeCases = async (
  { done }: Wisher,
  source: object,
  {
    opened,
    suspect,
    exhibit,
    incident,
    conflict,
    account,
    actId,
    force,
    double,
  }: {
    readonly [
      K in
        'opened' | 'suspect' | 'exhibit' | 'incident' | 'conflict' | 'account' | 'force' | 'double'
    ]: Result;
  } & { readonly actId: string },
) => {
  const inCase = { caseId: opened.id };
  const acts = [{ incidentId: incident.id, actId }];
  const allege = async (kind: string) => ({
    ...inCase,
    factId: made(
      await done('analyst', 'allegeFact', {
        ...inCase,
        kind,
        acts,
        statement: SECRETS.words,
        reason: SECRETS.reason,
      }),
      'factId',
    ),
  });
  const fact = await allege('crimeBase');
  const mistaken = await allege('notice');
  await done('analyst', 'reviseFact', {
    ...fact,
    kind: 'crimeBase',
    statement: `${SECRETS.words} again`,
    reason: SECRETS.reason,
  });
  await done('analyst', 'recordFactSupport', {
    ...fact,
    stance: 'for',
    exhibitId: made(exhibit, 'exhibitId'),
    pinpoint,
    reason: SECRETS.reason,
  });
  const support = await done('analyst', 'recordFactSupport', {
    ...fact,
    stance: 'against',
    account: { accountId: account.id, passage: 1 },
    pinpoint,
    reason: SECRETS.reason,
  });
  const wrong = await done('analyst', 'recordFactSupport', {
    ...fact,
    stance: 'for',
    account: { accountId: account.id, passage: 1 },
  });
  await done('analyst', 'withdrawFactSupport', {
    ...fact,
    supportId: made(wrong, 'supportId'),
    reason: SECRETS.reason,
  });
  await done('analyst', 'withdrawFact', { ...mistaken, reason: SECRETS.reason });

  const suspectId = made(suspect, 'suspectId');
  const draft = {
    ...inCase,
    suspectId,
    acts,
    crime: law('8(2)(e)(i)'),
    mode: law('25(3)(b)-ordering'),
    standard: word('reasonable grounds'),
    conflictId: conflict.id,
    principals: [{ noun: 'person', id: double.id }],
    departure: SECRETS.reason,
    reason: SECRETS.reason,
  };
  const charge = {
    ...inCase,
    chargeId: made(await done('lawyer', 'draftCharge', draft), 'chargeId'),
  };
  const other = {
    ...inCase,
    chargeId: made(
      await done('lawyer', 'draftCharge', {
        ...draft,
        mode: law('28(a)-knew'),
        conflictId: null,
      }),
      'chargeId',
    ),
  };
  await done('reviewer', 'adoptCharge', { ...charge, reason: SECRETS.reason });
  await done('lawyer', 'withdrawCharge', { ...other, reason: SECRETS.reason });
  await done('lawyer', 'assertLinkage', {
    ...charge,
    from: { kind: 'act', id: actId },
    to: platform,
    source,
    pinpoint,
    reason: SECRETS.reason,
  });
  const link = await done('lawyer', 'assertLinkage', {
    ...charge,
    from: platform,
    to: { kind: 'unit', id: force.id },
  });
  await done('lawyer', 'withdrawLinkage', {
    ...charge,
    linkId: made(link, 'linkId'),
    reason: SECRETS.reason,
  });
  await done('lawyer', 'argueElement', {
    ...charge,
    requirement: 'crime/1',
    facts: [fact.factId],
    argument: SECRETS.reason,
  });
  await done('lawyer', 'assessElement', {
    ...charge,
    requirement: 'crime/1',
    finding: 'open',
    standard: word('reasonable grounds'),
    reason: SECRETS.reason,
  });

  // The conflict is international by now, so this goes against a flag.
  await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    actId,
    law: law('8(2)(e)(iv)'),
    standard: word('reasonable grounds'),
    evidence: [],
    conflictId: conflict.id,
    departure: SECRETS.reason,
    reason: SECRETS.reason,
  });

  return { charge: charge.chargeId, fact: fact.factId, support: made(support, 'supportId') };
};
