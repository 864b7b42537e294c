import type { DossierContent } from '../../content/content.js';
import type { Phrase, Vocabulary } from './phrase.js';

/** The cover, and section 1. */
export const front = {
  office: ['Sijil · register of evidence', 'سجل · سجلّ الأدلة'],
  dossier: ['Dossier {number}', 'الملف {number}'],
  draft: ['Dossier, not issued', 'ملف لم يصدر بعد'],
  untitled: ['Case {reference}', 'القضية {reference}'],
  reference: ['Reference', 'المرجع'],
  forum: ['Prepared for', 'أُعدّ لعرضه على'],
  caseId: ['Case', 'القضية'],
  asOf: ['As of', 'كما في'],
  position: [
    'position {position} of the register, {moment}',
    'الموضع {position} من السجل، {moment}',
  ],
  register: ['Register', 'السجل'],
  language: ['Language', 'اللغة'],
  madeBy: ['Made by', 'أُعدّ بواسطة'],
  policy: ['Policy', 'السياسة'],
  law: ['Law', 'القانون'],
  counting: ['Rules of counting', 'قواعد الإحصاء'],
  version: ['{name}, version {version}', '{name}، الإصدار {version}'],
  versionAlone: ['version {version}', 'الإصدار {version}'],
  coverNote: [
    'Everything in this dossier is told as it stood in the register at the position named above. What is withheld from the reader for whom it is made stands in annex D.',
    'كل ما في هذا الملف مرويّ كما كان في السجل عند الموضع المذكور أعلاه. وما حُجب عمّن أُعدّ له يرد في الملحق د.',
  ],
  pageOf: ['page {page} of {pages}', 'الصفحة {page} من {pages}'],
  contents: ['Contents', 'المحتويات'],
  issue: ['{reference} · dossier {number}', '{reference} · الملف {number}'],
  unissued: ['{reference} · not issued', '{reference} · لم يصدر بعد'],

  section: [
    'Mandate, method, limits and standard of proof',
    'الولاية والمنهج والحدود ومعيار الإثبات',
  ],
  mandate: ['Mandate', 'الولاية'],
  opened: ['The case was opened on {moment} by {who}.', 'فُتحت القضية في {moment} من قِبل {who}.'],
  mandateIs: ['It is prepared on this mandate:', 'وهي تُعدّ بموجب هذه الولاية:'],
  noMandate: ['No mandate is recorded.', 'لم تُسجَّل أي ولاية.'],
  mandateWithheld: ['The mandate: {rule}', 'الولاية: {rule}'],
  method: ['Method', 'المنهج'],
  limits: ['Limits', 'الحدود'],
  standards: ['Standards of proof', 'معايير الإثبات'],
  standardsAre: [
    'Charges and legal characterisations were assessed by these standards:',
    'قُيّمت التهم والتكييفات القانونية وفق هذه المعايير:',
  ],
  noStandards: ['No standard of proof is in view.', 'لم يُحدَّد معيار للإثبات.'],
  reading: ['How to read this dossier', 'كيف يُقرأ هذا الملف'],
  reports: ['Published reports', 'التقارير المنشورة'],
  noReports: [
    'No incident of the case rests on a published report.',
    'لا تستند أي حادثة في القضية إلى تقرير منشور.',
  ],
  publisher: ['Publisher', 'الناشر'],
  title: ['Title', 'العنوان'],
  published: ['Published', 'تاريخ النشر'],
  exhibit: ['Exhibit', 'المستند'],
} as const satisfies Vocabulary;

/** How the register works, in sentences that hold for every dossier. */
export const METHOD: readonly (readonly [string, string])[] = [
  [
    'Everything here is computed from the events of a register to which one can only add. Each event says who acted, when, and by what; a correction is an event with a reason, and what it corrects stays on record.',
    'كل ما يرد هنا محسوب من وقائع سجلّ لا يُقبل فيه إلا الإضافة. وتذكر كل واقعة من فعل ومتى وبأي وسيلة؛ والتصحيح واقعة ذات سبب، وما صُحّح يبقى محفوظاً.',
  ],
  [
    'Tolls, dates, places and authors belong to whoever asserts them. Assertions that do not agree stand beside each other; a denial is shown with the assertion that it denies. Nothing that a report says is a finding of this office until a member adopts it.',
    'الحصائل والتواريخ والأماكن والمنسوب إليهم تخصّ من يدّعيها. والادعاءات التي لا تتفق ترد جنباً إلى جنب؛ ويرد النفي مع الادعاء الذي ينفيه. ولا يصبح ما يقوله تقرير استنتاجاً لهذا المكتب إلا إذا اعتمده أحد أعضائه.',
  ],
  [
    'What tools propose (matches of places, readings of citations, suggested provisions) counts only where a person accepted it. Coverage in the matrices of proof is counted; every finding is a person’s.',
    'ما تقترحه الأدوات (مطابقة الأماكن وقراءة الإحالات والأحكام المقترحة) لا يُعتدّ به إلا حيث قبله شخص. والتغطية في مصفوفات الإثبات محسوبة، أما كل نتيجة فهي لشخص.',
  ],
  [
    'Natural persons appear under pseudonyms. Their identities are kept apart from the register and are part of no dossier.',
    'يظهر الأشخاص الطبيعيون بأسماء مستعارة. وتُحفظ هوياتهم بمعزل عن السجل ولا تدخل في أي ملف.',
  ],
];

/** What the dossier does not show. */
export const LIMITS: readonly (readonly [string, string])[] = [
  [
    'That an event stands in the register shows that it was recorded then and has not been altered since. It does not show that what was recorded is true or complete.',
    'وجود واقعة في السجل يدلّ على أنها سُجّلت حينها ولم تُغيَّر منذ ذلك. ولا يدلّ على أن ما سُجّل صحيح أو كامل.',
  ],
  [
    'Provisions of law are given in paraphrase unless an official text is named; a paraphrase says whether a lawyer has signed it.',
    'ترد أحكام القانون بصياغة تقريبية ما لم يُذكر نص رسمي؛ وتذكر كل صياغة ما إذا كان قانوني قد وقّع عليها.',
  ],
  [
    'Words that others wrote or said are given in the language in which they stand in the register, and are not translated here. Values chosen from lists are given in the words of the source.',
    'ترد أقوال الآخرين وكتاباتهم باللغة المسجّلة بها، ولا تُترجم هنا. أما القيم المأخوذة من قوائم فترد بعبارتنا، وبجانبها عبارة المصدر حيث تختلف عنها.',
  ],
  [
    'Each sheet says what is not known. That something is not mentioned does not mean that it did not happen.',
    'تذكر كل ورقة ما ليس معروفاً. وعدم ذكر أمر لا يعني أنه لم يقع.',
  ],
];

/** What stands for what: signs and abbreviations of ours, each with what it means. */
export const READING: readonly (readonly [sign: Phrase | string, means: Phrase])[] = [
  [
    ['Position', 'الموضع'],
    [
      'the place of an event in the register: how many events it held with that one',
      'مكان الواقعة في السجل: عدد الوقائع فيه حتى تلك الواقعة',
    ],
  ],
  [
    ['M1, M2', 'M1، M2'],
    [
      'members of the office; section 3 says who is which',
      'أعضاء المكتب؛ ويبيّن القسم 3 من هو كل منهم',
    ],
  ],
  ['P-…', ['a natural person, under a pseudonym', 'شخص طبيعي، باسم مستعار']],
  [
    '1.2',
    [
      'the second thing of its kind in incident 1, fact 1, charge 1 or exhibit 1',
      'الثاني من نوعه في الحادثة 1 أو الواقعة 1 أو التهمة 1 أو المستند 1',
    ],
  ],
  [
    ['p., pp.', 'ص'],
    ['page, pages', 'الصفحة أو الصفحات'],
  ],
  [
    'UTC',
    [
      'Coordinated Universal Time, in which everything is recorded; other times are local, as the source gives them',
      'التوقيت العالمي المنسّق، وبه يُسجَّل كل شيء؛ وسائر الأوقات محلية كما أوردها المصدر',
    ],
  ],
  [
    'B2',
    [
      'a grade: the source from A (reliable) to F (cannot be judged), what it says from 1 (confirmed) to 6 (cannot be judged)',
      'تقييم: المصدر من A (موثوق) إلى F (لا يمكن الحكم عليه)، وما يقوله من 1 (مؤكّد) إلى 6 (لا يمكن الحكم عليه)',
    ],
  ],
  [
    'SHA-256',
    [
      'the hash of a file, 64 digits computed from its bytes: other bytes have another',
      'بصمة الملف، 64 رقماً تُحسب من محتواه: ولكل محتوى آخر بصمة أخرى',
    ],
  ],
  [
    ['[withheld by rule …]', '[محجوب بموجب القاعدة …]'],
    [
      'annex D lists what is withheld, and says what the rules mean',
      'يسرد الملحق د ما حُجب ويبيّن معنى القواعد',
    ],
  ],
  [
    '[U+202E]',
    [
      'a sign in the words of others that nobody sees or that would turn their order round, by its number',
      'علامة في كلام الآخرين لا تُرى أو تقلب ترتيبه، مذكورة برقمها',
    ],
  ],
];

/** The forums. */
export const FORUMS: Vocabulary<DossierContent['cover']['forum']> = {
  ICC: ['the International Criminal Court', 'المحكمة الجنائية الدولية'],
  'DE-VStGB': [
    'German courts, under the Code of Crimes against International Law',
    'المحاكم الألمانية بموجب قانون الجرائم ضد القانون الدولي',
  ],
  other: ['another forum', 'جهة قضائية أخرى'],
};

/** Languages: those of the document, and those of official texts and renditions. */
export const TONGUES = {
  en: ['English', 'الإنكليزية'],
  ar: ['Arabic', 'العربية'],
  fr: ['French', 'الفرنسية'],
  de: ['German', 'الألمانية'],
  tr: ['Turkish', 'التركية'],
  ru: ['Russian', 'الروسية'],
  ku: ['Kurdish', 'الكردية'],
} as const satisfies Vocabulary;

/** The standards of proof. */
export const STANDARDS: Vocabulary = {
  reasonableGroundsToBelieve: [
    'reasonable grounds to believe (Rome Statute, article 58)',
    'أسباب معقولة للاعتقاد (نظام روما الأساسي، المادة 58)',
  ],
  substantialGroundsToBelieve: [
    'substantial grounds to believe (Rome Statute, article 61)',
    'أسباب جوهرية للاعتقاد (نظام روما الأساسي، المادة 61)',
  ],
  beyondReasonableDoubt: [
    'beyond reasonable doubt (Rome Statute, article 66)',
    'دون شك معقول (نظام روما الأساسي، المادة 66)',
  ],
};
