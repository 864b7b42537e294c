import { cas, event, open, work } from '../event.js';
import { id, integer, label, maybe, oneOf, sha256, text } from '../shape/shape.js';
import { bilingual } from '../shape/vocabulary.js';

/** What a register is opened for. It can never become another. */
export const PURPOSES = ['demo', 'operational', 'sandbox'] as const;
/** One of them. */
export type Purpose = (typeof PURPOSES)[number];

export const RegisterOpened = event(
  'register',
  'RegisterOpened',
  'A register was opened. Always position 1; its id stands in every envelope and is the origin of its checkpoints.',
  {
    registerId: open(id, 'The register.'),
    purpose: open(oneOf(...PURPOSES), 'What it is for, for ever.'),
    name: cas(maybe(bilingual), 'How the office calls it.'),
  },
);

export const PolicyChanged = event(
  'register',
  'PolicyChanged',
  'The version of the policy on who may do and see what was changed.',
  { policyVersion: open(integer(1), 'The version from here on.'), reason: work(text, 'Why.') },
);

export const Upgraded = event(
  'register',
  'Upgraded',
  'The software that writes the register was replaced by another version.',
  { from: open(text, 'The version before.'), to: open(text, 'The version from here on.') },
);

export const KeyRotated = event(
  'register',
  'KeyRotated',
  'The notary signs with another key from here on. The head at the change was signed with both.',
  {
    from: open(label, 'The public key before, as one line (C2SP signed-note).'),
    to: open(label, 'The public key from here on.'),
    reason: work(text, 'Why.'),
  },
);

export const Restored = event(
  'register',
  'Restored',
  'The register goes on from before its last signed head, because two members said so: what stood after it is lost.',
  {
    knownSize: open(integer(1, Number.MAX_SAFE_INTEGER), 'How many events the last head covered.'),
    knownRoot: open(sha256, 'The root of that head. Its signed text and tiles stay as evidence.'),
    foundPosition: open(integer(0, Number.MAX_SAFE_INTEGER), 'The last position that was found.'),
    keptUntil: open(
      integer(0, Number.MAX_SAFE_INTEGER),
      'Up to which position what was found is what the head covers. The events from there on are lost.',
    ),
    origin: open(label, 'The origin of the ledger that begins anew here.'),
    firstApproverId: open(id, 'The first member.'),
    secondApproverId: open(id, 'The second member.'),
    reason: work(text, 'What happened.'),
  },
);
