import type { Counterpart } from '../entry.js';
import { circumstance, close, conduct, partial } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { sexualViolence } from './sexual-violence.js';
import { inNiac, twin } from './war-context.js';

const entry = (
  id: string,
  label: string,
  own: readonly Draft[],
  counterparts: readonly Counterpart[],
  more: Partial<EntryDraft> = {},
): EntryDraft => ({
  id: `8(2)(e)${id}`,
  label: `War crime of ${label}`,
  elements: [...own, ...inNiac],
  counterparts,
  ...more,
});

const unchecked = (
  id: string,
  label: string,
  amendment: string,
  counterpart: string,
  elementsNote = 'Elements were adopted with the amendment; nobody here has checked them yet, so none are given.',
): EntryDraft => ({
  id: `8(2)(e)${id}`,
  label: `War crime of ${label}`,
  ours: true,
  elements: null,
  elementsNote,
  amendment,
  counterparts: close(counterpart),
});

const WEAPONS = { amendment: 'AMD-2010-WEAPONS' };

/** Article 8(2)(e): other serious violations, in armed conflicts that are not international. */
export const niacOther: Family = {
  name: 'war-crimes-niac-other',
  conflictType: 'NIAC',
  context: [
    'CTX-NIAC-NEXUS',
    'CTX-AC-AWARENESS',
    'CTX-NIAC-THRESHOLD-2F',
    'CTX-WC-JURISDICTION-8-1',
  ],
  entries: [
    entry('(i)', 'attacking civilians', twin.civilians, close('8(2)(b)(i)'), {
      notes: [
        'That an attack was disproportionate is at most a sign of what it was directed at; whether it can prove an attack on civilians is disputed.',
      ],
    }),
    entry(
      '(ii)',
      'attacking objects or persons using the distinctive emblems of the Geneva Conventions',
      twin.emblems,
      close('8(2)(b)(xxiv)'),
    ),
    entry(
      '(iii)',
      'attacking personnel or objects involved in a humanitarian assistance or peacekeeping mission',
      twin.mission,
      close('8(2)(b)(iii)'),
    ),
    entry('(iv)', 'attacking protected objects', twin.protectedObjects, close('8(2)(b)(ix)')),
    entry('(v)', 'pillaging', twin.pillage, close('8(2)(b)(xvi)')),
    ...sexualViolence('a serious violation of common article 3').map(([label, own], i) =>
      entry(`(vi)-${i + 1}`, label, own, close('8(2)(b)(xxii)')),
    ),
    entry(
      '(vii)',
      'using, conscripting and enlisting children',
      twin.children('an armed force or group'),
      close('8(2)(b)(xxvi)'),
    ),
    entry(
      '(viii)',
      'displacing civilians',
      [
        conduct('The person ordered that a civilian population be displaced.'),
        circumstance(
          'Neither the safety of those civilians nor military necessity justified the order.',
        ),
        circumstance('The person was in a position to have it carried out.'),
      ],
      partial('8(2)(a)(vii)', '8(2)(b)(viii)'),
      {
        notes: [
          'Somebody must have ordered the displacement; that people fled from bombardment is probably not enough (our reading, for counsel to confirm).',
        ],
      },
    ),
    entry(
      '(ix)',
      'treacherously killing or wounding',
      twin.treachery('an adverse party, as its fighters'),
      close('8(2)(b)(xi)'),
    ),
    entry('(x)', 'denying quarter', twin.noQuarter, close('8(2)(b)(xii)')),
    entry(
      '(xi)-1',
      'mutilation',
      [
        ...twin.mutilation,
        circumstance('They were in the power of another party to the conflict.'),
      ],
      close('8(2)(b)(x)'),
    ),
    entry(
      '(xi)-2',
      'medical or scientific experiments',
      [
        ...twin.experiments,
        circumstance('They were in the power of another party to the conflict.'),
      ],
      close('8(2)(b)(x)'),
    ),
    entry(
      '(xii)',
      "destroying or seizing the enemy's property",
      twin.enemyProperty('an adversary'),
      [...close('8(2)(b)(xiii)'), ...partial('8(2)(a)(iv)')],
    ),
    entry(
      '(xiii)',
      'employing poison or poisoned weapons',
      twin.poison,
      close('8(2)(b)(xvii)'),
      WEAPONS,
    ),
    entry(
      '(xiv)',
      'employing prohibited gases, liquids, materials or devices',
      twin.gas,
      close('8(2)(b)(xviii)'),
      WEAPONS,
    ),
    entry('(xv)', 'employing prohibited bullets', twin.bullets, close('8(2)(b)(xix)'), WEAPONS),
    unchecked('(xvi)', 'employing biological or toxin weapons', 'AMD-2017-BIO', '8(2)(b)(xxvii)'),
    unchecked(
      '(xvii)',
      'employing weapons injuring by non-detectable fragments',
      'AMD-2017-FRAG',
      '8(2)(b)(xxviii)',
    ),
    unchecked('(xviii)', 'employing blinding laser weapons', 'AMD-2017-LASER', '8(2)(b)(xxix)'),
    unchecked(
      '(xix)',
      'starvation as a method of warfare',
      'AMD-2019-STARVATION',
      '8(2)(b)(xxv)',
      'Elements were adopted with the amendment; nobody here has checked them yet, so none are given. The twin 8(2)(b)(xxv) has four.',
    ),
  ],
};
