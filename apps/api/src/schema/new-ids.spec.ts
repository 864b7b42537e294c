import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType } from 'graphql';
import { projections } from '#read-side';

const MADE = 'Made by the system where left out.';

/** What may be left out and only names what is there already. Whatever is not here chooses an id. */
const NAMED: readonly string[] = [
  'AddEvidenceInput.host',
  'AssertAttributionInput.actId',
  'AssertAttributionInput.actorId',
  'AssertAttributionInput.replaces',
  'AssertCharacterisationInput.actId',
  'AssertCharacterisationInput.replaces',
  'AssertControlInput.actId',
  'AssertControlInput.replaces',
  'AssertTimeInput.actId',
  'AssertTimeInput.replaces',
  'AssertTollInput.actId',
  'AssertTollInput.replaces',
  'AssessBearingInput.suspectId',
  'AssessMilitaryObjectiveInput.actId',
  'AssessMilitaryObjectiveInput.replaces',
  'AssessNexusInput.actId',
  'CarryOutDisposalInput.receipt',
  'CustodianInput.id',
  'DisclosureFilterInput.caseId',
  'DisclosureFilterInput.memberId',
  'DisclosureFilterInput.subjectId',
  'DraftChargeInput.conflictId',
  'GrantUploadInput.accountId',
  'GrantUploadInput.host',
  'GrantUploadInput.incidentId',
  'LinkEvidenceInput.actId',
  'LinkageEndInput.id',
  'NameSuspectInput.person',
  'NameSuspectInput.post',
  'OpenTaskInput.assignee',
  'OrderDisposalInput.document',
  'ProposeClassificationInput.actId',
  'ProposeClassificationInput.conflictId',
  'RecordFactSupportInput.exhibitId',
  'RecordStatementInput.actId',
  'RecordStatementInput.replaces',
  'RecordStatementInput.target',
  'RequestDestructionInput.consentId',
  'RequestDestructionInput.document',
  'ReviseClassificationInput.actId',
  'ReviseClassificationInput.conflictId',
  'TakeAccountInput.evidenceId',
  'TakeAccountInput.incidentId',
  'TakeAccountInput.interpreter',
  'TakeAccountInput.person',
];

/** What must be given and names what is there already, within a record. Whatever is not here chooses an id. */
const REQUIRED: readonly string[] = [
  'ActNamedInput.actId',
  'ArgueElementInput.chargeId',
  'AssertLinkageInput.chargeId',
  'AssessBearingInput.exhibitId',
  'AssessElementInput.chargeId',
  'CarryOutDestructionInput.requestId',
  'CarryOutDisposalInput.disposalId',
  'ConclusionNamedInput.claimId',
  'CorrectTollInput.claimId',
  'DecideChargeInput.chargeId',
  'DecideDestructionInput.requestId',
  'DecideDisposalInput.disposalId',
  'DraftChargeInput.suspectId',
  'EndRelationInput.claimId',
  'ExcludeEvidenceInput.exhibitId',
  'ExplainInconsistencyInput.inconsistencyId',
  'LiftHoldInput.holdId',
  'MoveActInput.actId',
  'NarrowConsentInput.consentId',
  'RecordFactSupportInput.factId',
  'RemoveSuspectInput.suspectId',
  'ResolveFindingInput.findingId',
  'ReviewClassificationInput.classificationId',
  'ReviseFactInput.factId',
  'RevokeCredentialInput.credentialId',
  'UnlinkEvidenceInput.linkId',
  'UnlinkIncidentsInput.linkId',
  'WithdrawAccountDocumentInput.documentId',
  'WithdrawClaimInput.claimId',
  'WithdrawConsentInput.consentId',
  'WithdrawFactInput.factId',
  'WithdrawFactSupportInput.factId',
  'WithdrawFactSupportInput.supportId',
  'WithdrawLinkageInput.chargeId',
  'WithdrawLinkageInput.linkId',
];

describe('an id by which a read model finds something', () => {
  const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'));
  const within = new Set(
    projections.flatMap(({ tables }) =>
      tables.flatMap(({ on, key }) => (on !== null || key.includes('stream') ? key : [])),
    ),
  );
  const fields = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        at: `${type.name}.${field.name}`,
        name: field.name,
        made: field.description === MADE,
        maybe: String(field.type) === 'UUID',
        must: String(field.type) === 'UUID!',
      })),
    );

  it('is looked for in the whole register wherever a caller may choose it for something new', () => {
    const chosen = fields.filter(({ made }) => made);
    expect(chosen.length).toBeGreaterThan(30);
    const unmarked = fields.filter(({ made, maybe }) => maybe && !made);
    expect(unmarked.map(({ at }) => at).sort()).toEqual(NAMED);
    // An id of a record itself is its stream: nothing can be begun there twice.
    const below = fields.filter(({ name, made, must }) => must && !made && within.has(name));
    expect(below.map(({ at }) => at).sort()).toEqual(REQUIRED);
  });
});
