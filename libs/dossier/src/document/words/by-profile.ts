import type { Profile } from '../../content/shown.js';
import type { Phrase, Vocabulary } from './phrase.js';

/** Several sentences one after the other. */
const sentences = (...all: readonly Phrase[]): Phrase => [
  all.map(([en]) => en).join(' '),
  all.map(([, ar]) => ar).join(' '),
];

const byRule: Phrase = [
  'What is withheld from the reader for whom this dossier is made, and by which rule.',
  'ما حُجب عمّن أُعدّ له هذا الملف، وبأي قاعدة.',
];
const allCounted: Phrase = [
  'Things that are withheld as a whole are counted and not named.',
  'وما حُجب بأكمله يُحصى ولا يُسمّى.',
];

/** What annex D says of itself: what is left out as a whole is told to each profile otherwise, or not at all. */
export const REDACTIONS_SAY: Vocabulary<Profile> = {
  court: sentences(byRule, allCounted),
  internal: sentences(byRule, allCounted),
  defence: sentences(byRule, [
    'Of things that may be withheld as a whole, exhibits that were assessed as able to help the defence are counted and not named; of others nothing is said, not even whether there are any.',
    'ومما قد يُحجب بأكمله تُحصى ولا تُسمّى المستندات التي قُيّمت على أنها قد تفيد الدفاع؛ ولا يُقال شيء عن غيرها، ولا حتى إن كان موجوداً.',
  ]),
  partner: sentences(byRule, [
    'Of things that may be withheld as a whole nothing is said, not even whether there are any.',
    'ولا يُقال شيء عما قد يُحجب بأكمله، ولا حتى إن كان موجوداً.',
  ]),
};

const listed: Phrase = [
  'Everything of which this dossier speaks that is recorded as able to help the defence, or that somebody disputes, is listed here, also where its words are withheld from the reader.',
  'يرد هنا كل ما يتناوله هذا الملف مما سُجّل أنه قد يفيد الدفاع أو ينازع فيه أحد، حتى حيث حُجب نصّه عن القارئ.',
];
const inTheAnnex: Phrase = [
  'What is withheld as a whole is not listed here: annex D counts it, and says of exhibits whether they were assessed as able to help the defence. Whether what nobody assessed can help is not known.',
  'أما ما حُجب بأكمله فلا يرد هنا: يُحصيه الملحق د، ويذكر عن المستندات إن كانت قد قُيّمت على أنها قد تفيد الدفاع. ولا يُعرف إن كان ما لم يقيّمه أحد قد يفيد.',
];

/** What section 8 says of itself. */
export const DEFENCE_SAYS: Vocabulary<Profile> = {
  court: sentences(listed, inTheAnnex),
  internal: sentences(listed, inTheAnnex),
  defence: sentences(listed, [
    'What may be withheld as a whole is not listed here: of that, annex D counts the exhibits that were assessed as able to help the defence, and nothing else.',
    'أما ما قد يُحجب بأكمله فلا يرد هنا: ومنه يُحصي الملحق د المستندات التي قُيّمت على أنها قد تفيد الدفاع، ولا شيء غيرها.',
  ]),
  partner: sentences(listed, [
    'What may be withheld as a whole is not listed here, and is not counted.',
    'أما ما قد يُحجب بأكمله فلا يرد هنا ولا يُحصى.',
  ]),
};

const steps: Phrase = [
  'How each exhibit came and when it was taken in, and then every later step that is recorded of it. Times are in UTC.',
  'كيف وصل كل مستند ومتى أُدخل، ثم كل حلقة لاحقة مسجّلة له. والأوقات بتوقيت UTC.',
];
const effectStays: Phrase = [
  'A gap is stated with its period and with what is known of that time. What it does to the weight of the item, in the assessment of the office, is work of the office and is not part of this dossier: where such an assessment is recorded, the rule stands in its place. The weight is for the reader to judge.',
  'وتُذكر الفجوة بمدّتها وبما يُعرف عن تلك المدة. أما أثرها في قيمة الدليل بتقدير المكتب فهو من عمل المكتب الداخلي وليس جزءاً من هذا الملف: وحيث سُجّل تقدير كهذا ترد القاعدة في مكانه. وتقدير القيمة للقارئ.',
];

/** What annex A says of itself: what a gap does to the weight of an item is an assessment, and work of the office. */
export const CUSTODY_SAYS: Vocabulary<Profile> = {
  court: sentences(steps, effectStays),
  defence: sentences(steps, effectStays),
  partner: sentences(steps, effectStays, [
    'What is known of that time is told in confidence, and is closed to partners by its rule.',
    'وما يُعرف عن تلك المدة سرّي، ومحجوب عن الشركاء بقاعدته.',
  ]),
  internal: sentences(steps, [
    'A gap is stated with its period, with what is known of that time, and with what it does to the weight of the item in the assessment of the office.',
    'وتُذكر الفجوة بمدّتها وبما يُعرف عن تلك المدة وبأثرها في قيمة الدليل بتقدير المكتب.',
  ]),
};
