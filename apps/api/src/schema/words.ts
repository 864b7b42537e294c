import { registerEnumType } from '@nestjs/graphql';
import { EXHIBIT_STATES } from '#dossier';
import {
  ACCOUNT_WITHDRAWAL_GROUNDS,
  ACTOR_KINDS,
  ACT_KINDS,
  AREA_LEVELS,
  ATTRIBUTION_LEVELS,
  ATTRIBUTION_ROLES,
  BEARINGS,
  CONCLUSION_KINDS,
  CONFLICT_TYPES,
  CONSENT_PURPOSES,
  CORRECTORS,
  CORRESPONDENCE_FITS,
  COUNT_QUALIFIERS,
  CUSTODIAN_KINDS,
  DISCLOSURE_MEANS,
  DISCLOSURE_PURPOSES,
  DISPOSALS,
  DOSSIER_ANCHORS,
  DOSSIER_CAUSES,
  DOSSIER_DIFFERENCES,
  DOSSIER_LANGUAGES,
  DOSSIER_PROFILES,
  ELEMENT_FINDINGS,
  FACT_KINDS,
  FINDING_OUTCOMES,
  FIXITY_OUTCOMES,
  HANDLING_LEVELS,
  IDENTITY_USES,
  INCIDENT_LINKS,
  KNOWLEDGE_BASES,
  LINKAGE_ENDS,
  MEMBER_ROLES,
  NEXUS_ANSWERS,
  OBJECTIVE_FINDINGS,
  PERSON_ROLES,
  POST_BASES,
  PURPOSES,
  RENDITION_KINDS,
  SOURCE_KINDS,
  SOURCE_RELIABILITIES,
  STANCES,
  STATEMENT_STANCES,
  SUBJECT_NOUNS,
  TASK_SUBJECTS,
  TEXT_LANGUAGES,
  TOLL_OUTCOMES,
  VERIFICATION_LEVELS,
  WITHDRAWAL_EFFECTS,
  WITHDRAWAL_GROUNDS,
} from '#events';
import { GAP_KINDS, INCIDENT_DIMENSIONS } from '#read-side';

/** A closed list of words as an enum of the schema, whose values are the words of the register. */
const words = <const W extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  of: W,
  valuesMap: Partial<Record<keyof W, { description: string }>> = {},
): W => {
  registerEnumType(of, { name, description, valuesMap });
  return of;
};

/** One of the words of such an enum. */
export type Word<W> = W[keyof W];

type Same<W extends readonly string[]> = { readonly [K in W[number]]: K };
const same = <const W extends readonly string[]>(...list: W): Same<W> =>
  Object.fromEntries(list.map((word) => [word, word])) as Same<W>;

export const Purpose = words(
  'Purpose',
  'What a register is opened for, for ever.',
  same(...PURPOSES),
);

export const SourceKind = words(
  'SourceKind',
  'What kind of source asserts.',
  same(...SOURCE_KINDS),
);

export const SubjectNoun = words(
  'SubjectNoun',
  'What kind of thing is meant.',
  same(...SUBJECT_NOUNS),
);

export const ActKind = words(
  'ActKind',
  'What an act is, as the source divides the incident.',
  same(...ACT_KINDS),
);

export const Outcome = words('Outcome', 'What happened to people.', same(...TOLL_OUTCOMES));

export const CountQualifier = words(
  'CountQualifier',
  'How firmly a number is stated.',
  same(...COUNT_QUALIFIERS),
);

export const ClaimKind = words(
  'ClaimKind',
  'What a claim is about.',
  same(
    'toll',
    'control',
    'attribution',
    'characterisation',
    'time',
    'statement',
    'militaryObjective',
  ),
);

export const AttributionLevel = words(
  'AttributionLevel',
  'How closely an author is named.',
  same(...ATTRIBUTION_LEVELS),
);

export const AttributionRole = words(
  'AttributionRole',
  'Named as author, counted under in a tally, or said to be present without being blamed.',
  same(...ATTRIBUTION_ROLES),
);

export const Stance = words('Stance', 'What a speaker does.', same(...STATEMENT_STANCES));

export const ObjectiveFinding = words(
  'ObjectiveFinding',
  'Whether a military objective was found at or near the place.',
  same(...OBJECTIVE_FINDINGS),
);

export const WithdrawalGround = words(
  'WithdrawalGround',
  'On what ground a claim no longer stands.',
  same(...WITHDRAWAL_GROUNDS),
);

export const VerificationLevel = words(
  'VerificationLevel',
  'How far an incident has been verified.',
  same(...VERIFICATION_LEVELS),
);

export const ClassificationStatus = words(
  'ClassificationStatus',
  'What became of a legal characterisation.',
  same('proposed', 'adopted', 'rejected', 'withdrawn', 'superseded'),
);

export const IncidentLinkKind = words(
  'IncidentLinkKind',
  'How incidents hang together.',
  same(...INCIDENT_LINKS),
);

export const LinkDirection = words(
  'LinkDirection',
  'From which end a link is seen.',
  same('to', 'from'),
);

export const TollBy = words(
  'TollBy',
  'Whose toll stands for the count.',
  same('member', 'publication'),
);

export const RuleAnswer = words('RuleAnswer', 'What a counting rule answers.', {
  yes: 'true',
  no: 'false',
  undetermined: 'undetermined',
});

export const SourceReliability = words(
  'SourceReliability',
  'How reliable a source is (Admiralty system).',
  same(...SOURCE_RELIABILITIES),
  { A: { description: 'Completely reliable.' }, F: { description: 'Cannot be judged.' } },
);

export const InformationCredibility = words(
  'InformationCredibility',
  'How credible an information is (Admiralty system).',
  { C1: '1', C2: '2', C3: '3', C4: '4', C5: '5', C6: '6' },
  { C1: { description: 'Confirmed by other sources.' }, C6: { description: 'Cannot be judged.' } },
);

export const CheckOutcome = words('CheckOutcome', 'What came of checking source, place or time.', {
  confirmed: 'confirmed',
  notConfirmed: 'not confirmed',
  disputed: 'disputed',
  notChecked: 'not checked',
});

export const AssessmentKind = words(
  'AssessmentKind',
  'What kind of assessment of an item.',
  same('grade', 'authenticity', 'contest'),
);

export const CustodianKind = words(
  'CustodianKind',
  'Who has an item in hand: this office as a whole, or somebody.',
  same(...CUSTODIAN_KINDS),
);

export const CustodyKind = words(
  'CustodyKind',
  'What kind of link in a chain of custody.',
  same('transfer', 'gap', 'fixity', 'workingCopy', 'redactedCopy', 'rendition'),
);

export const FixityOutcome = words(
  'FixityOutcome',
  'How a file was found when its bytes were compared with their hash.',
  same(...FIXITY_OUTCOMES),
);

export const RenditionKind = words(
  'RenditionKind',
  'What a rendition of an item is.',
  same(...RENDITION_KINDS),
);

export const DisposalKind = words(
  'DisposalKind',
  'How files of an item leave the office for good.',
  same(...DISPOSALS),
);

export const DisposalState = words(
  'DisposalState',
  'What became of an order to return or destroy.',
  same('ordered', 'approved', 'rejected', 'returned', 'destroyed'),
);

export const PersonRole = words(
  'PersonRole',
  'The part of a natural person in a matter.',
  same(...PERSON_ROLES),
);

export const IdentityState = words(
  'IdentityState',
  'Whether an identity stands in the vault.',
  same('kept', 'destructionRequested', 'destroyed'),
);

export const DestructionState = words(
  'DestructionState',
  'What became of a request to destroy an identity.',
  same('requested', 'approved', 'rejected', 'destroyed'),
  {
    requested: { description: 'It waits for the approval of two.' },
    approved: { description: 'By two: it waits to be carried out. Of a step: by one.' },
  },
);

export const PostBasis = words('PostBasis', 'In law or in fact.', same(...POST_BASES));

export const ConsentPurpose = words(
  'ConsentPurpose',
  'What a consent is for.',
  same(...CONSENT_PURPOSES),
);

export const IdentityUse = words('IdentityUse', 'How a person may appear.', same(...IDENTITY_USES));

export const ConsentStatus = words(
  'ConsentStatus',
  'What became of a consent.',
  same('recorded', 'narrowed', 'withdrawn'),
);

export const WithdrawalEffect = words(
  'WithdrawalEffect',
  'What a person who withdraws consent asks for.',
  same(...WITHDRAWAL_EFFECTS),
);

export const KnowledgeBasis = words(
  'KnowledgeBasis',
  'How a speaker knows.',
  same(...KNOWLEDGE_BASES),
);

export const CorrectionBy = words('CorrectionBy', 'Whose correction it is.', same(...CORRECTORS));

export const ActorKind = words(
  'ActorKind',
  'What can act besides a natural person.',
  same(...ACTOR_KINDS),
);

export const ActorRelation = words(
  'ActorRelation',
  'How an actor stands below another.',
  same('membership', 'command'),
);

export const ConflictType = words(
  'ConflictType',
  'International, or not of an international character.',
  same(...CONFLICT_TYPES),
);

export const Nexus = words(
  'Nexus',
  'Whether an act was part of a conflict.',
  same(...NEXUS_ANSWERS),
);

export const Forum = words('Forum', 'The forum for which a case is prepared.', {
  ICC: 'ICC',
  DE_VStGB: 'DE-VStGB',
  other: 'other',
});

export const DossierProfile = words(
  'DossierProfile',
  'Whom a dossier is for: each lets out what such a reader may have.',
  same(...DOSSIER_PROFILES),
);

export const DossierLanguage = words(
  'DossierLanguage',
  'In which language a dossier speaks.',
  same(...DOSSIER_LANGUAGES),
);

export const DossierAnchor = words(
  'DossierAnchor',
  'What somebody outside the office confirmed of the signed head of a dossier.',
  same(...DOSSIER_ANCHORS),
);

export const DossierDifferenceKind = words(
  'DossierDifferenceKind',
  'How a file of a dossier is otherwise than in the issue whose place it takes.',
  same(...DOSSIER_DIFFERENCES),
);

export const DossierCauseKind = words(
  'DossierCauseKind',
  'Why a dossier could not be made again as it was.',
  same(...DOSSIER_CAUSES),
);

export const Bearing = words(
  'Bearing',
  'Which way an exhibit points (Rome Statute, 54(1)(a) and 67(2); Rules of Procedure and Evidence, 77).',
  same(...BEARINGS),
);

export const ExhibitState = words(
  'ExhibitState',
  'What must be known of an exhibit before it is relied on. Several can hold at once.',
  same(...EXHIBIT_STATES),
  {
    contested: { description: 'Somebody disputes the item.' },
    exculpatory: { description: 'It was found to speak for a suspect.' },
    mixed: { description: 'It was found to speak for and against a suspect.' },
    materialToDefence: { description: 'It was found material to the preparation of the defence.' },
    underCondition: {
      description: 'Whoever provided the item laid down terms, or it is under seal or secret.',
    },
    returned: { description: 'By order, files of it went back and are here no longer.' },
    destroyed: { description: 'By order, files of it were destroyed.' },
    withdrawn: { description: 'The item is no longer relied on.' },
    excluded: { description: 'It was taken out of the case; its number stays used.' },
  },
);

export const AllegedFactKind = words(
  'AllegedFactKind',
  'What an alleged fact is there to show.',
  same(...FACT_KINDS),
);

export const SupportStance = words(
  'SupportStance',
  'Which way a support points.',
  same(...STANCES),
);

export const ChargeStatus = words(
  'ChargeStatus',
  'What became of a charge.',
  same('drafted', 'adopted', 'withdrawn'),
);

export const LinkageEnd = words(
  'LinkageEnd',
  'What stands at an end of a link, from the act to the suspect.',
  same(...LINKAGE_ENDS),
);

export const ElementFinding = words(
  'ElementFinding',
  'What a member found of a row of a matrix; of a ground excluding responsibility, whether it is made out.',
  same(...ELEMENT_FINDINGS),
);

export const Coverage = words(
  'Coverage',
  'What lies beside something: computed, and never a finding.',
  same('nothing', 'for', 'against', 'both'),
);

export const RequirementRow = words(
  'RequirementRow',
  'What a row of a matrix is about.',
  same('threshold', 'contextual', 'material', 'mental', 'mode', 'ground'),
);

export const CorrespondenceFit = words(
  'CorrespondenceFit',
  'What the second of two entries covers, seen from the first.',
  same(...CORRESPONDENCE_FITS),
);

export const TextLanguage = words(
  'TextLanguage',
  'The language of an official text.',
  same(...TEXT_LANGUAGES),
);

export const CorrespondenceStatus = words(
  'CorrespondenceStatus',
  'What became of an opinion on two entries of the law.',
  same('proposed', 'adopted', 'rejected', 'withdrawn'),
);

export const GapKind = words(
  'GapKind',
  'What a case lacks, or what has to be looked at.',
  same(...GAP_KINDS),
  {
    NOTHING: { description: 'Nothing lies beside the row.' },
    ONLY_AGAINST: { description: 'All that lies beside the row is against it.' },
    CONTRADICTED: { description: 'There is something for the row and something against it.' },
    NOT_ASSESSED: { description: 'Nobody has assessed the row.' },
    MET_WITHOUT_SUPPORT: { description: 'The row was found met, and nothing supports it now.' },
    CHAIN_BROKEN: { description: 'The links do not lead from every act to the suspect.' },
    NOT_ADOPTED: { description: 'Nobody has adopted the charge.' },
    DEPARTURE: { description: 'The charge departs from what the tool found.' },
    FACT_WITHOUT_SUPPORT: { description: 'Nothing supports the fact or speaks against it.' },
    SUPPORT_FALLEN: { description: 'Something that the fact rested on is not relied on any more.' },
    DEFENCE_LEFT_OUT: {
      description:
        'What can help the defence is not relied on any more: an exhibit left the case or its item was withdrawn, a support against a fact or for one of the defence was withdrawn, or a fact of the defence was withdrawn or put under another kind.',
    },
    LEFT_OUT_UNWEIGHED: {
      description: 'An exhibit was taken out that nobody ever weighed.',
    },
  },
);

export const RestingKind = words(
  'RestingKind',
  'What rests on something.',
  same('fact', 'requirement', 'charge', 'classification', 'linkage'),
);

export const ApplicabilityAnswer = words(
  'ApplicabilityAnswer',
  'Whether a provision can apply: by type of conflict, time, link and acceptance.',
  same('applies', 'doesNot', 'dependsOn'),
);

export const FigureLanguage = words(
  'FigureLanguage',
  'The language of a figure.',
  same('en', 'ar'),
);

export const AccountWithdrawalGround = words(
  'AccountWithdrawalGround',
  'On what ground an account was withdrawn.',
  same(...ACCOUNT_WITHDRAWAL_GROUNDS),
);

export const MemberRole = words(
  'MemberRole',
  'What a member of the office may be.',
  same(...MEMBER_ROLES),
);

export const HandlingLevel = words(
  'HandlingLevel',
  'How something must be handled (Regulations of the ICC Registry, 14).',
  same(...HANDLING_LEVELS),
);

export const ConclusionKind = words(
  'ConclusionKind',
  'A conclusion of its own, or the words of others that a report relays.',
  same(...CONCLUSION_KINDS),
);

export const TaskNoun = words('TaskNoun', 'What work can be about.', same(...TASK_SUBJECTS));

export const TaskStage = words(
  'TaskStage',
  'Whether a task is to be done.',
  same('open', 'done', 'dropped'),
);

export const FindingOutcome = words(
  'FindingOutcome',
  'What became of a finding.',
  same(...FINDING_OUTCOMES),
);

export const AreaLevel = words('AreaLevel', 'How wide an area is.', same(...AREA_LEVELS));

export const IncidentDimension = words(
  'IncidentDimension',
  'By what incidents are narrowed, counted beside each other and crossed.',
  same(...INCIDENT_DIMENSIONS),
  {
    subArea: { description: 'The district, subdistrict or rural part that the source states.' },
    district: { description: 'The district of the entry of a gazetteer that a member accepted.' },
    subdistrict: { description: 'The subdistrict of that entry.' },
    within: { description: 'The larger place in which the source puts it.' },
    place: { description: 'The entry of a gazetteer that a member accepted.' },
    party: { description: 'The party counted under.' },
    attributedTo: { description: 'The party that is said to have done it.' },
    target: { description: 'What stood there: the kind of site.' },
    rule: { description: 'What the counting rule answers.' },
    article: {
      description: 'The entry of the law of classifications that were proposed or adopted.',
    },
    control: { description: 'Who held the area, as it is counted.' },
  },
);

export const ChartMeasure = words(
  'ChartMeasure',
  'What a chart draws.',
  same('incidents', 'massacres', 'killed', 'children', 'unborn', 'women', 'injured'),
);

export const PageDirection = words(
  'PageDirection',
  'Which way the page is read on which a chart is put.',
  same('ltr', 'rtl'),
);

export const DisclosureMeans = words(
  'DisclosureMeans',
  'By which door something was shown.',
  same(...DISCLOSURE_MEANS),
);

export const DisclosurePurpose = words(
  'DisclosurePurpose',
  'What somebody says that they look at something for.',
  same(...DISCLOSURE_PURPOSES),
);
