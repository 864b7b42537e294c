import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { MemberRole } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType()
export class AdmitMemberInput extends CommandInput {
  @Given.newId() readonly memberId?: string;
  @Given.newId() readonly personId?: string;
  @Given.text({ doc: 'Goes to the vault alone.' }) readonly name!: string;
  @Given.text({ maybe: true, doc: 'Goes to the vault alone.' }) readonly alias?: string;
  @Given.text({ maybe: true, doc: 'Goes to the vault alone.' }) readonly particulars?: string;
  @Given.word(MemberRole, { list: true }) readonly roles!: readonly Word<typeof MemberRole>[];
}

@InputType()
export class GiveRoleInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.word(MemberRole) readonly role!: Word<typeof MemberRole>;
}

@InputType()
export class TakeRoleInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.word(MemberRole) readonly role!: Word<typeof MemberRole>;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssignCaseInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.id() readonly caseId!: string;
}

@InputType()
export class UnassignCaseInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.id() readonly caseId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({
  description: 'The token is made where it will be used; only its digest is told here.',
})
export class IssueCredentialInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.newId()
  readonly credentialId?: string;
  @Given.sha256({
    doc: 'The SHA-256 of the token `sijil_<43 characters of base64url>`, of 256 random bits.',
  })
  readonly digest!: string;
  @Given.instant({ doc: 'Until when it opens.' }) readonly expires!: string;
}

@InputType()
export class RevokeCredentialInput extends CommandInput {
  @Given.id() readonly memberId!: string;
  @Given.id() readonly credentialId!: string;
  @Given.text() readonly reason!: string;
}
