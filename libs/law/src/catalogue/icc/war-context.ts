import { circumstance, conduct, consequence, contextual, mental } from '../writing.js';
import type { Draft } from '../writing.js';

const awareness = contextual(
  'The person was aware of the facts that showed that there was an armed conflict.',
);

/** The last two elements of every crime in an international armed conflict. */
export const inIac: readonly Draft[] = [
  contextual('It took place in, and was linked to, an international armed conflict.'),
  awareness,
];

/** The last two elements of every crime in an armed conflict that is not international. */
export const inNiac: readonly Draft[] = [
  contextual('It took place in, and was linked to, an armed conflict that is not international.'),
  awareness,
];

/** Three elements that open every crime of directing an attack at something protected. */
export const directedAt = (object: string): readonly Draft[] => [
  conduct('The person directed an attack.'),
  circumstance(`Its object was ${object}.`),
  mental(`The person wanted ${object} to be the object.`, 2),
];

const excused =
  'No medical, dental or hospital treatment and no interest of that person justified it.';

/** Own elements of crimes that stand once for each type of conflict. */
export const twin = {
  civilians: directedAt(
    'the civilian population, or civilians who took no direct part in the hostilities',
  ),
  mission: [
    ...directedAt(
      'staff, buildings, material, units or vehicles of a humanitarian or peacekeeping mission under the Charter of the United Nations',
    ),
    circumstance(
      'They were entitled to the protection that the law of armed conflict gives to civilians or civilian objects.',
    ),
    mental('The person was aware of the facts behind that protection.', 4),
  ],
  protectedObjects: directedAt(
    'buildings for religion, education, art, science or charity, historic monuments, hospitals or places for the sick and wounded, none of them a military objective',
  ),
  emblems: [
    conduct(
      'The person attacked people, buildings, medical units, transports or other objects that bore an emblem of the Geneva Conventions or another sign of protection under them.',
    ),
    mental('The person wanted them to be the object of the attack because they bore it.', 1),
  ],
  mutilation: [
    conduct(
      'The person mutilated at least one human being, by lasting disfigurement, by disabling, or by removing an organ or limb.',
    ),
    consequence('They died of it, or their bodily or mental health was seriously endangered.'),
    circumstance(excused),
  ],
  experiments: [
    conduct('The person subjected at least one human being to a medical or scientific experiment.'),
    consequence(
      'They died of it, or their bodily or mental health or integrity was seriously endangered.',
    ),
    circumstance(excused),
  ],
  treachery: (enemy: string): readonly Draft[] => [
    conduct(
      'The person made at least one opponent trust that the law of armed conflict protected them or bound them to protect.',
    ),
    mental('The person meant to betray that trust.', 1),
    consequence('The person killed or injured them.'),
    conduct('The person used that trust to do it.'),
    circumstance(`They belonged to ${enemy}.`),
  ],
  noQuarter: [
    conduct('The person declared or ordered that nobody should be left alive.'),
    mental(
      'It was to threaten an opponent, or to fight on the footing that nobody would be left alive.',
      1,
    ),
    circumstance(
      'The person in fact commanded or controlled the forces to whom the declaration or order was addressed.',
    ),
  ],
  enemyProperty: (enemy: string): readonly Draft[] => [
    conduct('The person destroyed or seized certain property.'),
    circumstance(`It was property of ${enemy}.`),
    circumstance('The law of armed conflict protected it from being destroyed or seized.'),
    mental('The person was aware of the facts that showed what it was.', 2, 3),
    circumstance('Military necessity did not call for it.'),
  ],
  pillage: [
    conduct('The person took certain property.'),
    mental('The person wanted to deprive the owner and to take it for private use.', 1),
    circumstance('The owner had not agreed.'),
  ],
  poison: [
    conduct('The person used a substance, or a weapon that releases one when used.'),
    circumstance(
      'In the ordinary course its toxic properties cause death or serious harm to health.',
    ),
  ],
  gas: [
    conduct('The person used a gas or another such substance or device.'),
    circumstance(
      'In the ordinary course its asphyxiating or toxic properties cause death or serious harm to health.',
    ),
  ],
  bullets: [
    conduct('The person used certain bullets.'),
    circumstance(
      'Their use breaks the law of armed conflict because they expand or flatten easily in the body.',
    ),
    mental(
      'The person was aware that bullets of that kind make suffering or wounds worse to no purpose.',
      2,
    ),
  ],
  outrage: [
    consequence(
      'The person humiliated or degraded at least one human being, or otherwise violated their dignity; the dead count.',
    ),
    circumstance('It was so severe that it is generally seen as an outrage on personal dignity.'),
  ],
  torture: [
    consequence('The person caused at least one human being severe bodily or mental pain.'),
    mental(
      'It was done for a purpose such as getting information or a confession, punishing, intimidating or coercing, or out of discrimination.',
      1,
    ),
  ],
  severePain: [
    consequence('The person caused at least one human being severe bodily or mental pain.'),
  ],
  hostages: [
    conduct('The person seized or held at least one human being, or took them hostage.'),
    conduct('The person threatened to kill or injure them or to go on holding them.'),
    mental(
      'The person wanted to make a State, an international organisation, a person or a group do or not do something, as a condition of their safety or release.',
    ),
  ],
  children: (force: string): readonly Draft[] => [
    conduct(
      `The person conscripted or enlisted at least one human being into ${force}, or used them to take an active part in hostilities.`,
    ),
    circumstance('They were younger than 15.'),
    mental('The person knew, or should have known, that they were younger than 15.', 2),
  ],
  starvation: [
    conduct('The person took from civilians what they need in order to survive.'),
    mental('The person wanted to starve civilians as a method of warfare.', 1),
  ],
};
