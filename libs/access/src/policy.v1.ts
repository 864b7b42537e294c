import type { FieldClass } from '#events';
import { commandsOf } from './policy.js';
import type { Line, Policy } from './policy.js';

const CONTENT: readonly FieldClass[] = ['public', 'case', 'confidential', 'work'];

/** What may be filed: never the team's reasons, never who somebody is. */
const FILED: readonly FieldClass[] = ['public', 'case', 'confidential'];

const lines: readonly Line[] = [
  // The office itself: who is a member, and what the register runs on.
  [
    ['administrator'],
    [
      'OpenRegister',
      'ChangePolicy',
      'RecordUpgrade',
      'AdmitMember',
      'GiveRole',
      'TakeRole',
      'AssignCase',
      'UnassignCase',
      'IssueCredential',
      'RevokeCredential',
    ],
  ],

  // Material in: reports, items, accounts, people and what is said of them.
  [
    ['investigator', 'analyst'],
    [
      'StartImport',
      'SaveMapping',
      'ReviseMapping',
      'RefuseRow',
      'RaiseFinding',
      'CompleteImport',
      'PublishFigure',
      'RecordFigureNoLongerPublished',
      'PublishConclusion',
      'ReviewConclusion',
      'RecordConclusionNoLongerPublished',

      'AddEvidence',
      'LinkEvidence',
      'UnlinkEvidence',
      'GradeEvidence',
      'AssessAuthenticity',
      'ContestEvidence',
      'WithdrawEvidence',

      'TransferCustody',
      'StateCustodyGap',
      'CheckFixity',
      'MakeWorkingCopy',
      'MakeRedactedCopy',
      'AddTranslation',

      'TakeAccount',
      'RecordPassage',
      'TranslatePassage',
      'CorrectAccount',
      'NoteInconsistency',
      'ExplainInconsistency',
      'WithdrawAccount',
      'DocumentAccount',
      'WithdrawAccountDocument',

      'RegisterPerson',
      'AssertRole',
      'AssertFate',
      'AssertPostHeld',

      'RecordIncident',
      'AssertDescription',
      'CorrectIncident',
      'AddAct',
      'MoveAct',
      'ResolvePlace',
      'RecordUnitNoLongerAsserted',
      'AssertTime',
      'AssertToll',
      'CorrectToll',
      'AssertControl',
      'AssessMilitaryObjective',
      'AssertAttribution',
      'AssertCharacterisation',
      'RecordStatement',
      'WithdrawClaim',
      'LinkIncidents',
      'UnlinkIncidents',
      'MergeIncidents',
      'UnmergeIncidents',
    ],
  ],
  [
    ['investigator', 'analyst', 'custodian'],
    ['MergePersons', 'UnmergePersons', 'RecordConsent', 'NarrowConsent', 'WithdrawConsent'],
  ],
  [
    ['investigator', 'analyst', 'lawyer'],
    [
      'RegisterActor',
      'AddName',
      'AssertMembership',
      'EndMembership',
      'AssertCommand',
      'EndCommand',
      'MergeActors',
      'UnmergeActors',
    ],
  ],

  // The law: cases, suspects, conflicts, characterisations.
  [
    ['lawyer'],
    [
      'OpenCase',
      'NameSuspect',
      'RemoveSuspect',
      'IncludeIncident',
      'ExcludeIncident',
      'IncludeEvidence',
      'ExcludeEvidence',
      'ProposeExclusion',
      'AssessBearing',
      'DraftCharge',
      'WithdrawCharge',
      'AssertLinkage',
      'WithdrawLinkage',
      'ArgueElement',
      'AssessElement',

      'IssueDossier',
      'DiscloseItem',

      'ClassifyConflict',
      'ReclassifyConflict',
      'AssessNexus',
      'AssertAttackOnCivilians',

      'ProposeClassification',
      'ReviseClassification',
      'WithdrawClassification',

      'ProposeCorrespondence',
      'ReviseCorrespondence',
      'WithdrawCorrespondence',

      'LoadOfficialText',
      'ReplaceOfficialText',
      'SignParaphrase',
      'WithdrawParaphraseSignature',
    ],
  ],
  [
    ['investigator', 'analyst', 'lawyer'],
    ['AllegeFact', 'ReviseFact', 'WithdrawFact', 'RecordFactSupport', 'WithdrawFactSupport'],
  ],

  // Work that is handed out among those who may read what it is about.
  [
    ['investigator', 'analyst', 'lawyer', 'reviewer'],
    [
      'OpenTask',
      'AssignTask',
      'ReassignTask',
      'ReturnTask',
      'RescheduleTask',
      'CompleteTask',
      'DropTask',
      'ReopenTask',
    ],
  ],

  // Second sight: what one proposed, another decides.
  [
    ['reviewer'],
    [
      'ApproveExclusion',
      'AdoptCorrespondence',
      'RejectCorrespondence',
      'RejectExclusion',
      'ApproveDisposal',
      'RejectDisposal',
      'AdoptClassification',
      'RejectClassification',
      'AdoptCharge',
      'ResolveFinding',
    ],
  ],
  [['investigator', 'analyst', 'reviewer'], ['AssessVerification']],

  // Bytes that leave for good: ordered by one, decided by another.
  [
    ['lawyer', 'custodian'],
    ['OrderDisposal', 'CarryOutDisposal'],
  ],

  // Protection.
  [['lawyer', 'custodian'], ['RequestDestruction']],
  [
    ['reviewer', 'custodian'],
    ['ApproveDestruction', 'RejectDestruction'],
  ],
  [
    ['custodian'],
    [
      'CorrectIdentity',
      'RecordIdentityRevealed',
      'CarryOutDestruction',
      'SetHandling',
      'PlaceHold',
      'LiftHold',
    ],
  ],

  // What the notary tells of its seals: no member does, whatever their roles.
  [[], ['SealCheckpoint', 'AnchorCheckpoint', 'RecordKeyRotation', 'RecordRestoration']],

  // What the house notes of what it shows: nobody notes it for themselves.
  [[], ['RecordDisclosure']],
];

/** The first policy: an administrator sees no case, only a custodian an identity, and an auditor changes nothing. */
export const policyV1: Policy = {
  version: 1,
  classes: {
    administrator: ['public'],
    investigator: CONTENT,
    analyst: CONTENT,
    lawyer: CONTENT,
    reviewer: CONTENT,
    auditor: CONTENT,
    custodian: ['public', 'case', 'confidential', 'identity'],
  },
  profiles: {
    court: FILED,
    defence: FILED,
    partner: ['public', 'case'],
    internal: CONTENT,
  },
  commands: commandsOf(lines),
  disclosures: ['auditor', 'custodian'],
};
