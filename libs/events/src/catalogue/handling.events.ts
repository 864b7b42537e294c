import { confidential, event, open, work } from '../event.js';
import { id, list, maybe, oneOf, text } from '../shape/shape.js';
import { subject } from '../shape/vocabulary.js';

/** The four levels of the Regulations of the ICC Registry, regulation 14. */
export const HANDLING_LEVELS = ['public', 'confidential', 'underSeal', 'secret'] as const;

export const HandlingSet = event(
  'any',
  'HandlingSet',
  'How something must be handled was laid down. Without one: confidential.',
  {
    subject: open(subject, 'What.'),
    level: open(oneOf(...HANDLING_LEVELS), 'At which level.'),
    audience: open(list(text), 'Who may see it besides the level: roles or members.'),
    terms: confidential(maybe(text), 'Terms of whoever provided it.'),
    reason: work(text, 'Why.'),
  },
);

export const HoldPlaced = event(
  'any',
  'HoldPlaced',
  'A legal hold was placed: nothing of this may be destroyed.',
  {
    subject: open(subject, 'Of what.'),
    holdId: open(id, 'The hold.'),
    ground: confidential(text, 'On what ground.'),
    reason: work(text, 'Why.'),
  },
);

export const HoldLifted = event('any', 'HoldLifted', 'A legal hold was lifted.', {
  subject: open(subject, 'Of what.'),
  holdId: open(id, 'The hold.'),
  reason: work(text, 'Why.'),
});
