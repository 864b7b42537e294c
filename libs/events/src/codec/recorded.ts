import { refuse } from '#kernel';
import type { Position, Revision } from '#kernel';
import type { SijilClear } from '../catalogue/index.js';
import type { FieldClass } from '../event.js';
import { upcast } from '../upcasters/index.js';
import { envelopeOf } from './envelope.js';
import type { Envelope } from './envelope.js';
import type { StoredParts } from './parts.js';

/** An event in the form that every store keeps: opaque texts, and columns copied from them for indexing. */
export interface NewEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly commandMac: string;
  readonly leaf: string;
  readonly parts: string;
}

/** An event as a store gives it back: the leaf verbatim and what stands beside it. */
export interface StoredEvent {
  readonly position: Position;
  readonly leaf: string;
  readonly parts: string;
}

/** What a store's columns say of an event, for audits: copies of the leaf, never the truth. */
export type Columns = Omit<NewEvent, 'leaf' | 'parts'> & { readonly position: Position };

/** An event as projections and audits read it: its envelope, what stands in clear, and the sealed tokens. */
export interface RecordedEvent<F = SijilClear> {
  readonly position: Position;
  readonly envelope: Envelope;
  readonly fact: F;
  readonly sealed: Readonly<Partial<Record<FieldClass, string>>>;
}

/** Reads a stored event: clear parts become the flat fact, lifted to the newest version. */
export const readEvent = (stored: StoredEvent): RecordedEvent => {
  const envelope = envelopeOf(stored.leaf);
  const parts = JSON.parse(stored.parts) as StoredParts;
  const data: Record<string, unknown> = {};
  const sealed: Partial<Record<FieldClass, string>> = {};
  for (const [fieldClass, part] of Object.entries(parts)) {
    if ('sealed' in part) sealed[fieldClass as FieldClass] = part.sealed;
    else Object.assign(data, part.body);
  }
  const lifted = upcast({ type: envelope.type, version: envelope.version, data });
  return {
    position: stored.position,
    envelope,
    fact: { ...lifted, stream: envelope.stream } as unknown as SijilClear,
    sealed,
  };
};

/** Refuses an event whose columns are not what its leaf says. */
export const checkColumns = (columns: Columns, envelope: Envelope): void => {
  for (const column of [
    'stream',
    'revision',
    'id',
    'type',
    'version',
    'recordedAt',
    'commandId',
    'commandMac',
  ] as const)
    if (columns[column] !== envelope[column])
      refuse(
        'unavailable',
        'COLUMN_NOT_AS_LEAF',
        `The column ${column} of event ${columns.position} is not what its leaf says.`,
      );
};
