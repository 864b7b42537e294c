/** Which tool read a citation, in which version: flags are the output of a tool. */
export const CITATION_TOOL = { name: 'sijil-law-citations', version: 2 } as const;

/**
 * What a flag is: a mistake; a gap, which leaves something to be stated; a notice; or a controversy, on
 * which lawyers differ. `by`: whether the words alone show it, or only the report around them.
 */
export interface FlagDefinition {
  readonly kind: 'mistake' | 'gap' | 'notice' | 'controversy';
  readonly by: 'cite' | 'review' | 'both';
  readonly says: string;
}

const flag = (
  kind: FlagDefinition['kind'],
  by: FlagDefinition['by'],
  says: string,
): FlagDefinition => ({ kind, by, says });

/** Every flag there is. A flag never rewrites what was written. */
export const flags = {
  AMBIGUOUS_CONFLICT_TYPE: flag(
    'gap',
    'cite',
    'What is named exists for more than one type of conflict, or depends on the type, and none is given.',
  ),
  ARABIC_FOR_ROMAN: flag(
    'notice',
    'cite',
    'A sub-item that the English text numbers in Roman numerals is written with an Arabic one; it is read as the same number.',
  ),
  CERTAINTY_CONFLICT: flag(
    'mistake',
    'review',
    'The conclusion is put more surely than the report puts the attribution or the facts beneath it.',
  ),
  CONFLICT_TYPE_MISMATCH: flag(
    'mistake',
    'both',
    'The provision applies in another type of conflict than the one that is pleaded.',
  ),
  CONTEXT_ELEMENT_MISMATCH: flag(
    'mistake',
    'both',
    'The context that is pleaded belongs to another family of crimes than the provision.',
  ),
  DESCRIPTIVE_REFERENCE: flag(
    'gap',
    'cite',
    'A rule is described and not cited; the instruments are our reading.',
  ),
  DISPROPORTION_AS_PROOF: flag(
    'controversy',
    'both',
    'Disproportion is taken as proof that civilians were the object of the attack; whether it can be is disputed.',
  ),
  ELEMENTS_NOT_ENUMERATED: flag(
    'gap',
    'cite',
    'All elements are said to be met, and none is named.',
  ),
  FACT_CONFLICT: flag(
    'mistake',
    'review',
    'The conclusion states a fact otherwise than the report does.',
  ),
  GROUNDS_NO_CRIME: flag(
    'mistake',
    'review',
    'A crime is concluded from an instrument under which no person can be charged.',
  ),
  INSTRUMENT_NOT_NAMED: flag(
    'gap',
    'cite',
    'An article is cited and no instrument; it is read in the law of the forum.',
  ),
  KILLING_IN_HOSTILITIES: flag(
    'controversy',
    'both',
    'A killing in the conduct of hostilities is called murder or wilful killing; whether that entry or the one on attacks applies is disputed.',
  ),
  LABEL_ONLY: flag('gap', 'cite', 'A crime is named by its title, without a citation.'),
  MODE_OVERSTATED: flag(
    'mistake',
    'both',
    'The responsibility that is asserted is more direct than the provision, or the report, supports.',
  ),
  NEGATED: flag('notice', 'cite', 'The text says that this does not apply; it alleges nothing.'),
  NOT_CHARGEABLE: flag(
    'mistake',
    'cite',
    'Nobody can be charged under this provision as it stands.',
  ),
  NOT_YET_IN_FORCE: flag(
    'mistake',
    'both',
    'On the date of the act the provision bound nobody yet.',
  ),
  NO_NIAC_CRIME_IN_STATUTE: flag(
    'notice',
    'both',
    'The Rome Statute makes this a crime in international armed conflicts only.',
  ),
  NO_PINPOINT: flag('gap', 'cite', 'A family of crimes is named and no provision in it.'),
  NO_RULE_NUMBER: flag('gap', 'cite', 'Customary law is invoked without a rule.'),
  NO_SUCH_CONVENTION: flag('mistake', 'cite', 'There is no convention of this number.'),
  NO_SUCH_PROVISION: flag('mistake', 'cite', 'The instrument has no provision of this number.'),
  QUOTE_CHECK: flag('notice', 'cite', 'Words are quoted and are to be compared with the source.'),
  SPELLING_VARIANT: flag(
    'notice',
    'cite',
    'The title is spelt otherwise than in the official text.',
  ),
  SUBJECT_MISMATCH: flag(
    'mistake',
    'both',
    'The provision is about other conduct than the one that is named.',
  ),
  TOO_GENERAL: flag(
    'gap',
    'cite',
    'A whole article is cited; each of its crimes has a context and elements of its own to be shown.',
  ),
  WRONG_BRANCH_OF_LAW: flag(
    'mistake',
    'cite',
    'The rule is ascribed to another branch of law than the one it belongs to.',
  ),
  WRONG_INSTRUMENT: flag(
    'mistake',
    'both',
    'The number seems to belong to another instrument than the one named.',
  ),
  YEAR_MISMATCH: flag('mistake', 'cite', 'The resolution is of another year.'),
} as const satisfies Readonly<Record<string, FlagDefinition>>;

/** The code of a flag. */
export type FlagCode = keyof typeof flags;
