import { canonical, catalogue, envelopeOf, SALT_BYTES } from '#events';
import type { FieldClass, Part, StoredEvent, StoredParts } from '#events';
import { Dice } from '#testing';
import type { Vault } from '#vault';
import type { MadeEvent } from './made-event.js';
import { filled, Holes } from './template.js';
import type { Template } from './template.js';

/** The key under which the report was taken in that others are made after. */
export const PATTERN_KEY = 'BENCH-PATTERN';
const PATTERN_MONTH = '2017-09';
/** Months with a thirtieth day, since the pattern has one. */
const MONTHS = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const SHARED: readonly string[] = ['actor', 'reservation', 'register', 'member'];

interface Pattern {
  readonly type: string;
  readonly version: number;
  readonly stream: Template;
  readonly command: Template;
  readonly parts: readonly { readonly class: FieldClass; readonly text: Template }[];
  readonly person?: Template;
}

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/**
 * Makes reports without end, all after one that was really taken in: the same facts in the same order,
 * with ids, months and salts of their own. What all reports share (parties, members) stays the same.
 */
export class ReportMaker {
  readonly #dice: Dice;
  #made = 0;

  private constructor(
    seed: number,
    private readonly by: string,
    private readonly patterns: readonly Pattern[],
    private readonly ids: readonly string[],
  ) {
    this.#dice = new Dice(seed);
  }

  /** Reads the pattern from the events of its import. */
  static async after(
    vault: Vault,
    stored: readonly StoredEvent[],
    seed: number,
  ): Promise<ReportMaker> {
    const events = await opened(vault, stored);
    const shared = new Set(
      stored
        .map(({ leaf }) => envelopeOf(leaf))
        .flatMap(({ register, by, stream }) => [
          register,
          idOf(by),
          ...(SHARED.includes(categoryOf(stream)) ? [idOf(stream)] : []),
        ]),
    );
    const holes = new Holes([PATTERN_MONTH, PATTERN_KEY], shared);
    const patterns = events
      .filter(({ stream }) => !SHARED.includes(categoryOf(stream)))
      .map(({ type, version, stream, commandId, parts, personId }): Pattern => ({
        type,
        version,
        stream: holes.templateOf(stream),
        command: holes.templateOf(commandId),
        parts: parts.map((part) => ({ class: part.class, text: holes.templateOf(part.text) })),
        ...(personId === undefined ? {} : { person: holes.templateOf(personId) }),
      }));
    return new ReportMaker(seed, events[0]?.by ?? '', patterns, holes.values.slice(2));
  }

  /** How many events a report has. */
  get size(): number {
    return this.patterns.length;
  }

  /** The next report, event by event. */
  next(): readonly MadeEvent[] {
    this.#made += 1;
    const dice = this.#dice;
    const month = `${dice.between(2011, 2024)}-${dice.pick(MONTHS)}`;
    const mask = Buffer.from(dice.bytes(16));
    const values = [month, `BENCH-${this.#made}`, ...this.ids.map((id) => masked(id, mask))];
    const revisions = new Map<string, number>();
    const ordinals = new Map<string, number>();
    const next = (counts: Map<string, number>, of: string): number => {
      const n = (counts.get(of) ?? -1) + 1;
      counts.set(of, n);
      return n;
    };
    return this.patterns.map(({ type, version, stream, command, parts, person }) => {
      const [into, commandId] = [filled(stream, values), filled(command, values)];
      return {
        type,
        version,
        stream: into,
        revision: next(revisions, into),
        commandId,
        ordinal: next(ordinals, commandId),
        by: this.by,
        parts: parts.map((part) => ({
          class: part.class,
          salt: dice.bytes(SALT_BYTES),
          text: filled(part.text, values),
        })),
        ...(person === undefined ? {} : { personId: filled(person, values) }),
      };
    });
  }
}

/** Another id for each id and mask, of the same version. */
const masked = (id: string, mask: Buffer): string => {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  for (let i = 0; i < 16; i += 1) {
    const keep = i === 6 ? 0xf0 : i === 8 ? 0xc0 : 0;
    bytes[i] = (bytes[i] ?? 0) ^ ((mask[i] ?? 0) & ~keep);
  }
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

interface Opened extends Omit<MadeEvent, 'revision' | 'ordinal'> {
  readonly parts: readonly Part[];
}

/** Events with the plain text of their parts. Of persons there is no more than an invented name. */
const opened = async (vault: Vault, stored: readonly StoredEvent[]): Promise<readonly Opened[]> => {
  const events = stored.map(({ leaf, parts }) => ({
    envelope: envelopeOf(leaf),
    beside: Object.entries(JSON.parse(parts) as StoredParts) as [
      FieldClass,
      NonNullable<StoredParts[FieldClass]>,
    ][],
  }));
  const requests = events.flatMap(({ envelope, beside }) =>
    beside.flatMap(([fieldClass, part]) =>
      'sealed' in part && (fieldClass === 'confidential' || fieldClass === 'work')
        ? [
            {
              eventId: envelope.id,
              stream: envelope.stream,
              class: fieldClass,
              token: part.sealed,
              commitment: envelope.parts[fieldClass] ?? '',
            },
          ]
        : [],
    ),
  );
  const texts = (await vault.open(requests)).values();
  return events.map(({ envelope, beside }) => {
    const { type, version, stream, commandId, by } = envelope;
    const parts = beside.map(([fieldClass, part]): Part => ({
      class: fieldClass,
      salt: new Uint8Array(),
      text: 'sealed' in part ? (texts.next().value?.text ?? '{}') : canonical(part.body),
    }));
    const person = catalogue.get(type)?.personField !== undefined && 'identity' in envelope.parts;
    return {
      type,
      version,
      stream,
      commandId,
      by,
      parts: person ? [...parts, INVENTED] : parts,
      ...(person ? { personId: idOf(stream) } : {}),
    };
  });
};

const INVENTED: Part = {
  class: 'identity',
  salt: new Uint8Array(),
  text: canonical({ name: 'An Invented Name' }),
};
