import { circumstance, conduct, consequence, mental } from '../writing.js';
import type { Draft } from '../writing.js';

/** Own elements of six crimes that stand in article 7 and twice in article 8. `like` is what the sixth has to weigh as much as. */
export const sexualViolence = (like: string): readonly (readonly [string, readonly Draft[]])[] => [
  [
    'rape',
    [
      conduct(
        'The person invaded somebody’s body so that a sexual organ entered any part of it or of the person’s own, however slightly, or an object or other body part entered the anal or genital opening.',
      ),
      circumstance(
        'It was done by force, threat or coercion, by using a coercive setting, or to someone who could not truly consent.',
      ),
    ],
  ],
  [
    'sexual slavery',
    [
      conduct(
        'The person treated at least one human being as property: bought, sold, lent or bartered them, or took their liberty in a like way.',
      ),
      consequence('The person made them take part in one or more sexual acts.'),
    ],
  ],
  [
    'enforced prostitution',
    [
      conduct(
        'The person made at least one human being take part in sexual acts, by force, threat, coercion, a coercive setting, or their inability to consent truly.',
      ),
      circumstance('Somebody got, or expected to get, money or another gain for these acts.'),
    ],
  ],
  [
    'forced pregnancy',
    [
      conduct(
        'The person confined at least one woman who had been made pregnant by force, so as to change the ethnic make-up of a population or to commit other grave violations of international law.',
      ),
    ],
  ],
  [
    'enforced sterilization',
    [
      conduct('The person took from at least one human being the biological ability to reproduce.'),
      circumstance('No medical need justified it, and there was no genuine consent.'),
    ],
  ],
  [
    'sexual violence',
    [
      conduct(
        'The person did a sexual act to at least one human being, or made them do one, by force, threat, coercion, a coercive setting, or their inability to consent truly.',
      ),
      circumstance(`The act weighed as much as ${like}.`),
      mental('The person was aware of the facts that gave the act that weight.', 2),
    ],
  ],
];
