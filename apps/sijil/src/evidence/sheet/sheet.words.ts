import type { MEMBER_ROLES } from '#events';
import { backWords } from '#dossier';
import type { Vocabulary } from '#dossier';

/** What a sheet of custody says in words of its own; the steps themselves it tells in those of the dossier. */
export const sheetWords = {
  title: ['CHAIN OF CUSTODY', 'سلسلة الحفظ'],
  register: ['Register', 'السجل'],
  item: ['Item', 'الدليل'],
  titleOf: ['Title', 'العنوان'],
  kind: ['Kind', 'النوع'],
  acquired: ['Acquired', 'الحصول عليه'],
  onBasis: backWords.onBasis,
  file: ['File', 'ملف'],
  fileIs: ['{hash} ({made}, {type}, {size} bytes)', '{hash} ({made}، {type}، {size} بايت)'],
  original: ['original', 'الأصل'],
  copy: ['copy', 'نسخة'],
  noFile: ['none is held here', 'لا ملف منه محفوظ لدينا'],
  gone: ['Gone', 'غادر'],
  goneBy: ['{hash} ({fate} by order)', '{hash} ({fate} بأمر)'],
  returned: ['returned', 'أُعيد'],
  destroyed: ['destroyed', 'أُتلف'],
  asOf: ['As of', 'حتى'],
  position: ['position {position} of the register', 'الموضع {position} من السجل'],
  takenIn: ['taken in by the office', 'دخل في حوزة المكتب'],
  noOneKnows: ['it is not known who had it', 'لا يُعرف من كان الدليل في حوزته'],
  why: ['why: {what}', 'السبب: {what}'],
  purpose: ['what for: {what}', 'الغرض: {what}'],
  recipient: ['for whom: {what}', 'لمن: {what}'],
  words: ['its words: {what}', 'نصّه: {what}'],
  translator: ['who made it: {what}', 'من أعدّه: {what}'],
  ordered: [
    'order taken in to {what} {files}{also} ({order})',
    'ورد أمر: {what} {files}{also} ({order})',
  ],
  toReturn: ['return', 'إعادة'],
  toDestroy: ['destroy', 'إتلاف'],
  also: [', with its copies {files} destroyed', '، مع إتلاف نسخه {files}'],
  ofDay: ['of {day}', 'بتاريخ {day}'],
  keptAs: ['kept as item {id}', 'محفوظ بوصفه الدليل {id}'],
  returnedTo: [
    'RETURNED BY ORDER to {to}: {files}{also}; receipt: item {receipt}',
    'أُعيد بأمر إلى {to}: {files}{also}؛ والإيصال هو الدليل {receipt}',
  ],
  destroyedNow: [
    'DESTROYED BY ORDER: {files}; hashes and history stay',
    'أُتلف بأمر: {files}؛ وتبقى البصمات والتاريخ',
  ],
  handedOver: ['handed over on {day} under {rule}', 'سُلّم في {day} بموجب {rule}'],
  onRequest: ['on request {request}', 'بناءً على الطلب {request}'],
  cited: ['WHERE IT IS CITED', 'مواضع الاستشهاد به'],
  notCited: ['nowhere, as far as you may know', 'لا موضع، في حدود ما يحق لك معرفته'],
  wholeOf: ['{what}: no place in it is named', '{what}: لم يُذكر موضع فيه'],
  inPlace: ['{what}: {place}', '{what}: {place}'],
  incident: ['bears on incident {id}', 'يتصل بالحادثة {id}'],
  taken: ['account {id} stands in it', 'ترد فيه الإفادة {id}'],
  holds: ['it holds account {id}', 'يحوي الإفادة {id}'],
  attached: ['attached to item {id}', 'مرفق مع الدليل {id}'],
  exhibit: [
    'exhibit {number} of case {reference}, pages {from} to {to}',
    'المستند {number} في القضية {reference}، الصفحات من {from} إلى {to}',
  ],
  bears: ['{bearing}, case {reference}', '{bearing}، القضية {reference}'],
  for: ['for fact {number}, case {reference}', 'تأييداً للواقعة {number}، القضية {reference}'],
  against: ['against fact {number}, case {reference}', 'ضد الواقعة {number}، القضية {reference}'],
  who: ['WHO IS WHO', 'من هم'],
  member: ['member', 'العضو'],
  noRole: ['no role now', 'لا دور له الآن'],
  closed: [
    '[protected] stands under seal in the register. With --open it is printed for whoever may read it, and that it was is written down.',
    'ما يظهر مكانه [protected] محفوظ تحت الختم في السجل. ويُطبع مع --open لمن يحق له الاطلاع عليه، ويُدوَّن أنه طُبع.',
  ],
  opened: [
    'CONFIDENTIAL: this sheet prints what stands under seal, for {reader}. It was written down that it does.',
    'سرّي: تطبع هذه الورقة ما هو تحت الختم، لـ {reader}. وقد دُوِّن ذلك.',
  ],
  signed: ['Signed (name, office, date, signature):', 'التوقيع (الاسم، الجهة، التاريخ، التوقيع):'],
} as const satisfies Vocabulary;

/** What members of the office are. */
export const ROLE_WORDS: Vocabulary<(typeof MEMBER_ROLES)[number]> = {
  investigator: ['investigator', 'محقق'],
  analyst: ['analyst', 'محلل'],
  lawyer: ['lawyer', 'محامٍ'],
  reviewer: ['reviewer', 'مراجع'],
  auditor: ['auditor', 'مدقق'],
  custodian: ['custodian', 'أمين الحفظ'],
  administrator: ['administrator', 'مدير النظام'],
};

/** On what grounds files leave. */
export const GROUND_WORDS: Vocabulary = {
  courtOrder: ['order of a court', 'أمر محكمة'],
  agreement: ['agreement with whoever gave it', 'اتفاق مع من سلّمه'],
  consentWithdrawn: ['withdrawn consent', 'سحب الموافقة'],
  retentionOver: ['the time for which it is kept is over', 'انتهاء مدة الحفظ'],
};
