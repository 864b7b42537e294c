import { InterfaceType, ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import type { ClaimKind as Kind, ClaimRow, Row } from '#read-side';
import { Id, IdIfSaid, IdOrNull, Ids, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedJson, ProtectedQuotation, ProtectedText } from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { Coded, Pinpoint, Source, TollCount, TollTraits } from '../schema/vocabulary.type.js';
import {
  AttributionLevel,
  AttributionRole,
  ClaimKind,
  ObjectiveFinding,
  Stance,
  WithdrawalGround,
} from '../schema/words.js';

@InterfaceType({
  description:
    'What somebody asserts of an incident or one of its acts. Competing claims stand side by side.',
  resolveType: ({ kind }: { readonly kind: Kind }) => claimTypes[kind].name,
})
export abstract class Claim {
  @Id('own') readonly id!: string;
  @Shown('case', () => ClaimKind) readonly kind!: string;
  @Id('record') readonly incidentId!: string;
  @IdIfSaid('record', 'The act it addresses; null for the whole incident.')
  readonly actId!: string | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('public', () => PositionNumber, 'The position at which it was made.')
  readonly made!: number;
  @Shown('case', () => GraphQLBoolean, 'False once it was replaced or withdrawn.')
  readonly stands!: boolean;
  @IdOrNull('record', 'The claim in whose place it stands.') readonly replaces!: string | null;
  @IdOrNull('record', 'The claim that stands in its place.') readonly replacedBy!: string | null;
  @ShownOrNull('case', () => WithdrawalGround) readonly withdrawn!: string | null;
  @Shown('case', () => GraphQLString, 'The member or process that recorded it.')
  readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedText, 'A note of the source.') readonly note!: unknown;
  @Sealed('work', () => ProtectedText, 'Why, where a member of the office asserts it.')
  readonly reason!: unknown;
}

@ObjectType({
  implements: () => [Claim],
  description: 'How many people were harmed, as a source states it.',
})
export class TollClaim extends Claim {
  @Shown('case', () => [TollCount]) readonly counts!: readonly TollCount[];
  @ShownOrNull('case', () => Coded, 'What the source calls them.')
  readonly descriptor!: Coded | null;
  @Shown('case', () => TollTraits) readonly traits!: TollTraits;
  @Ids('record', 'The persons it counts, where they are registered.')
  readonly personIds!: readonly string[];
  @Sealed('confidential', () => ProtectedJson) readonly texts!: unknown;
}

@ObjectType({ implements: () => [Claim], description: 'Who, by a source, held the area.' })
export class ControlClaim extends Claim {
  @ShownOrNull('case', () => [Coded], 'Null where the source does not say.') readonly parties!:
    readonly Coded[] | null;
  @Shown('case', () => [Coded], 'Who was there besides, in small number.')
  readonly minor!: readonly Coded[];
  @ShownOrNull('case', () => [Coded], 'Under which control the source counts it.')
  readonly countedAs!: readonly Coded[] | null;
  @ShownOrNull('case', () => Coded, 'Whether it speaks of then or of now.')
  readonly tense!: Coded | null;
}

@ObjectType({
  implements: () => [Claim],
  description: 'Whom a source names as author, in its own strength of language.',
})
export class AttributionClaim extends Claim {
  @IdOrNull('record') readonly actorId!: string | null;
  @Shown('case', () => Coded, 'As printed.') readonly party!: Coded;
  @Shown('case', () => AttributionLevel) readonly level!: string;
  @Shown('case', () => AttributionRole) readonly role!: string;
  @Shown('case', () => Coded, 'How strongly: stated, believed, alleged, …')
  readonly language!: Coded;
  @Shown('case', () => [Coded], 'On what it rests.') readonly basis!: readonly Coded[];
}

@ObjectType({
  implements: () => [Claim],
  description: 'The word that a source uses for an incident.',
})
export class CharacterisationClaim extends Claim {
  @Shown('case', () => Coded) readonly term!: Coded;
  @ShownOrNull('case', () => GraphQLBoolean, 'Whether the source says that it applies.')
  readonly applies!: boolean | null;
  @ShownOrNull(
    'case',
    () => GraphQLBoolean,
    'Whether the source counts the incident in its totals.',
  )
  readonly counted!: boolean | null;
  @Sealed('confidential', () => ProtectedText, 'The ground that the source gives.', {
    field: 'basis',
  })
  readonly ground!: unknown;
}

@ObjectType({
  implements: () => [Claim],
  description: 'A time that a source gives for something within an incident.',
})
export class TimeClaim extends Claim {
  @ShownOrNull('case', () => GraphQLString, 'HH:MM, where it can be read.') readonly time!:
    string | null;
  @ShownOrNull('case', () => Coded) readonly precision!: Coded | null;
  @ShownOrNull('case', () => GraphQLString, 'As written, where that is ambiguous.')
  readonly asWritten!: string | null;
  @Sealed('confidential', () => ProtectedText, 'Who gives it, in the words of the source.', {
    field: 'by',
  })
  readonly givenBy!: unknown;
  @Sealed('confidential', () => ProtectedText, 'Of what.') readonly about!: unknown;
}

@ObjectType({
  implements: () => [Claim],
  description: 'Somebody alleges, confirms, denies, qualifies or refutes.',
})
export class StatementClaim extends Claim {
  @Shown('case', () => Coded) readonly speaker!: Coded;
  @Shown('case', () => Stance) readonly stance!: string;
  @IdOrNull('record', 'The claim they speak to.') readonly targetId!: string | null;
  @ShownOrNull('case', () => PartialDate) readonly on!: string | null;
  @Sealed('confidential', () => ProtectedQuotation) readonly words!: unknown;
}

@ObjectType({
  implements: () => [Claim],
  description: 'Whether a military objective at or near the place was looked for, and found.',
})
export class MilitaryObjectiveClaim extends Claim {
  @Shown('case', () => ObjectiveFinding) readonly finding!: string;
  @Sealed('confidential', () => ProtectedText, 'How it was looked into.') readonly method!: unknown;
}

const claimTypes = {
  toll: TollClaim,
  control: ControlClaim,
  attribution: AttributionClaim,
  characterisation: CharacterisationClaim,
  time: TimeClaim,
  statement: StatementClaim,
  militaryObjective: MilitaryObjectiveClaim,
} satisfies Record<Kind, unknown>;

/** A claim as the schema shows it. */
export const claimOf = (row: Row<ClaimRow>) => {
  const { data, claimId, ...claim } = row;
  const named =
    row.kind === 'toll'
      ? { personIds: row.data.persons }
      : row.kind === 'statement'
        ? { targetId: row.data.target }
        : {};
  return { ...data, ...claim, ...named, id: claimId };
};
export type ClaimView = ReturnType<typeof claimOf>;
