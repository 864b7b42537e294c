/** What a crime is about, as far as words of reports tell. */
export type Topic =
  | 'killing'
  | 'extermination'
  | 'displacement'
  | 'torture'
  | 'hostages'
  | 'pillage'
  | 'sexualViolence'
  | 'children'
  | 'starvation'
  | 'disappearance'
  | 'imprisonment'
  | 'persecution'
  | 'toxic';

/** The provisions that are about a topic; the first one in article 7 is what a bare family name is read as. */
export const provisionsAbout: Readonly<Record<Topic, readonly string[]>> = {
  killing: [
    '7(1)(a)',
    '7(1)(b)',
    '6(a)',
    '8(2)(a)(i)',
    '8(2)(b)(i)',
    '8(2)(b)(iv)',
    '8(2)(b)(vi)',
    '8(2)(b)(xi)',
    '8(2)(c)(i)',
    '8(2)(c)(iv)',
    '8(2)(e)(i)',
    '8(2)(e)(ix)',
  ],
  extermination: ['7(1)(b)', '6(a)', '6(c)'],
  displacement: ['7(1)(d)', '8(2)(a)(vii)', '8(2)(b)(viii)', '8(2)(e)(viii)', '6(e)'],
  torture: ['7(1)(f)', '8(2)(a)(ii)', '8(2)(c)(i)'],
  hostages: ['8(2)(a)(viii)', '8(2)(c)(iii)', '7(1)(e)'],
  pillage: ['8(2)(b)(xvi)', '8(2)(e)(v)', '8(2)(a)(iv)', '8(2)(b)(xiii)', '8(2)(e)(xii)'],
  sexualViolence: ['7(1)(g)', '8(2)(b)(xxii)', '8(2)(e)(vi)', '8(2)(b)(xxi)', '8(2)(c)(ii)'],
  children: ['8(2)(b)(xxvi)', '8(2)(e)(vii)'],
  starvation: ['8(2)(b)(xxv)', '8(2)(e)(xix)', '7(1)(b)', '6(c)'],
  disappearance: ['7(1)(i)', '7(1)(e)'],
  imprisonment: ['7(1)(e)', '8(2)(a)(vii)', '7(1)(i)'],
  persecution: ['7(1)(h)', '7(1)(j)'],
  toxic: [
    '8(2)(b)(xvii)',
    '8(2)(b)(xviii)',
    '8(2)(e)(xiii)',
    '8(2)(e)(xiv)',
    '8(2)(b)(xxvii)',
    '8(2)(e)(xvi)',
  ],
};

/**
 * Topics so narrow that a provision about none of those named must be of another subject. Killing and the like
 * run through too many provisions to tell.
 */
export const narrowTopics: ReadonlySet<Topic> = new Set<Topic>([
  'displacement',
  'torture',
  'hostages',
  'pillage',
  'sexualViolence',
  'children',
  'starvation',
  'disappearance',
  'toxic',
]);

/** Words that name a topic, as crimes are named. */
export const topicWords: readonly (readonly [string, Topic])[] = [
  ...[
    'murder',
    'wilful killing',
    'willful killing',
    'acts of killing',
    'killing',
    'killings',
    'extrajudicial killing',
    'القتل',
    'القتل العمد',
  ].map((w) => [w, 'killing'] as const),
  ['extermination', 'extermination'],
  ...[
    'forced displacement',
    'forcible displacement',
    'forcibly displacing',
    'forcibly displaced',
    'displacement of civilians',
    'displacing civilians',
    'displacement of the civilian population',
    'deportation',
    'forcible transfer',
    'التهجير القسري',
    'التشريد القسري',
  ].map((w) => [w, 'displacement'] as const),
  ...['torture', 'التعذيب'].map((w) => [w, 'torture'] as const),
  ...['taking hostages', 'hostage taking', 'hostage-taking', 'taking of hostages'].map(
    (w) => [w, 'hostages'] as const,
  ),
  ...['pillage', 'pillaging', 'looting', 'النهب'].map((w) => [w, 'pillage'] as const),
  ...['rape', 'sexual violence', 'sexual slavery', 'الاغتصاب'].map(
    (w) => [w, 'sexualViolence'] as const,
  ),
  ...[
    'child recruitment',
    'recruitment of children',
    'conscripting children',
    'enlisting children',
    'تجنيد الأطفال',
  ].map((w) => [w, 'children'] as const),
  ...['starvation', 'starvation of civilians', 'التجويع'].map((w) => [w, 'starvation'] as const),
  ...['enforced disappearance', 'enforced disappearances', 'الاختفاء القسري'].map(
    (w) => [w, 'disappearance'] as const,
  ),
  ...['arbitrary detention', 'arbitrary arrest'].map((w) => [w, 'imprisonment'] as const),
  ['persecution', 'persecution'],
  ...['chemical weapons', 'chemical weapon', 'chemical attack', 'poison gas'].map(
    (w) => [w, 'toxic'] as const,
  ),
];
