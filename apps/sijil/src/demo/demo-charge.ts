import type { Command } from '#kernel';

/** What the demo charge is made of; its ids follow from the register. */
export interface DemoCharge {
  readonly id: (label: string) => string;
  readonly caseId: string;
  readonly incidentId: string;
  readonly actId: string;
  readonly source: { readonly kind: 'member'; readonly id: string };
}

const icc = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const STANDARD = {
  code: 'reasonableGroundsToBelieve',
  printed: 'reasonable grounds to believe (Rome Statute, article 58)',
};
const ARGUMENT = 'Demo: argued on what the report says alone.';

/**
 * A charge against the invented post of the demo case, with a matrix that is far from full: rows
 * that are covered, one that has something against it alone, many with nothing, one left open.
 */
export const demoCharge = ({
  id,
  caseId,
  incidentId,
  actId,
  source,
}: DemoCharge): readonly Command[] => {
  const acts = [{ incidentId, actId }];
  const chargeId = id('charge');
  const alleged = (label: string, kind: string, statement: string): Command => ({
    kind: 'AllegeFact',
    data: { caseId, factId: id(`fact:${label}`), kind, acts, statement },
  });
  const supported = (label: string, stance: 'for' | 'against', reason: string): Command => ({
    kind: 'RecordFactSupport',
    data: {
      caseId,
      factId: id(`fact:${label}`),
      supportId: id(`support:${label}`),
      stance,
      exhibitId: id('exhibit:0'),
      account: null,
      pinpoint: { pages: [1] },
      reason,
    },
  });
  const argued = (requirement: string, label: string): Command => ({
    kind: 'ArgueElement',
    data: {
      caseId,
      chargeId,
      requirement,
      facts: [id(`fact:${label}`)],
      argument: ARGUMENT,
    },
  });
  const linked = (label: string, from: object, to: object): Command => ({
    kind: 'AssertLinkage',
    data: { caseId, chargeId, linkId: id(`link:${label}`), from, to, source },
  });
  const platform = { kind: 'platform', id: null, printed: 'fixed-wing warplane' };
  const unit = { kind: 'unit', id: id('actor:brigade'), printed: null };
  const post = { kind: 'post', id: id('actor:brigade-post'), printed: null };

  return [
    alleged('attack', 'crimeBase', 'Demo: warplanes struck the town, as the report says.'),
    alleged('status', 'status', 'Demo: those killed were civilians, as the report says.'),
    alleged('authority', 'authority', 'Demo: the brigade acted under the orders of its commander.'),
    supported('attack', 'for', 'Demo: the report describes the attack.'),
    supported('status', 'for', 'Demo: the report calls them civilians.'),
    supported('authority', 'against', 'Demo: the report names a party and no unit.'),
    {
      kind: 'DraftCharge',
      data: {
        caseId,
        chargeId,
        suspectId: id('suspect:brigade'),
        acts,
        crime: icc('8(2)(e)(i)'),
        mode: icc('28(a)-knew'),
        standard: STANDARD,
        conflictId: id('conflict-id'),
        principals: [],
        reason: 'Demo: shows how a matrix fills. The suspect is invented.',
      },
    },
    linked('platform', { kind: 'act', id: actId, printed: null }, platform),
    linked('unit', platform, unit),
    linked('post', unit, post),
    linked('suspect', post, { kind: 'suspect', id: id('suspect:brigade'), printed: null }),
    argued('crime/1', 'attack'),
    argued('crime/2', 'status'),
    argued('mode/1', 'authority'),
    {
      kind: 'AssessElement',
      data: {
        caseId,
        chargeId,
        requirement: 'crime/1',
        finding: 'open',
        standard: STANDARD,
        reason: 'Demo: one origin alone.',
      },
    },
  ];
};
