import type { IDENTITY_USES, POST_BASES } from '#events';
import type { DossierParty } from '../../content/party.js';
import type { DossierPassage } from '../../content/person.js';
import type { Vocabulary } from './phrase.js';

/** Sections 2 and 3. */
export const people = {
  history: ['Procedural history', 'سير الإجراءات'],
  historySays: [
    'Each line is one event of the case. “Position” is its place in the register.',
    'كل سطر واقعة من وقائع القضية. و«الموضع» مكانها في السجل.',
  ],
  noHistory: ['No step of the procedure is recorded.', 'لم تُسجَّل أي خطوة إجرائية.'],
  position: ['Position', 'الموضع'],
  recorded: ['Recorded (UTC)', 'سُجّل (UTC)'],
  step: ['Step', 'الخطوة'],
  by: ['By', 'من قِبل'],
  reason: ['Reason: {reason}', 'السبب: {reason}'],

  section: ['Parties, places and persons', 'الجهات والأماكن والأشخاص'],
  parties: ['Parties, forces and posts', 'الجهات والقوات والمناصب'],
  noParties: ['The dossier speaks of no registered party.', 'لا يتناول الملف أي جهة مسجّلة.'],
  number: ['No.', 'الرقم'],
  name: ['Name', 'الاسم'],
  kind: ['Kind', 'النوع'],
  alsoCalled: ['Also called: {names}', 'تُسمّى أيضاً: {names}'],
  partOf: ['Part of {party}', 'جزء من {party}'],
  under: ['Under the command of {party}', 'تحت إمرة {party}'],
  saidBy: ['{what} ({basis}, {during}; {source})', '{what} ({basis}، {during}؛ {source})'],
  saidPlain: ['{what} ({during}; {source})', '{what} ({during}؛ {source})'],
  noLonger: ['no longer asserted', 'لم يعد مدّعى'],
  source: ['Source', 'المصدر'],

  conflicts: ['Armed conflicts', 'النزاعات المسلحة'],
  conflict: ['Conflict {number}: {name}', 'النزاع {number}: {name}'],
  noConflicts: ['No armed conflict is classified.', 'لم يُصنَّف أي نزاع مسلح.'],
  territory: ['Territory', 'الإقليم'],
  period: ['Period', 'المدة'],
  between: ['Parties', 'الأطراف'],
  reasons: ['Reasons', 'الأسباب'],
  nexus: ['Nexus assessed', 'الصلة بالنزاع'],
  nexusOf: ['{what}: {answer}', '{what}: {answer}'],

  places: ['Places and their names', 'الأماكن وأسماؤها'],
  noPlaces: ['No place is named.', 'لم يُذكر أي مكان.'],
  printed: ['As printed', 'كما طُبع'],
  spellings: ['Other spellings', 'كتابات أخرى'],
  area: ['Where it lies', 'موقعه'],
  code: ['Gazetteer', 'دليل الأماكن'],
  incidents: ['Incidents', 'الحوادث'],
  unresolved: ['not resolved', 'غير محدّد'],

  persons: ['Persons', 'الأشخاص'],
  personsSay: [
    'Persons appear under pseudonyms made by the register. No identity is part of this dossier.',
    'يظهر الأشخاص بأسماء مستعارة وضعها السجل. ولا تدخل أي هوية في هذا الملف.',
  ],
  noPersons: ['The dossier speaks of no registered person.', 'لا يتناول الملف أي شخص مسجّل.'],
  pseudonym: ['Pseudonym', 'الاسم المستعار'],
  roles: ['Part in the case', 'صفته في القضية'],
  roleOf: ['{role}, {of}', '{role}، {of}'],
  consent: ['Consent', 'الموافقة'],
  consentOf: ['{status}: {purposes}; {use}', '{status}: {purposes}؛ {use}'],
  noConsent: ['no consent is recorded', 'لم تُسجَّل موافقة'],
  publishedBy: [
    'Account {account} was published by {publisher}: its published words stand here without a consent.',
    'الإفادة {account} نشرها {publisher}: ترد ألفاظها المنشورة هنا من غير موافقة.',
  ],
  publishedByOthers: [
    'Account {account} was published by others: its published words stand here without a consent.',
    'الإفادة {account} نشرها آخرون: ترد ألفاظها المنشورة هنا من غير موافقة.',
  ],
  protected: ['may not be named', 'لا يجوز ذكر اسمه'],
  fate: ['Fate: {fate}', 'المصير: {fate}'],
  accountsOf: ['Accounts: {accounts}', 'الإفادات: {accounts}'],
  note: ['Note: {note}', 'ملاحظة: {note}'],
  identityDestroyed: ['Identity destroyed on {on}', 'أُتلفت الهوية في {on}'],
  identityDestroyedOn: ['Identity destroyed on {on}: {basis}', 'أُتلفت الهوية في {on}: {basis}'],

  accounts: ['Accounts', 'الإفادات'],
  noAccounts: ['No account is part of this dossier.', 'لا تدخل أي إفادة في هذا الملف.'],
  account: ['Account {number}', 'الإفادة {number}'],
  person: ['Person', 'الشخص'],
  speakerNotSaid: ['the source does not say who spoke', 'لا يذكر المصدر من تكلّم'],
  takenBy: ['Taken by', 'أخذها'],
  takenOn: ['Taken on', 'تاريخ أخذها'],
  language: ['Language', 'اللغة'],
  interpreter: ['Interpreter', 'المترجم الشفوي'],
  present: ['Present', 'الحاضرون'],
  prior: ['Earlier accounts', 'إفادات سابقة'],
  readBack: ['Read back', 'قُرئت على صاحبها'],
  about: ['About', 'موضوعها'],
  where: ['Where it stands', 'موضعها'],
  withdrawn: ['Withdrawn', 'سُحبت'],
  passageOf: ['Passage {number}, {basis}', 'المقطع {number}، {basis}'],
  paraphrase: ['in paraphrase', 'بالمعنى لا باللفظ'],
  corrected: ['corrected by the {who}', 'صحّحه {who}'],
  translation: ['Translation into {lang} by {who}:', 'ترجمة إلى {lang} بواسطة {who}:'],
  noWords: ['No words of this passage are recorded.', 'لم يُسجَّل لفظ هذا المقطع.'],
  inconsistency: ['Does not agree with {source}', 'لا تتفق مع {source}'],
  inconsistencySays: ['What does not agree: {what}', 'ما لا يتفق: {what}'],
  explained: ['Explanation: {what}', 'التفسير: {what}'],
  unexplained: ['No explanation is recorded.', 'لم يُسجَّل أي تفسير.'],

  members: ['Members of the office', 'أعضاء المكتب'],
  membersSay: [
    'Members are named by number throughout. Their names stand in no dossier.',
    'يُشار إلى الأعضاء بأرقام في كل الملف. ولا ترد أسماؤهم في أي ملف.',
  ],
  noMembers: ['No member is named.', 'لم يُذكر أي عضو.'],
  member: ['Member', 'العضو'],
  memberId: ['As in the register', 'كما في السجل'],
} as const satisfies Vocabulary;

/** The kinds of parties. */
export const PARTY_KINDS: Vocabulary<DossierParty['kind']> = {
  state: ['State', 'دولة'],
  party: ['party', 'طرف'],
  force: ['force', 'قوة'],
  unit: ['unit', 'وحدة'],
  alliance: ['alliance', 'تحالف'],
  branch: ['branch', 'فرع'],
  organisation: ['organisation', 'منظمة'],
  post: ['post', 'منصب'],
};

/** On what a command or post rests. */
export const BASES: Vocabulary<(typeof POST_BASES)[number]> = {
  deJure: ['in law', 'بحكم القانون'],
  deFacto: ['in fact', 'بحكم الواقع'],
};

/** The types of armed conflict. */
export const CONFLICT_TYPES: Vocabulary = {
  IAC: ['international armed conflict', 'نزاع مسلح دولي'],
  NIAC: ['armed conflict not of an international character', 'نزاع مسلح غير ذي طابع دولي'],
};

/** The parts that persons have. */
export const ROLES: Vocabulary = {
  victim: ['victim', 'ضحية'],
  witness: ['witness', 'شاهد'],
  source: ['source', 'مصدر'],
  suspect: ['suspect', 'مشتبه به'],
  postHolder: ['holder of a post', 'شاغل منصب'],
  expert: ['expert', 'خبير'],
  member: ['member', 'عضو'],
  contact: ['contact', 'جهة اتصال'],
};

/** What became of a consent. */
export const CONSENTS: Vocabulary<'recorded' | 'narrowed' | 'withdrawn'> = {
  recorded: ['given', 'مُنحت'],
  narrowed: ['narrowed', 'ضُيّقت'],
  withdrawn: ['withdrawn', 'سُحبت'],
};

/** For what a consent is given. */
export const PURPOSES_OF_CONSENT: Vocabulary = {
  documentation: ['documentation', 'التوثيق'],
  advocacy: ['advocacy', 'المناصرة'],
  unBody: ['bodies of the United Nations', 'هيئات الأمم المتحدة'],
  nationalProsecutor: ['national prosecutors', 'الادعاء الوطني'],
  icc: ['the International Criminal Court', 'المحكمة الجنائية الدولية'],
  media: ['media', 'وسائل الإعلام'],
};

/** How a person may appear. */
export const USES: Vocabulary<(typeof IDENTITY_USES)[number]> = {
  named: ['by name', 'بالاسم'],
  alias: ['under an alias', 'باسم مستعار'],
  anonymous: ['anonymously', 'دون ذكر الاسم'],
};

/** On what a passage rests. */
export const PASSAGE_BASES: Vocabulary<DossierPassage['basis']> = {
  saw: ['seen by the speaker', 'مما رآه المتكلّم'],
  heard: ['heard by the speaker', 'مما سمعه المتكلّم'],
  toldBy: ['told to the speaker', 'مما قيل للمتكلّم'],
  inferred: ['inferred by the speaker', 'مما استنتجه المتكلّم'],
  notStated: ['basis not stated', 'من غير ذكر الأساس'],
};

/** Who corrected a passage. */
export const CORRECTORS: Vocabulary<NonNullable<DossierPassage['correctedBy']>> = {
  speaker: ['speaker', 'المتكلّم'],
  taker: ['taker of the account', 'آخذ الإفادة'],
  interpreter: ['interpreter', 'المترجم'],
};
