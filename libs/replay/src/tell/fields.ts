import { isUuid } from '#kernel';
import type { Said } from '../fold/thing.js';
import { spaced } from './values.js';

/** How a field is called. */
export interface FieldWords {
  readonly en: string;
  readonly ar: string | null;
}

const LABELS: Readonly<Record<string, FieldWords>> = {
  status: { en: 'status', ar: 'الحالة' },
  stands: { en: 'stands', ar: 'قائم' },
  withdrawn: { en: 'withdrawn', ar: 'مسحوب' },
  excluded: { en: 'taken out', ar: 'مستبعد' },
  level: { en: 'level', ar: 'المستوى' },
  finding: { en: 'finding', ar: 'النتيجة' },
  killed: { en: 'killed', ar: 'القتلى' },
  children: { en: 'children', ar: 'الأطفال' },
  women: { en: 'women', ar: 'النساء' },
  injured: { en: 'injured', ar: 'الجرحى' },
  settlement: { en: 'place', ar: 'المكان' },
  occurredFrom: { en: 'happened from', ar: 'من تاريخ' },
  occurredTo: { en: 'happened to', ar: 'إلى تاريخ' },
  attributedToPrinted: { en: 'attributed to', ar: 'المنسوب إليه' },
  countedUnderPrinted: { en: 'counted under', ar: 'يُحصى تحت' },
  governoratePrinted: { en: 'governorate', ar: 'المحافظة' },
  attackKindPrinted: { en: 'kind of attack', ar: 'نوع الهجوم' },
  platformPrinted: { en: 'platform', ar: 'الوسيلة' },
  targetPrinted: { en: 'target', ar: 'الهدف' },
  massacreRule: { en: 'massacre by our rule', ar: 'مجزرة بحسب قاعدتنا' },
  massacreGround: { en: 'ground of our rule', ar: 'أساس القاعدة' },
  massacrePublisher: { en: 'massacre by the publisher', ar: 'مجزرة بحسب الناشر' },
  countedPublisher: { en: 'counted by the publisher', ar: 'محصاة عند الناشر' },
  massacreMember: { en: 'massacre by a member', ar: 'مجزرة بحسب عضو' },
  verification: { en: 'verification', ar: 'التحقق' },
  mergedInto: { en: 'merged into', ar: 'دُمج في' },
  asserted: { en: 'listed by its report', ar: 'مدرج في تقريره' },
  identity: { en: 'identity', ar: 'الهوية' },
  sourceReliability: { en: 'reliability of the source', ar: 'موثوقية المصدر' },
  informationCredibility: { en: 'credibility of the information', ar: 'مصداقية المعلومة' },
  contested: { en: 'contested', ar: 'متنازع فيه' },
  audience: { en: 'audience', ar: 'المسموح لهم' },
  party: { en: 'party', ar: 'الطرف' },
  language: { en: 'strength of language', ar: 'قوة الصياغة' },
  bearing: { en: 'bearing', ar: 'الدلالة' },
  words: { en: 'words', ar: 'النص' },
  pinpoint: { en: 'pinpoint', ar: 'الموضع' },
  counts: { en: 'counts', ar: 'الأعداد' },
  gone: { en: 'files gone by order', ar: 'ملفات خرجت بأمر' },
  held: { en: 'bytes held here', ar: 'الملفات محفوظة هنا' },
  state: { en: 'state', ar: 'الحالة' },
  receipt: { en: 'receipt', ar: 'إيصال' },
};

/** How a field is called, in Arabic where we have a word. */
export const fieldWords = (field: string): FieldWords =>
  LABELS[field] ?? { en: spaced(field.replace(/Printed$/, '')), ar: null };

/** What says where and by whom a thing was told of, or names it to machines alone. */
const TECHNICAL: ReadonlySet<string> = new Set(
  (
    'by recordedAt made added taken registered opened named included raised refused started completed admitted ' +
    'classified said recorded draftedBy draftedAt decidedBy decidedAt proposedBy proposedAt identityEvent ' +
    'identityCommitment digest fileMac stream tool closed closedBy sourceKind tollClaimId tollBy ' +
    'massacreRuleVersion month flags questions subject latestImport replaces code data ' +
    'lastSaid described corrected unitId resolvedBy files copies acquisition ordered requested steps'
  ).split(' '),
);

/** What stands sealed, whichever words it holds, is no field to tell of. */
const SEALED = /sealed$/i;

const isTechnical = (field: string, value: unknown): boolean =>
  TECHNICAL.has(field) ||
  SEALED.test(field) ||
  field.endsWith('Code') ||
  field.endsWith('Qualifier') ||
  (field.endsWith('Id') && (typeof value !== 'string' || isUuid(value)));

const open = (value: unknown): Said =>
  typeof value === 'object' && value !== null ? (value as Said) : {};

/** The fields of a thing that people ask about, with what lies one level deeper laid open. */
export const fieldsOf = (said: Said): Said => {
  const flat: Said = {
    ...said,
    ...open(said['described']),
    ...open(said['corrected']),
    ...open(said['data']),
  };
  return Object.fromEntries(
    Object.entries(flat).filter(
      ([field, value]) => !isTechnical(field, value) && value !== undefined && value !== null,
    ),
  );
};
