import { circumstance, conduct, consequence, contextual, mental } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { sexualViolence } from './sexual-violence.js';

const attack: readonly Draft[] = [
  contextual(
    'The act was part of an attack on a civilian population that was widespread or systematic.',
  ),
  contextual('The person knew that the act was part of such an attack, or wanted it to be.'),
];

const entry = (id: string, label: string, ...own: Draft[]): EntryDraft => ({
  id,
  label: `Crime against humanity of ${label}`,
  elements: [...own, ...attack],
});

/** Article 7. */
export const crimesAgainstHumanity: Family = {
  name: 'crimes-against-humanity',
  conflictType: 'ANY',
  context: ['CTX-CAH-ATTACK', 'CTX-CAH-KNOWLEDGE'],
  entries: [
    entry('7(1)(a)', 'murder', conduct('The person killed at least one human being.')),
    entry(
      '7(1)(b)',
      'extermination',
      conduct(
        'The person killed at least one human being; living conditions meant to destroy part of a population are enough.',
      ),
      circumstance('The act was, or was part of, a mass killing of civilians.'),
    ),
    entry(
      '7(1)(c)',
      'enslavement',
      conduct(
        'The person treated at least one human being as property: bought, sold, lent or bartered them, or took their liberty in a like way.',
      ),
    ),
    entry(
      '7(1)(d)',
      'deportation or forcible transfer of population',
      conduct(
        'The person drove at least one human being to another State or place, by expulsion or other coercion, on no ground that international law allows.',
      ),
      circumstance('They were lawfully where they were taken from.'),
      mental('The person was aware of the facts that made their presence lawful.', 2),
    ),
    entry(
      '7(1)(e)',
      'imprisonment or other severe deprivation of physical liberty',
      conduct(
        'The person imprisoned at least one human being or took their physical liberty severely in another way.',
      ),
      circumstance('It was grave enough to break basic rules of international law.'),
      mental('The person was aware of the facts that made it so grave.', 2),
    ),
    entry(
      '7(1)(f)',
      'torture',
      consequence('The person caused at least one human being severe bodily or mental pain.'),
      circumstance('They were in the person’s custody or control.'),
      circumstance('The pain came from more than a lawful sanction and what belongs to it.'),
    ),
    ...sexualViolence('the other acts of this letter').map(([label, own], i) =>
      entry(`7(1)(g)-${i + 1}`, label, ...own),
    ),
    entry(
      '7(1)(h)',
      'persecution',
      consequence(
        'The person took basic rights severely from at least one human being, against international law.',
      ),
      circumstance(
        'They were chosen because of the identity of a group, or the group itself was the target.',
      ),
      circumstance(
        'The choice rested on politics, race, nationality, ethnicity, culture, religion, gender, or another ground that international law rejects everywhere.',
      ),
      circumstance(
        'It was connected with another act of article 7(1) or another crime of the Court.',
      ),
    ),
    entry(
      '7(1)(i)',
      'enforced disappearance of persons',
      conduct(
        'The person arrested, held or abducted at least one human being, or refused to admit it or to say what became of them.',
      ),
      circumstance('The one went with the other: the taking with the refusal.'),
      mental(
        'The person knew that, in the ordinary course, the taking would be followed by such a refusal, or that the refusal followed such a taking.',
        2,
      ),
      circumstance(
        'A State or political organisation did the taking, or authorised, supported or tolerated it.',
      ),
      circumstance('The refusal came from it, or with its authority or support.'),
      mental(
        'The person wanted to keep them out of the protection of the law for a prolonged time.',
      ),
    ),
    entry(
      '7(1)(j)',
      'apartheid',
      conduct('The person did an inhumane act to at least one human being.'),
      circumstance('It was an act of article 7(1) or of like character.'),
      mental('The person was aware of the facts that gave it that character.', 2),
      circumstance(
        'It belonged to an institutional regime in which one racial group systematically oppresses and dominates another.',
      ),
      mental('The person wanted by it to keep that regime up.', 4),
    ),
    entry(
      '7(1)(k)',
      'other inhumane acts',
      consequence(
        'The person caused great suffering, or serious injury to body or to mental or physical health, by an inhumane act.',
      ),
      circumstance('The act was of like character to another act of article 7(1).'),
      mental('The person was aware of the facts that gave it that character.', 2),
    ),
  ],
};
