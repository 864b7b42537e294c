import { fold } from '../vocabulary/fold.js';
import { vocabularies } from '../vocabulary/vocabularies.js';
import { wordsIn } from '../vocabulary/word.js';

const words = (text: string): ReadonlySet<string> => new Set(fold(text).split(' '));

/** Words that say what somebody is or does, or how a report was had, and never who it is. */
const PLAIN = words(`
  a an and as at by for from in into is it of off on or other others over per that the their then there this to under was
  were who whose with without via near before after during about his her its our
  account accounts activist activists agency alias aliases ambulance anonymous area authorities broadcasting bureau caption
  center centre centres centers channel channels citizen citizens civil civilian civilians commander confirmation contact
  contacted correspondent correspondents credit crew defence defense director displaced doctor doctors driver eyewitness
  eyewitnesses family families field first friend friends group groups head home hospital house image images individual
  individuals informant injured inhabitant inhabitants interview journalist journalists killed kin local locals manager
  medic medical medics media member members mother father brother brothers sister sisters son sons daughter daughters
  wife husband uncle aunt cousin cousins child children boy girl man men woman women infant narrative neighbor neighbors
  neighbour neighbours network news nurse observatory observatories observer observers official officials online operator
  operators organization organisation paramedic paramedics people person persons phone photo photographer photos platform
  post posts press protected public publisher radio recording relative relatives released relaying report reported reporter
  reporters reports rescue rescuer rescuers resident residents responder responders role sheikh site social someone source
  sources speaker spokesman spokesperson spokeswoman staff statement statements strikes student students survivor survivors
  target teacher team teams telephone testimony text texts town towns two three four five unknown unnamed verified victim
  victims video videos village volunteer volunteers wounded witness witnesses worker workers name names only said says told
  mr mrs ms miss dr prof professor engineer lawyer judge imam hajj haji hajji colonel general major captain lieutenant
  brigadier sergeant president minister ministry office officer
`);

/** Ways of reaching a person. */
const CHANNELS = words(
  'whatsapp facebook messenger telegram skype signal twitter viber zello email mail sms instagram youtube zoom imo',
);

/** Words in the names of bodies, by which a body is told from a person. */
const BODIES = words(`
  center centre office network agency media council hospital committee ministry organization organisation foundation group
  forces brigade battalion division press news channel association union defence defense crescent cross commission court
  government regime army platform team institute bureau company radio television tv observatory directorate authority
  society campaign syndicate helmets nations un unicef ohchr university school mosque department corps militia militias
  front party service services clinic archive project programme program sources
`);

const vocabularyWords = wordsIn(vocabularies);

/** Whether a folded word is too general to identify anybody. */
export const isGeneric = (word: string): boolean =>
  PLAIN.has(word) || CHANNELS.has(word) || vocabularyWords.has(word) || /^\d+$/.test(word);

/** Whether a folded word belongs to ordinary description, so that lower-case words beside it are description too. */
export const isDescriptive = (word: string): boolean => PLAIN.has(word) || CHANNELS.has(word);

/** Whether a folded word marks the name of a body rather than a person. */
export const isBodyWord = (word: string): boolean => BODIES.has(word);

const forms = new Set(vocabularies.flatMap((vocabulary) => vocabulary.forms.map(fold)));

/** Whether printed words are a word of one of the vocabularies. */
export const isVocabularyWord = (printed: string): boolean => forms.has(fold(printed));
