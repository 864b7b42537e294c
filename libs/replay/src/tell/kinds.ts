import type { Said } from '../fold/thing.js';

/** How a kind of thing is called, in one and in many. */
export interface KindWords {
  readonly en: string;
  readonly many: string;
  readonly ar: string;
  /** The fields that tell one from another, as people would. */
  readonly name: readonly string[];
}

const kind = (en: string, many: string, ar: string, ...name: readonly string[]): KindWords => ({
  en,
  many,
  ar,
  name,
});

const kinds: Readonly<Record<string, KindWords>> = {
  register: kind('register', 'registers', 'السجل', 'purpose'),
  member: kind('member', 'members', 'عضو'),
  member_role: kind('role of a member', 'roles of members', 'دور عضو', 'role'),
  assignment: kind('assignment', 'assignments', 'تكليف بملف', 'caseId'),
  credential: kind('credential', 'credentials', 'اعتماد دخول'),
  handling: kind('handling', 'handlings', 'درجة السرية', 'subjectNoun'),
  hold: kind('legal hold', 'legal holds', 'حجز قانوني', 'subjectNoun'),
  report: kind('report', 'reports', 'تقرير', 'key'),
  import: kind('import', 'imports', 'إدخال تقرير', 'ordinal'),
  report_of_import: kind('import of a report', 'imports of a report', 'إدخال'),
  figure: kind('figure', 'figures', 'رقم منشور', 'key'),
  conclusion: kind('conclusion', 'conclusions', 'استنتاج', 'kind'),
  finding: kind('finding', 'findings', 'ملاحظة للمراجعة', 'code'),
  refused_row: kind('refused unit', 'refused units', 'وحدة مرفوضة', 'path'),
  evidence: kind('item of evidence', 'items of evidence', 'دليل', 'kindPrinted'),
  evidence_link: kind('link to evidence', 'links to evidence', 'ربط بدليل', 'evidenceId'),
  evidence_assessment: kind('assessment of an item', 'assessments of items', 'تقييم دليل', 'kind'),
  evidence_custody: kind('link of custody', 'links of custody', 'حلقة حفظ', 'kind'),
  evidence_disposal: kind(
    'order to return or destroy',
    'orders to return or destroy',
    'أمر بالإعادة أو الإتلاف',
    'reference',
    'kind',
  ),
  person: kind('person', 'persons', 'شخص', 'pseudonym'),
  person_role: kind('part of a person', 'parts of persons', 'صفة شخص', 'role'),
  person_fate: kind('fate of a person', 'fates of persons', 'مصير شخص', 'fate'),
  post_held: kind('post held', 'posts held', 'منصب', 'basis'),
  identity_destruction: kind(
    'request to destroy an identity',
    'requests to destroy identities',
    'طلب إتلاف هوية',
    'reference',
  ),
  consent: kind('consent', 'consents', 'موافقة'),
  account: kind('account', 'accounts', 'إفادة', 'takenOn'),
  account_document: kind('item of an account', 'items of an account', 'مستند إفادة', 'evidenceId'),
  passage: kind('passage', 'passages', 'مقطع', 'number'),
  passage_translation: kind(
    'translation of a passage',
    'translations of passages',
    'ترجمة مقطع',
    'number',
  ),
  inconsistency: kind('inconsistency', 'inconsistencies', 'تناقض', 'number'),
  actor: kind('actor', 'actors', 'جهة', 'name'),
  actor_name: kind('name of an actor', 'names of actors', 'اسم جهة', 'name'),
  membership: kind('membership', 'memberships', 'تبعية', 'of'),
  command: kind('command', 'commands', 'إمرة', 'basis'),
  incident: kind('incident', 'incidents', 'حادثة', 'settlement', 'occurredFrom'),
  incident_description: kind('description', 'descriptions', 'وصف'),
  act: kind('act', 'acts', 'فعل', 'sequence'),
  claim: kind('claim', 'claims', 'ادعاء'),
  classification: kind('classification', 'classifications', 'تكييف قانوني', 'law'),
  incident_link: kind('link to an incident', 'links to incidents', 'ربط بحادثة', 'kind', 'to'),
  place_resolution: kind('place', 'places', 'مكان', 'printed'),
  conflict: kind('armed conflict', 'armed conflicts', 'نزاع مسلح', 'name'),
  correspondence: kind('correspondence of law', 'correspondences of law', 'تقابل قانوني', 'from'),
  official_text: kind(
    'official text of the law',
    'official texts of the law',
    'نص قانوني رسمي',
    'part',
  ),
  paraphrase_signature: kind(
    'signature under a paraphrase',
    'signatures under paraphrases',
    'توقيع على صياغة',
    'part',
  ),
  nexus: kind('nexus to a conflict', 'nexus to conflicts', 'صلة بالنزاع', 'subjectId'),
  civilian_attack: kind('attack on civilians', 'attacks on civilians', 'هجوم على المدنيين'),
  case_file: kind('case', 'cases', 'ملف قضية', 'reference'),
  suspect: kind('suspect', 'suspects', 'مشتبه به', 'personId', 'postId'),
  case_incident: kind('incident of a case', 'incidents of a case', 'حادثة في ملف', 'incidentId'),
  exhibit: kind('exhibit', 'exhibits', 'مستند مبرز', 'number'),
  bearing: kind('bearing of an exhibit', 'bearings of exhibits', 'دلالة مستند', 'bearing'),
  alleged_fact: kind('alleged fact', 'alleged facts', 'واقعة مدعاة', 'number'),
  fact_support: kind(
    'support of a fact',
    'supports of facts',
    'سند واقعة',
    'stance',
    'exhibitId',
    'accountId',
  ),
  charge: kind('charge', 'charges', 'تهمة', 'number', 'crime'),
  charge_linkage: kind('link of a charge', 'links of a charge', 'حلقة إسناد'),
  element_argument: kind('argument', 'arguments', 'حجة', 'requirement'),
  element_assessment: kind(
    'assessment of an element',
    'assessments of elements',
    'تقييم ركن',
    'requirement',
  ),
  dossier: kind('issued dossier', 'issued dossiers', 'ملف صادر', 'number', 'profile'),
  handover: kind('handing over', 'handings over', 'تسليم', 'rulePrinted', 'on'),
  task: kind('task', 'tasks', 'مهمة', 'subjectNoun'),
};

/** The words of a claim by its kind. */
const CLAIMS: Readonly<Record<string, KindWords>> = {
  toll: kind('toll', 'tolls', 'حصيلة'),
  control: kind('control of the area', 'claims on control', 'السيطرة'),
  attribution: kind('attribution', 'attributions', 'نسبة المسؤولية', 'party'),
  characterisation: kind('characterisation', 'characterisations', 'وصف المصدر', 'term'),
  time: kind('time', 'times', 'توقيت'),
  statement: kind('statement', 'statements', 'تصريح', 'speaker'),
  militaryObjective: kind('military objective', 'claims on military objectives', 'هدف عسكري'),
};

/** How a thing is called. */
export const wordsOf = (of: string, said: Said): KindWords =>
  (of === 'claim' ? CLAIMS[said['kind'] as string] : undefined) ??
  kinds[of] ??
  kind(of.replaceAll('_', ' '), of.replaceAll('_', ' '), of);

/** Every kind that has words. */
export const NAMED_KINDS: readonly string[] = Object.keys(kinds);
