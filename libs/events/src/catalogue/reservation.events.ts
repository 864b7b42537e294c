import { event, open } from '../event.js';
import { label } from '../shape/shape.js';
import { subject } from '../shape/vocabulary.js';

export const NameReserved = event(
  'reservation',
  'NameReserved',
  'A name that must be unique was taken, on a small stream of its own.',
  {
    scope: open(label, 'Within what it is unique: case reference, party code, credential.'),
    subject: open(subject, 'By whom it is held.'),
  },
);
