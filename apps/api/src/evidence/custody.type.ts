import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { CustodyRow, Row } from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { CustodianKind, CustodyKind, FixityOutcome, RenditionKind } from '../schema/words.js';
import { EvidenceFile } from './evidence.type.js';

@ObjectType({ description: 'Who has an item in hand.' })
export class Custodian {
  @Shown('holder', () => CustodianKind) readonly kind!: string;
  @IdOrNull('record') readonly id!: string | null;
  @ShownOrNull('holder', () => GraphQLString, 'Of an organisation.') readonly name!: string | null;
}

@ObjectType({ description: 'How one file was found.' })
export class CheckedFile {
  @Shown('holder', () => GraphQLString) readonly sha256!: string;
  @Shown('holder', () => FixityOutcome) readonly outcome!: string;
}

@ObjectType({
  description:
    'One link of the chain of custody of an item, in the order in which it was recorded.',
})
export class CustodyEntry {
  @Id('own') readonly id!: string;
  @Shown('case', () => CustodyKind) readonly kind!: string;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @ShownOrNull('case', () => Custodian, 'Of a transfer: who had it.')
  readonly giver!: Custodian | null;
  @ShownOrNull('case', () => Custodian, 'Of a transfer: who has it since.')
  readonly receiver!: Custodian | null;
  @ShownOrNull('case', () => InstantText, 'Of a transfer: when, where that is known.')
  readonly at!: string | null;
  @ShownOrNull('case', () => Coded, 'Of a transfer: by what way.') readonly how!: Coded | null;
  @ShownOrNull('case', () => PartialDate, 'Of a gap: since when.') readonly since!: string | null;
  @ShownOrNull('case', () => PartialDate, 'Of a gap: until when.') readonly until!: string | null;
  @Shown('case', () => [CheckedFile], 'Of a fixity check: how each file was found.')
  readonly checked!: readonly CheckedFile[];
  @ShownOrNull('case', () => GraphQLString, 'Of a copy: the file from which it was made.')
  readonly of!: string | null;
  @ShownOrNull('case', () => EvidenceFile, 'Of a copy or rendition: its file.')
  readonly file!: EvidenceFile | null;
  @ShownOrNull('case', () => GraphQLString, 'What made it, with its version.')
  readonly tool!: string | null;
  @ShownOrNull('case', () => Coded, 'Of a redacted copy: on what ground.')
  readonly ground!: Coded | null;
  @ShownOrNull('case', () => RenditionKind) readonly rendition!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'Of a rendition: from which language.')
  readonly fromLanguage!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'Of a rendition: into which language.')
  readonly toLanguage!: string | null;
  @Sealed('confidential', () => ProtectedText, 'Of a gap: what is known of it.')
  readonly known!: unknown;
  @Sealed('confidential', () => ProtectedText, 'Of a redacted copy: for whom it is meant.')
  readonly recipient!: unknown;
  @Sealed('confidential', () => ProtectedText, 'Of a redacted copy: what was taken out.')
  readonly removed!: unknown;
  @Sealed('confidential', () => ProtectedText, 'Of a rendition: its words.')
  readonly text!: unknown;
  @Sealed('confidential', () => ProtectedText, 'Of a rendition: who made it.')
  readonly translator!: unknown;
  @Sealed('work', () => ProtectedText, 'Of a gap: what it does to the weight of the item.')
  readonly effect!: unknown;
  @Sealed('work', () => ProtectedText, 'Of a working copy: what for.') readonly purpose!: unknown;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

const said = (row: Row<CustodyRow>) => {
  switch (row.kind) {
    case 'transfer': {
      const { from, to, ...data } = row.data;
      return { ...data, giver: from, receiver: to };
    }
    case 'gap':
      return { since: row.data.from, until: row.data.to };
    case 'fixity':
      return { checked: row.data.files };
    case 'rendition': {
      const { kind, from, to, ...data } = row.data;
      return { ...data, rendition: kind, fromLanguage: from, toLanguage: to };
    }
    default:
      return row.data;
  }
};

/** A link of the chain as the schema shows it. */
export const custodyOf = (row: Row<CustodyRow>) => {
  const { custodyId, data: _data, ...entry } = row;
  return { checked: [], ...said(row), ...entry, id: custodyId };
};
