import { ObjectType } from '@nestjs/graphql';
import type { IncidentLinkSeen, Row } from '#read-side';
import { Id, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';

import { Pinpoint, Source } from '../schema/vocabulary.type.js';
import { IncidentLinkKind, LinkDirection } from '../schema/words.js';

@ObjectType({ description: 'How an incident hangs together with another, seen from one end.' })
export class IncidentLink {
  @Id('own') readonly id!: string;
  @Shown('case', () => IncidentLinkKind) readonly kind!: string;
  @Shown('case', () => LinkDirection) readonly direction!: string;
  @Id('record') readonly otherId!: string;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Sealed('confidential', () => ProtectedText, 'The words of the source.')
  readonly printed!: unknown;
}

/** A link as the schema shows it. */
export const incidentLinkOf = ({ linkId, other, ...row }: Row<IncidentLinkSeen>) => ({
  ...row,
  id: linkId,
  otherId: other,
});
