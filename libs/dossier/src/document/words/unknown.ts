import type { Unknown } from '../../content/back.js';
import type { Vocabulary } from './phrase.js';

/** What is not known, or not yet. */
export const UNKNOWN_WORDS: Vocabulary<Unknown['code']> = {
  DATE_NOT_KNOWN: ['The date is not known', 'التاريخ غير معروف'],
  TIME_NOT_KNOWN: ['The time of day is not known', 'الوقت من اليوم غير معروف'],
  PLACE_NOT_RESOLVED: [
    'The place is not resolved on a gazetteer',
    'لم يُحدَّد المكان في دليل الأماكن',
  ],
  NO_TOLL: ['No toll is asserted', 'لم تُذكر أي حصيلة'],
  COMPETING_TOLLS: ['The tolls do not agree', 'الحصائل لا تتفق'],
  COUNT_UNDETERMINED: ['The rule of counting gives no answer', 'قاعدة الإحصاء لا تعطي جواباً'],
  NO_AUTHOR_NAMED: ['No author is named', 'لم يُنسب إلى أي جهة'],
  COMPETING_AUTHORS: ['Different authors are named', 'نُسب إلى جهات مختلفة'],
  AUTHOR_DENIED: ['The authorship is denied', 'نُفيت المسؤولية'],
  CONTROL_NOT_KNOWN: [
    'It is not known who controlled the area',
    'لا يُعرف من كان يسيطر على المنطقة',
  ],
  OBJECTIVE_NOT_CHECKED: [
    'It was not checked whether there was a military objective',
    'لم يُتحقّق من وجود هدف عسكري',
  ],
  NOT_VERIFIED: ['The incident is not verified', 'لم يُتحقّق من الحادثة'],
  NO_LONGER_ASSERTED: ['Its report no longer lists it', 'لم يعد تقريرها يدرجها'],
  HOLDER_NOT_KNOWN: [
    'It is not known who held the post on that day',
    'لا يُعرف من كان يشغل المنصب في ذلك اليوم',
  ],
  NOTHING: ['Nothing is put for or against it', 'لا سند له ولا ضده'],
  ONLY_AGAINST: ['All that is put speaks against it', 'كل ما قُدّم ضده'],
  CONTRADICTED: ['Some of what is put speaks against it', 'بعض ما قُدّم ضده'],
  NOT_ASSESSED: ['It is not assessed', 'لم يُقيَّم'],
  MET_WITHOUT_SUPPORT: ['It was found met without support', 'اعتُبر متحققاً من غير سند'],
  CHAIN_BROKEN: ['The chain of linkage is broken', 'سلسلة الإسناد منقطعة'],
  NOT_ADOPTED: ['It is not adopted', 'لم تُعتمد'],
  DEPARTURE: ['It departs from what the tool answers', 'تحيد عن جواب الأداة'],
  DEPENDS_ON: ['It depends on an open question', 'يتوقف على مسألة غير محسومة'],
  FACT_WITHOUT_SUPPORT: ['The fact has no support', 'الواقعة بلا سند'],
  SUPPORT_FALLEN: ['Its support has fallen', 'سقط سندها'],
  DEFENCE_LEFT_OUT: ['Something that can help the defence was left out', 'تُرك ما قد يفيد الدفاع'],
  LEFT_OUT_UNWEIGHED: ['Something was left out that nobody weighed', 'تُركت مادة لم يزنها أحد'],
  BYTES_RETURNED: [
    'A file went back by order: its hash stays, its bytes are not here',
    'أُعيد ملف بأمر: بصمته باقية ومحتواه غير محفوظ لدينا',
  ],
  BYTES_DESTROYED: [
    'A file was destroyed by order: its hash stays, nobody has its bytes from here',
    'أُتلف ملف بأمر: بصمته باقية ومحتواه لم يعد موجوداً لدينا',
  ],
  BYTES_NOT_HELD: ['The item itself is not held', 'الدليل نفسه غير محفوظ لدينا'],
  CUSTODY_GAP: ['There is a gap in the chain of custody', 'في سلسلة الحفظ فجوة'],
  FIXITY_BROKEN: ['A file does not have its hash any more', 'لم تعد بصمة أحد الملفات مطابقة'],
  NOT_AUTHENTICATED: ['Its authenticity is not assessed', 'لم تُقيَّم صحته'],
  SPEAKER_NOT_KNOWN: ['It is not known who spoke', 'لا يُعرف من تكلّم'],
  INCONSISTENCY_UNEXPLAINED: ['An inconsistency is not explained', 'هناك تناقض لم يُفسَّر'],
};

/** What requirements of a charge have in common, with their numbers. */
export const OPEN_ROWS = {
  NOTHING: [
    'Requirements with nothing put for or against them: {rows}',
    'متطلبات لم يُقدَّم شيء لها ولا عليها: {rows}',
  ],
  ONLY_AGAINST: [
    'Requirements with all that is put speaking against them: {rows}',
    'متطلبات كل ما قُدّم بشأنها عليها: {rows}',
  ],
  CONTRADICTED: [
    'Requirements with something put against them: {rows}',
    'متطلبات قُدّم شيء عليها: {rows}',
  ],
  NOT_ASSESSED: ['Requirements not assessed: {rows}', 'متطلبات لم تُقيَّم: {rows}'],
  MET_WITHOUT_SUPPORT: [
    'Requirements found met without support: {rows}',
    'متطلبات اعتُبرت متحققة من غير سند: {rows}',
  ],
} as const satisfies Vocabulary;

/** The head over them, and what stands where nothing is open. */
export const unknownWords = {
  head: ['What is not known', 'ما ليس معروفاً'],
  nothing: [
    'Nothing is marked as not known. That is no finding that everything is.',
    'لم يُسجَّل شيء على أنه غير معروف. وليس هذا استنتاجاً بأن كل شيء معروف.',
  ],
  ofExhibits: ['{says}. Exhibits: {numbers}', '{says}. المستندات: {numbers}'],
  plain: ['{says}.', '{says}.'],
  of: ['{what}: {says}', '{what}: {says}'],
  more: ['{says} ({more})', '{says} ({more})'],
} as const satisfies Vocabulary;
