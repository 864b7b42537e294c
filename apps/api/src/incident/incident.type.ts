import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { IncidentRow, Row } from '#read-side';
import { codedOf } from '../schema/coded-of.js';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedJson, ProtectedText } from '../schema/protected.type.js';
import { Day, PositionNumber } from '../schema/scalars.js';
import { Coded, Description, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { CountQualifier, RuleAnswer, TollBy, VerificationLevel } from '../schema/words.js';

@ObjectType({
  description: 'A number of people that stands for the count, as the standing toll states it.',
})
export class StandingCount {
  @Shown('holder', () => GraphQLInt) readonly value!: number;
  @ShownOrNull('holder', () => CountQualifier) readonly qualifier!: string | null;
}

@ObjectType({
  description:
    'Whether the counting rule calls the incident a massacre, beside the publisher’s own word. It characterises nothing in law.',
})
export class MassacreAnswer {
  @Shown('holder', () => RuleAnswer) readonly answer!: string;
  @Shown('holder', () => GraphQLString, 'The ground on which the rule answers.')
  readonly ground!: string;
  @Shown('holder', () => GraphQLInt) readonly ruleVersion!: number;
  @ShownOrNull('holder', () => GraphQLBoolean, 'Whether the publisher uses the word.')
  readonly byPublisher!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean, 'Whether the publisher counts it in its totals.')
  readonly countedByPublisher!: boolean | null;
  @ShownOrNull(
    'holder',
    () => GraphQLBoolean,
    'Whether a member of the office said that the word applies.',
  )
  readonly byMember!: boolean | null;
}

@ObjectType({
  description: 'The numbers that stand for the count, and the claim that states them.',
})
export class StandingToll {
  @IdOrNull('record') readonly claimId!: string | null;
  @ShownOrNull('holder', () => TollBy, 'Whose toll it is.') readonly by!: string | null;
  @Shown('holder', () => GraphQLInt, 'How many other tolls of the whole stand beside it.')
  readonly competing!: number;
  @ShownOrNull('holder', () => StandingCount) readonly killed!: StandingCount | null;
  @ShownOrNull('holder', () => StandingCount, 'Never the unborn.')
  readonly children!: StandingCount | null;
  @ShownOrNull('holder', () => StandingCount) readonly women!: StandingCount | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly unborn!: number | null;
  @ShownOrNull('holder', () => StandingCount) readonly injured!: StandingCount | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'Something that happened, as sources describe it, with everything asserted about it.',
})
export class Incident extends Node {
  @Id('own') readonly id!: string;
  @Shown('public', () => PositionNumber, 'The position at which it was recorded.')
  readonly recorded!: number;
  @Shown('case', () => GraphQLBoolean, 'Whether its report still lists it.')
  readonly asserted!: boolean;
  @IdOrNull('record', 'The record into which this one was merged.')
  readonly mergedIntoId!: string | null;
  @IdOrNull('record', 'The report it was taken from.') readonly reportId!: string | null;
  @ShownOrNull('case', () => Day) readonly occurredFrom!: string | null;
  @ShownOrNull('case', () => Day) readonly occurredTo!: string | null;
  @ShownOrNull('case', () => Coded) readonly governorate!: Coded | null;
  @ShownOrNull('case', () => GraphQLString) readonly settlement!: string | null;
  @ShownOrNull('case', () => Coded) readonly target!: Coded | null;
  @ShownOrNull('case', () => Coded) readonly attackKind!: Coded | null;
  @Shown('case', () => VerificationLevel) readonly verification!: string;
  @ShownOrNull('case', () => Coded, 'The party under which it is counted.')
  readonly countedUnder!: Coded | null;
  @ShownOrNull('case', () => Coded, 'The party named as author.')
  readonly attributedTo!: Coded | null;
  @ShownOrNull('case', () => [GraphQLString], 'The control under which it is counted, as printed.')
  readonly controlCountedAs!: readonly string[] | null;
  @Shown('case', () => GraphQLInt, 'Into how many strikes and sites it is divided.')
  readonly strikes!: number;
  @Shown('case', () => StandingToll) readonly toll!: StandingToll;
  @Shown('case', () => MassacreAnswer) readonly massacre!: MassacreAnswer;
}

const count = (value: number | null, qualifier: string | null): StandingCount | null =>
  value === null ? null : { value, qualifier };

/** An incident as the schema shows it. */
export const incidentOf = (row: Row<IncidentRow>) => ({
  id: row.incidentId,
  reportId: row.reportId,
  unitId: row.unitId,
  recorded: row.recorded,
  asserted: row.asserted,
  mergedIntoId: row.mergedInto,
  occurredFrom: row.occurredFrom,
  occurredTo: row.occurredTo,
  governorate: codedOf(row.governorateCode, row.governoratePrinted),
  settlement: row.settlement,
  target: codedOf(row.targetCode, row.targetPrinted),
  attackKind: codedOf(row.attackKindCode, row.attackKindPrinted),
  verification: row.verification,
  countedUnder: codedOf(row.countedUnderCode, row.countedUnderPrinted),
  attributedTo: codedOf(row.attributedToCode, row.attributedToPrinted),
  controlCountedAs: row.controlCountedAs,
  strikes: row.strikes,
  toll: {
    claimId: row.tollClaimId,
    by: row.tollBy,
    competing: row.competingTolls,
    killed: count(row.killed, row.killedQualifier),
    children: count(row.children, row.childrenQualifier),
    women: count(row.women, row.womenQualifier),
    unborn: row.unborn,
    injured: count(row.injured, row.injuredQualifier),
  },
  massacre: {
    answer: row.massacreRule,
    ground: row.massacreGround,
    ruleVersion: row.massacreRuleVersion,
    byPublisher: row.massacrePublisher,
    countedByPublisher: row.countedPublisher,
    byMember: row.massacreMember,
  },
});
export type IncidentView = ReturnType<typeof incidentOf>;

@ObjectType({
  description:
    'The words of the source about an incident, and what stands once members have corrected them.',
})
export class IncidentDescription {
  @Shown('case', () => Description, 'The source’s latest description, untouched.')
  readonly described!: Description;
  @Shown('case', () => Description, 'The source’s words, overridden part by part by members.')
  readonly standing!: Description;
  @Shown('case', () => [GraphQLString], 'The parts that members corrected.')
  readonly correctedParts!: readonly string[];
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('public', () => PositionNumber, 'The position at which the source said so.')
  readonly said!: number;
  @Sealed('confidential', () => ProtectedText) readonly site!: unknown;
  @Sealed('confidential', () => ProtectedText) readonly street!: unknown;
  @Sealed('confidential', () => ProtectedText) readonly summary!: unknown;
  @Sealed('confidential', () => ProtectedJson) readonly texts!: unknown;
  @Sealed('confidential', () => ProtectedJson, 'What the source says beyond what we understand.')
  readonly unknown!: unknown;
}
