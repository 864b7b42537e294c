import { instant } from '#kernel';
import { leafAt } from '#events';
import type { NewEvent } from '#events';
import { openDesk } from '#sijil';
import type { Desk } from '#sijil';
import { caseFile } from '../making/case.maker.js';
import { sealed } from '../making/made-event.js';
import type { MadeEvent } from '../making/made-event.js';
import { ReportMaker } from '../making/report.maker.js';
import type { Site } from '../site.js';

/** How the register is filled. */
export interface FillInput {
  readonly site: Site;
  readonly seed: number;
  /** How many events it is to hold in the end. */
  readonly events: number;
  /** The positions of the import that is the pattern. */
  readonly pattern: { readonly first: number; readonly last: number };
  readonly reference: string;
  readonly incidents: number;
  readonly exhibits: number;
}

/** What came of it. */
export interface FillMeasured {
  readonly seconds: number;
  readonly events: number;
  /** A position some way back at which the case file stood already. */
  readonly earlier: number;
}

const BATCH = 4_000;

/** Fills the register with made-up reports, and half-way opens a case file on the latest of them. */
export const fillPart = async (input: FillInput): Promise<{ result: FillMeasured }> => {
  const desk = await openDesk({ home: input.site.home, port: 0 });
  try {
    const { first, last } = input.pattern;
    const pattern = await desk.store.readAll(first - 1, last - first + 1);
    const maker = await ReportMaker.after(desk.vault, pattern, input.seed);
    const register = (await desk.register())?.id ?? '';
    const started = performance.now();
    const before = await desk.store.head();

    let head = before;
    let earlier = 0;
    let writing: Promise<unknown> = Promise.resolve();
    const incidents: string[] = [];
    const items: string[] = [];
    while (head < input.events) {
      const made: MadeEvent[] = [];
      do {
        const report = maker.next();
        remember(report, 'IncidentRecorded', incidents, input.incidents);
        remember(report, 'EvidenceAdded', items, input.exhibits);
        made.push(...report);
      } while (made.length < BATCH - maker.size && head + made.length < input.events);
      const enough = incidents.length === input.incidents && items.length === input.exhibits;
      const late = head + made.length + maker.size >= input.events;
      if (earlier === 0 && ((enough && head >= input.events / 2) || late)) {
        const { reference, exhibits } = input;
        const by = made[0]?.by ?? '';
        made.push(...caseFile(input.seed, { reference, by, incidents, items, exhibits }));
        earlier = Math.floor((head + made.length + Math.max(input.events, head + made.length)) / 2);
      }
      head += made.length;
      const ready = await readyToWrite(desk, register, made);
      await writing;
      writing = append(desk, ready);
    }
    await writing;
    const seconds = (performance.now() - started) / 1000;
    return { result: { seconds, events: head - before, earlier: Math.min(earlier, head) } };
  } finally {
    await desk.close();
  }
};

/** Keeps the ids of the latest things of one kind. */
const remember = (made: readonly MadeEvent[], type: string, into: string[], most: number): void => {
  for (const event of made)
    if (event.type === type) into.push(event.stream.slice(event.stream.indexOf('-') + 1));
  into.splice(0, Math.max(0, into.length - most));
};

const readyToWrite = async (
  desk: Desk,
  register: string,
  made: readonly MadeEvent[],
): Promise<readonly NewEvent[]> => {
  const recordedAt = instant(desk.clock.now());
  return (await sealed(desk.vault, register, made)).map(({ draft, frame, parts }) => ({
    stream: draft.stream,
    revision: draft.revision,
    id: draft.id,
    type: draft.type,
    version: draft.version,
    recordedAt,
    commandId: draft.commandId,
    commandMac: draft.commandMac,
    leaf: leafAt(frame, recordedAt),
    parts,
  }));
};

/** By the store's own append, many commands at once: no door of ours leads round it. */
const append = async (desk: Desk, events: readonly NewEvent[]): Promise<void> => {
  const [first] = events;
  if (first === undefined) return;
  const { commandId, commandMac } = first;
  const [outcome] = await desk.store.append([{ commandId, commandMac, events, checks: [] }]);
  if (outcome?.kind !== 'appended')
    throw new Error(`The register took nothing: ${outcome?.kind ?? 'no answer'}.`);
};
