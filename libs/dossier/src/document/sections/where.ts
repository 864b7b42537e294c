import type { DossierSupport } from '../../content/charge.js';
import type { Line } from '../document.js';
import { code } from '../spans.js';
import { pinpoint, reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';

/** Where what is put for or against a fact is to be found. */
export const where = (
  teller: Teller,
  { exhibit, account, passage, pinpoint: at }: DossierSupport,
): Line =>
  teller.many([
    exhibit === null ? null : reference(teller, { noun: 'exhibit', label: String(exhibit) }),
    account === null ? null : reference(teller, { noun: 'account', label: String(account) }),
    passage === null ? null : teller.say(common.passage, { number: code(passage) }),
    pinpoint(teller, at),
  ]);
