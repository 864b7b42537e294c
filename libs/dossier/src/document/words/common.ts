import type { NEXUS_ANSWERS, Purpose } from '#events';
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
  colon: ['{label}: {value}', '{label}: {value}'],
  pageRange: ['{from}–{to}', '{from} إلى {to}'],
  periodNotKnown: ['period not known', 'المدة غير معروفة'],
  passage: ['passage {number}', 'المقطع {number}'],
  since: ['since {from}', 'منذ {from}'],
  until: ['until {to}', 'حتى {to}'],
  period: ['{from} to {to}', 'من {from} إلى {to}'],
  atTime: ['{date}, {time}', '{date}، {time}'],
  asPrinted: ['{word} (in its words: {printed})', '{word} (بعبارة المصدر: {printed})'],
  inBoth: ['{what} · {more}', '{what} · {more}'],
  inParentheses: ['{what} ({more})', '{what} ({more})'],
  member: ['member', 'العضو'],
  process: ['process {name}', 'العملية {name}'],
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
  case: ['case\u00a0{label}', 'القضية\u00a0{label}'],
  party: ['party\u00a0{label}', 'الجهة\u00a0{label}'],
  conflict: ['conflict\u00a0{label}', 'النزاع\u00a0{label}'],
  incident: ['incident\u00a0{label}', 'الحادثة\u00a0{label}'],
  act: ['act\u00a0{label}', 'الفعل\u00a0{label}'],
  claim: ['claim\u00a0{label}', 'الادعاء\u00a0{label}'],
  classification: ['characterisation\u00a0{label}', 'التكييف\u00a0{label}'],
  person: ['person\u00a0{label}', 'الشخص\u00a0{label}'],
  account: ['account\u00a0{label}', 'الإفادة\u00a0{label}'],
  passage: ['passage\u00a0{label}', 'المقطع\u00a0{label}'],
  suspect: ['suspect\u00a0{label}', 'المشتبه به\u00a0{label}'],
  fact: ['fact\u00a0{label}', 'الواقعة\u00a0{label}'],
  support: ['support\u00a0{label}', 'السند\u00a0{label}'],
  charge: ['charge\u00a0{label}', 'التهمة\u00a0{label}'],
  element: ['requirement\u00a0{label}', 'المتطلَّب\u00a0{label}'],
  linkage: ['link\u00a0{label}', 'حلقة الإسناد\u00a0{label}'],
  exhibit: ['exhibit\u00a0{label}', 'المستند\u00a0{label}'],
  custody: ['step of custody\u00a0{label}', 'حلقة الحفظ\u00a0{label}'],
};

/** The marking on every page, by the profile. */
export const MARKINGS: Vocabulary<Profile> = {
  court: ['CONFIDENTIAL · FOR THE COURT', 'سرّي · للمحكمة'],
  defence: ['CONFIDENTIAL · FOR THE DEFENCE', 'سرّي · للدفاع'],
  partner: ['CONFIDENTIAL · FOR A PARTNER, AS GRANTED', 'سرّي · لشريك بحسب ما أُذن له'],
  internal: ['INTERNAL · NOT FOR DISCLOSURE', 'داخلي · ليس للإفصاح'],
};

/** The marking of a register in which nothing is real. */
export const PURPOSES: Vocabulary<Purpose> = {
  demo: ['DEMO: NOTHING HERE IS REAL', 'تجريبي: لا شيء هنا حقيقي'],
  sandbox: ['SANDBOX: NOT TO BE RELIED ON', 'للتدريب: لا يُعتمد على شيء هنا'],
  operational: ['operational', 'عملي'],
};

/** Answers to what was asked. */
export const ANSWERS: Vocabulary<(typeof NEXUS_ANSWERS)[number]> = {
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
  element: ['requirement', 'متطلَّب'],
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
