import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType } from 'graphql';
import { projections } from '#read-side';

const MADE = 'Made by the system where left out.';

/** What may be left out and only names what is there already. Whatever is not here chooses an id. */
const NAMED: readonly string[] = [
  'AssertAttributionInput.actId',
  'AssertAttributionInput.actorId',
  'AssertCharacterisationInput.actId',
  'AssertControlInput.actId',
  'AssertTimeInput.actId',
  'AssertTollInput.actId',
  'AssessBearingInput.suspectId',
  'AssessMilitaryObjectiveInput.actId',
  'AssessNexusInput.actId',
  'DisclosureFilterInput.caseId',
  'DisclosureFilterInput.memberId',
  'DisclosureFilterInput.subjectId',
  'DraftChargeInput.conflictId',
  'GrantUploadInput.accountId',
  'GrantUploadInput.incidentId',
  'LinkEvidenceInput.actId',
  'ProposeClassificationInput.actId',
  'ProposeClassificationInput.conflictId',
  'RecordFactSupportInput.exhibitId',
  'RecordStatementInput.actId',
  'RequestDestructionInput.consentId',
  'ReviseClassificationInput.actId',
  'ReviseClassificationInput.conflictId',
  'TakeAccountInput.evidenceId',
  'TakeAccountInput.incidentId',
];

describe('an id by which a read model finds something', () => {
  const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'));
  const keys = new Set(
    projections.flatMap(({ tables }) => tables.flatMap(({ key }) => (key.length === 1 ? key : []))),
  );
  const fields = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        at: `${type.name}.${field.name}`,
        name: field.name,
        made: field.description === MADE,
        maybe: String(field.type) === 'UUID',
      })),
    );

  it('is looked for in the whole register wherever a caller may choose it for something new', () => {
    const chosen = fields.filter(({ made }) => made);
    expect(chosen.length).toBeGreaterThan(30);
    const unmarked = fields.filter(({ name, made, maybe }) => maybe && !made && keys.has(name));
    expect(unmarked.map(({ at }) => at).sort()).toEqual(NAMED);
  });
});
