import { circumstance, conduct, consequence, mental } from '../writing.js';
import type { Draft } from '../writing.js';
import { attack, family, link, one, protectedPerson, REWORDED } from './sections.js';
import type { GermanFamily } from './sections.js';

/** What § 8(3), § 9(2) and § 11(3) ask for: an international conflict, and no other. */
const linkBetweenStates: Draft = {
  kind: 'contextual',
  text: 'The act was connected with an international armed conflict.',
};

const persons: GermanFamily = family('war-crimes-persons', 'crime', 'ARMED', [
  one(
    '§ 8(1) no. 4 VStGB',
    'Sexual violence against a protected person',
    [
      conduct(
        'The person coerced a human being sexually, raped them, forced them into prostitution, took their capacity to reproduce, or confined a woman made pregnant by force in order to influence the ethnic composition of a population.',
      ),
      protectedPerson,
      link,
    ],
    [REWORDED],
  ),
  one('§ 8(1) no. 5 VStGB', 'Children in armed forces', [
    conduct(
      'The person conscripted or enlisted a child into armed forces or an armed group, or used a child to take active part in hostilities.',
    ),
    circumstance('The child was younger than 15 years.'),
    link,
  ]),
  one('§ 8(1) no. 8 VStGB', 'Experiments, removal of tissue or organs, unrecognised treatment', [
    conduct(
      'The person subjected somebody to an experiment without the consent and need that the code asks for, took tissue or organs for transplantation outside its exceptions, or used methods of treatment that medicine does not recognise.',
    ),
    consequence('It put that one in danger of death or of serious damage to health.'),
    protectedPerson,
    link,
  ]),
  one('§ 8(2) VStGB', 'Wounding a person out of combat', [
    consequence('The person wounded a member of the adverse armed forces or a fighter.'),
    circumstance('That one had surrendered without condition or was otherwise out of combat.'),
    link,
  ]),
]);

const personsBetweenStates: GermanFamily = family(
  'war-crimes-persons-between-states',
  'crime',
  'IAC',
  [
    one('§ 8(3) no. 1 VStGB', 'Unlawful confinement or delay of repatriation', [
      conduct(
        'The person held a person protected in an international conflict unlawfully, or delayed their return without justification.',
      ),
      linkBetweenStates,
    ]),
    one('§ 8(3) no. 2 VStGB', 'Transfer of own population into occupied territory', [
      conduct(
        'The person, as a member of an occupying power, moved part of its own civilian population into the occupied territory.',
      ),
      linkBetweenStates,
    ]),
    one('§ 8(3) no. 3 VStGB', 'Forced service in hostile forces', [
      conduct(
        'The person forced a protected person, by violence or threat of grave harm, to serve in the forces of a hostile power.',
      ),
      linkBetweenStates,
    ]),
    one('§ 8(3) no. 4 VStGB', 'Forced participation in operations against the own country', [
      conduct(
        'The person forced a member of the adverse party, by violence or threat of grave harm, to take part in operations of war against their own country.',
      ),
      linkBetweenStates,
    ]),
  ],
);

const humanity: GermanFamily = family('crimes-against-humanity', 'crime', 'ANY', [
  one('§ 7(1) no. 3 VStGB', 'Trafficking and enslavement', [
    conduct(
      'The person traded in human beings, women and children above all, or enslaved a human being in another way, claiming a right of ownership.',
    ),
    attack,
  ]),
  one(
    '§ 7(1) no. 6 VStGB',
    'Sexual violence',
    [
      conduct(
        'The person coerced a human being sexually, raped them, forced them into prostitution, took their capacity to reproduce, or confined a woman made pregnant by force in order to influence the ethnic composition of a population.',
      ),
      attack,
    ],
    [REWORDED],
  ),
  one(
    '§ 7(1) no. 7 VStGB',
    'Enforced disappearance',
    [
      conduct(
        'The person abducted a human being, or deprived them gravely of their liberty, on behalf or with the approval of a State or political organisation; or refused, on such behalf, to tell at once and truly of their fate and whereabouts.',
      ),
      mental(
        'The person wanted to take them out of the protection of the law for a longer time.',
        1,
      ),
      attack,
    ],
    [
      REWORDED,
      'Until the reform, the first form asked that information was not given upon a question.',
    ],
  ),
]);

const criminalCode = '1975-01-01';

/** What version 2 adds to version 1. */
export const additions: readonly GermanFamily[] = [
  humanity,
  persons,
  personsBetweenStates,
  family('war-crimes-rights-between-states', 'crime', 'IAC', [
    one('§ 9(2) VStGB', 'Abolition of rights', [
      conduct(
        'The person ordered that rights and claims of all or most members of the adverse party be abolished, suspended or not heard in court.',
      ),
      circumstance('International law forbade it.'),
      linkBetweenStates,
    ]),
  ]),
  family('war-crimes-missions-emblems', 'crime', 'ARMED', [
    one('§ 10(2) VStGB', 'Misuse of protective emblems, flags and uniforms', [
      conduct(
        'The person misused an emblem of the Geneva Conventions, a flag of truce, or the flag, insignia or uniform of the enemy or of the United Nations.',
      ),
      consequence('A human being was killed or seriously injured by it.'),
      link,
    ]),
  ]),
  family('war-crimes-environment', 'crime', 'IAC', [
    one('§ 11(3) VStGB', 'Attack with damage to the environment out of proportion', [
      conduct('The person carried out an attack by military means.'),
      circumstance(
        'It would cause widespread, long-term and severe damage to the natural environment, out of proportion to the concrete and direct overall military advantage expected.',
      ),
      mental('The person expected this as certain.', 2),
      linkBetweenStates,
    ]),
  ]),
  family(
    'aggression',
    'crime',
    'INTERSTATE',
    [
      one('§ 13(2) VStGB', 'Planning, preparing or initiating aggression', [
        conduct('The person planned, prepared or initiated a war or another act of aggression.'),
        circumstance(
          'By its character, gravity and scale it was a manifest violation of the Charter of the United Nations.',
        ),
        circumstance(
          'The war was waged, the act committed, or a danger of it for Germany brought about.',
        ),
        circumstance(
          'The person could in fact control or direct the political or military action of a State.',
        ),
      ]),
    ],
    '2017-01-01',
  ),
  family(
    'modes-of-liability',
    'mode',
    'ANY',
    [
      one('§ 25(1) alt. 1 StGB', 'Perpetration in person', [
        conduct('The person carried the act out in person.'),
        mental('The person acted with intent (§ 15 StGB).', 1),
      ]),
      one('§ 25(1) alt. 2 StGB', 'Perpetration through another', [
        circumstance(
          'The person controlled another who carried the act out, by superior will or knowledge, or through an apparatus of power.',
        ),
        conduct('The person used that control.'),
        mental('The person acted with intent (§ 15 StGB), and knew of the control.', 1, 2),
      ]),
      one('§ 30(1) StGB', 'Attempted instigation of a felony', [
        conduct('The person tried to bring another to commit a felony or to instigate one.'),
        mental('The person wanted the felony to be committed.', 1),
      ]),
      one('§ 30(2) StGB', 'Offer, acceptance or agreement to commit a felony', [
        conduct(
          'The person declared readiness for, accepted the offer of, or agreed with another on a felony or its instigation.',
        ),
        mental('The person meant it.', 1),
      ]),
    ],
    criminalCode,
  ),
  family(
    'grounds-excluding-responsibility',
    'ground',
    'ANY',
    [
      one('§ 16(1) StGB', 'Mistake of fact', [
        circumstance('The person did not know a circumstance that the law asks for.'),
      ]),
      one('§ 17 StGB', 'Mistake of law', [
        circumstance('The person did not see that the act was wrong.'),
        circumstance('The mistake could not be avoided.'),
      ]),
      one('§ 19 StGB', 'Child under fourteen', [
        circumstance('The person was younger than 14 at the time.'),
      ]),
      one(
        '§ 20 StGB',
        'Mental disorder',
        [
          circumstance('The person had a disorder of the kind that the section names.'),
          consequence('It took the capacity to see that the act was wrong or to act accordingly.'),
        ],
        ['Two terms of the section were replaced with effect from 1 January 2021.'],
      ),
      one('§ 32 StGB', 'Self-defence and defence of others', [
        circumstance('There was a present and unlawful attack on the person or another.'),
        conduct('The person did what was needed to avert it.'),
        mental('The person acted in order to defend.', 2),
      ]),
      one('§ 33 StGB', 'Excess of self-defence', [
        circumstance(
          'The person went beyond the limits of self-defence from confusion, fear or fright.',
        ),
      ]),
      one('§ 34 StGB', 'Necessity as justification', [
        circumstance('There was a present danger that could not be averted otherwise.'),
        circumstance(
          'The protected interest clearly outweighed the one that was harmed, and the means was fitting.',
        ),
        mental('The person acted in order to avert the danger.', 1),
      ]),
      one('§ 35 StGB', 'Necessity as excuse, duress included', [
        circumstance(
          'There was a present danger to life, limb or liberty of the person, a relative or somebody close, that could not be averted otherwise.',
        ),
        circumstance('The person could not be expected to bear the danger.'),
        mental('The person acted in order to avert the danger.', 1),
      ]),
    ],
    criminalCode,
  ),
  family('general-rules', 'rule', 'ANY', [
    one('§ 8(6) VStGB', 'Who is protected', null, [
      'In international conflicts those whom the Geneva Conventions and Protocol I protect; in others the wounded, sick and shipwrecked and people who take no direct part in the hostilities and are in the power of the adverse party; in both, members of the adverse forces who laid down their arms or are without defence.',
    ]),
    one(
      '§ 11(2) VStGB',
      'Attack by which a protected person is killed or seriously injured',
      null,
      [
        'Where an act under § 11(1) nos. 1 to 6 kills or seriously injures a civilian or protected person, the penalty is raised; further where death is caused with intent.',
      ],
    ),
    one('§ 12(2) VStGB', 'Forbidden means by which a person is killed or seriously injured', null, [
      'Where an act under § 12(1) kills or seriously injures a civilian or protected person, the penalty is raised. The reform of 2024 added weapons to § 12; they are not held here.',
    ]),
  ]),
  family(
    'participation-rules',
    'rule',
    'ANY',
    [
      one('§ 15 StGB', 'Intent', null, [
        'Only intent is punishable where the law does not expressly name negligence.',
      ]),
      one('§ 22 StGB', 'Attempt', null, [
        'Whoever sets about the act at once, as they see it, attempts it; the attempt of a felony is always punishable (§ 23).',
      ]),
      one('§ 28 StGB', 'Special personal characteristics', null, [
        'Where a characteristic founds the liability of a perpetrator and a participant lacks it, the penalty of the participant is lowered.',
      ]),
      one('§ 29 StGB', 'Each by their own guilt', null, [
        'Each participant is punished by their own guilt, whatever that of the others.',
      ]),
    ],
    criminalCode,
  ),
];
