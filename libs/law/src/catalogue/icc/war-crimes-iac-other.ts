import type { Counterpart } from '../entry.js';
import { circumstance, close, conduct, consequence, mental, partial } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { sexualViolence } from './sexual-violence.js';
import { directedAt, inIac, twin } from './war-context.js';

const entry = (
  id: string,
  label: string,
  own: readonly Draft[],
  counterparts: readonly Counterpart[] = [],
  notes: readonly string[] = [],
): EntryDraft => ({
  id: `8(2)(b)${id}`,
  label: `War crime of ${label}`,
  elements: [...own, ...inIac],
  counterparts,
  notes,
});

const unchecked = (
  id: string,
  label: string,
  amendment: string,
  counterpart: string,
): EntryDraft => ({
  id: `8(2)(b)${id}`,
  label: `War crime of ${label}`,
  ours: true,
  elements: null,
  elementsNote:
    'Elements were adopted with the amendment; nobody here has checked them yet, so none are given.',
  amendment,
  counterparts: close(counterpart),
});

const improperUse = (use: string, manner: string, knowledge: string): readonly Draft[] => [
  conduct(use),
  circumstance(manner),
  mental(knowledge, 2),
  consequence('The act led to death or serious injury.'),
  mental('The person knew that it could lead to death or serious injury.', 4),
];

const KNEW_OR_SHOULD = 'The person knew, or should have known, that such use is forbidden.';

/** Article 8(2)(b): other serious violations, in international armed conflicts only. */
export const iacOther: Family = {
  name: 'war-crimes-iac-other',
  conflictType: 'IAC',
  context: ['CTX-IAC-NEXUS', 'CTX-AC-AWARENESS', 'CTX-WC-JURISDICTION-8-1'],
  entries: [
    entry('(i)', 'attacking civilians', twin.civilians, close('8(2)(e)(i)')),
    entry(
      '(ii)',
      'attacking civilian objects',
      directedAt('civilian objects, which are no military objectives'),
      [],
      [
        'No twin in a non-international armed conflict: homes, markets and shops need 8(2)(e)(i), (iv) or (xii) there, or a national code.',
      ],
    ),
    entry(
      '(iii)',
      'attacking personnel or objects involved in a humanitarian assistance or peacekeeping mission',
      twin.mission,
      close('8(2)(e)(iii)'),
    ),
    entry(
      '(iv)',
      'excessive incidental death, injury, or damage',
      [
        conduct('The person launched an attack.'),
        circumstance(
          'It would cause incidental death or injury of civilians, damage to civilian objects, or widespread, lasting and severe damage to nature, to an extent clearly out of proportion to the concrete and direct overall military advantage expected.',
        ),
        mental('The person knew that it would, and to that extent.', 2),
      ],
      [],
      [
        'No twin in a non-international armed conflict: a disproportionate attack there is a matter of custom (ICRC-CIHL/14) and of national codes such as § 11(1) no. 3 VStGB.',
      ],
    ),
    entry('(v)', 'attacking undefended places', [
      conduct('The person attacked one or more towns, villages, dwellings or buildings.'),
      circumstance('They stood open to be occupied without resistance.'),
      circumstance('They were no military objectives.'),
    ]),
    entry(
      '(vi)',
      'killing or wounding a person hors de combat',
      [
        conduct('The person killed or injured at least one human being.'),
        circumstance('They were out of combat.'),
        mental('The person was aware of the facts that put them out of combat.', 2),
      ],
      partial('8(2)(c)(i)'),
    ),
    entry(
      '(vii)-1',
      'improper use of a flag of truce',
      improperUse(
        'The person used a flag of truce.',
        'It was to feign that the person’s side wanted to negotiate, which it did not.',
        KNEW_OR_SHOULD,
      ),
    ),
    entry(
      '(vii)-2',
      'improper use of a flag, insignia or uniform of the hostile party',
      improperUse(
        'The person used a flag, insignia or uniform of the hostile party.',
        'It was in a way that the law of armed conflict forbids, while taking part in an attack.',
        KNEW_OR_SHOULD,
      ),
    ),
    entry(
      '(vii)-3',
      'improper use of a flag, insignia or uniform of the United Nations',
      improperUse(
        'The person used a flag, insignia or uniform of the United Nations.',
        'It was in a way that the law of armed conflict forbids.',
        'The person knew that such use is forbidden; that they should have known is not enough.',
      ),
    ),
    entry(
      '(vii)-4',
      'improper use of the distinctive emblems of the Geneva Conventions',
      improperUse(
        'The person used an emblem of the Geneva Conventions.',
        'It was for combat, in a way that the law of armed conflict forbids.',
        KNEW_OR_SHOULD,
      ),
    ),
    {
      id: '8(2)(b)(viii)',
      label:
        "War crime of transferring the occupier's own civilians in, or deporting or transferring the occupied population",
      ours: true,
      elements: [
        conduct(
          'The person moved part of the occupier’s own population, directly or not, into the land it occupies, or moved people of that land within it or out of it.',
        ),
        ...inIac,
      ],
      counterparts: partial('8(2)(e)(viii)'),
    },
    entry('(ix)', 'attacking protected objects', twin.protectedObjects, close('8(2)(e)(iv)')),
    entry(
      '(x)-1',
      'mutilation',
      [...twin.mutilation, circumstance('They were in the power of an adverse party.')],
      close('8(2)(e)(xi)'),
    ),
    entry(
      '(x)-2',
      'medical or scientific experiments',
      [...twin.experiments, circumstance('They were in the power of an adverse party.')],
      close('8(2)(e)(xi)'),
    ),
    entry(
      '(xi)',
      'treacherously killing or wounding',
      twin.treachery('an adverse party'),
      close('8(2)(e)(ix)'),
    ),
    entry('(xii)', 'denying quarter', twin.noQuarter, close('8(2)(e)(x)')),
    entry(
      '(xiii)',
      "destroying or seizing the enemy's property",
      twin.enemyProperty('a hostile party'),
      close('8(2)(e)(xii)'),
    ),
    entry('(xiv)', 'depriving the nationals of the hostile power of rights or actions', [
      conduct(
        'The person brought about that certain rights or actions were abolished, suspended or no longer heard in court.',
      ),
      circumstance('It was aimed at nationals of a hostile party.'),
      mental('The person wanted it to be aimed at them.', 2),
    ]),
    entry('(xv)', 'compelling participation in military operations', [
      conduct(
        'The person forced at least one human being, by act or threat, to take part in military operations against their own country or forces.',
      ),
      circumstance('They were nationals of a hostile party.'),
    ]),
    entry('(xvi)', 'pillaging', twin.pillage, close('8(2)(e)(v)')),
    entry('(xvii)', 'employing poison or poisoned weapons', twin.poison, close('8(2)(e)(xiii)')),
    entry(
      '(xviii)',
      'employing prohibited gases, liquids, materials or devices',
      twin.gas,
      close('8(2)(e)(xiv)'),
    ),
    entry('(xix)', 'employing prohibited bullets', twin.bullets, close('8(2)(e)(xv)')),
    {
      id: '8(2)(b)(xx)',
      label:
        'War crime of employing weapons, projectiles or materials or methods of warfare listed in the Annex to the Statute',
      elements: null,
      elementsNote: 'No elements were adopted, since the annex does not exist.',
      notChargeable:
        'It needs an annex to the Statute that lists the weapons, and there is no such annex.',
    },
    entry('(xxi)', 'outrages upon personal dignity', twin.outrage, close('8(2)(c)(ii)')),
    ...sexualViolence('a grave breach of the Geneva Conventions').map(([label, own], i) =>
      entry(`(xxii)-${i + 1}`, label, own, close('8(2)(e)(vi)')),
    ),
    entry(
      '(xxiii)',
      'using protected persons as shields',
      [
        conduct(
          'The person moved civilians or other protected people, or made use of where they were.',
        ),
        mental(
          'The person wanted to shield a military objective from attack, or to shield, favour or impede military operations.',
          1,
        ),
      ],
      [],
      ['No twin in a non-international armed conflict.'],
    ),
    entry(
      '(xxiv)',
      'attacking objects or persons using the distinctive emblems of the Geneva Conventions',
      twin.emblems,
      close('8(2)(e)(ii)'),
    ),
    entry('(xxv)', 'starvation as a method of warfare', twin.starvation, close('8(2)(e)(xix)')),
    entry(
      '(xxvi)',
      'using, conscripting or enlisting children',
      twin.children('the national armed forces'),
      close('8(2)(e)(vii)'),
    ),
    unchecked('(xxvii)', 'employing biological or toxin weapons', 'AMD-2017-BIO', '8(2)(e)(xvi)'),
    unchecked(
      '(xxviii)',
      'employing weapons injuring by non-detectable fragments',
      'AMD-2017-FRAG',
      '8(2)(e)(xvii)',
    ),
    unchecked('(xxix)', 'employing blinding laser weapons', 'AMD-2017-LASER', '8(2)(e)(xviii)'),
  ],
};
