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

/** What is known of a row before it is looked at. */
export interface Before {
  /** The latest time so far. */
  readonly clock: number;
  /** The id that its envelope must bear; null where nobody knows. */
  readonly register: string | null;
  /** Whether its leaf hashes to what a stored tile says. */
  readonly asTile: boolean;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads JSON that must stand in its one canonical form (RFC 8785): no bit of it can be otherwise unnoticed. */
const exact = (text: string): unknown => {
  const value = parsed(text);
  return value !== undefined && canonical(value) === text ? value : undefined;
};

/** Looks at one row by itself: its leaf, its columns against the leaf, its parts in clear against their commitments. */
export const checkEvent = (row: EventRow, before: Before): CheckedEvent => {
  const position = Number(row.position);
  // A leaf that hashes to what was sealed is that text, to the bit; any other is read with care.
  const envelope = (before.asTile ? parsed(row.leaf) : exact(row.leaf)) as Envelope | undefined;
  if (typeof envelope?.parts !== 'object')
    return {
      envelope: null,
      parts: {},
      faults: [
        faultAt('LEAF_UNREADABLE', position, row.id, 'leaf', 'Its envelope cannot be read.'),
      ],
    };
  const faults = [...columnFaults(row, envelope, before)];
  const plain = asWritten(row.parts, envelope);
  if (plain) return { envelope, parts: plain, faults };
  const parts = exact(row.parts) as StoredParts | undefined;
  if (typeof parts !== 'object' || parts === null) {
    const fault = faultAt(
      'PARTS_REWRITTEN',
      position,
      envelope.id,
      'parts',
      'What stands beside its envelope is not in the form in which it was written.',
    );
    return { envelope, parts: {}, faults: [...faults, fault] };
  }
  return { envelope, parts, faults: [...faults, ...partFaults(position, envelope, parts)] };
};

/**
 * The parts, where nothing about them is doubtful. A body that JSON.stringify gives as it stands and that
 * meets its commitment is the canonical text that was committed to; around it there are names, salts and
 * tokens in one order. Null sends the row to the slow way, which tells what is wrong, if anything is.
 */
const asWritten = (text: string, envelope: Envelope): StoredParts | null => {
  const parts = parsed(text) as StoredParts | undefined;
  if (typeof parts !== 'object' || parts === null) return null;
  const names = Object.keys(parts) as FieldClass[];
  const committed = Object.keys(envelope.parts).filter((name) => name !== 'identity');
  if (names.length !== committed.length) return null;
  let again = '';
  for (const [n, name] of names.entries()) {
    const [before, part, commitment] = [names[n - 1], parts[name], envelope.parts[name]];
    if (commitment === undefined || name === 'identity' || typeof part !== 'object') return null;
    if (before !== undefined && before >= name) return null;
    let written;
    if ('body' in part && typeof part.salt === 'string') {
      const body = JSON.stringify(part.body);
      const salt = Buffer.from(part.salt, 'base64');
      if (salt.toString('base64') !== part.salt) return null;
      if (commitmentTo({ salt, text: body }) !== commitment) return null;
      written = `{"body":${body},"salt":"${part.salt}"}`;
    } else if ('sealed' in part && typeof part.sealed === 'string')
      written = `{"sealed":${JSON.stringify(part.sealed)}}`;
    else return null;
    again += `${n === 0 ? '' : ','}"${name}":${written}`;
  }
  return `{${again}}` === text ? parts : null;
};

const columnFaults = (
  row: EventRow,
  envelope: Envelope,
  { clock, register }: Before,
): readonly Fault[] => {
  const position = Number(row.position);
  const { id } = envelope;
  const faults = columns(row, envelope, clock)
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
  if (register !== null && envelope.register !== register)
    faults.push(
      faultAt(
        'EVENT_OF_ANOTHER_REGISTER',
        position,
        id,
        'register',
        'Its envelope is one of another register.',
      ),
    );
  return faults;
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
