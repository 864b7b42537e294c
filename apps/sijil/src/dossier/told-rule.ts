import { maySee } from '#access';
import type { DossierReader } from '#access';
import { STAY_UNKNOWN } from './kept.js';

/** What is said where somebody is protected, by their own wish or by an order. */
export const PROTECTED = 'dossier-1/protected';

const isLevel = (rule: string): boolean => /\/see\/(underSeal|secret)$/u.test(rule);
const isOfAPerson = (rule: string): boolean => rule.includes('/consent/');

/**
 * By which rule something of a listed thing is withheld, as this reader is told it. The office and a court are told
 * the rule itself. To the defence whoever wishes to stay unknown and whoever is under seal look the same; to
 * partners all that is closed looks the same: a rule can tell that there is a seal, or a witness.
 */
export const ruleTold = (reader: DossierReader, rule: string): string => {
  const { profile } = reader;
  if (profile === 'partner' && (isLevel(rule) || isOfAPerson(rule)))
    return maySee(reader, 'confidential').rule;
  if (profile === 'defence' && (isLevel(rule) || rule.endsWith(STAY_UNKNOWN))) return PROTECTED;
  return rule;
};
