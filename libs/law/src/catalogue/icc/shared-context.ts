import type { ContextualElement } from '../entry.js';

const shared = (
  code: string,
  kind: ContextualElement['kind'],
  citation: string,
  text: string,
): ContextualElement => ({ code, kind, citation, text, reviewed: 'unreviewed paraphrase' });

/** The context that entries of the Rome Statute share, by its code. */
export const sharedContext: readonly ContextualElement[] = [
  shared(
    'CTX-GEN-INTENT',
    'mental',
    'Article 6',
    'The aim is to destroy a national, ethnical, racial or religious group as such, wholly or in part.',
  ),
  shared(
    'CTX-GEN-PATTERN',
    'contextual',
    'Article 6',
    'The act belongs to an evident pattern of similar acts against the group, or could itself bring about its destruction.',
  ),
  shared(
    'CTX-CAH-ATTACK',
    'contextual',
    'Article 7(2)(a)',
    'The act is part of an attack on a civilian population that is widespread or systematic: many such acts, following or serving the policy of a State or organisation. No armed conflict is needed.',
  ),
  shared(
    'CTX-CAH-KNOWLEDGE',
    'contextual',
    'Article 7(1)',
    'The person knew of that attack and that the act was part of it, or meant it to be.',
  ),
  shared(
    'CTX-IAC-NEXUS',
    'contextual',
    'Article 8(2)',
    'The act took place in, and was linked to, an international armed conflict; occupation counts as one.',
  ),
  shared(
    'CTX-NIAC-NEXUS',
    'contextual',
    'Article 8(2)',
    'The act took place in, and was linked to, an armed conflict that is not international.',
  ),
  shared(
    'CTX-AC-AWARENESS',
    'contextual',
    'Article 8(2)',
    'The person was aware of the facts that made it an armed conflict; no legal judgement of them is needed.',
  ),
  shared(
    'CTX-GC-PROTECTED',
    'circumstance',
    'Article 8(2)(a)',
    'The victim or the property was protected by one of the Geneva Conventions of 1949, and the person was aware of the facts behind that protection.',
  ),
  shared(
    'CTX-CA3-PROTECTED',
    'circumstance',
    'Article 8(2)(c)',
    'The victim was out of combat, or a civilian, medical or religious person who took no active part in the hostilities, and the person was aware of that.',
  ),
  shared(
    'CTX-NIAC-THRESHOLD-2D',
    'threshold',
    'Article 8(2)(d)',
    'More than internal disturbances and tensions, such as riots or isolated acts of violence.',
  ),
  shared(
    'CTX-NIAC-THRESHOLD-2F',
    'threshold',
    'Article 8(2)(f)',
    'More than internal disturbances and tensions: a protracted armed conflict in the territory of a State between its authorities and organised armed groups, or between such groups.',
  ),
  shared(
    'CTX-WC-JURISDICTION-8-1',
    'threshold',
    'Article 8(1)',
    'A guide to gravity and no element: the Court looks above all at war crimes that are part of a plan, a policy or a large-scale commission.',
  ),
  shared(
    'CTX-AGG-LEADERSHIP',
    'circumstance',
    'Article 25(3 bis)',
    'The person could in fact control or direct the political or military action of a State.',
  ),
  shared(
    'CTX-AGG-MANIFEST',
    'threshold',
    'Article 8 bis(1)',
    'By its character, gravity and scale the act of aggression is a manifest violation of the Charter of the United Nations.',
  ),
];
