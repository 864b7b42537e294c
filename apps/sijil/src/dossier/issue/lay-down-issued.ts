import { LAYOUT } from '#dossier';
import { nothingSealed } from '../../proving/prove-event.js';
import { firstHeadOver } from './head.js';
import { layDown } from './lay-down.js';
import type { MadeBag } from './make-bag.js';
import { headsOf } from './office.js';
import type { Office } from './office.js';
import { pieceOf } from './piece.js';
import { proveUnder } from './prove.js';

/** Lays an issued bag down, with the proof that the register issued it. */
export const layDownIssued = async (
  office: Office,
  { files }: MadeBag,
  issuedAt: number,
  folder: string,
): Promise<void> => {
  const { desk, progress } = office;
  const { ledger, trust } = await headsOf(office);
  const head = await firstHeadOver({ ledger, trust }, issuedAt);
  if (!head) throw nothingSealed();
  const newest = Number((await ledger.sizes()).at(-1) ?? 0n);
  const { store, vault } = desk;
  const whole = new Map(files);
  const event = { position: issuedAt, open: ['public', 'case'] as const };
  for await (const [, text] of proveUnder({ store, vault, ledger, trust, head, newest }, [event]))
    whole.set(LAYOUT.issue, pieceOf(text));
  await layDown(folder, whole, (written) => {
    if (written % 500 === 0) progress(`${written} of ${whole.size} files written`);
  });
};
