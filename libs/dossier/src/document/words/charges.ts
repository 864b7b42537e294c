import type { Coverage, RequirementRow } from '#law';
import type { ELEMENT_FINDINGS, STANCES } from '#events';
import type { DossierCharge, LawText, LinkageEnd } from '../../content/charge.js';
import type { Vocabulary } from './phrase.js';

/** Sections 5 and 6. */
export const chargeWords = {
  suspects: ['Suspects, linkage and structure', 'المشتبه بهم والإسناد والهيكل'],
  noSuspects: ['No suspect is named.', 'لم يُسمَّ أي مشتبه به.'],
  suspect: ['Suspect {number}', 'المشتبه به {number}'],
  person: ['Person', 'الشخص'],
  post: ['Post', 'المنصب'],
  postOn: ['as held on {day}', 'كما كان يُشغل في {day}'],
  named: ['Named', 'سُمّي'],
  charges: ['Charges', 'التهم'],
  reasons: ['Reasons', 'الأسباب'],
  invented: [
    'This suspect is invented, as everything of a demonstration is.',
    'هذا المشتبه به مختلق، ككل ما في العرض التجريبي.',
  ],
  holders: ['Who is said to have held the post', 'من قيل إنه شغل المنصب'],
  noHolders: ['Nobody is said to have held the post.', 'لم يُذكر أن أحداً شغل المنصب.'],
  holder: ['Person', 'الشخص'],
  basis: ['Basis', 'الأساس'],
  period: ['Period', 'المدة'],
  source: ['Source', 'المصدر'],
  structure: ['Structure, level by level', 'الهيكل درجة درجة'],
  noStructure: ['No claim draws the structure.', 'لا ادعاء يبيّن الهيكل.'],
  level: ['Level', 'الدرجة'],
  party: ['Party', 'الجهة'],
  relation: ['Relation', 'العلاقة'],
  memberOf: ['part of {party}', 'جزء من {party}'],
  underOf: ['under the command of {party}', 'تحت إمرة {party}'],

  linkage: ['Linkage of charge {number}', 'إسناد التهمة {number}'],
  noLinkage: ['No link of the chain is asserted.', 'لم تُثبت أي حلقة من السلسلة.'],
  link: ['Link', 'الحلقة'],
  from: ['From', 'من'],
  to: ['To', 'إلى'],
  withdrawn: ['Withdrawn', 'مسحوب'],

  facts: ['Facts and matrix of proof', 'الوقائع ومصفوفة الإثبات'],
  alleged: ['Facts alleged', 'الوقائع المدعاة'],
  noFacts: ['No fact is alleged.', 'لم تُدَّع أي واقعة.'],
  fact: ['Fact {number} ({kind})', 'الواقعة {number} ({kind})'],
  factWithdrawn: ['Fact {number} ({kind}), withdrawn', 'الواقعة {number} ({kind})، مسحوبة'],
  noStatement: ['Its words are not recorded.', 'لم يُسجَّل نصها.'],
  about: ['About {acts}.', 'بشأن {acts}.'],
  allegedBy: ['Alleged by {who}, {moment}.', 'ادّعاها {who}، {moment}.'],
  weight: [
    'Put for it: {for} (origins: {originsfor}); against it: {against} (origins: {originsagainst}); fallen: {fallen}.',
    'لها: {for} (المصادر: {originsfor})؛ عليها: {against} (المصادر: {originsagainst})؛ سقط: {fallen}.',
  ],
  support: ['Support', 'السند'],
  side: ['Side', 'الجانب'],
  where: ['Where', 'الموضع'],
  noSupport: ['Nothing is put for or against it.', 'لم يُقدَّم شيء لها ولا عليها.'],

  charge: ['Charge {number}: {crime}', 'التهمة {number}: {crime}'],
  noCharges: ['No charge is drafted.', 'لم تُصغ أي تهمة.'],
  status: ['Status', 'الحالة'],
  against: ['Against', 'ضد'],
  acts: ['Acts', 'الأفعال'],
  crime: ['Crime', 'الجريمة'],
  mode: ['Mode of liability', 'شكل المسؤولية'],
  standard: ['Standard of proof', 'معيار الإثبات'],
  conflict: ['Armed conflict', 'النزاع المسلح'],
  principals: ['Direct perpetrators', 'الفاعلون المباشرون'],
  drafted: ['Drafted', 'صيغت'],
  decided: ['Decided', 'بُتّ فيها'],
  byAt: ['by {who}, {moment}', 'بواسطة {who}، {moment}'],
  tool: ['Checked by', 'فُحصت بواسطة'],
  flags: ['Flagged', 'أُشير إليه'],
  questions: ['Open questions', 'مسائل غير محسومة'],
  catalogue: [
    '{citation} ({entry}, catalogue\u00a0{version})',
    '{citation} ({entry}، الفهرس\u00a0{version})',
  ],
  suspectGone: ['a suspect taken off the case', 'مشتبه به رُفع من القضية'],

  matrix: ['Matrix of proof', 'مصفوفة الإثبات'],
  matrixSays: [
    'Coverage is counted from what is put for and against; it is no finding. A finding is a person’s, by the standard named.',
    'التغطية محسوبة مما قُدّم لها وعليها، وليست نتيجة. والنتيجة لشخص وفق المعيار المذكور.',
  ],
  noRows: ['The provision has no element.', 'ليس للحكم أركان.'],
  number: ['No.', 'الرقم'],
  requirement: ['What has to be shown', 'المطلوب إثباته'],
  coverage: ['Coverage', 'التغطية'],
  factsOf: ['Facts', 'الوقائع'],
  finding: ['Finding', 'النتيجة'],
  lyingFor: ['for: {number}', 'لها: {number}'],
  lyingAgainst: ['against: {number}', 'عليها: {number}'],
  fallen: ['fallen: {fallen}', 'سقط: {fallen}'],
  noFinding: ['none yet', 'لا نتيجة بعد'],
  paraphrase: ['In paraphrase: {text}', 'بصياغة تقريبية: {text}'],
  unreviewed: ['unreviewed paraphrase', 'صياغة لم يراجعها قانوني'],
  reviewed: ['paraphrase signed by {who}', 'صياغة وقّع عليها {who}'],
  reviewedEnglish: [
    'translation; the English paraphrase was signed by {who}: {text}',
    'ترجمة؛ الصياغة الإنكليزية التي وقّع عليها {who}: {text}',
  ],
  official: ['Official text ({lang}; {source}): {text}', 'النص الرسمي ({lang}؛ {source}): {text}'],
  officialGone: [
    'Official text ({lang}; {source}), not kept here any more',
    'النص الرسمي ({lang}؛ {source})، لم يعد محفوظاً هنا',
  ],
  argued: ['Argued by {who}: {argument}', 'علّله {who}: {argument}'],
  assessed: ['Assessed by {who}, {moment}, by {standard}', 'قيّمه {who}، {moment}، وفق {standard}'],
  reason: ['Reason: {reason}', 'السبب: {reason}'],
} as const satisfies Vocabulary;

/** Where a charge is. */
export const CHARGE_STATES: Vocabulary<DossierCharge['status']> = {
  drafted: ['drafted, not adopted', 'مصوغة غير معتمدة'],
  adopted: ['adopted', 'معتمدة'],
  withdrawn: ['withdrawn', 'مسحوبة'],
};

/** What a fact is there to show. */
export const FACT_KINDS: Vocabulary = {
  crimeBase: ['crime base', 'أساس الجريمة'],
  linkage: ['linkage', 'الإسناد'],
  authority: ['authority', 'السلطة'],
  notice: ['notice', 'العلم'],
  measures: ['measures', 'التدابير'],
  context: ['context', 'السياق'],
  status: ['status', 'الصفة'],
  jurisdiction: ['jurisdiction', 'الاختصاص'],
  defence: ['defence', 'الدفاع'],
};

/** Which way something points. */
export const SIDES: Vocabulary<(typeof STANCES)[number]> = {
  for: ['for', 'لها'],
  against: ['against', 'عليها'],
};

/** What lies beside a requirement. */
export const COVERAGES: Vocabulary<Coverage> = {
  nothing: ['nothing', 'لا شيء'],
  for: ['for', 'لها'],
  against: ['against', 'عليها'],
  both: ['for and against', 'لها وعليها'],
};

/** What a requirement is about. */
export const ROWS: Vocabulary<RequirementRow> = {
  threshold: ['threshold', 'العتبة'],
  contextual: ['context', 'السياق'],
  material: ['material', 'مادي'],
  mental: ['mental', 'معنوي'],
  mode: ['mode of liability', 'شكل المسؤولية'],
  ground: ['ground excluding responsibility', 'سبب امتناع المسؤولية'],
};

/** What a person found. */
export const FINDINGS: Vocabulary<(typeof ELEMENT_FINDINGS)[number]> = {
  met: ['met', 'متحقق'],
  notMet: ['not met', 'غير متحقق'],
  open: ['open', 'غير محسوم'],
};

/** The ends of links. */
export const ENDS: Vocabulary<LinkageEnd['kind']> = {
  act: ['act', 'فعل'],
  platform: ['platform', 'وسيلة'],
  unit: ['unit', 'وحدة'],
  post: ['post', 'منصب'],
  suspect: ['suspect', 'مشتبه به'],
};

/** Whether somebody signed a paraphrase. */
export const REVIEWS: Vocabulary<LawText['reviewed']> = {
  'unreviewed paraphrase': chargeWords.unreviewed,
  'paraphrase reviewed by a member': chargeWords.reviewed,
};
