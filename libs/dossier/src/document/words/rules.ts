import type { Phrase, Vocabulary } from './phrase.js';

/** What the rules say by which something is withheld, by what stands after the name and version of the policy. */
const RULES: Vocabulary = {
  identity: ['Who a person is stands in no dossier.', 'لا ترد هوية أي شخص في أي ملف.'],
  KEY_DESTROYED: [
    'The key is destroyed: nobody can read it any more.',
    'أُتلف المفتاح: لا يمكن لأحد قراءته بعد الآن.',
  ],
  'left-the-case': [
    'The exhibit was taken out of the case: it is listed, and its bytes do not go out.',
    'استُبعد المستند من القضية: يُذكر في القائمة ولا يخرج محتواه.',
  ],
  'returned-by-order': [
    'It went back by order: its hash and its history stay, its bytes are not here any more.',
    'أُعيد بأمر: بصمته وتاريخه باقيان، ومحتواه لم يعد محفوظاً لدينا.',
  ],
  'destroyed-by-order': [
    'It was destroyed by order: its hash and its history stay.',
    'أُتلف بأمر: بصمته وتاريخه باقيان.',
  ],
  protected: [
    'It is withheld to protect somebody, by their own wish or by an order.',
    'حُجب لحماية أحد الأشخاص، بناءً على رغبته أو بموجب أمر.',
  ],
  'redacted-copy-instead': [
    'A copy was made from which something was taken out: the original, and what would show the same, stay back.',
    'أُعدّت نسخة حُذف منها ما يجب حذفه: يبقى الأصل وكل ما يُظهر المحذوف محجوباً.',
  ],
  'working-copy': [
    'Working copies are for the office; the original goes out.',
    'نسخ العمل للمكتب؛ وما يخرج هو الأصل.',
  ],
  'see/public': [
    'The thing is kept at a level that is closed to this reader.',
    'الدليل محفوظ بدرجة سرية لا يطّلع عليها هذا القارئ.',
  ],
  'see/case': [
    'What is of a case alone is closed to this reader.',
    'ما يخص القضية وحدها لا يطّلع عليه هذا القارئ.',
  ],
  'see/confidential': [
    'What is confidential is closed to this reader.',
    'ما هو سرّي لا يطّلع عليه هذا القارئ.',
  ],
  'see/work': [
    'Reasons, notes and weighing of the team stay within the office.',
    'أسباب الفريق وملاحظاته وموازنته تبقى داخل المكتب.',
  ],
  'see/identity': ['Who a person is stands in no dossier.', 'لا ترد هوية أي شخص في أي ملف.'],
  'see/underSeal': [
    'It was laid under seal, and its audience does not name this reader.',
    'وُضع تحت الختم، ولا يشمل من يحق لهم الاطلاع هذا القارئ.',
  ],
  'see/secret': [
    'It is secret, and its audience does not name this reader.',
    'هو بالغ السرية، ولا يشمل من يحق لهم الاطلاع هذا القارئ.',
  ],
  'consent/withdrawn': [
    'The person took back that it may be used.',
    'سحب الشخص موافقته على استخدامه.',
  ],
  'consent/none': [
    'Nobody recorded that the person agreed to its being handed on.',
    'لم تُسجَّل موافقة الشخص على تسليمه لغير المكتب.',
  ],
  'consent/expired': ['What the person agreed to is over.', 'انتهت مدة ما وافق عليه الشخص.'],
  'consent/purpose': [
    'The person agreed to other uses, and not to this one.',
    'وافق الشخص على استخدامات أخرى لا على هذا.',
  ],
  'consent/protected': [
    'The person did not agree to be known to the other side.',
    'لم يوافق الشخص على أن يعرفه الطرف الآخر.',
  ],
};

const UNEXPLAINED: Phrase = [
  'This version of Sijil has no words for it.',
  'لا نص لها في هذا الإصدار من سجل.',
];

/** What a rule says, `policy-1/see/work`. */
export const ruleWords = (rule: string): Phrase =>
  RULES[rule.replace(/^[a-z]+-\d+\//u, '')] ?? UNEXPLAINED;
