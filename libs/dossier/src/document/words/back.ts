import type { CUSTODIAN_KINDS, FIXITY_OUTCOMES } from '#events';
import type { Change, Redaction } from '../../content/back.js';
import type { Cause } from '../../content/causes.js';
import type {
  CustodyStep,
  DefenceItem,
  DossierExhibit,
  DossierFile,
} from '../../content/exhibit.js';
import type { Vocabulary } from './phrase.js';

/** Sections 7 to 9 and the annexes. */
export const back = {
  chronology: ['Chronology', 'التسلسل الزمني'],
  chronologySays: [
    'What happened, when it was reported, when the office received it and when it was recorded are four different times.',
    'وقت الحدث ووقت الإبلاغ عنه ووقت تسلّم المكتب له ووقت تسجيله أربعة أوقات مختلفة.',
  ],
  noChronology: ['The chronology is empty.', 'التسلسل الزمني خالٍ.'],
  happened: ['Happened', 'حدث'],
  reported: ['Reported', 'أُبلغ عنه'],
  received: ['Received', 'وصل'],
  recorded: ['Recorded (UTC)', 'سُجّل (UTC)'],
  what: ['What', 'ماذا'],
  position: ['Position', 'الموضع'],
  by: ['By', 'من قِبل'],

  defence: ['Exculpatory and contested material', 'ما يفيد الدفاع وما هو متنازع فيه'],
  noDefence: [
    'Nothing of which this dossier speaks is marked as exculpatory, material to the defence or contested. That is no finding that there is nothing.',
    'لا شيء مما يتناوله هذا الملف مسجّل على أنه يفيد الدفاع أو متنازع فيه. وليس هذا استنتاجاً بعدم وجوده.',
  ],
  ground: ['Why it is here', 'سبب إدراجه'],
  where: ['Where', 'الموضع'],
  forWhom: ['For whom', 'لمن'],
  all: ['all suspects', 'كل المشتبه بهم'],
  within: ['{what}, within {within}', '{what}، ضمن {within}'],
  askCourt: ['Its words are withheld: {rule}', 'نصّه محجوب: {rule}'],
  otherOpen: ['Other open points', 'نقاط أخرى غير محسومة'],

  exhibits: ['Exhibits', 'المستندات'],
  noExhibits: ['The case has no exhibit.', 'ليس في القضية أي مستند.'],
  exhibitsSay: [
    'Numbers are given once and never used again. SHA-256 names the bytes of a file for ever; its digits stand in groups of eight.',
    'يُعطى الرقم مرة واحدة ولا يُستخدم ثانية. وتسمّي بصمة SHA-256 محتوى الملف إلى الأبد؛ وأرقامها في مجموعات من ثمانية.',
  ],
  number: ['No.', 'الرقم'],
  pages: ['Pages', 'الصفحات'],
  title: ['Title', 'العنوان'],
  kind: ['Kind, date', 'النوع والتاريخ'],
  grade: ['Graded', 'التقييم'],
  state: ['State', 'الحالة'],
  untitled: ['no title', 'بلا عنوان'],
  item: ['Item {id}', 'الدليل {id}'],
  publishedBy: ['Published by {publisher}', 'نشره {publisher}'],
  acquired: ['Acquired: {how}', 'الحصول عليه: {how}'],
  onBasis: ['on the basis of {basis}', 'على أساس {basis}'],
  terms: ['terms of the provider: {terms}', 'شروط المزوّد: {terms}'],
  attachedTo: ['Attached to {exhibit}', 'مرفق مع {exhibit}'],
  file: ['{made}: {type}, {size} bytes', '{made}: {type}، {size} بايت'],
  filePages: ['pages: {pages}', 'الصفحات: {pages}'],
  duration: ['duration: {duration}', 'المدة: {duration}'],
  noFiles: ['No file of it is held.', 'لا ملف منه محفوظ لدينا.'],
  withheldBytes: ['not part of this dossier: {rule}', 'ليس جزءاً من هذا الملف: {rule}'],
  originalAbsent: [
    'The original of which this structured copy was made is not held.',
    'الأصل الذي أُعدّت منه هذه النسخة المهيكلة غير محفوظ لدينا.',
  ],
  checked: [
    'Authenticity: source {source}, place {place}, time {time} ({who})',
    'الصحة: المصدر {source}، المكان {place}، الوقت {time} ({who})',
  ],
  method: ['Method: {method}', 'الطريقة: {method}'],
  contestedBy: ['Contested by {who}: {ground}', 'نازع فيه {who}: {ground}'],
  bearing: ['Bearing: {bearings}', 'الدلالة: {bearings}'],
  bears: ['{bearing} ({whom})', '{bearing} ({whom})'],
  excluded: ['taken out of the case', 'استُبعد من القضية'],
  withdrawn: ['withdrawn', 'مسحوب'],
  contested: ['contested', 'متنازع فيه'],
  inCase: ['in the case', 'في القضية'],
  notHeld: ['not held', 'غير محفوظ'],

  custody: ['Chain of custody', 'سلسلة الحفظ'],
  custodyOf: ['Exhibit {number}', 'المستند {number}'],
  takenIn: ['Taken in', 'أُدخل'],
  includedOn: ['Included in the case', 'ضُمّ إلى القضية'],
  steps: ['Later steps', 'حلقات لاحقة'],
  how: ['How acquired', 'كيفية الحصول عليه'],
  exhibit: ['Exhibit', 'المستند'],
  step: ['Step', 'الحلقة'],
  transfer: ['From {from} to {to}, {how}', 'من {from} إلى {to}، {how}'],
  on: ['on {moment}', 'في {moment}'],
  atUnknown: ['at a time not recorded', 'في وقت غير مسجّل'],
  gap: ['GAP, {period}', 'فجوة، {period}'],
  known: ['Known: {known}', 'المعروف: {known}'],
  effect: ['Effect: {effect}', 'الأثر: {effect}'],
  fixity: ['Hashes compared', 'قورنت البصمات'],
  copyOf: ['Copy:', 'النسخة:'],
  parent: ['of:', 'من:'],
  onGround: ['ground: {ground}', 'السبب: {ground}'],
  givenTo: ['to {to}', 'إلى {to}'],
  byReference: ['reference: {reference}', 'المرجع: {reference}'],
  orderedBy: ['Ordered by: {authority}', 'صدر الأمر عن: {authority}'],
  removed: ['Taken out: {removed}', 'ما أُزيل: {removed}'],
  rendered: ['from {from} into {to}', 'من {from} إلى {to}'],
  byTool: ['by {tool}', 'بواسطة {tool}'],
  office: ['the office', 'المكتب'],

  integrity: ['Integrity', 'سلامة الملف'],
  behind: [
    'Events of the register behind this dossier: {events}, from position {first} to {last}. Files that go out with it: {files} ({bytes} bytes).',
    'عدد وقائع السجل وراء هذا الملف: {events}، من الموضع {first} إلى {last}. الملفات التي تخرج معه: {files} ({bytes} بايت).',
  ],
  nothingBehind: [
    'No event of the register stands behind this dossier.',
    'لا واقعة من السجل وراء هذا الملف.',
  ],
  checkpoint: ['Checkpoint', 'نقطة التثبيت'],
  checkpointSays: [
    'The register was sealed at a size of {size} events. The root of its tree (RFC 6962, SHA-256):',
    'خُتم السجل وعدد وقائعه {size}. وجذر شجرته (RFC 6962، SHA-256):',
  ],
  noCheckpoint: [
    'No checkpoint is named, since this dossier was not issued. Nothing of it can be checked yet.',
    'لم تُذكر نقطة تثبيت لأن هذا الملف لم يصدر. ولا يمكن التحقق من شيء منه بعد.',
  ],
  howTo: ['How to check it offline', 'كيف يُتحقق منه دون اتصال'],
  shows: ['What that shows', 'ما الذي يدل عليه ذلك'],

  changes: ['Changes since the previous issue', 'التغييرات منذ الإصدار السابق'],
  firstIssue: [
    'This is the first issue for these readers; there is nothing to compare it with.',
    'هذا هو الإصدار الأول لهؤلاء القرّاء؛ لا شيء يُقارن به.',
  ],
  notIssued: [
    'This dossier was not issued, and is compared with no issue.',
    'لم يصدر هذا الملف، ولا يُقارن بأي إصدار.',
  ],
  since: [
    'Compared with dossier {number}, which stood at position {position}.',
    'بالمقارنة مع الملف {number} الذي كان عند الموضع {position}.',
  ],
  sincePosition: ['Compared with position {position}.', 'بالمقارنة مع الموضع {position}.'],
  because: ['Because: {why}', 'السبب: {why}'],
  withheldNow: ['it is withheld now by rule {rule}', 'صار محجوباً بموجب القاعدة {rule}'],
  noCause: [
    'No fact of which this dossier speaks says why.',
    'لا واقعة مما يتناوله هذا الملف تبيّن السبب.',
  ],
  noChanges: ['Nothing reads otherwise.', 'لا شيء يُقرأ على نحو مختلف.'],
  change: ['Change', 'التغيير'],
  fields: ['Of it', 'منه'],

  redactions: ['What is withheld', 'ما حُجب'],
  noRedactions: [
    'Nothing of which this dossier speaks is withheld.',
    'لم يُحجب شيء مما يتناوله هذا الملف.',
  ],
  field: ['What of it', 'ما منه'],
  class: ['Class', 'الصنف'],
  rule: ['Rule', 'القاعدة'],
  count: ['Count', 'العدد'],
  helps: ['Can help the defence', 'قد يفيد الدفاع'],
  rules: ['The rules', 'القواعد'],
  meaning: ['What it says', 'ما تنص عليه'],
  destroyed: ['Destroyed: nobody can read it any more', 'أُتلف: لا يمكن لأحد قراءته بعد الآن'],
  unnamed: ['{noun}, not named', '{noun}، من غير تسمية'],
} as const satisfies Vocabulary;

/** Why something can help the defence. */
export const DEFENCE_GROUNDS_WORDS: Vocabulary<DefenceItem['ground']> = {
  exculpatory: ['exculpatory', 'يبرّئ'],
  mixed: ['points both ways', 'يشير إلى الوجهين'],
  materialToDefence: ['material to the defence', 'جوهري للدفاع'],
  contested: ['contested', 'متنازع فيه'],
  denial: ['denial', 'نفي'],
  against: ['put against an alleged fact', 'قُدّم ضد واقعة مدعاة'],
  defenceFact: ['fact of the defence', 'واقعة للدفاع'],
  inconsistency: ['inconsistency', 'تناقض'],
  withdrawn: ['withdrawn', 'مسحوب'],
  leftOut: ['left out', 'تُرك'],
};

/** Which way an exhibit points. */
export const BEARINGS: Vocabulary<DossierExhibit['bearings'][number]['bearing']> = {
  incriminating: ['incriminating', 'يدين'],
  exculpatory: ['exculpatory', 'يبرّئ'],
  mixed: ['points both ways', 'يشير إلى الوجهين'],
  materialToDefence: ['material to the defence', 'جوهري للدفاع'],
  neutral: ['neutral', 'محايد'],
};

/** What a file is. */
export const MADE: Vocabulary<DossierFile['made']> = {
  original: ['Original', 'الأصل'],
  workingCopy: ['Working copy', 'نسخة عمل'],
  redactedCopy: ['Redacted copy', 'نسخة محجوبة جزئياً'],
  translation: ['Translation', 'ترجمة'],
  transcript: ['Transcript', 'تفريغ'],
};

/** The steps of custody that make something. */
export const STEPS: Vocabulary<CustodyStep['kind']> = {
  transfer: ['Transfer', 'نقل'],
  gap: ['Gap', 'فجوة'],
  fixity: back.fixity,
  workingCopy: ['Working copy made', 'أُعدّت نسخة عمل'],
  redactedCopy: ['Redacted copy made', 'أُعدّت نسخة محجوبة جزئياً'],
  translation: ['Translation made', 'أُعدّت ترجمة'],
  transcript: ['Transcript made', 'أُعدّ تفريغ'],
  disposalOrdered: ['Order to return or destroy taken in', 'ورد أمر بالإعادة أو الإتلاف'],
  disposalApproved: ['The order was approved by a second member', 'أقرّ الأمر عضو ثانٍ'],
  disposalRejected: ['The order is not carried out', 'لا يُنفّذ الأمر'],
  bytesReturned: ['RETURNED BY ORDER', 'أُعيد بأمر'],
  bytesDestroyed: ['DESTROYED BY ORDER', 'أُتلف بأمر'],
};

/** In whose hands an item can be. */
export const HANDS: Vocabulary<(typeof CUSTODIAN_KINDS)[number]> = {
  office: back.office,
  member: ['a member', 'عضو'],
  person: ['person', 'الشخص'],
  organisation: ['an organisation', 'منظمة'],
};

/** What a comparison of hashes found. */
export const FIXITY: Vocabulary<(typeof FIXITY_OUTCOMES)[number]> = {
  intact: ['intact', 'سليم'],
  altered: ['ALTERED', 'مُغيَّر'],
  missing: ['MISSING', 'مفقود'],
};

/** Why something is otherwise that no fact about it tells. */
export const CAUSES: Vocabulary<Cause['what']> = {
  identityDestroyed: ['the identity was destroyed', 'أُتلفت الهوية'],
  consentChanged: ['what was agreed to is another', 'تغيّر ما وُوفق عليه'],
  bytesGone: ['files were returned or destroyed by order', 'أُعيدت ملفات أو أُتلفت بأمر'],
  versionChanged: ['the law is read in another version', 'يُقرأ القانون في نسخة أخرى'],
};

/** What became of something. */
export const CHANGES: Vocabulary<Change['change']> = {
  added: ['added', 'أُضيف'],
  removed: ['not part of it any more', 'لم يعد جزءاً منه'],
  changed: ['reads otherwise', 'تغيّر نصّه'],
};

/** The classes of what an event says. */
export const CLASSES: Vocabulary<Redaction['class']> = {
  public: ['public', 'عام'],
  case: ['case', 'القضية'],
  confidential: ['confidential', 'سرّي'],
  work: ['work', 'عمل داخلي'],
  identity: ['identity', 'هوية'],
};

/** The state of a check of authenticity. */
export const CHECKS: Vocabulary = {
  confirmed: ['confirmed', 'مؤكّد'],
  'not confirmed': ['not confirmed', 'غير مؤكّد'],
  'not checked': ['not checked', 'لم يُفحص'],
};

/** How a reader checks the bag in which this document lies. */
export const HOW_TO: readonly (readonly [string, string])[] = [
  [
    'This document lies in a bag ({bagit}) beside the events on which it rests, their proofs, the checkpoint and the files. The file {readme} there gives every command.',
    'يقع هذا المستند في حقيبة ({bagit}) إلى جانب الوقائع التي يستند إليها وبراهينها ونقطة التثبيت والملفات. ويعطي الملف {readme} فيها كل الأوامر.',
  ],
  [
    'Hashes: {sums} in the folder of the bag compares every file with its SHA-256.',
    'البصمات: يقارن الأمر {sums} في مجلد الحقيبة كل ملف ببصمة SHA-256 الخاصة به.',
  ],
  [
    'Everything: {verify} checks completeness, hashes, opened parts, proofs, signatures and the time stamp, without a network and without Sijil. A key or root obtained elsewhere goes with {trust} or {root}; without one it can say only that the bag is consistent.',
    'كل شيء: يتحقق الأمر {verify} من الاكتمال والبصمات والأجزاء المفتوحة والبراهين والتواقيع وختم الوقت، دون شبكة ودون سجل. ويُعطى المفتاح أو الجذر المأخوذ من جهة أخرى مع {trust} أو {root}؛ ومن دونه لا يمكن القول إلا إن الحقيبة متسقة.',
  ],
];

/** What checking shows and does not. */
export const SHOWS: readonly (readonly [string, string])[] = [
  [
    'A check that succeeds shows that the events stood in the register when the checkpoint was signed and that they and the files have not changed since. It does not show that they are true, or that they are all there is.',
    'نجاح التحقق يدل على أن الوقائع كانت في السجل حين وُقّعت نقطة التثبيت وأنها والملفات لم تتغيّر منذ ذلك. ولا يدل على صحتها ولا على أنها كل ما يوجد.',
  ],
];
