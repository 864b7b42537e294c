import type { DossierNoun, Profile } from '../../content/shown.js';
import type { Phrase, Vocabulary } from './phrase.js';

/** Words that stand in every section. */
export const common = {
  withheld: ['[withheld by rule {rule}]', '[محجوب بموجب القاعدة {rule}]'],
  notStated: ['not stated', 'غير مذكور'],
  notKnown: ['not known', 'غير معروف'],
  none: ['none', 'لا شيء'],
  yes: ['yes', 'نعم'],
  no: ['no', 'لا'],
  open: ['open', 'غير محسوم'],
  comma: [', ', '، '],
  semicolon: ['; ', '؛ '],
  colon: ['{label}: {value}', '{label}: {value}'],
  page: ['p. {page}', 'ص {page}'],
  pages: ['pp. {from} to {to}', 'ص {from} إلى {to}'],
  line: ['line {line}', 'السطر {line}'],
  lines: ['lines {from} to {to}', 'الأسطر {from} إلى {to}'],
  passage: ['passage {number}', 'المقطع {number}'],
  since: ['since {from}', 'منذ {from}'],
  until: ['until {to}', 'حتى {to}'],
  period: ['{from} to {to}', 'من {from} إلى {to}'],
  atTime: ['{date}, {time}', '{date}، {time}'],
  asPrinted: ['{word} (in its words: {printed})', '{word} (بعبارة المصدر: {printed})'],
  inParentheses: ['{what} ({more})', '{what} ({more})'],
  member: ['member', 'العضو'],
  tool: ['tool', 'الأداة'],
  publication: ['publication', 'المنشور'],
  evidence: ['item', 'الدليل'],
  annex: ['Annex', 'الملحق'],
  invented: ['invented', 'مختلق'],
} as const satisfies Vocabulary;

/** The months, by their Levantine and their international names. */
export const MONTHS: readonly Phrase[] = [
  ['January', 'كانون الثاني/يناير'],
  ['February', 'شباط/فبراير'],
  ['March', 'آذار/مارس'],
  ['April', 'نيسان/أبريل'],
  ['May', 'أيار/مايو'],
  ['June', 'حزيران/يونيو'],
  ['July', 'تموز/يوليو'],
  ['August', 'آب/أغسطس'],
  ['September', 'أيلول/سبتمبر'],
  ['October', 'تشرين الأول/أكتوبر'],
  ['November', 'تشرين الثاني/نوفمبر'],
  ['December', 'كانون الأول/ديسمبر'],
];

/** How a place in the dossier is called, with its number. */
export const NOUNS: Vocabulary<DossierNoun> = {
  case: ['case {label}', 'القضية {label}'],
  party: ['party {label}', 'الجهة {label}'],
  conflict: ['conflict {label}', 'النزاع {label}'],
  incident: ['incident {label}', 'الحادثة {label}'],
  act: ['act {label}', 'الفعل {label}'],
  claim: ['claim {label}', 'الادعاء {label}'],
  classification: ['characterisation {label}', 'التكييف {label}'],
  person: ['person {label}', 'الشخص {label}'],
  account: ['account {label}', 'الإفادة {label}'],
  passage: ['passage {label}', 'المقطع {label}'],
  suspect: ['suspect {label}', 'المشتبه به {label}'],
  fact: ['fact {label}', 'الواقعة {label}'],
  support: ['support {label}', 'السند {label}'],
  charge: ['charge {label}', 'التهمة {label}'],
  element: ['element {label}', 'الركن {label}'],
  linkage: ['link {label}', 'حلقة الإسناد {label}'],
  exhibit: ['exhibit {label}', 'المستند {label}'],
  custody: ['step of custody {label}', 'حلقة الحفظ {label}'],
};

/** The marking on every page, by the profile. */
export const MARKINGS: Vocabulary<Profile> = {
  court: ['CONFIDENTIAL · FOR THE COURT', 'سرّي · للمحكمة'],
  defence: ['CONFIDENTIAL · FOR THE DEFENCE', 'سرّي · للدفاع'],
  partner: ['CONFIDENTIAL · FOR A PARTNER, AS GRANTED', 'سرّي · لشريك بحسب ما أُذن له'],
  internal: ['INTERNAL · NOT FOR DISCLOSURE', 'داخلي · ليس للإفصاح'],
};

/** The marking of a register in which nothing is real. */
export const PURPOSES: Vocabulary<'demo' | 'operational' | 'sandbox'> = {
  demo: ['DEMO: NOTHING HERE IS REAL', 'تجريبي: لا شيء هنا حقيقي'],
  sandbox: ['SANDBOX: NOT TO BE RELIED ON', 'للتدريب: لا يُعتمد على شيء هنا'],
  operational: ['operational', 'عملي'],
};

/** Answers to what was asked. */
export const ANSWERS: Vocabulary<'yes' | 'no' | 'open'> = {
  yes: common.yes,
  no: common.no,
  open: common.open,
};

/** How the kinds of things are called, without a number. */
export const KINDS: Vocabulary<DossierNoun> = {
  case: ['case', 'قضية'],
  party: ['party', 'جهة'],
  conflict: ['conflict', 'نزاع'],
  incident: ['incident', 'حادثة'],
  act: ['act', 'فعل'],
  claim: ['claim', 'ادعاء'],
  classification: ['characterisation', 'تكييف'],
  person: ['person', 'شخص'],
  account: ['account', 'إفادة'],
  passage: ['passage', 'مقطع'],
  suspect: ['suspect', 'مشتبه به'],
  fact: ['fact', 'واقعة'],
  support: ['support', 'سند'],
  charge: ['charge', 'تهمة'],
  element: ['element', 'ركن'],
  linkage: ['link', 'حلقة إسناد'],
  exhibit: ['exhibit', 'مستند'],
  custody: ['step of custody', 'حلقة حفظ'],
};

/** The letters of the annexes. */
export const LETTERS: Vocabulary<'A' | 'B' | 'C' | 'D'> = {
  A: ['A', 'أ'],
  B: ['B', 'ب'],
  C: ['C', 'ج'],
  D: ['D', 'د'],
};
