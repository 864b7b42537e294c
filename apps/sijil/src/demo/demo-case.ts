import { newId, uuidV5 } from '#kernel';
import type { Command } from '#kernel';
import { reportIdOf } from '#domain';
import { incidentIdOf, partyIdOf, publicationIdOf } from '#reports';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import type { Operator } from '../desk/open-register.js';
import { demoCharge } from './demo-charge.js';

const DEPARTURE =
  'Demo: some courts read the killing of civilians in an attack as murder; others ask for power over the victim.';

/** The key of the sample report in a demo register. */
export const SAMPLE_KEY = 'S17';
/** The reference of the case file that a demo register holds. */
export const DEMO_REFERENCE = 'DEMO-2017-09';

const UNITS = [
  '2017-09-29-armanaz',
  '2017-09-28-mazraat-al-tesa',
  '2017-09-29-talbisah',
  '2017-09-04-al-hawat-farm',
  '2017-09-20-qalat-al-madiq-market',
] as const;

const WHY = 'Demo: shows how a case file is built.';

/**
 * A case file on the sample report: two posts that are invented and say so, five incidents, exhibits and
 * proposed classifications. Its command ids follow from the register, so that it is opened once; and what it is made of
 * is read as it stood when it was opened, so that it is the same whatever was done since.
 */
export const openDemoCase = async (
  desk: Desk,
  operator: Operator,
  registerId: string,
): Promise<string> => {
  const id = (label: string): string => uuidV5(registerId, `demo:${label}`);
  const submit = (
    label: string,
    steps: readonly Command[],
  ): Promise<{ readonly position: number }> =>
    desk.writeSide.submit({ origin: byOperator(operator, id(label)), steps });

  const reportId = reportIdOf(SAMPLE_KEY);
  const publication = publicationIdOf(reportId);
  const incidents = UNITS.map((unit) => incidentIdOf({ reportId }, unit));
  const regime = partyIdOf(registerId, {
    code: 'syrianRegimeForces',
    printed: 'Syrian regime forces',
  });
  const member = { kind: 'member' as const, id: `member-${operator.memberId}` };
  const caseId = newId(id('case'), 'case');

  await submit('structure', structure(id, regime, member));
  await submit('conflict', [
    {
      kind: 'ClassifyConflict',
      data: {
        conflictId: id('conflict-id'),
        name: { en: 'Syria: Syrian regime and allied forces against armed opposition groups' },
        type: 'NIAC',
        parties: [
          { code: 'syrianRegimeForces', printed: 'Syrian regime forces' },
          { code: 'armedOpposition', printed: 'armed opposition factions' },
        ],
        territory: 'Syria',
        during: { from: '2012', to: null },
        source: member,
        reason: 'Demo: the sample report pleads a non-international armed conflict.',
      },
    },
  ]);
  const { position } = await submit('case', [
    {
      kind: 'OpenCase',
      data: {
        reference: DEMO_REFERENCE,
        title: {
          en: 'Demo case: massacres of September 2017',
          ar: 'قضية تجريبية: مجازر أيلول 2017',
        },
        forum: 'ICC',
        mandate: WHY,
      },
    },
  ]);
  await submit('suspects', [suspect(id, caseId, 'brigade'), suspect(id, caseId, 'militia')]);
  await submit(
    'incidents',
    incidents.map((incidentId) => ({
      kind: 'IncludeIncident',
      data: { caseId, incidentId, reason: WHY },
    })),
  );
  await desk.catchUp();
  const opened = await desk.readModels.snapshot({
    asOf: { position },
    projections: ['evidence', 'incidents'],
  });
  const linked = await desk.readModels.evidence.byIncidents(opened, incidents);
  const items = [
    publication,
    ...incidents.flatMap((one) => (linked.get(one) ?? []).map(({ evidenceId }) => evidenceId)),
  ];
  await submit('exhibits', exhibits(id, caseId, items));
  await submit('bearing', [
    {
      kind: 'AssessBearing',
      data: {
        caseId,
        exhibitId: id('exhibit:0'),
        suspectId: null,
        bearing: 'mixed',
        reason: 'Demo: the report names the party, not a person.',
      },
    },
  ]);
  for (const [i, entry] of ['8(2)(e)(i)', '8(2)(e)(i)', '8(2)(c)(i)-1', '8(2)(c)(i)-1'].entries())
    await submit(`classification:${i}`, [
      {
        kind: 'ProposeClassification',
        data: {
          incidentId: incidents[i] ?? '',
          law: { forum: 'ICC', entry, catalogueVersion: 1 },
          standard: {
            code: 'reasonableGroundsToBelieve',
            printed: 'reasonable grounds to believe (Rome Statute, article 58)',
          },
          evidence: [publication],
          ...(entry === '8(2)(c)(i)-1' ? { departure: DEPARTURE } : {}),
          reason: 'Demo: proposed on what the report says alone; nobody has reviewed it.',
        },
      },
    ]);
  const incidentId = incidents[0] ?? '';
  const acts = await desk.readModels.incidents.acts(opened, [incidentId]);
  const actId = acts.get(incidentId)?.[0]?.actId ?? '';
  await submit('charge', demoCharge({ id, caseId, incidentId, actId, source: member }));
  await submit('assignment', [
    { kind: 'AssignCase', data: { memberId: operator.memberId, caseId } },
  ]);
  await submit('assignment:custodian', [
    { kind: 'AssignCase', data: { memberId: operator.custodianId, caseId } },
  ]);
  return caseId;
};

type Ids = (label: string) => string;

const structure = (
  id: Ids,
  regime: string,
  source: { kind: 'member'; id: string },
): readonly Command[] => {
  const actor = (label: string, kind: string, en: string, ar: string): Command => ({
    kind: 'RegisterActor',
    data: { actorId: id(`actor:${label}`), kind, name: { en, ar }, source, invented: 'invented' },
  });
  const under = (label: string, above: string): Command[] => [
    {
      kind: 'AssertMembership',
      data: { actorId: id(`actor:${label}`), of: above, during: { from: null, to: null }, source },
    },
    {
      kind: 'AssertCommand',
      data: {
        actorId: id(`actor:${label}`),
        under: above,
        basis: 'deJure',
        during: { from: null, to: null },
        source,
      },
    },
  ];
  return [
    actor('brigade', 'unit', 'Air brigade (invented for this demo)', 'لواء جوي (مختلق لهذا العرض)'),
    actor(
      'brigade-post',
      'post',
      'Commander of the air brigade (invented for this demo)',
      'قائد اللواء الجوي (مختلق لهذا العرض)',
    ),
    actor(
      'militia',
      'unit',
      'Militia battalion (invented for this demo)',
      'كتيبة ميليشيا (مختلقة لهذا العرض)',
    ),
    actor(
      'militia-post',
      'post',
      'Commander of the militia battalion (invented for this demo)',
      'قائد كتيبة الميليشيا (مختلق لهذا العرض)',
    ),
    ...under('brigade', regime),
    ...under('brigade-post', id('actor:brigade')),
    ...under('militia', regime),
    ...under('militia-post', id('actor:militia')),
  ];
};

const suspect = (id: Ids, caseId: string, unit: 'brigade' | 'militia'): Command => ({
  kind: 'NameSuspect',
  data: {
    caseId,
    suspectId: id(`suspect:${unit}`),
    person: null,
    post: id(`actor:${unit}-post`),
    on: unit === 'brigade' ? '2017-09-29' : '2017-09-04',
    invented: 'invented',
    reason: 'Demo: the post is invented. Whoever held such a post is not known.',
  },
});

/** The report itself, and what it cites for the incidents of the case. */
const exhibits = (id: Ids, caseId: string, items: readonly string[]): readonly Command[] =>
  [...new Set(items)].map((evidenceId, i) => ({
    kind: 'IncludeEvidence',
    data: {
      caseId,
      exhibitId: id(`exhibit:${i}`),
      evidenceId,
      pages: i === 0 ? 12 : 1,
      reason: WHY,
    },
  }));
