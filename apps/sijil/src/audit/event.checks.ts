import { canonical, commitmentTo, FIELD_CLASSES } from '#events';
import type { Envelope, FieldClass, StoredParts } from '#events';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { EventRow } from './row.js';

/** What an event says of itself once it was read, and what was found wrong with it. */
export interface CheckedEvent {
  readonly envelope: Envelope | null;
  readonly parts: StoredParts;
  readonly faults: readonly Fault[];
}

/** Reads JSON that must stand in its one canonical form (RFC 8785): no bit of it can be otherwise unnoticed. */
const exact = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Looks at one row by itself: its leaf, its columns against the leaf, its parts in clear against their commitments. */
export const checkEvent = (
  row: EventRow,
  before: { readonly clock: number; readonly register: string | null },
): CheckedEvent => {
  const position = Number(row.position);
  const envelope = exact(row.leaf) as Envelope | undefined;
  if (typeof envelope?.parts !== 'object')
    return {
      envelope: null,
      parts: {},
      faults: [
        faultAt('LEAF_UNREADABLE', position, row.id, 'leaf', 'Its envelope cannot be read.'),
      ],
    };
  const id = envelope.id;
  const faults = columns(row, envelope, before.clock)
    .filter(([, column, leaf]) => column !== leaf)
    .map(([name]) =>
      faultAt(
        'COLUMN_NOT_AS_LEAF',
        position,
        id,
        name,
        `Its column ${name} is not what its envelope says.`,
      ),
    );
  if (before.register !== null && envelope.register !== before.register)
    faults.push(
      faultAt(
        'EVENT_OF_ANOTHER_REGISTER',
        position,
        id,
        'register',
        'Its envelope is one of another register.',
      ),
    );
  const parts = exact(row.parts) as StoredParts | undefined;
  if (typeof parts !== 'object' || parts === null) {
    const fault = faultAt(
      'PARTS_REWRITTEN',
      position,
      id,
      'parts',
      'What stands beside its envelope is not in the form in which it was written.',
    );
    return { envelope, parts: {}, faults: [...faults, fault] };
  }
  return { envelope, parts, faults: [...faults, ...partFaults(position, envelope, parts)] };
};

const columns = (
  row: EventRow,
  envelope: Envelope,
  clock: number,
): readonly (readonly [name: string, column: unknown, leaf: unknown])[] => {
  const recorded = Date.parse(envelope.recordedAt);
  return [
    ['stream', row.stream, envelope.stream],
    ['revision', row.revision, envelope.revision],
    ['id', row.id, envelope.id],
    ['type', row.type, envelope.type],
    ['version', row.version, envelope.version],
    ['recorded_ms', Number(row.recorded_ms), recorded],
    ['clock_ms', Number(row.clock_ms), Math.max(clock, recorded)],
    ['command_id', row.command_id, envelope.commandId],
    ['command_mac', row.command_mac, envelope.commandMac],
  ];
};

const partFaults = (position: number, envelope: Envelope, parts: StoredParts): Fault[] => {
  const fault = (code: Fault['code'], what: string, message: string): Fault =>
    faultAt(code, position, envelope.id, what, message);
  const faults: Fault[] = [];
  for (const name of Object.keys(parts))
    if (envelope.parts[name as FieldClass] === undefined || name === 'identity')
      faults.push(fault('PART_ADDED', name, `Its ${name} part is none that its envelope knows.`));
  for (const name of FIELD_CLASSES) {
    const commitment = envelope.parts[name];
    if (commitment === undefined || name === 'identity') continue;
    const part = parts[name];
    if (!part) faults.push(fault('PART_MISSING', name, `Its ${name} part is missing.`));
    else if (typeof part !== 'object' || !(isSealed(part) || isCommitted(part, commitment)))
      faults.push(
        fault(
          'PART_NOT_AS_COMMITTED',
          name,
          `Its ${name} part is not the one that its envelope commits to.`,
        ),
      );
  }
  return faults;
};

/** A token; whether it opens to what was committed to is for the vault to say. */
const isSealed = (part: object): boolean =>
  'sealed' in part && typeof part.sealed === 'string' && Object.keys(part).length === 1;

// Whoever wrote behind our back may have written anything.
const isCommitted = (part: object, commitment: string): boolean => {
  if (!('salt' in part && 'body' in part) || Object.keys(part).length !== 2) return false;
  if (typeof part.salt !== 'string') return false;
  const salt = Buffer.from(part.salt, 'base64');
  return (
    // The last characters of a base64 text have bits that mean nothing: they count here all the same.
    salt.toString('base64') === part.salt &&
    commitmentTo({ salt, text: canonical(part.body) }) === commitment
  );
};
