import type { COUNT_QUALIFIERS, TOLL_OUTCOMES } from '#events';
import type { ClaimSaid, DossierAct, DossierClassification } from '../../content/incident.js';
import type { Vocabulary } from './phrase.js';

/** Section 4, the sheets of incidents. */
export const incidentWords = {
  section: ['Incidents', 'الحوادث'],
  none: ['No incident is part of this dossier.', 'لا تدخل أي حادثة في هذا الملف.'],
  title: ['Incident {number}: {place}, {date}', 'الحادثة {number}: {place}، {date}'],
  noPlace: ['place not named', 'مكان غير مذكور'],
  noDate: ['date not known', 'تاريخ غير معروف'],

  date: ['Date', 'التاريخ'],
  time: ['Time', 'الوقت'],
  place: ['Place', 'المكان'],
  neighbourhood: ['Neighbourhood', 'الحي'],
  site: ['Site', 'الموقع'],
  street: ['Street', 'الشارع'],
  governorate: ['Governorate', 'المحافظة'],
  attack: ['Kind of attack', 'نوع الهجوم'],
  killing: ['Way of killing', 'طريقة القتل'],
  platform: ['Delivered by', 'الوسيلة'],
  munitions: ['Munitions', 'الذخائر'],
  target: ['What was hit', 'ما أُصيب'],
  facilities: ['Damaged', 'ما تضرّر'],
  doubleTap: ['Struck again', 'تكرّر القصف'],
  verification: ['Verification', 'التحقق'],
  confirmed: ['Confirmed on', 'تأكّد في'],
  recorded: ['Recorded', 'سُجّلت'],
  included: ['Included in the case', 'ضُمّت إلى القضية'],
  source: ['Source', 'المصدر'],
  corrected: ['Corrected by members', 'صحّحه الأعضاء'],
  summary: ['Summary of the source', 'ملخّص المصدر'],
  summaryWithheld: ['The summary: {rule}', 'الملخّص: {rule}'],
  notListed: [
    'Its report no longer lists this incident. What it asserted stays on record.',
    'لم يعد تقريرها يدرج هذه الحادثة. وما ادّعاه يبقى محفوظاً.',
  ],

  acts: ['Acts', 'الأفعال'],
  noActs: ['No act is told apart within this incident.', 'لم يُميَّز أي فعل في هذه الحادثة.'],
  act: ['Act', 'الفعل'],
  kind: ['Kind', 'النوع'],
  after: ['minutes after the first: {minutes}', 'بعد الأول بالدقائق: {minutes}'],

  tolls: ['Casualties', 'الضحايا'],
  noTolls: ['No source states a toll.', 'لم يذكر أي مصدر حصيلة.'],
  claim: ['Claim', 'الادعاء'],
  counts: ['Numbers', 'الأعداد'],
  ofWhom: ['Of whom', 'من هم'],
  countOf: ['{outcome}: {value}', '{outcome}: {value}'],
  countAmong: ['{outcome}, {category}: {value}', '{outcome}، {category}: {value}'],
  forTheCount: ['Stands for the count', 'تُعتمد في الإحصاء'],
  persons: ['Persons counted: {persons}', 'من أُحصوا: {persons}'],

  authors: [
    'Who is said to be responsible, and who denies it',
    'من نُسبت إليه المسؤولية ومن ينفيها',
  ],
  noAuthors: ['No source names an author.', 'لم ينسب أي مصدر المسؤولية إلى أحد.'],
  named: ['Named', 'المذكور'],
  how: ['As what, and how', 'بأي صفة وكيف'],
  basis: ['Basis: {basis}', 'الأساس: {basis}'],
  stated: ['{speaker} {stance} this', '{speaker}: {stance} لذلك'],
  statedOn: ['{speaker} {stance} this, {date}', '{speaker}: {stance} لذلك، {date}'],
  inWords: ['“{words}”', '«{words}»'],
  noDenial: ['No denial of it is recorded.', 'لم يُسجَّل أي نفي له.'],

  statements: ['Other statements', 'تصريحات أخرى'],
  statement: ['{speaker} {stance} {what}', '{speaker}: {stance} بشأن {what}'],
  something: ['something of this incident', 'هذه الحادثة'],

  others: ['Other assertions', 'ادعاءات أخرى'],
  noOthers: ['Nothing else is asserted of this incident.', 'لا ادعاء آخر بشأن هذه الحادثة.'],
  about: ['About', 'بشأن'],
  says: ['Says', 'يقول'],
  control: ['control of the area', 'السيطرة على المنطقة'],
  timeGiven: ['time', 'الوقت'],
  word: ['word of the source', 'وصف المصدر'],
  objective: ['military objective', 'هدف عسكري'],
  besides: ['besides: {parties}', 'إلى جانبهم: {parties}'],
  countedAs: ['counted as: {parties}', 'محسوبة على: {parties}'],
  applies: ['{term}: applies', '{term}: ينطبق'],
  appliesNot: ['{term}: does not apply', '{term}: لا ينطبق'],
  leftOpen: ['{term}: not said whether it applies', '{term}: لم يُذكر إن كان ينطبق'],

  replaced: ['Replaced by claim {label}', 'حلّ محله الادعاء {label}'],
  replacedPlain: ['Replaced', 'استُبدل'],
  withdrawn: ['Withdrawn: {ground}', 'سُحب: {ground}'],
  ofAct: ['of act {act}', 'بشأن الفعل {act}'],
  note: ['Note: {note}', 'ملاحظة: {note}'],

  counting: ['Rule of counting', 'قاعدة الإحصاء'],
  countingSays: [
    'By the rule {rule}, version {version}, the incident counts as a massacre: {answer} ({ground}). The publisher’s word: {publisher}. A member’s: {member}. It is a word for counting and no characterisation in law.',
    'بموجب القاعدة {rule}، الإصدار {version}، تُحسب الحادثة مجزرة: {answer} ({ground}). قول الناشر: {publisher}. قول عضو: {member}. وهي لفظة للإحصاء وليست تكييفاً قانونياً.',
  ],

  classifications: ['Characterisation in law', 'التكييف القانوني'],
  noClassifications: ['No characterisation in law is proposed.', 'لم يُقترح أي تكييف قانوني.'],
  provision: ['Provision', 'الحكم'],
  status: ['Status', 'الحالة'],
  standard: ['Standard', 'المعيار'],
  proposed: ['Proposed by {who}, {moment}', 'اقترحه {who}، {moment}'],
  decided: ['decided by {who}, {moment}', 'بتّ فيه {who}، {moment}'],
  restsOn: ['Rests on: {exhibits}', 'يستند إلى: {exhibits}'],
  openQuestions: ['Open questions: {questions}', 'مسائل غير محسومة: {questions}'],
  flags: ['Flagged: {flags}', 'أُشير إليه: {flags}'],
  reason: ['Reason: {reason}', 'السبب: {reason}'],

  exhibits: ['Exhibits', 'المستندات'],
  noExhibits: [
    'No exhibit of the case is about this incident.',
    'لا مستند في القضية بشأن هذه الحادثة.',
  ],
  links: ['Other incidents', 'حوادث أخرى'],
  linkTo: ['{kind} {incident}', '{kind} {incident}'],
  linkFrom: ['{incident} {kind} this one', '{incident} {kind} هذه'],
  elsewhere: ['an incident outside this dossier', 'حادثة خارج هذا الملف'],
} as const satisfies Vocabulary;

/** How far an incident is verified. */
export const VERIFICATIONS: Vocabulary = {
  reported: ['reported', 'مُبلَّغ عنها'],
  corroborated: ['corroborated by two independent sources', 'عزّزها مصدران مستقلان'],
  verified: ['verified in source, place and time', 'تُحقّق منها مصدراً ومكاناً وزماناً'],
  contested: ['contested', 'متنازع فيها'],
  retracted: ['retracted', 'سُحبت'],
};

/** As what an act stands in its source. */
export const ACT_KINDS: Vocabulary<DossierAct['kind']> = {
  whole: ['the whole', 'الحادثة كلها'],
  strike: ['one strike', 'ضربة'],
  site: ['one site', 'موقع'],
};

/** What became of people. */
export const OUTCOMES: Vocabulary<(typeof TOLL_OUTCOMES)[number]> = {
  killed: ['killed', 'قتلى'],
  injured: ['injured', 'جرحى'],
  missing: ['missing', 'مفقودون'],
  detained: ['detained', 'محتجزون'],
};

/** How exact a number is. */
export const QUALIFIERS: Vocabulary<(typeof COUNT_QUALIFIERS)[number]> = {
  exact: ['{value}', '{value}'],
  atLeast: ['at least {value}', '{value} على الأقل'],
  about: ['about {value}', 'نحو {value}'],
  provisional: ['{value}, provisionally', '{value} مبدئياً'],
  moreThan: ['more than {value}', 'أكثر من {value}'],
  mostly: ['mostly, of {value}', 'معظم {value}'],
};

/** What a source says of people beyond their number. */
export const TRAITS: Vocabulary = {
  civilians: ['civilians', 'مدنيون'],
  atOnce: ['at the same time', 'في الوقت نفسه'],
  sameFamily: ['of one family', 'من عائلة واحدة'],
  displaced: ['displaced', 'نازحون'],
  breakdownExhaustive: ['the breakdown is complete', 'التفصيل كامل'],
  killedIncludesUnborn: ['the killed include the unborn', 'حصيلة القتلى تشمل الأجنّة'],
  childrenIncludeUnborn: ['the children include the unborn', 'عدد الأطفال يشمل الأجنّة'],
};

/** How closely an author is named. */
export const LEVELS: Vocabulary<ClaimSaid['attribution']['level']> = {
  party: ['as a party', 'بوصفه طرفاً'],
  force: ['as a force', 'بوصفه قوة'],
  unit: ['as a unit', 'بوصفه وحدة'],
  person: ['as a person', 'بوصفه شخصاً'],
};

/** As what somebody is named. */
export const AUTHORSHIPS: Vocabulary<ClaimSaid['attribution']['role']> = {
  author: ['author', 'فاعلاً'],
  countedUnder: ['counted under', 'محسوباً عليه'],
  present: ['present, without blame', 'حاضراً من غير إسناد'],
};

/** What somebody does by speaking; a verb in English, in Arabic a noun, which no gender of the speaker bends. */
export const STANCES: Vocabulary<ClaimSaid['statement']['stance']> = {
  alleges: ['alleges', 'ادعاء'],
  confirms: ['confirms', 'تأكيد'],
  denies: ['denies', 'نفي'],
  qualifies: ['qualifies', 'تقييد'],
  refutes: ['refutes', 'دحض'],
};

/** Whether a military objective was found. */
export const OBJECTIVES: Vocabulary<ClaimSaid['militaryObjective']['finding']> = {
  found: ['found', 'وُجد'],
  notFound: ['looked for and not found', 'بُحث عنه ولم يوجد'],
  notChecked: ['not checked', 'لم يُتحقّق منه'],
};

/** On what ground a claim was taken back. */
export const GROUNDS_OF_WITHDRAWAL: Vocabulary = {
  noLongerAsserted: ['no longer asserted', 'لم يعد مدّعى'],
  retracted: ['retracted', 'تراجع عنه صاحبه'],
  discredited: ['discredited', 'ثبت عدم صدقه'],
  enteredInError: ['entered in error', 'أُدخل خطأً'],
};

/** What became of a characterisation in law. */
export const CLASSIFICATION_STATES: Vocabulary<DossierClassification['status']> = {
  proposed: ['proposed', 'مقترح'],
  adopted: ['adopted', 'معتمد'],
  rejected: ['rejected', 'مرفوض'],
  withdrawn: ['withdrawn', 'مسحوب'],
  superseded: ['superseded', 'حلّ محله غيره'],
};

/** How incidents hang together. */
export const LINKS: Vocabulary = {
  precedes: ['precedes', 'تسبق'],
  contains: ['contains', 'تشمل'],
  partOf: ['is part of', 'جزء من'],
  sameAttack: ['is the same attack as', 'هي الهجوم نفسه مع'],
  responseTo: ['is in response to', 'جاءت رداً على'],
  related: ['is related to', 'هي ذات صلة مع'],
};

/** Grounds and questions of tools, where they are told in words. */
export const GROUNDS: Vocabulary = {
  true: ['yes', 'نعم'],
  false: ['no', 'لا'],
  undetermined: ['undetermined', 'غير محدّد'],
  FIVE_OR_MORE_AT_ONE_TIME: ['five or more at one time', 'خمسة أو أكثر في وقت واحد'],
  FIVE_OR_MORE_IN_ONE_OF_SEVERAL: [
    'five or more in one of several',
    'خمسة أو أكثر في إحدى عدة ضربات',
  ],
  FIVE_OR_MORE_IN_ONE_STRIKE: ['five or more in one strike', 'خمسة أو أكثر في ضربة واحدة'],
  NOT_AT_ONE_TIME: ['not at one time', 'ليس في وقت واحد'],
  TIME_NOT_SPLIT: ['not said how many at one time', 'لم يُذكر كم منهم في وقت واحد'],
  TOLL_NOT_STATED: ['the toll is not stated', 'الحصيلة غير مذكورة'],
  TOLL_NOT_EXACT: ['the toll is not exact', 'الحصيلة غير دقيقة'],
  FEWER_THAN_FIVE: ['fewer than five', 'أقل من خمسة'],
  UNBORN_DECIDE: ['the unborn decide', 'الحسم للأجنّة'],
  NOT_PEACEFUL: ['not peaceful', 'ليسوا مسالمين'],
  STATUS_NOT_STATED: ['not said whether peaceful', 'لم يُذكر إن كانوا مسالمين'],
  DATE_OF_THE_ACT: ['the date of the act', 'تاريخ الفعل'],
  TYPE_OF_THE_CONFLICT: ['the type of the conflict', 'نوع النزاع'],
  CONTESTED_CLASSIFICATION: ['the contested type of the conflict', 'تصنيف النزاع المتنازع فيه'],
  NEXUS_TO_THE_CONFLICT: ['the nexus to the conflict', 'الصلة بالنزاع'],
  ACCEPTANCE_OF_THE_AMENDMENT: ['the acceptance of the amendment', 'قبول التعديل'],
  EFFECT_OF_THE_AMENDMENT: ['the effect of the amendment', 'أثر التعديل'],
  NOT_YET_IN_FORCE: ['not yet in force', 'لم يكن نافذاً بعد'],
  NO_LONGER_IN_FORCE: ['no longer in force', 'لم يعد نافذاً'],
  NOT_CHARGEABLE: ['not chargeable', 'لا تُوجَّه به تهمة'],
  OTHER_TYPE_OF_CONFLICT: ['another type of conflict', 'نوع آخر من النزاع'],
  OUTSIDE_THE_CONFLICT: ['outside the conflict', 'خارج النزاع'],
  NO_NEXUS: ['no nexus', 'لا صلة بالنزاع'],
  // What reading a citation flagged.
  AMBIGUOUS_CONFLICT_TYPE: ['the type of the conflict is not given', 'نوع النزاع غير مذكور'],
  ARABIC_FOR_ROMAN: ['a number is written in other figures', 'رقم مكتوب بأرقام أخرى'],
  CERTAINTY_CONFLICT: ['put more surely than its facts are', 'صيغ بيقين يفوق يقين وقائعه'],
  CONFLICT_TYPE_MISMATCH: ['provision of another type of conflict', 'حكم يخص نوعاً آخر من النزاع'],
  CONTEXT_ELEMENT_MISMATCH: ['context of another family of crimes', 'سياق يخص فئة أخرى من الجرائم'],
  DESCRIPTIVE_REFERENCE: ['rule described and not cited', 'قاعدة موصوفة غير مستشهد بها'],
  DISPROPORTION_AS_PROOF: [
    'disproportion taken as proof of the object',
    'اتُّخذ عدم التناسب دليلاً على المستهدف',
  ],
  ELEMENTS_NOT_ENUMERATED: ['elements not named one by one', 'لم تُذكر الأركان واحداً واحداً'],
  FACT_CONFLICT: ['a fact stated otherwise than in the report', 'واقعة ذُكرت على غير ما في التقرير'],
  GROUNDS_NO_CRIME: ['instrument under which nobody can be charged', 'صك لا تُوجَّه بموجبه تهمة'],
  INSTRUMENT_NOT_NAMED: ['instrument not named', 'الصك غير مسمّى'],
  KILLING_IN_HOSTILITIES: ['killing in the conduct of hostilities', 'قتل في سير الأعمال القتالية'],
  LABEL_ONLY: ['named by its title alone', 'سُمّي بعنوانه وحده'],
  MODE_OVERSTATED: [
    'responsibility put more directly than is supported',
    'مسؤولية صيغت على نحو أكثر مباشرة مما يُسند',
  ],
  NEGATED: ['said not to apply', 'ذُكر أنه لا ينطبق'],
  NO_NIAC_CRIME_IN_STATUTE: [
    'crime in international armed conflicts only',
    'جريمة في النزاعات المسلحة الدولية وحدها',
  ],
  NO_PINPOINT: ['no provision named within the family', 'لم يُحدَّد حكم ضمن الفئة'],
  NO_RULE_NUMBER: ['customary law without a rule', 'قانون عرفي من غير قاعدة'],
  NO_SUCH_CONVENTION: ['no convention of this number', 'لا اتفاقية بهذا الرقم'],
  NO_SUCH_PROVISION: ['no provision of this number', 'لا حكم بهذا الرقم'],
  QUOTE_CHECK: ['quotation to be compared', 'اقتباس تلزم مقابلته'],
  SPELLING_VARIANT: ['title spelt otherwise', 'عنوان مكتوب برسم آخر'],
  SUBJECT_MISMATCH: ['provision about other conduct', 'حكم بشأن سلوك آخر'],
  TOO_GENERAL: ['a whole article is cited', 'استُشهد بمادة كاملة'],
  WRONG_BRANCH_OF_LAW: ['ascribed to another branch of law', 'نُسب إلى فرع آخر من القانون'],
  WRONG_INSTRUMENT: ['ascribed to another instrument', 'نُسب إلى صك آخر'],
  YEAR_MISMATCH: ['the year does not fit', 'السنة لا تطابق'],
};
