import pg from 'pg';
import { Frontier, leafHash } from '#ledger';
import type { LogTrust } from '#ledger';
import type { Head, LedgerFolder } from '#notary';
import type { RegisterSchema } from '#event-store';
import type { Vault } from '#vault';
import { checkDisclosures } from './disclosure.checks.js';
import { checkEvent } from './event.checks.js';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import { readHeads } from './heads.js';
import type { Heads } from './heads.js';
import { rowsAfter } from './row.js';
import type { EventRow } from './row.js';
import { checkSeal } from './seal.checks.js';
import { checkSealed } from './sealed.checks.js';
import type { SealedEvent } from './sealed.checks.js';
import { checkStreams } from './structure.checks.js';
import { TreeCheck } from './tree.checks.js';
import { frontierOf, recallVerified, rememberVerified } from './verified.memory.js';

/** What is audited, with what, and against which outside. */
export interface Audited {
  /** A connection that may read the register. */
  readonly url: string;
  /** The register itself, or the one of disclosures. */
  readonly schema: RegisterSchema;
  /** The id that every envelope of it bears; null where nobody knows. */
  readonly registerId: string | null;
  readonly vault: Pick<Vault, 'open' | 'identities'> | null;
  /** The folder of the ledger: beside the register, or better a copy that was taken away. */
  readonly ledger: LedgerFolder;
  /** Whom to believe; null where nothing was ever sealed. */
  readonly trust: LogTrust | null;
  /** Where an audit remembers how far it came. */
  readonly memory: string;
  /** Everything, or what came since the last audit. */
  readonly full: boolean;
  readonly progress: (position: number) => void;
}

/** What an audit found. */
export interface Findings {
  /** The first and the last position that were looked at. */
  readonly from: number;
  readonly to: number;
  /** Up to where an earlier audit had looked. */
  readonly earlier: number;
  readonly head: Head | null;
  /** How many events are not sealed yet. */
  readonly unsealed: number;
  readonly heads: number;
  readonly confirmed: number;
  /** Sealed parts that were opened and compared, and such whose key was destroyed. */
  readonly opened: number;
  readonly destroyed: number;
  /** In order of position. */
  readonly faults: readonly Fault[];
}

const BATCH = 2_000;
const MOST_FAULTS = 200;

/** Holds a register against its own commitments and against what was signed and kept outside of it. */
export const audit = async (asked: Audited): Promise<Findings> => {
  const pool = new pg.Pool({
    connectionString: asked.url,
    max: 2,
    application_name: 'sijil audit',
  });
  pool.on('error', () => undefined);
  try {
    return await new Audit(asked, pool).run();
  } finally {
    await pool.end();
  }
};

const NO_HEADS: Heads = {
  bySize: new Map(),
  newest: null,
  confirmed: 0,
  answers: new Map(),
  faults: [],
};

class Audit {
  readonly #faults: Fault[] = [];
  #opened = 0;
  #destroyed = 0;
  #clock = 0;
  #position = 0;

  constructor(
    private readonly asked: Audited,
    private readonly pool: pg.Pool,
  ) {}

  async run(): Promise<Findings> {
    const { full, ledger, memory, schema, trust } = this.asked;
    const known = full || !trust ? null : await recallVerified(memory, trust.origin);
    const heads = trust ? await readHeads(ledger, trust, known?.size ?? 0) : NO_HEADS;
    this.#faults.push(...heads.faults);
    // Where the head of the last audit is gone or another, that audit counts for nothing.
    const start = known && heads.bySize.get(known.size)?.root === known.root ? known : null;
    const earlier = start?.size ?? 0;
    const tree = new TreeCheck(ledger, heads, start ? frontierOf(start) : new Frontier());
    this.#clock = start?.clock ?? 0;
    this.#position = earlier;
    let clockAtHead = this.#clock;
    for await (const rows of rowsAfter(this.pool, this.asked.schema, earlier, BATCH)) {
      await tree.prepare(this.#position + 1, Number(rows.at(-1)?.position));
      await this.#rows(rows, tree, heads, () => (clockAtHead = this.#clock));
      this.asked.progress(this.#position);
    }
    this.#tail(heads);
    this.#faults.push(
      ...tree.faults,
      ...(await checkStreams(this.pool, schema, { full: start === null, after: earlier })),
    );
    await this.#remember(tree, heads, clockAtHead);
    const sealed = heads.newest?.size ?? 0;
    return {
      from: earlier + 1,
      to: this.#position,
      earlier,
      head: heads.newest,
      unsealed: Math.max(0, this.#position - sealed),
      heads: heads.bySize.size,
      confirmed: heads.confirmed,
      opened: this.#opened,
      destroyed: this.#destroyed,
      faults: this.#faults.sort((a, b) => a.position - b.position).slice(0, MOST_FAULTS),
    };
  }

  async #rows(
    rows: readonly EventRow[],
    tree: TreeCheck,
    heads: Heads,
    atHead: () => void,
  ): Promise<void> {
    const sealed: SealedEvent[] = [];
    for (const row of rows) {
      const position = Number(row.position);
      this.#missing(position, tree);
      const hash = leafHash(Buffer.from(row.leaf, 'utf8'));
      const asTile = tree.hasAt(position, hash);
      const { envelope, parts, faults } = checkEvent(row, {
        clock: this.#clock,
        register: this.asked.registerId,
        asTile,
      });
      this.#faults.push(...faults);
      tree.take(position, envelope?.id ?? row.id, hash);
      this.#position = position;
      if (!envelope) continue;
      // A time that was not written as it stands says nothing of the events after it.
      if (asTile || faults.length === 0)
        this.#clock = Math.max(this.#clock, Date.parse(envelope.recordedAt) || 0);
      if (position === heads.newest?.size) atHead();
      // What is not as it was written is not asked what it means.
      if (faults.length > 0) continue;
      if (envelope.type === 'CheckpointSealed' || envelope.type === 'CheckpointAnchored')
        this.#faults.push(...checkSeal(row, heads));
      sealed.push({ position, envelope, parts });
    }
    if (this.asked.schema === 'access')
      this.#faults.push(...(await checkDisclosures(this.pool, sealed)));
    if (!this.asked.vault) return;
    const outcome = await checkSealed(this.asked.vault, sealed);
    this.#opened += outcome.opened;
    this.#destroyed += outcome.destroyed;
    this.#faults.push(...outcome.faults);
  }

  /** Positions without an event, before one that is there. */
  #missing(position: number, tree: TreeCheck): void {
    for (let gone = this.#position + 1; gone < position; gone += 1) {
      if (gone - this.#position > MOST_FAULTS) break;
      tree.take(gone, null, null);
      this.#faults.push(
        faultAt('POSITION_MISSING', gone, null, 'position', 'There is no event at this position.'),
      );
    }
  }

  #tail({ newest }: Heads): void {
    if (!newest || newest.size <= this.#position) return;
    this.#faults.push({
      code: 'TAIL_MISSING',
      position: this.#position + 1,
      until: newest.size,
      eventId: null,
      what: 'position',
      message: 'These events were sealed and are not there any more.',
    });
  }

  async #remember(tree: TreeCheck, { newest }: Heads, clock: number): Promise<void> {
    const { trust, memory } = this.asked;
    if (this.#faults.length > 0 || !trust || !newest || tree.verified !== newest.size) return;
    const at = tree.frontierAt(newest.size);
    if (!at) return;
    await rememberVerified(memory, {
      origin: trust.origin,
      size: newest.size,
      root: newest.root,
      frontier: at.map((root) => Buffer.from(root).toString('hex')),
      clock,
    });
  }
}
