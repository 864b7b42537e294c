import { circumstance, conduct, consequence, contextual, mental } from '../writing.js';
import type { EntryDraft, Family } from '../writing.js';
import type { ConflictType, EntryKind } from '../entry.js';

/** A family of the German catalogue: with what its entries are and from when they stand. */
export interface GermanFamily extends Family {
  readonly kind: EntryKind;
  readonly since: string;
}

const VSTGB_SINCE = '2002-06-30';

/** A family of entries of one kind, from one day. */
export const family = (
  name: string,
  kind: EntryKind,
  conflictType: ConflictType,
  entries: readonly EntryDraft[],
  since = VSTGB_SINCE,
): GermanFamily => ({ name, kind, conflictType, context: [], entries, since });

/** What every war crime of the code asks for. */
export const link = contextual(
  'The act was connected with an armed conflict, international or not international.',
);
/** What every crime against humanity of the code asks for. */
export const attack = contextual(
  'The act was part of a widespread or systematic attack on a civilian population, and the person knew the facts that made it so.',
);
const intentGroup = mental(
  'The person wanted a national, racial, religious or ethnic group as such to be destroyed wholly or in part.',
);
/** Whom § 8 protects. */
export const protectedPerson = circumstance(
  'They were protected by international humanitarian law in the sense of § 8(6) VStGB.',
);

/** An entry under a label of ours. */
export const one = (
  id: string,
  label: string,
  elements: EntryDraft['elements'],
  notes: readonly string[] = [],
): EntryDraft => ({ id, label, ours: true, elements, notes });

/** The reform of 2024. */
export const REWORDED =
  'Parts of the code were reworded with effect from 3 August 2024; read the text that stood on the day of the act.';

/** Version 1: the code of crimes against international law and the rules of the criminal code that it rests on. */
export const germanFamilies: readonly GermanFamily[] = [
  family('genocide', 'crime', 'ANY', [
    one('§ 6(1) no. 1 VStGB', 'Genocide by killing', [
      conduct('The person killed a member of the group.'),
      intentGroup,
    ]),
    one('§ 6(1) no. 2 VStGB', 'Genocide by serious bodily or mental harm', [
      consequence('The person did serious bodily or mental harm to a member of the group.'),
      intentGroup,
    ]),
    one('§ 6(1) no. 3 VStGB', 'Genocide by conditions of life', [
      conduct('The person put the group under conditions of life apt to destroy it physically.'),
      intentGroup,
    ]),
    one('§ 6(1) no. 4 VStGB', 'Genocide by measures against births', [
      conduct('The person imposed measures meant to stop births within the group.'),
      intentGroup,
    ]),
    one('§ 6(1) no. 5 VStGB', 'Genocide by transfer of children', [
      conduct('The person moved a child of the group by force into another group.'),
      intentGroup,
    ]),
  ]),
  family('crimes-against-humanity', 'crime', 'ANY', [
    one('§ 7(1) no. 1 VStGB', 'Killing as a crime against humanity', [
      conduct('The person killed a human being.'),
      attack,
    ]),
    one('§ 7(1) no. 2 VStGB', 'Extermination', [
      conduct(
        'The person put a population or part of it under conditions of life apt to destroy it, in order to destroy it.',
      ),
      attack,
    ]),
    one('§ 7(1) no. 4 VStGB', 'Deportation or forcible transfer', [
      conduct(
        'The person moved a human being to another State or area by expulsion or coercion, against a general rule of international law.',
      ),
      circumstance('They were lawfully where they were taken from.'),
      attack,
    ]),
    one('§ 7(1) no. 5 VStGB', 'Torture', [
      consequence('The person caused considerable bodily or mental harm or suffering.'),
      circumstance('They were in the person’s custody or otherwise under control.'),
      circumstance('It was no mere consequence of sanctions that international law allows.'),
      attack,
    ]),
    one('§ 7(1) no. 8 VStGB', 'Serious bodily or mental harm', [
      consequence(
        'The person caused severe bodily or mental harm, above all of the kind of § 226 StGB.',
      ),
      attack,
    ]),
    one('§ 7(1) no. 9 VStGB', 'Severe deprivation of liberty', [
      conduct(
        'The person took a human being’s liberty severely, against a general rule of international law.',
      ),
      attack,
    ]),
    one(
      '§ 7(1) no. 10 VStGB',
      'Persecution',
      [
        conduct(
          'The person took basic human rights from an identifiable group, or limited them substantially.',
        ),
        circumstance(
          'It was for reasons of politics, race, nationality, ethnicity, culture, religion, gender or others that international law rejects.',
        ),
        attack,
      ],
      [REWORDED],
    ),
  ]),
  family('war-crimes-persons', 'crime', 'ARMED', [
    one(
      '§ 8(1) no. 1 VStGB',
      'Killing a protected person',
      [conduct('The person killed a human being.'), protectedPerson, link],
      [
        'In a conflict that is not international, § 8(6) no. 2 protects the wounded, sick and shipwrecked and people who take no direct part in the hostilities and are in the power of the adverse party.',
      ],
    ),
    one('§ 8(1) no. 2 VStGB', 'Taking hostages', [
      conduct('The person took a human being hostage.'),
      protectedPerson,
      link,
    ]),
    one('§ 8(1) no. 3 VStGB', 'Cruel or inhuman treatment', [
      consequence(
        'The person treated a human being cruelly or inhumanly by considerable bodily or mental harm or suffering, above all by torture or mutilation.',
      ),
      protectedPerson,
      link,
    ]),
    one('§ 8(1) no. 6 VStGB', 'Deportation or forcible transfer of a protected person', [
      conduct(
        'The person moved a human being to another State or area by expulsion or coercion, against a general rule of international law.',
      ),
      circumstance('They were lawfully there.'),
      protectedPerson,
      link,
    ]),
    one('§ 8(1) no. 7 VStGB', 'Punishment without a fair trial', [
      conduct(
        'The person imposed or carried out a considerable penalty, above all death or imprisonment, without a fair and regular trial.',
      ),
      protectedPerson,
      link,
    ]),
    one('§ 8(1) no. 9 VStGB', 'Grave humiliation', [
      consequence('The person treated a human being in a gravely humiliating or degrading way.'),
      protectedPerson,
      link,
    ]),
  ]),
  family('war-crimes-property', 'crime', 'ARMED', [
    one('§ 9(1) VStGB', 'Pillage and destruction of property', [
      conduct(
        'The person pillaged, or destroyed, took or seized things of the adverse party on a considerable scale.',
      ),
      circumstance(
        'International law forbade it, and the needs of the conflict did not call for it.',
      ),
      circumstance(
        'For other acts than pillage: the things were in the power of the person’s own party.',
      ),
      link,
    ]),
  ]),
  family('war-crimes-missions-emblems', 'crime', 'ARMED', [
    one('§ 10(1) no. 1 VStGB', 'Attack on a humanitarian or peacekeeping mission', [
      conduct(
        'The person directed an attack at people, facilities, material, units or vehicles of a humanitarian or peacekeeping mission under the Charter of the United Nations.',
      ),
      circumstance('They were entitled to the protection of civilians or civilian objects.'),
      link,
    ]),
    one('§ 10(1) no. 2 VStGB', 'Attack on what bears a protective emblem', [
      conduct(
        'The person directed an attack at people, buildings, material, medical units or transports that bore an emblem of the Geneva Conventions as international humanitarian law provides.',
      ),
      link,
    ]),
  ]),
  family('war-crimes-methods', 'crime', 'ARMED', [
    one(
      '§ 11(1) no. 1 VStGB',
      'Attack on civilians',
      [
        conduct('The person directed an attack by military means.'),
        circumstance(
          'It was directed at the civilian population as such or at civilians who took no direct part in the hostilities.',
        ),
        link,
      ],
      ['Where a civilian is killed or seriously injured by it, § 11(2) raises the penalty.'],
    ),
    one('§ 11(1) no. 2 VStGB', 'Attack on civilian objects', [
      conduct('The person directed an attack by military means.'),
      circumstance(
        'It was directed at civilian objects as long as international humanitarian law protects them as such, for instance buildings for religion, education, art, science or charity, historic monuments, hospitals, undefended places or works with dangerous forces.',
      ),
      link,
    ]),
    one('§ 11(1) no. 3 VStGB', 'Disproportionate attack', [
      conduct('The person carried out an attack by military means.'),
      circumstance(
        'It would kill or injure civilians or damage civilian objects on a scale out of proportion to the concrete and direct overall military advantage expected.',
      ),
      mental('The person expected this as certain.', 2),
      link,
    ]),
    one('§ 11(1) no. 4 VStGB', 'Human shields', [
      conduct('The person used someone whom international humanitarian law protects as a shield.'),
      mental('It was to keep the enemy from acting against certain targets.', 1),
      link,
    ]),
    one('§ 11(1) no. 5 VStGB', 'Starvation of civilians', [
      conduct(
        'The person used starvation of civilians as a method of warfare, by withholding what they need to survive or by hindering relief against international humanitarian law.',
      ),
      link,
    ]),
    one('§ 11(1) no. 6 VStGB', 'No quarter', [
      conduct('The person ordered or threatened, as a commander, that no quarter be given.'),
      link,
    ]),
    one('§ 11(1) no. 7 VStGB', 'Treacherous killing or injuring', [
      conduct(
        'The person treacherously killed or injured a fighter or soldier of the adverse party.',
      ),
      link,
    ]),
  ]),
  family('war-crimes-means', 'crime', 'ARMED', [
    one('§ 12(1) no. 1 VStGB', 'Poison', [
      conduct('The person used poison or poisoned weapons.'),
      link,
    ]),
    one('§ 12(1) no. 2 VStGB', 'Biological or chemical weapons', [
      conduct('The person used biological or chemical weapons.'),
      link,
    ]),
    one(
      '§ 12(1) no. 3 VStGB',
      'Expanding bullets',
      [conduct('The person used bullets that expand or flatten easily in the body.'), link],
      [REWORDED],
    ),
  ]),
  family(
    'aggression',
    'crime',
    'INTERSTATE',
    [
      one('§ 13(1) VStGB', 'Crime of aggression', [
        conduct('The person waged a war of aggression or committed another act of aggression.'),
        circumstance(
          'By its character, gravity and scale it was a manifest violation of the Charter of the United Nations.',
        ),
        circumstance(
          'The person could in fact control or direct the political or military action of a State.',
        ),
      ]),
    ],
    '2017-01-01',
  ),
  family('duties-of-superiors', 'crime', 'ANY', [
    one('§ 14(1) VStGB', 'Violation of the duty of supervision by a commander', [
      circumstance('The person was a military commander or in fact acted as one.'),
      conduct(
        'The person did not properly supervise somebody under their command or actual control.',
      ),
      consequence('That one committed an act under the code.'),
      mental(
        'The omission was intended or negligent, and the commander could have seen the act coming and prevented it.',
        2,
      ),
    ]),
    one('§ 14(2) VStGB', 'Violation of the duty of supervision by a civilian superior', [
      circumstance('The person was a civilian superior or in fact acted as one.'),
      conduct(
        'The person did not properly supervise somebody under their authority or actual control.',
      ),
      consequence('That one committed an act under the code.'),
      mental(
        'The omission was intended or negligent, and the superior could readily have seen the act coming and prevented it.',
        2,
      ),
    ]),
    one('§ 15(1) VStGB', 'Failure to report a crime', [
      circumstance('The person was a military commander or civilian superior.'),
      circumstance('A subordinate had committed an act under the code.'),
      conduct('The person did not bring it at once before those who investigate or prosecute.'),
    ]),
  ]),
  family(
    'modes-of-liability',
    'mode',
    'ANY',
    [
      one('§ 25(1) StGB', 'Perpetration, alone or through another', [
        conduct('The person committed the act in person or through another.'),
        mental('The person acted with intent (§ 15 StGB).', 1),
      ]),
      one('§ 25(2) StGB', 'Joint perpetration', [
        circumstance('Several people had resolved together on the act.'),
        conduct('Each contributed to it jointly.'),
        mental('The person acted with intent (§ 15 StGB).', 2),
      ]),
      one('§ 26 StGB', 'Instigation', [
        conduct('The person brought another to resolve on the act.'),
        circumstance('That one committed it unlawfully and with intent.'),
        mental('The person intended both.', 1, 2),
      ]),
      one('§ 27 StGB', 'Aiding', [
        conduct('The person helped another with the act.'),
        circumstance('That one committed it unlawfully and with intent.'),
        mental('The person intended both.', 1, 2),
      ]),
      one('§ 13 StGB', 'Commission by omission', [
        conduct('The person did not prevent the result.'),
        circumstance('The person was bound in law to see that it did not come about.'),
        circumstance('The omission is equal to committing the act.'),
      ]),
    ],
    '1975-01-01',
  ),
  family('responsibility-of-superiors', 'mode', 'ANY', [
    one('§ 4(1) VStGB', 'Responsibility of military commanders and civilian superiors', [
      circumstance('The person was a military commander or civilian superior.'),
      conduct('The person did not prevent a subordinate from committing an act under the code.'),
      mental('The person knew of the act to come and let it happen.', 2),
    ]),
    one('§ 4(2) VStGB', 'Those who in fact act as commanders or superiors', [
      circumstance(
        'The person had actual power of command or leadership and control over the forces, organisation or enterprise.',
      ),
      conduct('The person did not prevent a subordinate from committing an act under the code.'),
      mental('The person knew of the act to come and let it happen.', 2),
    ]),
  ]),
  family('grounds-excluding-responsibility', 'ground', 'ANY', [
    one('§ 3 VStGB', 'Acting on orders', [
      circumstance(
        'The act was one under §§ 8 to 15 VStGB, done on a military or like binding order.',
      ),
      mental('The person did not see that the order was unlawful.'),
      circumstance('It was not manifestly unlawful.'),
    ]),
  ]),
  family('general-rules', 'rule', 'ANY', [
    one('§ 1 VStGB', 'Scope', null, [
      'The code applies to its serious crimes wherever they were committed and without a link to Germany; for § 13 a link is needed. Whether to prosecute is for § 153f of the code of criminal procedure.',
    ]),
    one('§ 2 VStGB', 'General criminal law applies', null, [
      'The general criminal law applies unless §§ 1 and 3 to 5 say otherwise.',
    ]),
    one('§ 5 VStGB', 'No statute of limitations', null, [
      'The prosecution of serious crimes under the code, and the penalties, do not lapse with time.',
    ]),
  ]),
];
